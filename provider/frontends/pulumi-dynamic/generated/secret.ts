// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import { providerText } from "../provider-text";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * A secret that the host keeps for storage pools, encrypted volumes and TPMs. Others name it by its id; its value is given to the host and never read back.
 *
 * ## Import
 *
 * The secret's UUID.
 */
export class Secret extends pulumi.CustomResource {
  /** @internal */
  public static readonly __pulumiType = "pulumi-nodejs:dynamic/virt:Secret";

  /** True for a Secret, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is Secret {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === Secret.__pulumiType
    );
  }

  /** What the secret is found by among those of its usage: for `volume` the path of the volume, else a name of your choice. Changing it makes a new secret. Example: `images-chap`. */
  declare public readonly name: pulumi.Output<string>;
  /** What it is for: the login of an iSCSI pool (`iscsi`), of a ceph pool (`ceph`), the passphrase of an encrypted volume (`volume`), of a TLS key (`tls`), or of a TPM's state (`vtpm`). Changing it makes a new secret. */
  declare public readonly usage: pulumi.Output<enums.SecretUsage>;
  /** The secret itself. The host never gives it back, so a change that someone made there is not seen. Example: `correct horse`. */
  declare public readonly value: pulumi.Output<string>;
  /** How `value` is written: as text, or as base64 of bytes, as ceph gives its keys. Default: `text`. */
  declare public readonly encoding: pulumi.Output<enums.SecretEncoding | undefined>;
  /** A line for people who list the host's secrets. Example: `login of the lab's iSCSI target`. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** The host keeps the secret only in memory, and forgets it when its daemon ends. Changing it makes a new secret. Default: `false`. */
  declare public readonly ephemeral: pulumi.Output<boolean | undefined>;
  /** The secret's UUID, made from owner, usage and name, so that it is known before the secret is. */
  declare public readonly uuid: pulumi.Output<string>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args: SecretArgs, opts: pulumi.CustomResourceOptions = {}) {
    if (!opts.id) {
      if (args?.usage === undefined && !opts.urn) {
        throw new Error("Missing required property 'usage'");
      }
      if (args?.value === undefined && !opts.urn) {
        throw new Error("Missing required property 'value'");
      }
    }
    const given: pulumi.Inputs = {
      name: args?.name ?? name,
      usage: args?.usage,
      value: utilities.secret(args?.value),
      encoding: args?.encoding,
      description: args?.description,
      ephemeral: args?.ephemeral,
      uuid: undefined /*out*/,
      pendingImpact: undefined /*out*/,
      __provider: providerText("Secret"),
      __owner: [pulumi.getProject(), pulumi.getStack()].join("/"),
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    opts = pulumi.mergeOptions(opts, { additionalSecretOutputs: ["value"] });
    super(Secret.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link Secret} is made from. */
export interface SecretArgs {
  /** What the secret is found by among those of its usage: for `volume` the path of the volume, else a name of your choice. Changing it makes a new secret. Example: `images-chap`. */
  readonly name?: pulumi.Input<string>;
  /** What it is for: the login of an iSCSI pool (`iscsi`), of a ceph pool (`ceph`), the passphrase of an encrypted volume (`volume`), of a TLS key (`tls`), or of a TPM's state (`vtpm`). Changing it makes a new secret. */
  readonly usage: pulumi.Input<enums.SecretUsage>;
  /** The secret itself. The host never gives it back, so a change that someone made there is not seen. Example: `correct horse`. */
  readonly value: pulumi.Input<string>;
  /** How `value` is written: as text, or as base64 of bytes, as ceph gives its keys. Default: `text`. */
  readonly encoding?: pulumi.Input<enums.SecretEncoding>;
  /** A line for people who list the host's secrets. Example: `login of the lab's iSCSI target`. */
  readonly description?: pulumi.Input<string>;
  /** The host keeps the secret only in memory, and forgets it when its daemon ends. Changing it makes a new secret. Default: `false`. */
  readonly ephemeral?: pulumi.Input<boolean>;
}
