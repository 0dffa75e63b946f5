import { Construct } from "constructs";
import {
  type SriovAttachmentProps,
  type SriovRecipe,
  sriovAttachment,
} from "../../recipes/sriov-attachment";
import { type ConstructConfig, MadePieces } from "../composed-machine";
import type { Network } from "../generated/network";
import type { PciDevice } from "../generated/pci-device";
import type { VirtualMachineInterfaces } from "../generated/virtual-machine";

export type SriovAttachmentConfig = SriovAttachmentProps & ConstructConfig;

/** A machine's interface on an SR-IOV card. Put {@link interface} among the machine's interfaces. */
export class SriovAttachment extends Construct {
  readonly #made: MadePieces<SriovRecipe>;

  public constructor(scope: Construct, id: string, config: SriovAttachmentConfig) {
    super(scope, id);
    const make = () => sriovAttachment(id, config);
    this.#made = new MadePieces(this, make, () => config.provider);
  }

  /** One on a network of mode `sriov` that is there. */
  public static fromNetwork(
    scope: Construct,
    id: string,
    network: Network,
    config: OnNetwork = {},
  ): SriovAttachment {
    return new SriovAttachment(scope, id, { ...config, network: network.name });
  }

  /** One function of a card; how many it has says the card's own `libvirt.virtualFunctions`. */
  public static fromCard(
    scope: Construct,
    id: string,
    card: PciDevice,
    config: OfCard = {},
  ): SriovAttachment {
    return new SriovAttachment(scope, id, { ...config, card: card.device });
  }

  /** The network that hands out virtual functions, where one was made. */
  public get network(): Network | undefined {
    return this.#made.get("net") as Network | undefined;
  }

  /** The function that was chosen, where it is one of a card. */
  public get virtualFunction(): PciDevice | undefined {
    return this.#made.get("function") as PciDevice | undefined;
  }

  /** One of a machine's `interfaces`. */
  public get interface(): VirtualMachineInterfaces {
    const { interface: plugged } = this.#made.recipe;
    return this.#made.resolve(plugged) as VirtualMachineInterfaces;
  }
}

type Sources = "network" | "physicalFunction" | "card" | "virtualFunction";
type OnNetwork = Omit<SriovAttachmentConfig, Sources | "functionIndex" | "vlan">;
type OfCard = Omit<SriovAttachmentConfig, Sources>;
