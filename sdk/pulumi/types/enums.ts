// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

export const BridgeClusterNoMatchingNode = {
  Error: "error",
  Warn: "warn",
} as const;

/** What it means when no node has the labels. */
export type BridgeClusterNoMatchingNode = (typeof BridgeClusterNoMatchingNode)[keyof typeof BridgeClusterNoMatchingNode];

export const BridgeLibvirtService = {
  Auto: "auto",
  Existing: "existing",
  NetworkManager: "network-manager",
  Networkd: "networkd",
  Ifupdown: "ifupdown",
} as const;

/** Which service of the host keeps the bridge. `auto` takes the first that has the ports: NetworkManager, systemd-networkd (on hosts with netplan too), ifupdown (with the package bridge-utils); a bridge that is there already and is not ours is used as it is when nothing but its name is written. `existing` uses a bridge that is there already, and never changes or deletes it. */
export type BridgeLibvirtService = (typeof BridgeLibvirtService)[keyof typeof BridgeLibvirtService];

export const ClusterObjectConflictPolicy = {
  Fail: "fail",
  Force: "force",
} as const;

/** What happens when another manager owns a field of the manifest: `fail` names the manager and the field, `force` takes the field over. */
export type ClusterObjectConflictPolicy = (typeof ClusterObjectConflictPolicy)[keyof typeof ClusterObjectConflictPolicy];

export const ClusterObjectDeletePropagation = {
  Foreground: "foreground",
  Background: "background",
  Orphan: "orphan",
} as const;

/** Whether what the object owns goes before it, after it, or stays. */
export type ClusterObjectDeletePropagation = (typeof ClusterObjectDeletePropagation)[keyof typeof ClusterObjectDeletePropagation];

export const ClusterObjectOwnership = {
  Object: "object",
  Fields: "fields",
} as const;

/** What is managed: the whole object (`object`), or nothing but the manifest's fields on an object that somebody else made (`fields`), as settings of an operator. With `fields` the object must be there, and a delete gives the fields back and leaves the object. */
export type ClusterObjectOwnership = (typeof ClusterObjectOwnership)[keyof typeof ClusterObjectOwnership];

export const GetPoolSourcesResultSourceFormat = {
  Auto: "auto",
  Ext2: "ext2",
  Ext3: "ext3",
  Ext4: "ext4",
  Xfs: "xfs",
  Vfat: "vfat",
  Iso9660: "iso9660",
  Udf: "udf",
  Gfs2: "gfs2",
  Ocfs2: "ocfs2",
  Nfs: "nfs",
  Cifs: "cifs",
  Glusterfs: "glusterfs",
  Lvm2: "lvm2",
  Gpt: "gpt",
  Dos: "dos",
} as const;

/** What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. */
export type GetPoolSourcesResultSourceFormat = (typeof GetPoolSourcesResultSourceFormat)[keyof typeof GetPoolSourcesResultSourceFormat];

export const GetPoolSourcesType = {
  Logical: "logical",
  Netfs: "netfs",
  Iscsi: "iscsi",
  Gluster: "gluster",
} as const;

/** The type of pool: `logical` looks for volume groups, the others ask `host`. */
export type GetPoolSourcesType = (typeof GetPoolSourcesType)[keyof typeof GetPoolSourcesType];

export const NetworkClusterPlugin = {
  Bridge: "bridge",
  CnvBridge: "cnv-bridge",
} as const;

/** Mode `bridge`: the name of the CNI plugin. OpenShift calls its own `cnv-bridge`. It must not change while machines use the network. */
export type NetworkClusterPlugin = (typeof NetworkClusterPlugin)[keyof typeof NetworkClusterPlugin];

export const NetworkClusterSriovLinkState = {
  Auto: "auto",
  Enable: "enable",
  Disable: "disable",
} as const;

/** Whether the function's link follows the physical one. */
export type NetworkClusterSriovLinkState = (typeof NetworkClusterSriovLinkState)[keyof typeof NetworkClusterSriovLinkState];

export const NetworkClusterSriovSpoofCheck = {
  On: "on",
  Off: "off",
} as const;

/** Whether the card drops traffic with other MAC addresses than its own. */
export type NetworkClusterSriovSpoofCheck = (typeof NetworkClusterSriovSpoofCheck)[keyof typeof NetworkClusterSriovSpoofCheck];

export const NetworkClusterSriovTrust = {
  On: "on",
  Off: "off",
} as const;

/** Whether the guest may change its MAC address and see all traffic. */
export type NetworkClusterSriovTrust = (typeof NetworkClusterSriovTrust)[keyof typeof NetworkClusterSriovTrust];

export const NetworkDnsServiceProtocol = {
  Tcp: "tcp",
  Udp: "udp",
} as const;

/** How it is reached. */
export type NetworkDnsServiceProtocol = (typeof NetworkDnsServiceProtocol)[keyof typeof NetworkDnsServiceProtocol];

export const NetworkLibvirtMacTableManager = {
  Kernel: "kernel",
  Libvirt: "libvirt",
} as const;

