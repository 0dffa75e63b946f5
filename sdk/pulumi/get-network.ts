// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/** A network of the libvirt host that this program did not make, by name. */
export function getNetwork(args: GetNetworkArgs, opts?: pulumi.InvokeOptions): Promise<GetNetworkResult> {
  return pulumi.runtime.invoke(
    "virt:index:getNetwork",
    { name: args.name },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** A network of the libvirt host that this program did not make, by name. */
export function getNetworkOutput(args: GetNetworkOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetNetworkResult> {
  return pulumi.runtime.invokeOutput(
    "virt:index:getNetwork",
    { name: args.name },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What {@link getNetwork} takes. */
export interface GetNetworkArgs {
  /** The network's name. Example: `default`. */
  readonly name: string;
}

/** What {@link getNetworkOutput} takes. */
export interface GetNetworkOutputArgs {
  /** The network's name. Example: `default`. */
  readonly name: pulumi.Input<string>;
}

/** What {@link getNetwork} gives. */
export interface GetNetworkResult {
  /** The network's UUID. */
  readonly uuid: string;
  /** How it reaches the world, in the words of a Network's `mode`. */
  readonly mode: string;
  /** The bridge on the host; empty in modes without one. */
  readonly bridgeName: string;
  /** The DNS domain; empty without one. */
  readonly domain: string;
  /** The host's addresses on it, with the lengths of their prefixes. */
  readonly addresses: string[];
  /** It is started now. */
  readonly active: boolean;
  /** It starts with the host. */
  readonly autostart: boolean;
}
