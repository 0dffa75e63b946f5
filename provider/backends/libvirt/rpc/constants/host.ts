/** `virConnectFlags`. Bits. */
export const ConnectFlags = {
  Ro: 1,
  NoAliases: 2,
} as const;

/** `virConnectListAllNodeDeviceFlags`. Bits. */
export const NodeDeviceList = {
  CapSystem: 1,
  CapPCIDev: 2,
  CapUSBDev: 4,
  CapUSBInterface: 8,
  CapNet: 16,
  CapSCSIHost: 32,
  CapSCSITarget: 64,
  CapSCSI: 128,
  CapStorage: 256,
  CapFcHost: 512,
  CapVports: 1024,
  CapSCSIGeneric: 2048,
  CapDrm: 4096,
  CapMdevTypes: 8192,
  CapMdev: 16384,
  CapCcwDev: 32768,
  CapCssDev: 0x10000,
  CapVdpa: 0x20000,
  CapApCard: 0x40000,
  CapApQueue: 0x80000,
  CapApMatrix: 0x100000,
  CapVpd: 0x200000,
  CapCcwgroupDev: 0x400000,
  CapCcwgroupMember: 0x800000,
  Persistent: 0x10000000,
  Transient: 0x20000000,
  Inactive: 0x40000000,
  Active: 0x80000000,
} as const;

/** `virNodeDeviceXMLFlags`. Bits. */
export const NodeDeviceXML = {
  Inactive: 1,
} as const;

/** `virNodeDeviceDefineXMLFlags`. Bits. */
export const NodeDeviceDefine = {
  Validate: 1,
} as const;

/** `virNodeDeviceUpdateFlags`. Bits. */
export const NodeDeviceUpdateAffect = {
  Current: 0,
  Live: 1,
  Config: 2,
} as const;

/** `virSecretUsageType`. What a secret is for. */
export const SecretUsageType = {
  None: 0,
  Volume: 1,
  Ceph: 2,
  Iscsi: 3,
  Tls: 4,
  Vtpm: 5,
} as const;

/** `VIR_TYPED_PARAM_STRING_OKAY`: getters of typed parameters may answer with texts. */
export const TYPED_PARAM_STRING_OKAY = 4;
