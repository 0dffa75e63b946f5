import type { Kind } from "../../core/kind";
import {
  choice,
  flag,
  type NormalisedTable,
  number,
  object,
  type PropertyTable,
  text,
} from "../../core/property-schema";
import { permissionProperties } from "../permission-properties";
import { storagePoolClusterSchema } from "./cluster-schema";
import { sourceSchema } from "./source-schema";
import { checkStoragePool } from "./storage-pool-rules";

const POOL_TYPES = [
  "dir",
  "fs",
  "netfs",
  "logical",
  "disk",
  "iscsi",
  "iscsi-direct",
  "scsi",
  "mpath",
  "gluster",
  "rbd",
  "zfs",
] as const;

export type PoolType = (typeof POOL_TYPES)[number];

const storagePoolInputs = {
  name: text({
    doc: "The pool's name on the host; on a cluster the name of the storage class. Changing it makes a new pool; the data stays where it is.",
    required: true,
    format: "name",
    example: "images",
  }),
  type: choice({
    only: "libvirt",
    doc:
      "What the pool is: a directory (`dir`), a formatted device (`fs`), a network file system (`netfs`), an LVM volume group (`logical`), " +
      "a partitioned disk (`disk`), an iSCSI target (`iscsi`, or `iscsi-direct` without the host's initiator), a SCSI or fibre channel adapter (`scsi`), " +
      "the host's multipath devices (`mpath`), a gluster volume (`gluster`), a ceph pool (`rbd`) or a ZFS pool (`zfs`).",
    choices: POOL_TYPES,
    default: "dir",
  }),
  path: text({
    only: "libvirt",
    doc:
      "Where the host finds the volumes. Required for `dir`, `fs` and `netfs`. Default elsewhere: `/dev/` and the volume group for `logical`, " +
      "`/dev` for `disk`, `/dev/disk/by-path` for `iscsi` and `scsi`.",
    format: "absolute-path",
    example: "/var/lib/libvirt/images",
  }),
  source: sourceSchema,
  autostart: flag({
    doc: "Start the pool when the host boots.",
    only: "libvirt",
    default: true,
  }),
  running: flag({
    only: "libvirt",
    doc: "The pool is started. With `false` it stays defined but stopped; machines that name its volumes by pool cannot start.",
    default: true,
  }),
  build: choice({
    only: "libvirt",
    doc:
      "What may be made below the pool when it is created: nothing (`never`); the directory, file system, volume group or partition table, but only where there is " +
      "nothing yet (`if-empty`); or these over whatever is there, which destroys it (`overwrite`). A pool that starts as it is is never built. A device counts as " +
      "empty when no signature is on it and all that is read of it is zero: its first 64 MiB, its last one, and 64 samples between.",
    choices: ["never", "if-empty", "overwrite"],
    default: "if-empty",
  }),
  deleteStorage: flag({
    only: "libvirt",
    doc:
      "When the pool is deleted, delete what is below it too: the directory if it is empty, the volume group, the partition table's content. " +
      "With `false` only libvirt's definition goes, and the data stays.",
    default: false,
  }),
  permissions: object({
    only: "libvirt",
    doc: "Owner and mode of the pool's directory when it is built. Changing it makes a new pool.",
    properties: {
      ...permissionProperties("0711"),
    },
  }),
  cluster: storagePoolClusterSchema,
} as const satisfies PropertyTable;

const storagePoolOutputs = {
  uuid: text({
    doc: "The pool's UUID, made from owner and name, so that it is known before the pool is; on a cluster the storage class's UID.",
    stable: true,
  }),
  targetPath: text({ doc: "Where the host finds the volumes.", stable: true }),
  state: choice({
    doc: "What libvirt says of the pool; on a cluster `running` where its volumes can be made.",
    choices: ["inactive", "building", "running", "degraded", "inaccessible"],
  }),
  capacityBytes: number({ doc: "The size of what holds the pool.", unit: "bytes" }),
  allocationBytes: number({ doc: "How much of it is in use, by whomever.", unit: "bytes" }),
  availableBytes: number({ doc: "How much of it is free.", unit: "bytes" }),
} as const satisfies PropertyTable;

/** A pool's inputs as handlers see them. */
export type StoragePoolInputs = NormalisedTable<typeof storagePoolInputs>;

export const storagePool: Kind = {
  name: "StoragePool",
  doc: "A place that holds volumes. On libvirt it is defined, built where there is nothing yet, started, and on delete only forgotten: the data stays unless `deleteStorage` says otherwise. On a cluster it is a storage class: one that is there already and only looked up, one that is made, or one of local block devices of the nodes.",
  inputs: storagePoolInputs,
  outputs: storagePoolOutputs,
  importId: { libvirt: "The pool's name or UUID.", cluster: "The storage class's name." },
  // What a pool of a host needs does not bind one of a cluster.
  check: (inputs) => (inputs.cluster === undefined ? checkStoragePool(inputs) : []),
};
