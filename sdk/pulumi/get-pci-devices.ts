// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as outputs from "./types/output";
import * as utilities from "./utilities";

/** The PCI devices of the libvirt host, with their IOMMU groups, and which of them a machine may have. */
export function getPciDevices(args: GetPciDevicesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetPciDevicesResult> {
  return pulumi.runtime.invoke(
    "virt:index:getPciDevices",
    { selector: args.selector },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** The PCI devices of the libvirt host, with their IOMMU groups, and which of them a machine may have. */
export function getPciDevicesOutput(args: GetPciDevicesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPciDevicesResult> {
  return pulumi.runtime.invokeOutput(
    "virt:index:getPciDevices",
    { selector: args.selector },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What {@link getPciDevices} takes. */
export interface GetPciDevicesArgs {
  /** Only devices of this vendor and product. All by default. Example: `10de:1eb8`. */
  readonly selector?: string;
}

/** What {@link getPciDevicesOutput} takes. */
export interface GetPciDevicesOutputArgs {
  /** Only devices of this vendor and product. All by default. Example: `10de:1eb8`. */
  readonly selector?: pulumi.Input<string>;
}

/** What {@link getPciDevices} gives. */
export interface GetPciDevicesResult {
  /** The devices, by address. */
  readonly devices: outputs.GetPciDevicesResultDevice[];
}
