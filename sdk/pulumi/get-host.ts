// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/** What the libvirt host is and how large it is. */
export function getHost(opts?: pulumi.InvokeOptions): Promise<GetHostResult> {
  return pulumi.runtime.invoke(
    "virt:index:getHost",
    {},
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What the libvirt host is and how large it is. */
export function getHostOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetHostResult> {
  return pulumi.runtime.invokeOutput(
    "virt:index:getHost",
    {},
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What {@link getHost} gives. */
export interface GetHostResult {
  /** The host's UUID. */
  readonly uuid: string;
  /** The host's name. */
  readonly hostname: string;
  /** Where we reach it, without any secret. */
  readonly uri: string;
  /** libvirt's version, as `9.0.0`. */
  readonly libvirtVersion: string;
  /** QEMU's version, as `7.2.0`. */
  readonly hypervisorVersion: string;
  /** The processors' architecture, as `x86_64`. */
  readonly architecture: string;
  /** Processors, threads counted. */
  readonly cpus: number;
  /** Sockets with processors. */
  readonly sockets: number;
  /** NUMA nodes. */
  readonly numaNodes: number;
  /** The host's memory. */
  readonly memoryBytes: number;
}
