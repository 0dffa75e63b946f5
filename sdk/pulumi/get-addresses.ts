// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as outputs from "./types/output";
import * as utilities from "./utilities";

/** The addresses that a machine of the libvirt host has now, however it was made. */
export function getAddresses(args: GetAddressesArgs, opts?: pulumi.InvokeOptions): Promise<GetAddressesResult> {
  return pulumi.runtime.invoke(
    "virt:index:getAddresses",
    { machine: args.machine },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** The addresses that a machine of the libvirt host has now, however it was made. */
export function getAddressesOutput(args: GetAddressesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAddressesResult> {
  return pulumi.runtime.invokeOutput(
    "virt:index:getAddresses",
    { machine: args.machine },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What {@link getAddresses} takes. */
export interface GetAddressesArgs {
  /** The machine's name. Example: `web-1`. */
  readonly machine: string;
}

/** What {@link getAddressesOutput} takes. */
export interface GetAddressesOutputArgs {
  /** The machine's name. Example: `web-1`. */
  readonly machine: pulumi.Input<string>;
}

/** What {@link getAddresses} gives. */
export interface GetAddressesResult {
  /** The addresses; none while the machine is off. */
  readonly addresses: outputs.GetAddressesResultAddress[];
}