/** Who fills the bridge's table of MAC addresses. `libvirt` switches off learning and flooding. */
export type NetworkLibvirtMacTableManager = (typeof NetworkLibvirtMacTableManager)[keyof typeof NetworkLibvirtMacTableManager];

export const NetworkLibvirtMacvtapMode = {
  Bridge: "bridge",
  Vepa: "vepa",
  Private: "private",
  Passthrough: "passthrough",
} as const;

/** Mode `macvtap`: how machines on one device reach each other. */
export type NetworkLibvirtMacvtapMode = (typeof NetworkLibvirtMacvtapMode)[keyof typeof NetworkLibvirtMacvtapMode];

export const NetworkMode = {
  Nat: "nat",
  Routed: "routed",
  Isolated: "isolated",
  Open: "open",
  Bridge: "bridge",
  Macvtap: "macvtap",
  Sriov: "sriov",
} as const;

/** How machines reach the world: `nat` behind the host's address, `routed` with their own addresses, `isolated` only each other and the host, `open` routed without any firewall rule of libvirt, `bridge` on a bridge that the host already has, `macvtap` directly on a device of the host, `sriov` one virtual function each of a physical function. A cluster has `bridge` and `sriov`; its pod network needs no Network. */
export type NetworkMode = (typeof NetworkMode)[keyof typeof NetworkMode];

export const PciDeviceClusterPermitIn = {
  Auto: "auto",
  Hyperconverged: "hyperconverged",
  Kubevirt: "kubevirt",
} as const;

/** Where the permission is written: in the HyperConverged object where there is one, or in the KubeVirt object. */
export type PciDeviceClusterPermitIn = (typeof PciDeviceClusterPermitIn)[keyof typeof PciDeviceClusterPermitIn];

export const ProviderBackend = {
  Libvirt: "libvirt",
  Cluster: "cluster",
} as const;

/** What holds the objects. By default `cluster` when `cluster` is given, else `libvirt`. */
export type ProviderBackend = (typeof ProviderBackend)[keyof typeof ProviderBackend];

export const ProviderClusterConflictPolicy = {
  Fail: "fail",
  Force: "force",
} as const;

/** What happens when another manager owns a field that we set: `fail` names the manager and the field, `force` takes the field over. */
export type ProviderClusterConflictPolicy = (typeof ProviderClusterConflictPolicy)[keyof typeof ProviderClusterConflictPolicy];

export const SecretEncoding = {
  Text: "text",
  Base64: "base64",
} as const;

/** How `value` is written: as text, or as base64 of bytes, as ceph gives its keys. */
export type SecretEncoding = (typeof SecretEncoding)[keyof typeof SecretEncoding];

export const SecretUsage = {
  Iscsi: "iscsi",
  Ceph: "ceph",
  Volume: "volume",
  Tls: "tls",
  Vtpm: "vtpm",
} as const;

/** What it is for: the login of an iSCSI pool (`iscsi`), of a ceph pool (`ceph`), the passphrase of an encrypted volume (`volume`), of a TLS key (`tls`), or of a TPM's state (`vtpm`). Changing it makes a new secret. */
export type SecretUsage = (typeof SecretUsage)[keyof typeof SecretUsage];

export const StoragePoolBuild = {
  Never: "never",
  IfEmpty: "if-empty",
  Overwrite: "overwrite",
} as const;

/** What may be made below the pool when it is created: nothing (`never`); the directory, file system, volume group or partition table, but only where there is nothing yet (`if-empty`); or these over whatever is there, which destroys it (`overwrite`). A pool that starts as it is is never built. A device counts as empty when no signature is on it and all that is read of it is zero: its first 64 MiB, its last one, and 64 samples between. */
export type StoragePoolBuild = (typeof StoragePoolBuild)[keyof typeof StoragePoolBuild];

export const StoragePoolClusterBinding = {
  Immediate: "Immediate",
  WaitForFirstConsumer: "WaitForFirstConsumer",
} as const;

/** Whether a volume is made at once, or for the node of the first machine that uses it. Changing it makes a new class. */
export type StoragePoolClusterBinding = (typeof StoragePoolClusterBinding)[keyof typeof StoragePoolClusterBinding];

export const StoragePoolClusterClaimModeAccessMode = {
  ReadWriteOnce: "ReadWriteOnce",
  ReadWriteMany: "ReadWriteMany",
  ReadOnlyMany: "ReadOnlyMany",
  ReadWriteOncePod: "ReadWriteOncePod",
} as const;

/** One mode. */
export type StoragePoolClusterClaimModeAccessMode = (typeof StoragePoolClusterClaimModeAccessMode)[keyof typeof StoragePoolClusterClaimModeAccessMode];

export const StoragePoolClusterClaimModeVolumeMode = {
  Filesystem: "Filesystem",
  Block: "Block",
} as const;

/** A file system with an image in it, or a block device. */
export type StoragePoolClusterClaimModeVolumeMode = (typeof StoragePoolClusterClaimModeVolumeMode)[keyof typeof StoragePoolClusterClaimModeVolumeMode];

