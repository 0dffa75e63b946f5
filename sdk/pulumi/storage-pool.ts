// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * A place that holds volumes. On libvirt it is defined, built where there is nothing yet, started, and on delete only forgotten: the data stays unless `deleteStorage` says otherwise. On a cluster it is a storage class: one that is there already and only looked up, one that is made, or one of local block devices of the nodes.
 *
 * ## Import
 *
 * The pool's name or UUID.
 *
 * The storage class's name.
 */
export class StoragePool extends pulumi.CustomResource {
  /**
   * The state of one that exists, by its id; nothing is managed by that.
   * @param name the name that it has in this program
   * @param id its id on the backend
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): StoragePool {
    return new StoragePool(name, undefined as unknown as StoragePoolArgs, { ...opts, id });
  }

  /** @internal */
  public static readonly __pulumiType = "virt:index:StoragePool";

  /** True for a StoragePool, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is StoragePool {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === StoragePool.__pulumiType
    );
  }

  /** The pool's name on the host; on a cluster the name of the storage class. Changing it makes a new pool; the data stays where it is. Example: `images`. */
  declare public readonly name: pulumi.Output<string>;
  /** What the pool is: a directory (`dir`), a formatted device (`fs`), a network file system (`netfs`), an LVM volume group (`logical`), a partitioned disk (`disk`), an iSCSI target (`iscsi`, or `iscsi-direct` without the host's initiator), a SCSI or fibre channel adapter (`scsi`), the host's multipath devices (`mpath`), a gluster volume (`gluster`), a ceph pool (`rbd`) or a ZFS pool (`zfs`). Default: `dir`. Only on libvirt. */
  declare public readonly type: pulumi.Output<enums.StoragePoolType | undefined>;
  /** Where the host finds the volumes. Required for `dir`, `fs` and `netfs`. Default elsewhere: `/dev/` and the volume group for `logical`, `/dev` for `disk`, `/dev/disk/by-path` for `iscsi` and `scsi`. Only on libvirt. Example: `/var/lib/libvirt/images`. */
  declare public readonly path: pulumi.Output<string | undefined>;
  /** Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. Only on libvirt. */
  declare public readonly source: pulumi.Output<outputs.StoragePoolSource | undefined>;
  /** Start the pool when the host boots. Default: `true`. Only on libvirt. */
  declare public readonly autostart: pulumi.Output<boolean | undefined>;
  /** The pool is started. With `false` it stays defined but stopped; machines that name its volumes by pool cannot start. Default: `true`. Only on libvirt. */
  declare public readonly running: pulumi.Output<boolean | undefined>;
  /** What may be made below the pool when it is created: nothing (`never`); the directory, file system, volume group or partition table, but only where there is nothing yet (`if-empty`); or these over whatever is there, which destroys it (`overwrite`). A pool that starts as it is is never built. A device counts as empty when no signature is on it and all that is read of it is zero: its first 64 MiB, its last one, and 64 samples between. Default: `if-empty`. Only on libvirt. */
  declare public readonly build: pulumi.Output<enums.StoragePoolBuild | undefined>;
  /** When the pool is deleted, delete what is below it too: the directory if it is empty, the volume group, the partition table's content. With `false` only libvirt's definition goes, and the data stays. Default: `false`. Only on libvirt. */
  declare public readonly deleteStorage: pulumi.Output<boolean | undefined>;
  /** Owner and mode of the pool's directory when it is built. Changing it makes a new pool. Only on libvirt. */
  declare public readonly permissions: pulumi.Output<outputs.StoragePoolPermissions | undefined>;
  /** What only a cluster has. Without `provisioner` and without `localDevices` the class is there already and is only looked up. Only on a cluster. */
  declare public readonly cluster: pulumi.Output<outputs.StoragePoolCluster | undefined>;
  /** The pool's UUID, made from owner and name, so that it is known before the pool is; on a cluster the storage class's UID. */
  declare public readonly uuid: pulumi.Output<string>;
  /** Where the host finds the volumes. */
  declare public readonly targetPath: pulumi.Output<string>;
  /** What libvirt says of the pool; on a cluster `running` where its volumes can be made. */
  declare public readonly state: pulumi.Output<enums.StoragePoolState | undefined>;
  /** The size of what holds the pool. */
  declare public readonly capacityBytes: pulumi.Output<number | undefined>;
  /** How much of it is in use, by whomever. */
  declare public readonly allocationBytes: pulumi.Output<number | undefined>;
  /** How much of it is free. */
  declare public readonly availableBytes: pulumi.Output<number | undefined>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args?: StoragePoolArgs, opts: pulumi.CustomResourceOptions = {}) {
    const given: pulumi.Inputs = {
      name: args?.name,
      type: args?.type,
      path: args?.path,
      source: utilities.secretsInside(args?.source, [["auth","password"]]),
      autostart: args?.autostart,
      running: args?.running,
      build: args?.build,
      deleteStorage: args?.deleteStorage,
      permissions: args?.permissions,
      cluster: args?.cluster,
      uuid: undefined /*out*/,
      targetPath: undefined /*out*/,
      state: undefined /*out*/,
      capacityBytes: undefined /*out*/,
      allocationBytes: undefined /*out*/,
      availableBytes: undefined /*out*/,
      pendingImpact: undefined /*out*/,
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    opts = pulumi.mergeOptions(opts, { aliases: [{"type":"pulumi-nodejs:dynamic/virt:StoragePool"}] });
    super(StoragePool.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link StoragePool} is made from. */
export interface StoragePoolArgs {
  /** The pool's name on the host; on a cluster the name of the storage class. Changing it makes a new pool; the data stays where it is. Example: `images`. */
  readonly name?: pulumi.Input<string>;
  /** What the pool is: a directory (`dir`), a formatted device (`fs`), a network file system (`netfs`), an LVM volume group (`logical`), a partitioned disk (`disk`), an iSCSI target (`iscsi`, or `iscsi-direct` without the host's initiator), a SCSI or fibre channel adapter (`scsi`), the host's multipath devices (`mpath`), a gluster volume (`gluster`), a ceph pool (`rbd`) or a ZFS pool (`zfs`). Default: `dir`. Only on libvirt. */
  readonly type?: pulumi.Input<enums.StoragePoolType>;
  /** Where the host finds the volumes. Required for `dir`, `fs` and `netfs`. Default elsewhere: `/dev/` and the volume group for `logical`, `/dev` for `disk`, `/dev/disk/by-path` for `iscsi` and `scsi`. Only on libvirt. Example: `/var/lib/libvirt/images`. */
  readonly path?: pulumi.Input<string>;
  /** Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. Only on libvirt. */
  readonly source?: pulumi.Input<inputs.StoragePoolSourceArgs>;
  /** Start the pool when the host boots. Default: `true`. Only on libvirt. */
  readonly autostart?: pulumi.Input<boolean>;
  /** The pool is started. With `false` it stays defined but stopped; machines that name its volumes by pool cannot start. Default: `true`. Only on libvirt. */
  readonly running?: pulumi.Input<boolean>;
  /** What may be made below the pool when it is created: nothing (`never`); the directory, file system, volume group or partition table, but only where there is nothing yet (`if-empty`); or these over whatever is there, which destroys it (`overwrite`). A pool that starts as it is is never built. A device counts as empty when no signature is on it and all that is read of it is zero: its first 64 MiB, its last one, and 64 samples between. Default: `if-empty`. Only on libvirt. */
  readonly build?: pulumi.Input<enums.StoragePoolBuild>;
  /** When the pool is deleted, delete what is below it too: the directory if it is empty, the volume group, the partition table's content. With `false` only libvirt's definition goes, and the data stays. Default: `false`. Only on libvirt. */
  readonly deleteStorage?: pulumi.Input<boolean>;
  /** Owner and mode of the pool's directory when it is built. Changing it makes a new pool. Only on libvirt. */
  readonly permissions?: pulumi.Input<inputs.StoragePoolPermissionsArgs>;
  /** What only a cluster has. Without `provisioner` and without `localDevices` the class is there already and is only looked up. Only on a cluster. */
  readonly cluster?: pulumi.Input<inputs.StoragePoolClusterArgs>;
}
