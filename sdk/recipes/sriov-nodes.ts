import { clusterObjectPiece } from "./cluster-object-piece";
import { objectNameProblems } from "./object-name";
import { type Recipe, refuseProblems } from "./recipe";

/** Virtual functions of the nodes' cards, made for machines by the SR-IOV network operator. */
export interface SriovNodesProps {
  /** Under which name networks ask for the functions; letters, digits and `_`. */
  readonly resourceName: string;
  /** How many functions each card gets. */
  readonly functions: number;
  /** The cards' vendor, as `8086`. */
  readonly vendor?: string;
  /** The cards' device, as `158b`. */
  readonly device?: string;
  /** The cards by their names on the nodes, as `ens1f0`, or a part of their functions, as `ens1f0#0-3`. */
  readonly physicalFunctions?: readonly string[];
  /** The cards by their addresses, as `0000:02:00.1`. */
  readonly addresses?: readonly string[];
  /** Labels of the nodes. Default: those that the operator found to be capable. */
  readonly nodeSelector?: { readonly [label: string]: string };
  /** From 1 on. Default: the card's. */
  readonly mtu?: number;
  /** From 0 to 99; of two policies for a card the lower one wins. Default: 99. */
  readonly priority?: number;
  /** The operator's. Default: `openshift-sriov-network-operator`; upstream it is `sriov-network-operator`. */
  readonly namespace?: string;
  /** The acknowledgement that nodes are drained, and rebooted where their cards need it. */
  readonly drainsNodes: true;
}

const CAPABLE = { "feature.node.kubernetes.io/network-sriov.capable": "true" };
const MELLANOX = "15b3";

/**
 * One policy, with the driver that machines need; made when every node with such a card has its functions.
 * Source: SR-IOV network operator, "SriovNetworkNodePolicy".
 */
export function sriovNodes(name: string, props: SriovNodesProps): Recipe {
  refuseProblems(`SriovNodes "${name}"`, problemsOf(name, props));
  const manifest = {
    apiVersion: "sriovnetwork.openshift.io/v1",
    kind: "SriovNetworkNodePolicy",
    metadata: { name, namespace: props.namespace ?? "openshift-sriov-network-operator" },
    spec: {
      resourceName: props.resourceName,
      nodeSelector: props.nodeSelector ?? CAPABLE,
      priority: props.priority,
      mtu: props.mtu,
      numVfs: props.functions,
      nicSelector: {
        vendor: props.vendor,
        deviceID: props.device,
        pfNames: props.physicalFunctions,
        rootDevices: props.addresses,
      },
      deviceType: "vfio-pci",
      isRdma: false,
    },
  };
  return { pieces: [clusterObjectPiece("policy", manifest, { waitFor: { nodes: true } })] };
}

function problemsOf(name: string, props: SriovNodesProps): readonly string[] {
  const { vendor, functions, priority = 99, mtu = 1, drainsNodes } = props;
  const most = vendor === MELLANOX ? 128 : 65_535;
  return [
    ...objectNameProblems("name", name),
    ...textProblems("resourceName", props.resourceName ?? "", RESOURCE),
    ...rangeProblems("functions", functions, 1, most),
    ...cardProblems(props),
    ...labelProblems(props.nodeSelector ?? {}),
    ...rangeProblems("mtu", mtu, 1, 65_535),
    ...rangeProblems("priority", priority, 0, 99),
    ...objectNameProblems("namespace", props.namespace),
    ...(drainsNodes === true
      ? []
      : ["drainsNodes: expected true: the nodes that have the cards are drained"]),
  ];
}

function cardProblems(props: SriovNodesProps): readonly string[] {
  const { vendor, device, physicalFunctions = [], addresses = [] } = props;
  const chosen = [vendor, device, ...physicalFunctions, ...addresses];
  return [
    ...(chosen.some((one) => one !== undefined)
      ? []
      : ["vendor: expected one of vendor, device, physicalFunctions and addresses"]),
    ...(vendor === undefined ? [] : textProblems("vendor", vendor, HEXADECIMAL)),
    ...(device === undefined ? [] : textProblems("device", device, HEXADECIMAL)),
    ...physicalFunctions.flatMap((one, index) => {
      const path = `physicalFunctions[${index}]`;
      const problems = textProblems(path, one, PHYSICAL_FUNCTION);
      return problems.length > 0 ? problems : partProblems(path, one, props.functions);
    }),
    ...addresses.flatMap((one, index) => textProblems(`addresses[${index}]`, one, ADDRESS)),
  ];
}

/** `ens1f0#0-3` is a part of what the card has. */
function partProblems(path: string, text: string, functions: number): readonly string[] {
  const [first, last] = (text.split("#")[1] ?? "0-0").split("-").map(Number);
  if (first === undefined || last === undefined) return [];
  if (first <= last && last < functions) return [];
  return [`${path}: found ${text}, expected a part of the functions 0 to ${functions - 1}`];
}

type Form = readonly [regex: RegExp, expected: string];

const RESOURCE: Form = [/^[A-Za-z0-9]([A-Za-z0-9_]{0,61}[A-Za-z0-9])?$/, "letters, digits and '_'"];
const HEXADECIMAL: Form = [/^[0-9a-f]{4}$/, "four hexadecimal digits, as 8086"];
const ADDRESS: Form = [/^[0-9a-f]{4}:[0-9a-f]{2}:[01][0-9a-f]\.[0-7]$/, "as 0000:02:00.1"];
const PHYSICAL_FUNCTION: Form = [
  /^[A-Za-z0-9_.-]{1,15}(#\d+-\d+)?$/,
  "a card's name, or a part of it as ens1f0#0-3",
];
const LABEL: Form = [/^[A-Za-z0-9._/-]+=[A-Za-z0-9._-]*$/, "a label and its value"];

function labelProblems(labels: { readonly [label: string]: string }): readonly string[] {
  return Object.entries(labels).flatMap(([label, value]) =>
    textProblems(`nodeSelector.${label}`, `${label}=${value}`, LABEL),
  );
}

function textProblems(path: string, found: string, [regex, expected]: Form): readonly string[] {
  return regex.test(found) ? [] : [`${path}: found ${JSON.stringify(found)}, expected ${expected}`];
}

function rangeProblems(path: string, found: number, least: number, most: number) {
  if (Number.isInteger(found) && found >= least && found <= most) return [];
  return [`${path}: found ${found}, expected a whole number from ${least} to ${most}`];
}
