/** `virDomainEventType`. What happened to a domain. */
export const DomainEvent = {
  Defined: 0,
  Undefined: 1,
  Started: 2,
  Suspended: 3,
  Resumed: 4,
  Stopped: 5,
  Shutdown: 6,
  Pmsuspended: 7,
  Crashed: 8,
} as const;

/** `virDomainEventStartedDetailType`. The detail of Started. */
export const DomainEventStarted = {
  Booted: 0,
  Migrated: 1,
  Restored: 2,
  FromSnapshot: 3,
  Wakeup: 4,
} as const;

/** `virDomainEventSuspendedDetailType`. The detail of Suspended. */
export const DomainEventSuspended = {
  Paused: 0,
  Migrated: 1,
  Ioerror: 2,
  Watchdog: 3,
  Restored: 4,
  FromSnapshot: 5,
  ApiError: 6,
  Postcopy: 7,
  PostcopyFailed: 8,
} as const;

/** `virDomainEventStoppedDetailType`. The detail of Stopped. */
export const DomainEventStopped = {
  Shutdown: 0,
  Destroyed: 1,
  Crashed: 2,
  Migrated: 3,
  Saved: 4,
  Failed: 5,
  FromSnapshot: 6,
} as const;

/** `virDomainEventWatchdogAction`. What the watchdog did. */
export const DomainEventWatchdog = {
  None: 0,
  Pause: 1,
  Reset: 2,
  Poweroff: 3,
  Shutdown: 4,
  Debug: 5,
  Injectnmi: 6,
} as const;

/** `virConnectDomainEventAgentLifecycleState`. The guest agent's state. */
export const AgentLifecycleState = {
  Connected: 1,
  Disconnected: 2,
} as const;

/** `virDomainEventID`. Kinds of domain events, for their registration. */
export const DomainEventID = {
  Lifecycle: 0,
  Reboot: 1,
  RtcChange: 2,
  Watchdog: 3,
  IOError: 4,
  Graphics: 5,
  IOErrorReason: 6,
  ControlError: 7,
  BlockJob: 8,
  DiskChange: 9,
  TrayChange: 10,
  Pmwakeup: 11,
  Pmsuspend: 12,
  BalloonChange: 13,
  PmsuspendDisk: 14,
  DeviceRemoved: 15,
  BlockJob2: 16,
  Tunable: 17,
  AgentLifecycle: 18,
  DeviceAdded: 19,
  MigrationIteration: 20,
  JobCompleted: 21,
  DeviceRemovalFailed: 22,
  MetadataChange: 23,
  BlockThreshold: 24,
  MemoryFailure: 25,
  MemoryDeviceSizeChange: 26,
  NICMACChange: 27,
} as const;

/** `virNetworkEventID`. */
export const NetworkEventID = {
  Lifecycle: 0,
  MetadataChange: 1,
} as const;

/** `virNetworkEventLifecycleType`. What happened to a network. */
export const NetworkEvent = {
  Defined: 0,
  Undefined: 1,
  Started: 2,
  Stopped: 3,
} as const;

/** `virStoragePoolEventID`. */
export const StoragePoolEventID = {
  Lifecycle: 0,
  Refresh: 1,
} as const;

/** `virStoragePoolEventLifecycleType`. What happened to a pool. */
export const StoragePoolEvent = {
  Defined: 0,
  Undefined: 1,
  Started: 2,
  Stopped: 3,
  Created: 4,
  Deleted: 5,
} as const;

/** `virNodeDeviceEventID`. */
export const NodeDeviceEventID = {
  Lifecycle: 0,
  Update: 1,
} as const;

/** `virNodeDeviceEventLifecycleType`. What happened to a host device. */
export const NodeDeviceEvent = {
  Created: 0,
  Deleted: 1,
  Defined: 2,
  Undefined: 3,
} as const;

/** `virSecretEventID`. */
export const SecretEventID = {
  Lifecycle: 0,
  ValueChanged: 1,
} as const;

/** `virSecretEventLifecycleType`. What happened to a secret. */
export const SecretEvent = {
  Defined: 0,
  Undefined: 1,
} as const;
