import * as pulumi from "@pulumi/pulumi";
import { Reference } from "../../recipes/recipe";
import { type SriovAttachmentProps, sriovAttachment } from "../../recipes/sriov-attachment";
import type { Network } from "../network";
import type { VirtualMachineInterfaceArgs } from "../types/input";
import { makePieces } from "../composed-machine";

export type SriovAttachmentArgs = SriovAttachmentProps<pulumi.Input<string>>;

/** A machine's interface on an SR-IOV card. Put {@link interface} among the machine's interfaces. */
export class SriovAttachment extends pulumi.ComponentResource {
  /** The network that hands out virtual functions, where one was made. */
  declare public readonly network: Network | undefined;
  /** One of a machine's `interfaces`. */
  declare public readonly interface: VirtualMachineInterfaceArgs;

  constructor(name: string, args: SriovAttachmentArgs, options?: pulumi.ComponentResourceOptions) {
    const recipe = sriovAttachment(name, args);
    super("virt:index:SriovAttachment", name, {}, options);
    const made = makePieces(name, recipe.pieces, () => ({ parent: this }));
    const network = made.get("net") as Network | undefined;
    const plugged = Object.fromEntries(
      Object.entries(recipe.interface).map(([key, value]) => [
        key,
        value instanceof Reference ? network?.name : value,
      ]),
    );
    Object.assign(this, { network, interface: plugged });
    this.registerOutputs({});
  }

  /** One on a network of mode `sriov` that is there. */
  public static fromNetwork(
    name: string,
    network: Network,
    args: Omit<SriovAttachmentArgs, "network" | "physicalFunction" | "virtualFunction"> = {},
    options?: pulumi.ComponentResourceOptions,
  ): SriovAttachment {
    return new SriovAttachment(name, { ...args, network: network.name }, options);
  }
}