export const StoragePoolClusterCloneStrategy = {
  Copy: "copy",
  Snapshot: "snapshot",
  CsiClone: "csi-clone",
} as const;

/** How volumes are copied: an edit of CDI's StorageProfile. By default what the storage can do. */
export type StoragePoolClusterCloneStrategy = (typeof StoragePoolClusterCloneStrategy)[keyof typeof StoragePoolClusterCloneStrategy];

export const StoragePoolClusterReclaimPolicy = {
  Delete: "Delete",
  Retain: "Retain",
} as const;

/** What happens to the data when a volume is deleted. Changing it makes a new class. */
export type StoragePoolClusterReclaimPolicy = (typeof StoragePoolClusterReclaimPolicy)[keyof typeof StoragePoolClusterReclaimPolicy];

export const StoragePoolSourceFormat = {
  Auto: "auto",
  Ext2: "ext2",
  Ext3: "ext3",
  Ext4: "ext4",
  Xfs: "xfs",
  Vfat: "vfat",
  Iso9660: "iso9660",
  Udf: "udf",
  Gfs2: "gfs2",
  Ocfs2: "ocfs2",
  Nfs: "nfs",
  Cifs: "cifs",
  Glusterfs: "glusterfs",
  Lvm2: "lvm2",
  Gpt: "gpt",
  Dos: "dos",
} as const;

/** What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. */
export type StoragePoolSourceFormat = (typeof StoragePoolSourceFormat)[keyof typeof StoragePoolSourceFormat];

export const StoragePoolState = {
  Inactive: "inactive",
  Building: "building",
  Running: "running",
  Degraded: "degraded",
  Inaccessible: "inaccessible",
} as const;

/** What libvirt says of the pool; on a cluster `running` where its volumes can be made. */
export type StoragePoolState = (typeof StoragePoolState)[keyof typeof StoragePoolState];

export const StoragePoolType = {
  Dir: "dir",
  Fs: "fs",
  Netfs: "netfs",
  Logical: "logical",
  Disk: "disk",
  Iscsi: "iscsi",
  IscsiDirect: "iscsi-direct",
  Scsi: "scsi",
  Mpath: "mpath",
  Gluster: "gluster",
  Rbd: "rbd",
  Zfs: "zfs",
} as const;

/** What the pool is: a directory (`dir`), a formatted device (`fs`), a network file system (`netfs`), an LVM volume group (`logical`), a partitioned disk (`disk`), an iSCSI target (`iscsi`, or `iscsi-direct` without the host's initiator), a SCSI or fibre channel adapter (`scsi`), the host's multipath devices (`mpath`), a gluster volume (`gluster`), a ceph pool (`rbd`) or a ZFS pool (`zfs`). */
export type StoragePoolType = (typeof StoragePoolType)[keyof typeof StoragePoolType];

export const VirtualMachineClusterConflictPolicy = {
  Fail: "fail",
  Force: "force",
} as const;

/** What happens when another manager owns a field: `fail` names the manager and the field, `force` takes the field over. */
export type VirtualMachineClusterConflictPolicy = (typeof VirtualMachineClusterConflictPolicy)[keyof typeof VirtualMachineClusterConflictPolicy];

export const VirtualMachineClusterDataVolumeTemplateAccessMode = {
  ReadWriteOnce: "ReadWriteOnce",
  ReadWriteMany: "ReadWriteMany",
  ReadOnlyMany: "ReadOnlyMany",
  ReadWriteOncePod: "ReadWriteOncePod",
} as const;

/** One mode. */
export type VirtualMachineClusterDataVolumeTemplateAccessMode = (typeof VirtualMachineClusterDataVolumeTemplateAccessMode)[keyof typeof VirtualMachineClusterDataVolumeTemplateAccessMode];

export const VirtualMachineClusterDataVolumeTemplateOnDelete = {
  Refuse: "refuse",
  Delete: "delete",
} as const;

/** What happens to the data when the machine is deleted or replaced: nothing is done and it is an error (`refuse`), or it is deleted with it (`delete`). */
export type VirtualMachineClusterDataVolumeTemplateOnDelete = (typeof VirtualMachineClusterDataVolumeTemplateOnDelete)[keyof typeof VirtualMachineClusterDataVolumeTemplateOnDelete];

export const VirtualMachineClusterDataVolumeTemplateVolumeMode = {
  Filesystem: "Filesystem",
  Block: "Block",
} as const;

/** Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. */
export type VirtualMachineClusterDataVolumeTemplateVolumeMode = (typeof VirtualMachineClusterDataVolumeTemplateVolumeMode)[keyof typeof VirtualMachineClusterDataVolumeTemplateVolumeMode];

export const VirtualMachineClusterEvictionStrategy = {
  LiveMigrate: "LiveMigrate",
  LiveMigrateIfPossible: "LiveMigrateIfPossible",
  None: "None",
  External: "External",
} as const;

