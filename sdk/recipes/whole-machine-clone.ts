import { clusterObjectPiece } from "./cluster-object-piece";
import { macProblems } from "./mac-address";
import { objectNameProblems } from "./object-name";
import { type Recipe, refuseProblems } from "./recipe";

/** A copy of a machine on a cluster with its volumes, which KubeVirt makes through a snapshot. */
export interface WholeMachineCloneProps {
  /** The machine's name; its volumes must be on storage that can make snapshots. */
  readonly source: string;
  /** The copy's name. Default: the construct's. */
  readonly target?: string;
  /** The namespace of both. Default: the provider's. */
  readonly namespace?: string;
  /** Which labels the copy has, as `app/*` or, to leave some out, `!secret/*`. Default: all. */
  readonly labelFilters?: readonly string[];
  /** Which annotations it has, in the same way. */
  readonly annotationFilters?: readonly string[];
  /** Which labels the copy's pod has, in the same way. */
  readonly templateLabelFilters?: readonly string[];
  /** Which annotations the copy's pod has, in the same way. */
  readonly templateAnnotationFilters?: readonly string[];
  /** MAC addresses by interface. Default: new ones. */
  readonly newMacs?: { readonly [interfaceName: string]: string };
  /** The serial number that the copy's firmware tells. Default: a new one. */
  readonly newSerial?: string;
  /** How the copies of volumes are named: at random, or after the target. Default: `random`. */
  readonly volumeNames?: "random" | "prefixed";
}

const GROUP = "clone.kubevirt.io";
const VOLUME_NAMES = { random: "RandomizeNames", prefixed: "PrefixTargetName" } as const;
const FILTERS = [
  "labelFilters",
  "annotationFilters",
  "templateLabelFilters",
  "templateAnnotationFilters",
] as const;

/**
 * The order to copy, done when the copy is there. Deleting it leaves the copy, which is a machine of its
 * own: bring it in by import. Source: KubeVirt user guide, "Clone API".
 */
export function wholeMachineClone(name: string, props: WholeMachineCloneProps): Recipe {
  refuseProblems(`WholeMachineClone "${name}"`, problemsOf(name, props));
  const { source, target = name, namespace, newMacs, newSerial, volumeNames } = props;
  const template = {
    labelFilters: props.templateLabelFilters,
    annotationFilters: props.templateAnnotationFilters,
  };
  const filtersPods = Object.values(template).some((filters) => filters !== undefined);
  const manifest = {
    apiVersion: `${GROUP}/v1beta1`,
    kind: "VirtualMachineClone",
    metadata: { name, namespace },
    spec: {
      source: machineNamed(source),
      target: machineNamed(target),
      labelFilters: props.labelFilters,
      annotationFilters: props.annotationFilters,
      template: filtersPods ? template : undefined,
      newMacAddresses: newMacs,
      newSMBiosSerial: newSerial,
      volumeNamePolicy: volumeNames && VOLUME_NAMES[volumeNames],
    },
  };
  const waitFor = { field: "status.phase", value: "Succeeded", failedValue: "Failed" };
  return { pieces: [clusterObjectPiece("clone", manifest, { waitFor })] };
}

function machineNamed(name: string): object {
  return { apiGroup: "kubevirt.io", kind: "VirtualMachine", name };
}

function problemsOf(name: string, props: WholeMachineCloneProps): readonly string[] {
  const { source, target = name, namespace, newMacs = {}, newSerial, volumeNames } = props;
  return [
    ...objectNameProblems("name", name),
    ...(source === undefined ? ["source: is required"] : objectNameProblems("source", source)),
    ...objectNameProblems("target", props.target),
    ...(source === target ? ["target: expected another name than the source's"] : []),
    ...objectNameProblems("namespace", namespace),
    ...FILTERS.flatMap((list) =>
      (props[list] ?? []).flatMap((filter, index) => filterProblems(`${list}[${index}]`, filter)),
    ),
    ...Object.entries(newMacs).flatMap(([one, mac]) => macProblems(`newMacs.${one}`, mac)),
    ...(newSerial === undefined || /^[A-Za-z0-9_.+-]{1,256}$/.test(newSerial)
      ? []
      : [`newSerial: found ${JSON.stringify(newSerial)}, expected letters, digits and "_.+-"`]),
    ...(volumeNames === undefined || Object.hasOwn(VOLUME_NAMES, volumeNames)
      ? []
      : [`volumeNames: found ${JSON.stringify(volumeNames)}, expected random or prefixed`]),
  ];
}

/** A name or the beginning of names, in the letters of labels and annotations. */
function filterProblems(path: string, filter: string): readonly string[] {
  if (/^!?([A-Za-z0-9._/-]+\*?|\*)$/.test(filter)) return [];
  const expected = "a name with '!' only before it and '*' only behind it";
  return [`${path}: found ${JSON.stringify(filter)}, expected ${expected}`];
}
