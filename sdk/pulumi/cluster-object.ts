// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Any object of a cluster, applied with strict checking, awaited, and watched for drift in the fields that the manifest sets and in no others.
 *
 * ## Import
 *
 * `apiVersion:Kind:namespace/name`, as `apps/v1:Deployment:default/web`; without the namespace where the kind has none.
 */
export class ClusterObject extends pulumi.CustomResource {
  /**
   * The state of one that exists, by its id; nothing is managed by that.
   * @param name the name that it has in this program
   * @param id its id on the backend
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ClusterObject {
    return new ClusterObject(name, undefined as unknown as ClusterObjectArgs, { ...opts, id });
  }

  /** @internal */
  public static readonly __pulumiType = "virt:index:ClusterObject";

  /** True for a ClusterObject, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is ClusterObject {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === ClusterObject.__pulumiType
    );
  }

  /** The object as JSON: `apiVersion`, `kind`, `metadata.name`, `metadata.namespace` where the kind has one, and the fields that this program owns. In Terraform `jsonencode({…})` or `jsonencode(yamldecode(file(…)))`, in TypeScript `JSON.stringify({…})`. Changing its kind, name or namespace makes a new object. Example: `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"notes"},"data":{"a":"b"}}`. */
  declare public readonly manifest: pulumi.Output<string>;
  /** What is managed: the whole object (`object`), or nothing but the manifest's fields on an object that somebody else made (`fields`), as settings of an operator. With `fields` the object must be there, and a delete gives the fields back and leaves the object. Default: `object`. */
  declare public readonly ownership: pulumi.Output<enums.ClusterObjectOwnership | undefined>;
  /** What happens when another manager owns a field of the manifest: `fail` names the manager and the field, `force` takes the field over. Default: `fail`. */
  declare public readonly conflictPolicy: pulumi.Output<enums.ClusterObjectConflictPolicy | undefined>;
  /** Whether what the object owns goes before it, after it, or stays. Default: `foreground`. */
  declare public readonly deletePropagation: pulumi.Output<enums.ClusterObjectDeletePropagation | undefined>;
  /** When the object counts as made. All that is given must hold. The engine's time-out ends the wait, 10m by default and 2h for `nodes`; the object stays. */
  declare public readonly waitFor: pulumi.Output<outputs.ClusterObjectWaitFor | undefined>;
  /** The object's UID. */
  declare public readonly uid: pulumi.Output<string>;
  /** The object's name. */
  declare public readonly objectName: pulumi.Output<string>;
  /** The object's namespace; empty where the kind has none. */
  declare public readonly objectNamespace: pulumi.Output<string>;
  /** The name under which the API server keeps the manifest's fields. */
  declare public readonly fieldManager: pulumi.Output<string>;
  /** The conditions of its status, as `Ready=True (Reason): message`. */
  declare public readonly conditions: pulumi.Output<string[]>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args: ClusterObjectArgs, opts: pulumi.CustomResourceOptions = {}) {
    if (!opts.id) {
      if (args?.manifest === undefined && !opts.urn) {
        throw new Error("Missing required property 'manifest'");
      }
    }
    const given: pulumi.Inputs = {
      manifest: args?.manifest,
      ownership: args?.ownership,
      conflictPolicy: args?.conflictPolicy,
      deletePropagation: args?.deletePropagation,
      waitFor: args?.waitFor,
      uid: undefined /*out*/,
      objectName: undefined /*out*/,
      objectNamespace: undefined /*out*/,
      fieldManager: undefined /*out*/,
      conditions: undefined /*out*/,
      pendingImpact: undefined /*out*/,
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    opts = pulumi.mergeOptions(opts, { aliases: [{"type":"pulumi-nodejs:dynamic/virt:ClusterObject"}] });
    super(ClusterObject.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link ClusterObject} is made from. */
export interface ClusterObjectArgs {
  /** The object as JSON: `apiVersion`, `kind`, `metadata.name`, `metadata.namespace` where the kind has one, and the fields that this program owns. In Terraform `jsonencode({…})` or `jsonencode(yamldecode(file(…)))`, in TypeScript `JSON.stringify({…})`. Changing its kind, name or namespace makes a new object. Example: `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"notes"},"data":{"a":"b"}}`. */
  readonly manifest: pulumi.Input<string>;
  /** What is managed: the whole object (`object`), or nothing but the manifest's fields on an object that somebody else made (`fields`), as settings of an operator. With `fields` the object must be there, and a delete gives the fields back and leaves the object. Default: `object`. */
  readonly ownership?: pulumi.Input<enums.ClusterObjectOwnership>;
  /** What happens when another manager owns a field of the manifest: `fail` names the manager and the field, `force` takes the field over. Default: `fail`. */
  readonly conflictPolicy?: pulumi.Input<enums.ClusterObjectConflictPolicy>;
  /** Whether what the object owns goes before it, after it, or stays. Default: `foreground`. */
  readonly deletePropagation?: pulumi.Input<enums.ClusterObjectDeletePropagation>;
  /** When the object counts as made. All that is given must hold. The engine's time-out ends the wait, 10m by default and 2h for `nodes`; the object stays. */
  readonly waitFor?: pulumi.Input<inputs.ClusterObjectWaitForArgs>;
}