/** What happens when the node is drained. */
export type VirtualMachineClusterEvictionStrategy = (typeof VirtualMachineClusterEvictionStrategy)[keyof typeof VirtualMachineClusterEvictionStrategy];

export const VirtualMachineClusterRunStrategy = {
  Always: "Always",
  RerunOnFailure: "RerunOnFailure",
  Manual: "Manual",
  Halted: "Halted",
  Once: "Once",
} as const;

/** When KubeVirt runs the machine, in its own words. By default `Always` for `power.state: running` and `Halted` for `stopped`. */
export type VirtualMachineClusterRunStrategy = (typeof VirtualMachineClusterRunStrategy)[keyof typeof VirtualMachineClusterRunStrategy];

export const VirtualMachineCpuFeaturePolicy = {
  Force: "force",
  Require: "require",
  Optional: "optional",
  Disable: "disable",
  Forbid: "forbid",
} as const;

/** `require` refuses to start without it, `optional` takes it where it is, `disable` hides it, `force` claims it, `forbid` refuses hosts that have it. */
export type VirtualMachineCpuFeaturePolicy = (typeof VirtualMachineCpuFeaturePolicy)[keyof typeof VirtualMachineCpuFeaturePolicy];

export const VirtualMachineDiskBus = {
  Virtio: "virtio",
  Scsi: "scsi",
  Sata: "sata",
  Usb: "usb",
  Ide: "ide",
  Fdc: "fdc",
} as const;

/** How the disk is attached. By default `virtio` for a disk, `sata` for a cdrom drive, `fdc` for a floppy and `scsi` for a lun. A cluster has neither `ide` nor `fdc`. */
export type VirtualMachineDiskBus = (typeof VirtualMachineDiskBus)[keyof typeof VirtualMachineDiskBus];

export const VirtualMachineDiskCache = {
  Default: "default",
  None: "none",
  Writethrough: "writethrough",
  Writeback: "writeback",
  Directsync: "directsync",
  Unsafe: "unsafe",
} as const;

/** How the host caches. A cluster knows `none`, `writethrough` and `writeback`. */
export type VirtualMachineDiskCache = (typeof VirtualMachineDiskCache)[keyof typeof VirtualMachineDiskCache];

export const VirtualMachineDiskDetectZeroes = {
  Off: "off",
  On: "on",
  Unmap: "unmap",
} as const;

/** Whether zeroes that the guest writes are stored as holes. */
export type VirtualMachineDiskDetectZeroes = (typeof VirtualMachineDiskDetectZeroes)[keyof typeof VirtualMachineDiskDetectZeroes];

export const VirtualMachineDiskDevice = {
  Disk: "disk",
  Cdrom: "cdrom",
  Floppy: "floppy",
  Lun: "lun",
} as const;

/** What the guest sees. `lun` passes SCSI commands through to a block device. */
export type VirtualMachineDiskDevice = (typeof VirtualMachineDiskDevice)[keyof typeof VirtualMachineDiskDevice];

export const VirtualMachineDiskDiscard = {
  Unmap: "unmap",
  Ignore: "ignore",
} as const;

/** `unmap` gives blocks that the guest trims back to the host. */
export type VirtualMachineDiskDiscard = (typeof VirtualMachineDiskDiscard)[keyof typeof VirtualMachineDiskDiscard];

export const VirtualMachineDiskErrorPolicy = {
  Stop: "stop",
  Report: "report",
  Ignore: "ignore",
  Enospace: "enospace",
} as const;

/** What happens when the host cannot write. */
export type VirtualMachineDiskErrorPolicy = (typeof VirtualMachineDiskErrorPolicy)[keyof typeof VirtualMachineDiskErrorPolicy];

export const VirtualMachineDiskFormat = {
  Raw: "raw",
  Qcow2: "qcow2",
  Qed: "qed",
  Vmdk: "vmdk",
  Vdi: "vdi",
  Vhdx: "vhdx",
  Vpc: "vpc",
} as const;

/** The image's format. By default the volume's own, else `raw`. */
export type VirtualMachineDiskFormat = (typeof VirtualMachineDiskFormat)[keyof typeof VirtualMachineDiskFormat];

export const VirtualMachineDiskIo = {
  Threads: "threads",
  Native: "native",
  IoUring: "io_uring",
} as const;

/** How the host reads and writes. `native` needs a cache of `none` or `directsync`. A cluster does not know `io_uring`. */
export type VirtualMachineDiskIo = (typeof VirtualMachineDiskIo)[keyof typeof VirtualMachineDiskIo];

export const VirtualMachineDiskStartupPolicy = {
  Mandatory: "mandatory",
  Requisite: "requisite",
  Optional: "optional",
} as const;

/** Whether the machine starts when the medium of a cdrom drive or floppy is missing. */
export type VirtualMachineDiskStartupPolicy = (typeof VirtualMachineDiskStartupPolicy)[keyof typeof VirtualMachineDiskStartupPolicy];

export const VirtualMachineFirmware = {
  Bios: "bios",
  Uefi: "uefi",
} as const;

