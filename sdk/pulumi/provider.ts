// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as inputs from "./types/input";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/** The host or cluster that holds the objects, and in whose name they are made. */
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  public static readonly __pulumiType = "virt";

  /** True for a Provider, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is Provider {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType ===
        `pulumi:providers:${Provider.__pulumiType}`
    );
  }

  /** What holds the objects. By default `cluster` when `cluster` is given, else `libvirt`. */
  declare public readonly backend: pulumi.Output<string | undefined>;
  /** The libvirt host, as libvirt's own tools take it: `qemu:///system`, `qemu+ssh://user@host/system`, `qemu+tls://host/system`. By default the environment variable `LIBVIRT_DEFAULT_URI`, else `qemu:///system`. A password in it is refused. Example: `qemu+ssh://root@kvm-1.example/system`. */
  declare public readonly uri: pulumi.Output<string | undefined>;
  /** Who owns what is made, written on every object so that two programs never take each other's. By default made from project and stack, or from the root module's path and the workspace. Example: `lab/production`. */
  declare public readonly owner: pulumi.Output<string | undefined>;

  /**
   * @param name the name of the provider in this program
   * @param args which host or cluster
   */
  constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
    const given: pulumi.Inputs = {
      backend: args.backend,
      uri: args.uri,
      cluster: utilities.asJson(args.cluster),
      owner: args.owner,
    };
    super(Provider.__pulumiType, name, given, pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts));
  }
}

/** What a {@link Provider} is made from. */
export interface ProviderArgs {
  /** What holds the objects. By default `cluster` when `cluster` is given, else `libvirt`. */
  readonly backend?: pulumi.Input<enums.ProviderBackend>;
  /** The libvirt host, as libvirt's own tools take it: `qemu:///system`, `qemu+ssh://user@host/system`, `qemu+tls://host/system`. By default the environment variable `LIBVIRT_DEFAULT_URI`, else `qemu:///system`. A password in it is refused. Example: `qemu+ssh://root@kvm-1.example/system`. */
  readonly uri?: pulumi.Input<string>;
  /** The cluster that holds the objects. With an empty block the kubeconfig is found as kubectl finds it. */
  readonly cluster?: pulumi.Input<inputs.ProviderClusterArgs>;
  /** Who owns what is made, written on every object so that two programs never take each other's. By default made from project and stack, or from the root module's path and the workspace. Example: `lab/production`. */
  readonly owner?: pulumi.Input<string>;
}
