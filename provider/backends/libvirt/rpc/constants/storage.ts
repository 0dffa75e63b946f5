/** `virStoragePoolState`. */
export const StoragePoolState = {
  Inactive: 0,
  Building: 1,
  Running: 2,
  Degraded: 3,
  Inaccessible: 4,
} as const;

/** `virStoragePoolBuildFlags`. Bits. */
export const StoragePoolBuild = {
  New: 0,
  Repair: 1,
  Resize: 2,
  NoOverwrite: 4,
  Overwrite: 8,
} as const;

/** `virStoragePoolCreateFlags`. Bits. */
export const StoragePoolCreate = {
  Normal: 0,
  WithBuild: 1,
  WithBuildOverwrite: 2,
  WithBuildNoOverwrite: 4,
} as const;

/** `virStoragePoolDeleteFlags`. Bits. */
export const StoragePoolDelete = {
  Normal: 0,
  Zeroed: 1,
} as const;

/** `virStorageXMLFlags`. Bits. */
export const StorageXML = {
  Inactive: 1,
} as const;

/** `virConnectListAllStoragePoolsFlags`. Bits. */
export const StoragePoolList = {
  Inactive: 1,
  Active: 2,
  Persistent: 4,
  Transient: 8,
  Autostart: 16,
  NoAutostart: 32,
  Dir: 64,
  Fs: 128,
  Netfs: 256,
  Logical: 512,
  Disk: 1024,
  Iscsi: 2048,
  SCSI: 4096,
  Mpath: 8192,
  Rbd: 16384,
  Sheepdog: 32768,
  Gluster: 0x10000,
  Zfs: 0x20000,
  Vstorage: 0x40000,
  IscsiDirect: 0x80000,
} as const;

/** `virStorageVolType`. */
export const StorageVolType = {
  File: 0,
  Block: 1,
  Dir: 2,
  Network: 3,
  Netdir: 4,
  Ploop: 5,
} as const;

/** `virStorageVolCreateFlags`. Bits. */
export const StorageVolCreate = {
  PreallocMetadata: 1,
  Reflink: 2,
  Validate: 4,
} as const;

/** `virStorageVolDeleteFlags`. Bits. */
export const StorageVolDelete = {
  Normal: 0,
  Zeroed: 1,
  WithSnapshots: 2,
} as const;

/** `virStorageVolResizeFlags`. Bits. */
export const StorageVolResize = {
  Allocate: 1,
  Delta: 2,
  Shrink: 4,
} as const;

/** `virStorageVolWipeAlgorithm`. */
export const StorageVolWipeAlgorithm = {
  Zero: 0,
  Nnsa: 1,
  Dod: 2,
  Bsi: 3,
  Gutmann: 4,
  Schneier: 5,
  Pfitzner7: 6,
  Pfitzner33: 7,
  Random: 8,
  Trim: 9,
} as const;

/** `virStorageVolInfoFlags`. Bits. */
export const StorageVolInfo = {
  UseAllocation: 0,
  GetPhysical: 1,
} as const;

/** `virStorageVolUploadFlags`. Bits. */
export const StorageVolUpload = {
  SparseStream: 1,
} as const;

/** `virStorageVolDownloadFlags`. Bits. */
export const StorageVolDownload = {
  SparseStream: 1,
} as const;