/** What starts the machine. Changing it leaves an installed system that usually does not boot. */
export type VirtualMachineFirmware = (typeof VirtualMachineFirmware)[keyof typeof VirtualMachineFirmware];

export const VirtualMachineGraphicType = {
  Vnc: "vnc",
  Spice: "spice",
  Sdl: "sdl",
  EglHeadless: "egl-headless",
  Dbus: "dbus",
} as const;

/** The protocol. A cluster knows `vnc`. */
export type VirtualMachineGraphicType = (typeof VirtualMachineGraphicType)[keyof typeof VirtualMachineGraphicType];

export const VirtualMachineInterfaceBinding = {
  Masquerade: "masquerade",
  Bridge: "bridge",
  Sriov: "sriov",
} as const;

/** How the interface reaches its network. By default `masquerade` on the network `pod` and `bridge` on every other. */
export type VirtualMachineInterfaceBinding = (typeof VirtualMachineInterfaceBinding)[keyof typeof VirtualMachineInterfaceBinding];

export const VirtualMachineInterfaceLinkState = {
  Up: "up",
  Down: "down",
} as const;

/** Whether the cable is plugged in. Changes while the machine runs. */
export type VirtualMachineInterfaceLinkState = (typeof VirtualMachineInterfaceLinkState)[keyof typeof VirtualMachineInterfaceLinkState];

export const VirtualMachineInterfaceMacvtapMode = {
  Vepa: "vepa",
  Bridge: "bridge",
  Private: "private",
  Passthrough: "passthrough",
} as const;

/** How machines on the same `hostInterface` see each other; libvirt's default is `vepa`. */
export type VirtualMachineInterfaceMacvtapMode = (typeof VirtualMachineInterfaceMacvtapMode)[keyof typeof VirtualMachineInterfaceMacvtapMode];

export const VirtualMachineInterfaceModel = {
  Virtio: "virtio",
  VirtioTransitional: "virtio-transitional",
  VirtioNonTransitional: "virtio-non-transitional",
  E1000: "e1000",
  E1000e: "e1000e",
  Igb: "igb",
  Rtl8139: "rtl8139",
  Pcnet: "pcnet",
  Ne2kPci: "ne2k_pci",
  Vmxnet3: "vmxnet3",
} as const;

/** The network card that the guest sees. A cluster does not know the transitional models and `vmxnet3`. */
export type VirtualMachineInterfaceModel = (typeof VirtualMachineInterfaceModel)[keyof typeof VirtualMachineInterfaceModel];

export const VirtualMachineInterfacePortProtocol = {
  TCP: "TCP",
  UDP: "UDP",
} as const;

/** The protocol. */
export type VirtualMachineInterfacePortProtocol = (typeof VirtualMachineInterfacePortProtocol)[keyof typeof VirtualMachineInterfacePortProtocol];

export const VirtualMachineLibvirtAccelerator = {
  Kvm: "kvm",
  Qemu: "qemu",
} as const;

/** `kvm` or, much slower, `qemu` without it. By default kvm where the host has it. */
export type VirtualMachineLibvirtAccelerator = (typeof VirtualMachineLibvirtAccelerator)[keyof typeof VirtualMachineLibvirtAccelerator];

export const VirtualMachineLibvirtBootDevice = {
  Hd: "hd",
  Cdrom: "cdrom",
  Network: "network",
  Fd: "fd",
} as const;

/** A kind of device. */
export type VirtualMachineLibvirtBootDevice = (typeof VirtualMachineLibvirtBootDevice)[keyof typeof VirtualMachineLibvirtBootDevice];

export const VirtualMachineLibvirtBootLoaderType = {
  Rom: "rom",
  Pflash: "pflash",
} as const;

/** How the image is mapped. */
export type VirtualMachineLibvirtBootLoaderType = (typeof VirtualMachineLibvirtBootLoaderType)[keyof typeof VirtualMachineLibvirtBootLoaderType];

export const VirtualMachineLibvirtCharacterDeviceKind = {
  Serial: "serial",
  Console: "console",
  Channel: "channel",
  Parallel: "parallel",
} as const;

/** What the guest sees. */
export type VirtualMachineLibvirtCharacterDeviceKind = (typeof VirtualMachineLibvirtCharacterDeviceKind)[keyof typeof VirtualMachineLibvirtCharacterDeviceKind];

export const VirtualMachineLibvirtClockTimerMode = {
  Auto: "auto",
  Native: "native",
  Emulate: "emulate",
  Paravirt: "paravirt",
  Smpsafe: "smpsafe",
} as const;

/** How `tsc` is made. */
export type VirtualMachineLibvirtClockTimerMode = (typeof VirtualMachineLibvirtClockTimerMode)[keyof typeof VirtualMachineLibvirtClockTimerMode];

export const VirtualMachineLibvirtClockTimerName = {
  Rtc: "rtc",
  Pit: "pit",
  Hpet: "hpet",
  Tsc: "tsc",
  Kvmclock: "kvmclock",
  Hypervclock: "hypervclock",
  Platform: "platform",
  Armvtimer: "armvtimer",
} as const;

