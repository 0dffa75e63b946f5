// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import { providerText } from "../provider-text";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * A disk image or block device in a pool: empty, uploaded from a file or URL, an overlay of another image, or a copy of another volume. It counts as made only when its whole content is there and verified.
 *
 * ## Import
 *
 * The pool's name, a slash and the volume's name, as `images/web-1.qcow2`; or the volume's path on the host.
 *
 * The claim's namespace and name, as `lab/web-1`.
 */
export class Volume extends pulumi.CustomResource {
  /** @internal */
  public static readonly __pulumiType = "pulumi-nodejs:dynamic/virt:Volume";

  /** True for a Volume, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is Volume {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === Volume.__pulumiType
    );
  }

  /** The volume's name in its pool. Changing it makes a new volume. Example: `web-1.qcow2`. */
  declare public readonly name: pulumi.Output<string>;
  /** The name of the pool that holds it; on a cluster the storage class, or `default` for the cluster's default class. Changing it makes a new volume. Example: `images`. */
  declare public readonly pool: pulumi.Output<string>;
  /** How the volume is stored. `iso` is for uploaded CD images. Pools of block devices take only `raw`. A cluster stores in its own way. Changing it makes a new volume. Default: `qcow2`. Only on libvirt. */
  declare public readonly format: pulumi.Output<enums.VolumeFormat | undefined>;
  /** How much the guest sees. Default: the size of the uploaded image, of the image below, or of the copied volume; required for an empty volume. A larger value grows the volume in place, also while a machine runs. A size with its unit, as `20GiB`. Example: `20GiB`. */
  declare public readonly size: pulumi.Output<string | undefined>;
  /** What is reserved when the volume is made: nothing (`none`, the volume grows as it is written), the tables of a qcow2 image (`metadata`), or all of it (`full`). Default: `none`. Only on libvirt. */
  declare public readonly preallocation: pulumi.Output<enums.VolumePreallocation | undefined>;
  /** Content that is sent into the volume when it is made. Exactly one of `file` and `url`. Changing it makes a new volume. A file that changed under the same name is seen only by its `checksum`. */
  declare public readonly source: pulumi.Output<outputs.VolumeSource | undefined>;
  /** The volume starts as an overlay: it reads from this image and stores only what is written. Exactly one of `volume` and `path`. The image below must never change. Changing it makes a new volume. Only on libvirt. */
  declare public readonly backing: pulumi.Output<outputs.VolumeBacking | undefined>;
  /** The volume starts as a full copy that the host or cluster makes itself. Changing it makes a new volume. */
  declare public readonly cloneFrom: pulumi.Output<outputs.VolumeCloneFrom | undefined>;
  /** Options of a new qcow2 image. Changing them makes a new volume. Only on libvirt. */
  declare public readonly qcow2: pulumi.Output<outputs.VolumeQcow2 | undefined>;
  /** The volume is encrypted with LUKS by the host: format `raw` is then a LUKS volume, `qcow2` a qcow2 image with LUKS inside. Only on libvirt. */
  declare public readonly encryption: pulumi.Output<outputs.VolumeEncryption | undefined>;
  /** Owner and mode of the volume when it is made. Default: the pool's directory decides. libvirt changes the owner while a machine runs. Only on libvirt. */
  declare public readonly permissions: pulumi.Output<outputs.VolumePermissions | undefined>;
  /** The volume is there already and is only looked up, as the units of an iSCSI target, which no one can create. It is never deleted. Default: `false`. Only on libvirt. */
  declare public readonly existing: pulumi.Output<boolean | undefined>;
  /** A smaller `size` may cut off the end of the volume; what is stored there is lost. Without it shrinking is refused. Default: `false`. Only on libvirt. */
  declare public readonly allowShrink: pulumi.Output<boolean | undefined>;
  /** What happens to the data when the volume is deleted or replaced: nothing is done and it is an error (`refuse`), it is deleted (`delete`), or it stays and is only forgotten (`keep`). Default: `refuse`. */
  declare public readonly onDelete: pulumi.Output<enums.VolumeOnDelete | undefined>;
  /** Overwrite the volume with zeros before it is deleted. Only with `onDelete: delete`. Default: `false`. Only on libvirt. */
  declare public readonly wipeOnDelete: pulumi.Output<boolean | undefined>;
  /** What only a cluster has. Only on a cluster. */
  declare public readonly cluster: pulumi.Output<outputs.VolumeCluster | undefined>;
  /** Where the host finds it; on a cluster the claim's namespace and name. */
  declare public readonly path: pulumi.Output<string>;
  /** libvirt's own key of the volume; on a cluster the claim's UID. */
  declare public readonly key: pulumi.Output<string>;
  /** How much the guest sees. */
  declare public readonly capacityBytes: pulumi.Output<number | undefined>;
  /** How much space it takes now. */
  declare public readonly allocationBytes: pulumi.Output<number | undefined>;
  /** Where the host finds the image below; empty for a volume that is no overlay. */
  declare public readonly backingPath: pulumi.Output<string>;
  /** On a cluster how far the volume is, in CDI's words: `Succeeded`, `WaitForFirstConsumer`, … */
  declare public readonly phase: pulumi.Output<string | undefined>;
  /** The checksum of the uploaded content that was verified; empty when none was written. */
  declare public readonly contentDigest: pulumi.Output<string>;
  /** On libvirt: the volume was imported. Nobody knows what it was made from, so that `source`, `cloneFrom` and whatever else counts only when it is made can be written down without making it anew. */
  declare public readonly imported: pulumi.Output<boolean>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args: VolumeArgs, opts: pulumi.CustomResourceOptions = {}) {
    if (!opts.id) {
      if (args?.pool === undefined && !opts.urn) {
        throw new Error("Missing required property 'pool'");
      }
    }
    const given: pulumi.Inputs = {
      name: args?.name ?? name,
      pool: args?.pool,
      format: args?.format,
      size: args?.size,
      preallocation: args?.preallocation,
      source: args?.source,
      backing: args?.backing,
      cloneFrom: args?.cloneFrom,
      qcow2: args?.qcow2,
      encryption: args?.encryption,
      permissions: args?.permissions,
      existing: args?.existing,
      allowShrink: args?.allowShrink,
      onDelete: args?.onDelete,
      wipeOnDelete: args?.wipeOnDelete,
      cluster: args?.cluster,
      path: undefined /*out*/,
      key: undefined /*out*/,
      capacityBytes: undefined /*out*/,
      allocationBytes: undefined /*out*/,
      backingPath: undefined /*out*/,
      phase: undefined /*out*/,
      contentDigest: undefined /*out*/,
      imported: undefined /*out*/,
      pendingImpact: undefined /*out*/,
      __provider: providerText("Volume"),
      __owner: [pulumi.getProject(), pulumi.getStack()].join("/"),
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    super(Volume.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link Volume} is made from. */
export interface VolumeArgs {
  /** The volume's name in its pool. Changing it makes a new volume. Example: `web-1.qcow2`. */
  readonly name?: pulumi.Input<string>;
  /** The name of the pool that holds it; on a cluster the storage class, or `default` for the cluster's default class. Changing it makes a new volume. Example: `images`. */
  readonly pool: pulumi.Input<string>;
  /** How the volume is stored. `iso` is for uploaded CD images. Pools of block devices take only `raw`. A cluster stores in its own way. Changing it makes a new volume. Default: `qcow2`. Only on libvirt. */
  readonly format?: pulumi.Input<enums.VolumeFormat>;
  /** How much the guest sees. Default: the size of the uploaded image, of the image below, or of the copied volume; required for an empty volume. A larger value grows the volume in place, also while a machine runs. A size with its unit, as `20GiB`. Example: `20GiB`. */
  readonly size?: pulumi.Input<string>;
  /** What is reserved when the volume is made: nothing (`none`, the volume grows as it is written), the tables of a qcow2 image (`metadata`), or all of it (`full`). Default: `none`. Only on libvirt. */
  readonly preallocation?: pulumi.Input<enums.VolumePreallocation>;
  /** Content that is sent into the volume when it is made. Exactly one of `file` and `url`. Changing it makes a new volume. A file that changed under the same name is seen only by its `checksum`. */
  readonly source?: pulumi.Input<inputs.VolumeSourceArgs>;
  /** The volume starts as an overlay: it reads from this image and stores only what is written. Exactly one of `volume` and `path`. The image below must never change. Changing it makes a new volume. Only on libvirt. */
  readonly backing?: pulumi.Input<inputs.VolumeBackingArgs>;
  /** The volume starts as a full copy that the host or cluster makes itself. Changing it makes a new volume. */
  readonly cloneFrom?: pulumi.Input<inputs.VolumeCloneFromArgs>;
  /** Options of a new qcow2 image. Changing them makes a new volume. Only on libvirt. */
  readonly qcow2?: pulumi.Input<inputs.VolumeQcow2Args>;
  /** The volume is encrypted with LUKS by the host: format `raw` is then a LUKS volume, `qcow2` a qcow2 image with LUKS inside. Only on libvirt. */
  readonly encryption?: pulumi.Input<inputs.VolumeEncryptionArgs>;
  /** Owner and mode of the volume when it is made. Default: the pool's directory decides. libvirt changes the owner while a machine runs. Only on libvirt. */
  readonly permissions?: pulumi.Input<inputs.VolumePermissionsArgs>;
  /** The volume is there already and is only looked up, as the units of an iSCSI target, which no one can create. It is never deleted. Default: `false`. Only on libvirt. */
  readonly existing?: pulumi.Input<boolean>;
  /** A smaller `size` may cut off the end of the volume; what is stored there is lost. Without it shrinking is refused. Default: `false`. Only on libvirt. */
  readonly allowShrink?: pulumi.Input<boolean>;
  /** What happens to the data when the volume is deleted or replaced: nothing is done and it is an error (`refuse`), it is deleted (`delete`), or it stays and is only forgotten (`keep`). Default: `refuse`. */
  readonly onDelete?: pulumi.Input<enums.VolumeOnDelete>;
  /** Overwrite the volume with zeros before it is deleted. Only with `onDelete: delete`. Default: `false`. Only on libvirt. */
  readonly wipeOnDelete?: pulumi.Input<boolean>;
  /** What only a cluster has. Only on a cluster. */
  readonly cluster?: pulumi.Input<inputs.VolumeClusterArgs>;
}
