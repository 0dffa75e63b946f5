import * as pulumi from "@pulumi/pulumi";
import { type SriovAttachmentProps, sriovAttachment } from "../../recipes/sriov-attachment";
import type { Network } from "../network";
import type { PciDevice } from "../pci-device";
import type { VirtualMachineInterfaceArgs } from "../types/input";
import { makePieces, withOutputs } from "../composed-machine";

export type SriovAttachmentArgs = SriovAttachmentProps<pulumi.Input<string>>;

/** A machine's interface on an SR-IOV card. Put {@link interface} among the machine's interfaces. */
export class SriovAttachment extends pulumi.ComponentResource {
  /** The network that hands out virtual functions, where one was made. */
  declare public readonly network: Network | undefined;
  /** The function that was chosen, where it is one of a card. */
  declare public readonly virtualFunction: PciDevice | undefined;
  /** One of a machine's `interfaces`. */
  declare public readonly interface: VirtualMachineInterfaceArgs;

  constructor(name: string, args: SriovAttachmentArgs, options?: pulumi.ComponentResourceOptions) {
    const recipe = sriovAttachment(name, args);
    super("virt:index:SriovAttachment", name, {}, options);
    const made = makePieces(name, recipe.pieces, () => ({ parent: this }));
    Object.assign(this, {
      network: made.get("net"),
      virtualFunction: made.get("function"),
      interface: withOutputs(recipe.interface, made),
    });
    this.registerOutputs({});
  }

  /** One on a network of mode `sriov` that is there. */
  public static fromNetwork(
    name: string,
    network: Network,
    args: OnNetwork = {},
    options?: pulumi.ComponentResourceOptions,
  ): SriovAttachment {
    return new SriovAttachment(name, { ...args, network: network.name }, options);
  }

  /** One function of a card; how many it has says the card's own `libvirt.virtualFunctions`. */
  public static fromCard(
    name: string,
    card: PciDevice,
    args: OfCard = {},
    options?: pulumi.ComponentResourceOptions,
  ): SriovAttachment {
    return new SriovAttachment(name, { ...args, card: card.device }, options);
  }
}

type Sources = "network" | "physicalFunction" | "card" | "virtualFunction";
type OnNetwork = Omit<SriovAttachmentArgs, Sources | "functionIndex" | "vlan">;
type OfCard = Omit<SriovAttachmentArgs, Sources>;