/** Which timer. */
export type VirtualMachineLibvirtClockTimerName = (typeof VirtualMachineLibvirtClockTimerName)[keyof typeof VirtualMachineLibvirtClockTimerName];

export const VirtualMachineLibvirtClockTimerTickPolicy = {
  Delay: "delay",
  Catchup: "catchup",
  Merge: "merge",
  Discard: "discard",
} as const;

/** What becomes of ticks that came too late. */
export type VirtualMachineLibvirtClockTimerTickPolicy = (typeof VirtualMachineLibvirtClockTimerTickPolicy)[keyof typeof VirtualMachineLibvirtClockTimerTickPolicy];

export const VirtualMachineLibvirtClockTimerTrack = {
  Boot: "boot",
  Guest: "guest",
  Wall: "wall",
  Realtime: "realtime",
} as const;

/** What the timer follows. */
export type VirtualMachineLibvirtClockTimerTrack = (typeof VirtualMachineLibvirtClockTimerTrack)[keyof typeof VirtualMachineLibvirtClockTimerTrack];

export const VirtualMachineLibvirtControllerType = {
  Pci: "pci",
  Scsi: "scsi",
  Usb: "usb",
  Sata: "sata",
  Ide: "ide",
  Fdc: "fdc",
  VirtioSerial: "virtio-serial",
  Ccid: "ccid",
  Nvme: "nvme",
} as const;

/** What it controls. */
export type VirtualMachineLibvirtControllerType = (typeof VirtualMachineLibvirtControllerType)[keyof typeof VirtualMachineLibvirtControllerType];

export const VirtualMachineLibvirtCpuTuningCache = {
  Emulate: "emulate",
  Passthrough: "passthrough",
  Disable: "disable",
} as const;

/** What the guest sees of the processor's cache. */
export type VirtualMachineLibvirtCpuTuningCache = (typeof VirtualMachineLibvirtCpuTuningCache)[keyof typeof VirtualMachineLibvirtCpuTuningCache];

export const VirtualMachineLibvirtCpuTuningCheck = {
  None: "none",
  Partial: "partial",
  Full: "full",
} as const;

/** How strictly libvirt checks that the guest got what was asked. */
export type VirtualMachineLibvirtCpuTuningCheck = (typeof VirtualMachineLibvirtCpuTuningCheck)[keyof typeof VirtualMachineLibvirtCpuTuningCheck];

export const VirtualMachineLibvirtEventsCrash = {
  Destroy: "destroy",
  Restart: "restart",
  Preserve: "preserve",
  RenameRestart: "rename-restart",
  CoredumpDestroy: "coredump-destroy",
  CoredumpRestart: "coredump-restart",
} as const;

/** After a crash; `destroy` by default. */
export type VirtualMachineLibvirtEventsCrash = (typeof VirtualMachineLibvirtEventsCrash)[keyof typeof VirtualMachineLibvirtEventsCrash];

export const VirtualMachineLibvirtEventsLockFailure = {
  Poweroff: "poweroff",
  Restart: "restart",
  Pause: "pause",
  Ignore: "ignore",
} as const;

/** When a lock of a disk is lost. */
export type VirtualMachineLibvirtEventsLockFailure = (typeof VirtualMachineLibvirtEventsLockFailure)[keyof typeof VirtualMachineLibvirtEventsLockFailure];

export const VirtualMachineLibvirtEventsPoweroff = {
  Destroy: "destroy",
  Restart: "restart",
  Preserve: "preserve",
  RenameRestart: "rename-restart",
} as const;

/** After a power-off; `destroy` by default. */
export type VirtualMachineLibvirtEventsPoweroff = (typeof VirtualMachineLibvirtEventsPoweroff)[keyof typeof VirtualMachineLibvirtEventsPoweroff];

export const VirtualMachineLibvirtEventsReboot = {
  Destroy: "destroy",
  Restart: "restart",
  Preserve: "preserve",
  RenameRestart: "rename-restart",
} as const;

/** After a reboot; `restart` by default. */
export type VirtualMachineLibvirtEventsReboot = (typeof VirtualMachineLibvirtEventsReboot)[keyof typeof VirtualMachineLibvirtEventsReboot];

export const VirtualMachineLibvirtFolderAccessMode = {
  Passthrough: "passthrough",
  Mapped: "mapped",
  Squash: "squash",
} as const;

/** Whose files the guest's files are on the host. */
export type VirtualMachineLibvirtFolderAccessMode = (typeof VirtualMachineLibvirtFolderAccessMode)[keyof typeof VirtualMachineLibvirtFolderAccessMode];

export const VirtualMachineLibvirtFolderDriver = {
  Virtiofs: "virtiofs",
  V9p: "9p",
} as const;

/** `virtiofs` is fast and needs shared memory; `9p` needs nothing. */
export type VirtualMachineLibvirtFolderDriver = (typeof VirtualMachineLibvirtFolderDriver)[keyof typeof VirtualMachineLibvirtFolderDriver];

