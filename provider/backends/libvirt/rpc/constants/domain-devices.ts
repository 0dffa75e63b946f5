/** `virDomainDeviceModifyFlags`. Bits. */
export const DomainDeviceModify = {
  Current: 0,
  Live: 1,
  Config: 2,
  Force: 4,
} as const;

/** `virDomainVcpuFlags`. Bits. */
export const DomainVcpu = {
  Current: 0,
  Live: 1,
  Config: 2,
  Maximum: 4,
  Guest: 8,
  Hotpluggable: 16,
} as const;

/** `virDomainMemoryModFlags`. Bits. */
export const DomainMem = {
  Current: 0,
  Live: 1,
  Config: 2,
  Maximum: 4,
} as const;

/** `virDomainMemoryStatTags`. The tag of a memory figure; figures in KiB. */
export const DomainMemoryStat = {
  SwapIn: 0,
  SwapOut: 1,
  MajorFault: 2,
  MinorFault: 3,
  Unused: 4,
  Available: 5,
  ActualBalloon: 6,
  RSS: 7,
  Usable: 8,
  LastUpdate: 9,
  DiskCaches: 10,
  HugetlbPgalloc: 11,
  HugetlbPgfail: 12,
  Nr: 13,
} as const;

/** `virDomainBlockResizeFlags`. Bits; without Bytes the size is in KiB. */
export const DomainBlockResize = {
  Bytes: 1,
  Capacity: 2,
} as const;

/** `virDomainConsoleFlags`. Bits. */
export const DomainConsole = {
  Force: 1,
  Safe: 2,
} as const;

/** `virDomainInterfaceAddressesSource`. Who is asked for the addresses. */
export const DomainInterfaceAddressesSource = {
  Lease: 0,
  Agent: 1,
  ARP: 2,
} as const;

/** `virIPAddrType`. */
export const IPAddrType = {
  IPv4: 0,
  IPv6: 1,
} as const;

/** `virDomainSetTimeFlags`. Bits. */
export const DomainTime = {
  Sync: 1,
} as const;

/** `virDomainSetUserPasswordFlags`. Bits. */
export const DomainPassword = {
  Encrypted: 1,
} as const;

/** `virDomainAuthorizedSSHKeysSetFlags`. Bits. */
export const DomainAuthorizedSSHKeysSet = {
  Append: 1,
  Remove: 2,
} as const;

/** `virDomainGuestInfoTypes`. Bits. */
export const DomainGuestInfo = {
  Users: 1,
  OS: 2,
  Timezone: 4,
  Hostname: 8,
  Filesystem: 16,
  Disks: 32,
  Interfaces: 64,
  Load: 128,
} as const;

/** `virDomainStatsTypes`. Bits. */
export const DomainStats = {
  State: 1,
  CPUTotal: 2,
  Balloon: 4,
  Vcpu: 8,
  Interface: 16,
  Block: 32,
  Perf: 64,
  Iothread: 128,
  Memory: 256,
  Dirtyrate: 512,
  Vm: 1024,
} as const;

/** `virConnectGetAllDomainStatsFlags`. Bits. */
export const GetAllDomainStats = {
  Active: 1,
  Inactive: 2,
  Persistent: 4,
  Transient: 8,
  Running: 16,
  Paused: 32,
  Shutoff: 64,
  Other: 128,
  Nowait: 0x20000000,
  Backing: 0x40000000,
  EnforceStats: 0x80000000,
} as const;

/** `virDomainSnapshotCreateFlags`. Bits. */
export const DomainSnapshotCreate = {
  Redefine: 1,
  Current: 2,
  NoMetadata: 4,
  Halt: 8,
  DiskOnly: 16,
  ReuseExt: 32,
  Quiesce: 64,
  Atomic: 128,
  Live: 256,
  Validate: 512,
} as const;

/** `virDomainSnapshotListFlags`. Bits. */
export const DomainSnapshotList = {
  Roots: 1,
  Descendants: 1,
  Leaves: 4,
  NoLeaves: 8,
  Metadata: 2,
  NoMetadata: 16,
  Inactive: 32,
  Active: 64,
  DiskOnly: 128,
  Internal: 256,
  External: 512,
  Topological: 1024,
} as const;

/** `virDomainSnapshotRevertFlags`. Bits. */
export const DomainSnapshotRevert = {
  Running: 1,
  Paused: 2,
  Force: 4,
  ResetNVRAM: 8,
} as const;

/** `virDomainSnapshotDeleteFlags`. Bits. */
export const DomainSnapshotDelete = {
  Children: 1,
  MetadataOnly: 2,
  ChildrenOnly: 4,
} as const;
