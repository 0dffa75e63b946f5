// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as outputs from "./types/output";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/** What a storage pool of a type could stand on, as the libvirt host finds it: volume groups, the exports of an NFS server, the targets of an iSCSI server. */
export function getPoolSources(args: GetPoolSourcesArgs, opts?: pulumi.InvokeOptions): Promise<GetPoolSourcesResult> {
  return pulumi.runtime.invoke(
    "virt:index:getPoolSources",
    { type: args.type, host: args.host },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What a storage pool of a type could stand on, as the libvirt host finds it: volume groups, the exports of an NFS server, the targets of an iSCSI server. */
export function getPoolSourcesOutput(args: GetPoolSourcesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPoolSourcesResult> {
  return pulumi.runtime.invokeOutput(
    "virt:index:getPoolSources",
    { type: args.type, host: args.host },
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

/** What {@link getPoolSources} takes. */
export interface GetPoolSourcesArgs {
  /** The type of pool: `logical` looks for volume groups, the others ask `host`. */
  readonly type: enums.GetPoolSourcesType;
  /** The server to ask; not for `logical`. Example: `san.example`. */
  readonly host?: string;
}

/** What {@link getPoolSourcesOutput} takes. */
export interface GetPoolSourcesOutputArgs {
  /** The type of pool: `logical` looks for volume groups, the others ask `host`. */
  readonly type: pulumi.Input<enums.GetPoolSourcesType>;
  /** The server to ask; not for `logical`. Example: `san.example`. */
  readonly host?: pulumi.Input<string>;
}

/** What {@link getPoolSources} gives. */
export interface GetPoolSourcesResult {
  /** Each one as `source` of a StoragePool takes it. */
  readonly sources: outputs.GetPoolSourcesResultSource[];
}
