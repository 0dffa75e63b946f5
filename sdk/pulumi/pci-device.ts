// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * A PCI device that machines may have for themselves. On a libvirt host it is looked up and checked, and can be divided into virtual functions or mediated devices; on a cluster devices of that vendor and product are permitted, and awaited on the nodes. Its output `device` is what a machine's `hostDevices[].device` takes.
 *
 * ## Import
 *
 * The device's address, as `0000:01:00.0`; of a mediated device `mdev:` and its UUID.
 *
 * The resource's name, as `nvidia.com/gpu`.
 */
export class PciDevice extends pulumi.CustomResource {
  /**
   * The state of one that exists, by its id; nothing is managed by that.
   * @param name the name that it has in this program
   * @param id its id on the backend
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): PciDevice {
    return new PciDevice(name, undefined as unknown as PciDeviceArgs, { ...opts, id });
  }

  /** @internal */
  public static readonly __pulumiType = "virt:index:PciDevice";

  /** True for a PciDevice, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is PciDevice {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === PciDevice.__pulumiType
    );
  }

  /** What this program calls the device. Changing it makes a new object. Example: `gpu`. */
  declare public readonly name: pulumi.Output<string>;
  /** Vendor and product as four hexadecimal digits each: which devices are meant. On a libvirt host the first free one that also fits `libvirt.match`, unless `libvirt.address` says which. Example: `10de:1eb8`. */
  declare public readonly selector: pulumi.Output<string | undefined>;
  /** What only a libvirt host has. Only on libvirt. */
  declare public readonly libvirt: pulumi.Output<outputs.PciDeviceLibvirt | undefined>;
  /** What only a cluster has. Only on a cluster. */
  declare public readonly cluster: pulumi.Output<outputs.PciDeviceCluster | undefined>;
  /** What a machine's `hostDevices[].device` takes: an address, `mdev:` and a UUID, or a resource's name. */
  declare public readonly device: pulumi.Output<string>;
  /** Vendor and product in words, where the host knows them. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** On a libvirt host the device's IOMMU group. */
  declare public readonly iommuGroup: pulumi.Output<number | undefined>;
  /** On a libvirt host the addresses of all devices of the group; they are given away together. */
  declare public readonly groupMembers: pulumi.Output<string[]>;
  /** On a libvirt host the addresses of the virtual functions that there are, by their index; what an interface's `virtualFunction` takes. */
  declare public readonly virtualFunctions: pulumi.Output<string[]>;
  /** How many such devices the hosts offer. */
  declare public readonly deviceCount: pulumi.Output<number | undefined>;
  /** The hosts that offer one. */
  declare public readonly hosts: pulumi.Output<string[]>;
  /** Machines that use it, as far as they can be seen. */
  declare public readonly usedBy: pulumi.Output<outputs.PciDeviceUsedBy[]>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args?: PciDeviceArgs, opts: pulumi.CustomResourceOptions = {}) {
    const given: pulumi.Inputs = {
      name: args?.name,
      selector: args?.selector,
      libvirt: args?.libvirt,
      cluster: args?.cluster,
      device: undefined /*out*/,
      description: undefined /*out*/,
      iommuGroup: undefined /*out*/,
      groupMembers: undefined /*out*/,
      virtualFunctions: undefined /*out*/,
      deviceCount: undefined /*out*/,
      hosts: undefined /*out*/,
      usedBy: undefined /*out*/,
      pendingImpact: undefined /*out*/,
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    opts = pulumi.mergeOptions(opts, { aliases: [{"type":"pulumi-nodejs:dynamic/virt:PciDevice"}] });
    super(PciDevice.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link PciDevice} is made from. */
export interface PciDeviceArgs {
  /** What this program calls the device. Changing it makes a new object. Example: `gpu`. */
  readonly name?: pulumi.Input<string>;
  /** Vendor and product as four hexadecimal digits each: which devices are meant. On a libvirt host the first free one that also fits `libvirt.match`, unless `libvirt.address` says which. Example: `10de:1eb8`. */
  readonly selector?: pulumi.Input<string>;
  /** What only a libvirt host has. Only on libvirt. */
  readonly libvirt?: pulumi.Input<inputs.PciDeviceLibvirtArgs>;
  /** What only a cluster has. Only on a cluster. */
  readonly cluster?: pulumi.Input<inputs.PciDeviceClusterArgs>;
}
