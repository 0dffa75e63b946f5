/** `virDomainState`. What a domain does now. */
export const DomainState = {
  NoState: 0,
  Running: 1,
  Blocked: 2,
  Paused: 3,
  Shutdown: 4,
  Shutoff: 5,
  Crashed: 6,
  Pmsuspended: 7,
} as const;

/** `virDomainRunningReason`. Why it runs. */
export const DomainRunningReason = {
  Unknown: 0,
  Booted: 1,
  Migrated: 2,
  Restored: 3,
  FromSnapshot: 4,
  Unpaused: 5,
  MigrationCanceled: 6,
  SaveCanceled: 7,
  Wakeup: 8,
  Crashed: 9,
  Postcopy: 10,
  PostcopyFailed: 11,
} as const;

/** `virDomainPausedReason`. Why it is paused. */
export const DomainPausedReason = {
  Unknown: 0,
  User: 1,
  Migration: 2,
  Save: 3,
  Dump: 4,
  Ioerror: 5,
  Watchdog: 6,
  FromSnapshot: 7,
  ShuttingDown: 8,
  Snapshot: 9,
  Crashed: 10,
  StartingUp: 11,
  Postcopy: 12,
  PostcopyFailed: 13,
  ApiError: 14,
} as const;

/** `virDomainShutoffReason`. Why it is off. */
export const DomainShutoffReason = {
  Unknown: 0,
  Shutdown: 1,
  Destroyed: 2,
  Crashed: 3,
  Migrated: 4,
  Saved: 5,
  Failed: 6,
  FromSnapshot: 7,
  Daemon: 8,
} as const;

/** `virDomainModificationImpact`. Which definition a call changes or reads: bits. */
export const DomainAffect = {
  Current: 0,
  Live: 1,
  Config: 2,
} as const;

/** `virDomainDefineFlags`. Bits. */
export const DomainDefine = {
  Validate: 1,
} as const;

/** `virDomainCreateFlags`. Bits. */
export const DomainStart = {
  None: 0,
  Paused: 1,
  Autodestroy: 2,
  BypassCache: 4,
  ForceBoot: 8,
  Validate: 16,
  ResetNVRAM: 32,
} as const;

/** `virDomainUndefineFlagsValues`. What goes with the definition, or stays: bits. */
export const DomainUndefine = {
  ManagedSave: 1,
  SnapshotsMetadata: 2,
  NVRAM: 4,
  KeepNVRAM: 8,
  CheckpointsMetadata: 16,
  TPM: 32,
  KeepTPM: 64,
} as const;

/** `virDomainDestroyFlagsValues`. Bits. */
export const DomainDestroy = {
  Default: 0,
  Graceful: 1,
  RemoveLogs: 2,
} as const;

/** `virDomainShutdownFlagValues`. How the guest is asked: bits. */
export const DomainShutdown = {
  Default: 0,
  ACPIPowerBtn: 1,
  GuestAgent: 2,
  Initctl: 4,
  Signal: 8,
  Paravirt: 16,
} as const;

/** `virDomainRebootFlagValues`. How the guest is asked: bits. */
export const DomainReboot = {
  Default: 0,
  ACPIPowerBtn: 1,
  GuestAgent: 2,
  Initctl: 4,
  Signal: 8,
  Paravirt: 16,
} as const;

/** `virDomainXMLFlags`. Bits. */
export const DomainXML = {
  Secure: 1,
  Inactive: 2,
  UpdateCPU: 4,
  Migratable: 8,
} as const;

/** `virDomainMetadataType`. Which part of the metadata. */
export const DomainMetadata = {
  Description: 0,
  Title: 1,
  Element: 2,
} as const;

/** `virConnectListAllDomainsFlags`. Bits. */
export const DomainList = {
  Active: 1,
  Inactive: 2,
  Persistent: 4,
  Transient: 8,
  Running: 16,
  Paused: 32,
  Shutoff: 64,
  Other: 128,
  Managedsave: 256,
  NoManagedsave: 512,
  Autostart: 1024,
  NoAutostart: 2048,
  HasSnapshot: 4096,
  NoSnapshot: 8192,
  HasCheckpoint: 16384,
  NoCheckpoint: 32768,
} as const;

/** `virDomainLifecycle`. After what. */
export const DomainLifecycle = {
  Poweroff: 0,
  Reboot: 1,
  Crash: 2,
} as const;

/** `virDomainLifecycleAction`. What then happens. */
export const DomainLifecycleAction = {
  Destroy: 0,
  Restart: 1,
  RestartRename: 2,
  Preserve: 3,
  CoredumpDestroy: 4,
  CoredumpRestart: 5,
} as const;

/** `virDomainJobType`. The kind of a running job. */
export const DomainJob = {
  None: 0,
  Bounded: 1,
  Unbounded: 2,
  Completed: 3,
  Failed: 4,
  Cancelled: 5,
} as const;

/** `virDomainMessageType`. Bits. */
export const DomainMessage = {
  Deprecation: 1,
  Tainting: 2,
  Ioerrors: 4,
} as const;

/** `virDomainSaveRestoreFlags`. Bits. */
export const DomainSave = {
  BypassCache: 1,
  Running: 2,
  Paused: 4,
  ResetNVRAM: 8,
} as const;

/** `virDomainGetJobStatsFlags`. Bits. */
export const DomainJobStats = {
  Completed: 1,
  KeepCompleted: 2,
} as const;

/** `virDomainBackupBeginFlags`. Bits. */
export const DomainBackupBegin = {
  ReuseExternal: 1,
} as const;
