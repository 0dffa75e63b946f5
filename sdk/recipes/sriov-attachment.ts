import { macProblems } from "./mac-address";
import { type Piece, type Recipe, Reference, refuseProblems } from "./recipe";

/** A machine's interface on an SR-IOV card: from a pool of virtual functions, or a fixed one. */
export interface SriovAttachmentProps<Text = string> {
  /** The interface's name in the machine. Default: `sriov`. */
  readonly interfaceName?: string;
  /** A network of mode `sriov` that is there already. */
  readonly network?: Text;
  /** Make such a network of this physical function. */
  readonly physicalFunction?: string;
  /** One fixed virtual function, as `0000:03:10.1`. */
  readonly virtualFunction?: string;
  /** The VLAN of the machine's traffic. */
  readonly vlan?: number;
  /** The MAC address. Default: one made from machine and interface. */
  readonly mac?: string;
}

export interface SriovRecipe extends Recipe {
  /** To be put among the machine's `interfaces`. */
  readonly interface: { readonly [name: string]: unknown };
}

/** The network where one is to be made, and the interface. */
export function sriovAttachment<Text>(
  name: string,
  props: SriovAttachmentProps<Text>,
): SriovRecipe {
  refuseProblems(`SriovAttachment "${name}"`, problemsOf(props));
  const { interfaceName = "sriov", physicalFunction, virtualFunction, vlan, mac } = props;
  const address = mac === undefined ? {} : { mac };
  if (virtualFunction !== undefined) {
    const tag = vlan === undefined ? {} : { vlan };
    return { pieces: [], interface: { name: interfaceName, virtualFunction, ...address, ...tag } };
  }
  const network: Piece = {
    key: "net",
    kind: "Network",
    args: { mode: "sriov", physicalFunction, ...(vlan === undefined ? {} : { vlan }) },
  };
  const made = props.network === undefined;
  const plugged = props.network ?? new Reference("net", "name");
  return {
    pieces: made ? [network] : [],
    interface: { name: interfaceName, network: plugged, ...address },
  };
}

function problemsOf<Text>(props: SriovAttachmentProps<Text>): readonly string[] {
  const { network, physicalFunction, virtualFunction, vlan, mac } = props;
  const given = [network, physicalFunction, virtualFunction].filter((one) => one !== undefined);
  const problems: string[] = [];
  if (given.length !== 1) {
    problems.push("network: expected exactly one of network, physicalFunction and virtualFunction");
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