export const VirtualMachineLibvirtIommu = {
  Intel: "intel",
  Smmuv3: "smmuv3",
  Virtio: "virtio",
} as const;

/** An IOMMU for the guest. */
export type VirtualMachineLibvirtIommu = (typeof VirtualMachineLibvirtIommu)[keyof typeof VirtualMachineLibvirtIommu];

export const VirtualMachineLibvirtMemoryAllocation = {
  Immediate: "immediate",
  Ondemand: "ondemand",
} as const;

/** When the host allocates it. */
export type VirtualMachineLibvirtMemoryAllocation = (typeof VirtualMachineLibvirtMemoryAllocation)[keyof typeof VirtualMachineLibvirtMemoryAllocation];

export const VirtualMachineLibvirtMemoryBalloon = {
  Virtio: "virtio",
  VirtioTransitional: "virtio-transitional",
  VirtioNonTransitional: "virtio-non-transitional",
  None: "none",
} as const;

/** The balloon device, which `memory` below `memoryMax` needs. */
export type VirtualMachineLibvirtMemoryBalloon = (typeof VirtualMachineLibvirtMemoryBalloon)[keyof typeof VirtualMachineLibvirtMemoryBalloon];

export const VirtualMachineLibvirtMemoryDeviceModel = {
  Dimm: "dimm",
  VirtioMem: "virtio-mem",
} as const;

/** `virtio-mem` can be resized while the machine runs, `dimm` cannot. */
export type VirtualMachineLibvirtMemoryDeviceModel = (typeof VirtualMachineLibvirtMemoryDeviceModel)[keyof typeof VirtualMachineLibvirtMemoryDeviceModel];

export const VirtualMachineLibvirtMemorySource = {
  Anonymous: "anonymous",
  Memfd: "memfd",
  File: "file",
} as const;

/** What backs the memory. Shared folders need `memfd` or `file` with `shared`. */
export type VirtualMachineLibvirtMemorySource = (typeof VirtualMachineLibvirtMemorySource)[keyof typeof VirtualMachineLibvirtMemorySource];

export const VirtualMachineLibvirtNumaMode = {
  Strict: "strict",
  Preferred: "preferred",
  Interleave: "interleave",
  Restrictive: "restrictive",
} as const;

/** How binding `nodes` are. */
export type VirtualMachineLibvirtNumaMode = (typeof VirtualMachineLibvirtNumaMode)[keyof typeof VirtualMachineLibvirtNumaMode];

export const VirtualMachineLibvirtPanic = {
  Isa: "isa",
  Pvpanic: "pvpanic",
  Hyperv: "hyperv",
  Pseries: "pseries",
  S390: "s390",
} as const;

/** A device that tells the host of the guest's crash. */
export type VirtualMachineLibvirtPanic = (typeof VirtualMachineLibvirtPanic)[keyof typeof VirtualMachineLibvirtPanic];

export const VirtualMachineLibvirtRngModel = {
  Virtio: "virtio",
  VirtioTransitional: "virtio-transitional",
  VirtioNonTransitional: "virtio-non-transitional",
} as const;

/** The device's model. */
export type VirtualMachineLibvirtRngModel = (typeof VirtualMachineLibvirtRngModel)[keyof typeof VirtualMachineLibvirtRngModel];

export const VirtualMachineLibvirtSecurityLabel = {
  None: "none",
} as const;

/** `none` runs the machine without the host's mandatory access control. */
export type VirtualMachineLibvirtSecurityLabel = (typeof VirtualMachineLibvirtSecurityLabel)[keyof typeof VirtualMachineLibvirtSecurityLabel];

export const VirtualMachineLibvirtSound = {
  Ich9: "ich9",
  Ich7: "ich7",
  Ich6: "ich6",
  Ac97: "ac97",
  Usb: "usb",
  Es1370: "es1370",
  Sb16: "sb16",
  Virtio: "virtio",
} as const;

/** The card. */
export type VirtualMachineLibvirtSound = (typeof VirtualMachineLibvirtSound)[keyof typeof VirtualMachineLibvirtSound];

export const VirtualMachineLibvirtTpmModel = {
  TpmCrb: "tpm-crb",
  TpmTis: "tpm-tis",
  TpmSpapr: "tpm-spapr",
} as const;

/** Its interface; `tpm-crb` by default. */
export type VirtualMachineLibvirtTpmModel = (typeof VirtualMachineLibvirtTpmModel)[keyof typeof VirtualMachineLibvirtTpmModel];

export const VirtualMachineLibvirtTpmVersion = {
  V1_2: "1.2",
  V2_0: "2.0",
} as const;

/** Its version; 2.0 by default. */
export type VirtualMachineLibvirtTpmVersion = (typeof VirtualMachineLibvirtTpmVersion)[keyof typeof VirtualMachineLibvirtTpmVersion];

