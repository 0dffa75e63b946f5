import { macProblems } from "./mac-address";
import { type Piece, present, type Recipe, Reference, refuseProblems } from "./recipe";

/**
 * A machine's interface on an SR-IOV card: any virtual function of a pool, or a fixed one. How many
 * functions a card has is a property of the card's own PciDevice, and is never changed here.
 */
export interface SriovAttachmentProps<Text = string> {
  /** The interface's name in the machine. Default: `sriov`. */
  readonly interfaceName?: string;
  /** A network of mode `sriov` that is there already. */
  readonly network?: Text;
  /** Make such a network of this physical function: its network device, as `ens1f0`. */
  readonly physicalFunction?: string;
  /** One function of this card: the address of its physical function, as a PciDevice's `device` says it. */
  readonly card?: Text;
  /** Which function of `card`, from 0. Default: the first that is free, and the same one ever after. */
  readonly functionIndex?: number;
  /** One fixed function by its address, as `0000:03:10.1`. */
  readonly virtualFunction?: Text;
  /** The VLAN of the machine's traffic. */
  readonly vlan?: number;
  /** The MAC address. Default: one made from machine and interface. */
  readonly mac?: string;
}

export interface SriovRecipe extends Recipe {
  /** To be put among the machine's `interfaces`; may hold {@link Reference}s. */
  readonly interface: { readonly [name: string]: unknown };
}

/** The network or the chosen function where one is to be made, and the interface. */
export function sriovAttachment<Text>(
  name: string,
  props: SriovAttachmentProps<Text>,
): SriovRecipe {
  refuseProblems(`SriovAttachment "${name}"`, problemsOf(props));
  const { interfaceName = "sriov", network, physicalFunction, card, vlan, mac } = props;
  const plug = (pieces: readonly Piece[], source: SriovRecipe["interface"]): SriovRecipe => ({
    pieces,
    interface: { name: interfaceName, ...source, ...present({ mac }) },
  });
  if (card !== undefined) {
    const match = present({ physicalFunction: card, functionIndex: props.functionIndex });
    const chosen: Piece = { key: "function", kind: "PciDevice", args: { libvirt: { match } } };
    const virtualFunction = new Reference("function", "device");
    return plug([chosen], { virtualFunction, ...present({ vlan }) });
  }
  if (props.virtualFunction !== undefined) {
    return plug([], { virtualFunction: props.virtualFunction, ...present({ vlan }) });
  }
  if (network !== undefined) return plug([], { network });
  const args = { mode: "sriov", physicalFunction, ...present({ vlan }) };
  return plug([{ key: "net", kind: "Network", args }], { network: new Reference("net", "name") });
}

const SOURCES = ["network", "physicalFunction", "card", "virtualFunction"] as const;

function problemsOf<Text>(props: SriovAttachmentProps<Text>): readonly string[] {
  const { network, card, functionIndex, vlan, mac } = props;
  const given = SOURCES.filter((source) => props[source] !== undefined);
  const problems: string[] = [];
  if (given.length !== 1) {
    problems.push(
      `network: found ${given.length === 0 ? "none" : given.join(" and ")}, expected exactly one of ${SOURCES.join(", ")}`,
    );
  }
  if (functionIndex !== undefined && (!Number.isInteger(functionIndex) || functionIndex < 0)) {
    problems.push(`functionIndex: found ${functionIndex}, expected a whole number from 0`);
  }
  if (functionIndex !== undefined && card === undefined) {
    problems.push("functionIndex: says which function of a card; expected card with it");
  }
  if (vlan !== undefined && (!Number.isInteger(vlan) || vlan < 1 || vlan > 4094)) {
    problems.push(`vlan: found ${vlan}, expected a whole number from 1 to 4094`);
  }
  if (vlan !== undefined && network !== undefined) {
    problems.push("vlan: belongs to the network that is given");
  }
  if (mac !== undefined) problems.push(...macProblems("mac", mac));
  return problems;
}