export const VirtualMachineLibvirtVideoModel = {
  Virtio: "virtio",
  Vga: "vga",
  Qxl: "qxl",
  Cirrus: "cirrus",
  Bochs: "bochs",
  Ramfb: "ramfb",
  Vmvga: "vmvga",
  None: "none",
} as const;

/** The card. */
export type VirtualMachineLibvirtVideoModel = (typeof VirtualMachineLibvirtVideoModel)[keyof typeof VirtualMachineLibvirtVideoModel];

export const VirtualMachinePowerApplyChanges = {
  NextStart: "next-start",
  Restart: "restart",
} as const;

/** What becomes of a change that cannot be made while the machine runs: `next-start` stores it, and it is listed in `pendingChanges` until the machine was powered off and started; `restart` stops and starts the machine. */
export type VirtualMachinePowerApplyChanges = (typeof VirtualMachinePowerApplyChanges)[keyof typeof VirtualMachinePowerApplyChanges];

export const VirtualMachinePowerState = {
  Running: "running",
  Stopped: "stopped",
  Paused: "paused",
} as const;

/** The state that the machine is brought into by each update. */
export type VirtualMachinePowerState = (typeof VirtualMachinePowerState)[keyof typeof VirtualMachinePowerState];

export const VirtualMachineWatchdogAction = {
  Reset: "reset",
  Shutdown: "shutdown",
  Poweroff: "poweroff",
  Pause: "pause",
  None: "none",
  Dump: "dump",
  InjectNmi: "inject-nmi",
} as const;

/** What happens when it fires. A cluster knows `reset`, `shutdown` and `poweroff`. */
export type VirtualMachineWatchdogAction = (typeof VirtualMachineWatchdogAction)[keyof typeof VirtualMachineWatchdogAction];

export const VirtualMachineWatchdogModel = {
  I6300esb: "i6300esb",
  Itco: "itco",
  Ib700: "ib700",
  Diag288: "diag288",
} as const;

/** The watchdog's hardware. A cluster knows `i6300esb`, and `diag288` on s390x. */
export type VirtualMachineWatchdogModel = (typeof VirtualMachineWatchdogModel)[keyof typeof VirtualMachineWatchdogModel];

export const VolumeBackingFormat = {
  Raw: "raw",
  Qcow2: "qcow2",
} as const;

/** The format of the image below. It is never guessed: an image that could choose its own format could name any file of the host. */
export type VolumeBackingFormat = (typeof VolumeBackingFormat)[keyof typeof VolumeBackingFormat];

export const VolumeClusterAccessMode = {
  ReadWriteOnce: "ReadWriteOnce",
  ReadWriteMany: "ReadWriteMany",
  ReadOnlyMany: "ReadOnlyMany",
  ReadWriteOncePod: "ReadWriteOncePod",
} as const;

/** One mode. */
export type VolumeClusterAccessMode = (typeof VolumeClusterAccessMode)[keyof typeof VolumeClusterAccessMode];

export const VolumeClusterContentType = {
  Kubevirt: "kubevirt",
  Archive: "archive",
} as const;

/** What the content is: the disk of a machine, or an archive, which is unpacked from a URL into a file system, or copied from a volume that holds one. */
export type VolumeClusterContentType = (typeof VolumeClusterContentType)[keyof typeof VolumeClusterContentType];

export const VolumeClusterVolumeMode = {
  Filesystem: "Filesystem",
  Block: "Block",
} as const;

/** Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. */
export type VolumeClusterVolumeMode = (typeof VolumeClusterVolumeMode)[keyof typeof VolumeClusterVolumeMode];

export const VolumeFormat = {
  Raw: "raw",
  Qcow2: "qcow2",
  Iso: "iso",
} as const;

/** How the volume is stored. `iso` is for uploaded CD images. Pools of block devices take only `raw`. A cluster stores in its own way. Changing it makes a new volume. */
export type VolumeFormat = (typeof VolumeFormat)[keyof typeof VolumeFormat];

export const VolumeOnDelete = {
  Refuse: "refuse",
  Delete: "delete",
  Keep: "keep",
} as const;

/** What happens to the data when the volume is deleted or replaced: nothing is done and it is an error (`refuse`), it is deleted (`delete`), or it stays and is only forgotten (`keep`). */
export type VolumeOnDelete = (typeof VolumeOnDelete)[keyof typeof VolumeOnDelete];

export const VolumePreallocation = {
  None: "none",
  Metadata: "metadata",
  Full: "full",
} as const;

/** What is reserved when the volume is made: nothing (`none`, the volume grows as it is written), the tables of a qcow2 image (`metadata`), or all of it (`full`). */
export type VolumePreallocation = (typeof VolumePreallocation)[keyof typeof VolumePreallocation];

export const VolumeSourceDecompress = {
  Auto: "auto",
  None: "none",
  Gzip: "gzip",
  Xz: "xz",
  Zstd: "zstd",
} as const;

/** How the content is compressed. `auto` looks at its first bytes. What is compressed inside a qcow2 image is left alone. */
export type VolumeSourceDecompress = (typeof VolumeSourceDecompress)[keyof typeof VolumeSourceDecompress];
