import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import { isList, type Properties, type Value } from "../../core/value";
import { isGiven, knownBag, knownItems, knownNumber, knownText } from "../known-values";
import { parseIp } from "./subnet";

interface Fit {
  readonly path: PropertyPath;
  readonly modes: readonly string[];
  /** The default, which fits every mode because it asks for nothing. */
  readonly harmless?: Value;
}

const OWN_BRIDGE = ["nat", "routed", "isolated", "open"];

/** What each mode may have, by path. What is not named here every mode may have. */
const FITS: readonly Fit[] = [
  { path: ["bridge"], modes: [...OWN_BRIDGE, "bridge"] },
  { path: ["physicalFunction"], modes: ["sriov"] },
  { path: ["addresses"], modes: OWN_BRIDGE },
  { path: ["domain"], modes: OWN_BRIDGE },
  { path: ["dns"], modes: OWN_BRIDGE },
  { path: ["mtu"], modes: [...OWN_BRIDGE, "bridge"] },
  { path: ["libvirt", "uplinks"], modes: ["nat", "routed", "macvtap"] },
  { path: ["libvirt", "macvtapMode"], modes: ["macvtap"], harmless: "bridge" },
  { path: ["libvirt", "managed"], modes: ["sriov"], harmless: true },
  { path: ["libvirt", "nat"], modes: ["nat"] },
  { path: ["libvirt", "routes"], modes: OWN_BRIDGE },
  { path: ["libvirt", "localDomain"], modes: OWN_BRIDGE, harmless: false },
  { path: ["libvirt", "stp"], modes: OWN_BRIDGE, harmless: true },
  { path: ["libvirt", "forwardDelay"], modes: OWN_BRIDGE, harmless: 0 },
  { path: ["libvirt", "macTableManager"], modes: [...OWN_BRIDGE, "bridge"], harmless: "kernel" },
  { path: ["libvirt", "zone"], modes: OWN_BRIDGE },
  { path: ["libvirt", "isolatedPorts"], modes: [...OWN_BRIDGE, "bridge"], harmless: false },
  { path: ["libvirt", "bandwidth"], modes: OWN_BRIDGE },
];

/** What a mode cannot do without, and why. */
const NEEDS: readonly (readonly [mode: string, path: PropertyPath, why: string])[] = [
  ["bridge", ["bridge"], 'Mode "bridge" uses a bridge that the host already has. Write its name.'],
  [
    "sriov",
    ["physicalFunction"],
    'Mode "sriov" gives machines virtual functions of one physical function. Write its network device, as eth3.',
  ],
  [
    "macvtap",
    ["libvirt", "uplinks"],
    'Mode "macvtap" puts machines directly on devices of the host. Write at least one, as eth0.',
  ],
  ...["nat", "routed", "open"].map(
    (mode) =>
      [
        mode,
        ["addresses"],
        `Mode "${mode}" forwards the traffic of a subnet. Write the host's address in it, as 10.0.0.1/24.`,
      ] as const,
  ),
];

export function checkMode(inputs: Properties): readonly Diagnostic[] {
  const mode = knownText(inputs.mode);
  const fits = mode === undefined ? [] : [...misplaced(inputs, mode), ...missing(inputs, mode)];
  return [
    ...fits,
    ...checkUplinks(inputs, mode),
    ...checkNat(inputs),
    ...checkDelay(inputs),
    ...checkPortGroups(inputs),
  ];
}

function misplaced(inputs: Properties, mode: string): readonly Diagnostic[] {
  return FITS.flatMap(({ path, modes, harmless }) => {
    const value = at(inputs, path);
    if (modes.includes(mode) || !isGiven(value) || value === harmless) return [];
    const detail = `Found it with mode "${mode}". Expected one of the modes ${modes.join(", ")}.`;
    return [errorAt(path, "does not fit the mode", detail)];
  });
}

function missing(inputs: Properties, mode: string): readonly Diagnostic[] {
  return NEEDS.flatMap(([needing, path, why]) =>
    needing === mode && !isGiven(at(inputs, path)) && !isForCluster(inputs, path)
      ? [errorAt(path, "is required", why)]
      : [],
  );
}

/** On a cluster an SR-IOV network names a resource of the nodes instead of a device. */
function isForCluster(inputs: Properties, path: PropertyPath): boolean {
  return path[0] === "physicalFunction" && isGiven(knownBag(inputs.cluster).sriov);
}

function at(inputs: Properties, path: PropertyPath) {
  const [first, second] = path.map(String);
  if (first === undefined) return undefined;
  return second === undefined ? inputs[first] : knownBag(inputs[first])[second];
}

function checkUplinks(inputs: Properties, mode: string | undefined): readonly Diagnostic[] {
  const { uplinks } = knownBag(inputs.libvirt);
  if (!isList(uplinks) || uplinks.length < 2 || mode === "macvtap" || mode === undefined) return [];
  const detail = `Found ${uplinks.length}. Mode "${mode}" can be limited to one device.`;
  return [errorAt(["libvirt", "uplinks"], "has too many devices", detail)];
}

function checkNat(inputs: Properties): readonly Diagnostic[] {
  const nat = knownBag(knownBag(inputs.libvirt).nat);
  const path = ["libvirt", "nat"];
  const [start, end] = [knownText(nat.addressStart), knownText(nat.addressEnd)].map((text) =>
    text === undefined ? undefined : parseIp(text),
  );
  const [low, high] = [knownNumber(nat.portStart), knownNumber(nat.portEnd)];
  const diagnostics: Diagnostic[] = [];
  if (isGiven(nat.addressStart) !== isGiven(nat.addressEnd)) {
    const lacking = isGiven(nat.addressStart) ? "addressEnd" : "addressStart";
    diagnostics.push(errorAt([...path, lacking], "is required", "Write both ends of the range."));
  }
  if (start && end && (start.family !== end.family || start.value > end.value)) {
    const detail = `Found ${nat.addressStart} to ${nat.addressEnd}. Expected the lower one first.`;
    diagnostics.push(errorAt([...path, "addressEnd"], "is before addressStart", detail));
  }
  if (low !== undefined && high !== undefined && low > high) {
    const detail = `Found ${low} to ${high}. Expected the lower one first.`;
    diagnostics.push(errorAt([...path, "portEnd"], "is before portStart", detail));
  }
  return diagnostics;
}

function checkDelay(inputs: Properties): readonly Diagnostic[] {
  const delayMs = knownNumber(knownBag(inputs.libvirt).forwardDelay);
  if (delayMs === undefined || delayMs % 1000 === 0) return [];
  const detail = `Found ${delayMs}ms. libvirt counts whole seconds.`;
  return [errorAt(["libvirt", "forwardDelay"], "is no whole number of seconds", detail)];
}

function checkPortGroups(inputs: Properties): readonly Diagnostic[] {
  const groups = [
    ...knownItems(knownBag(inputs.libvirt).portGroups, ["libvirt", "portGroups"]),
  ].filter(([group]) => group.default === true);
  return groups.slice(1).map(([group, path]) => {
    const detail = `Found "${group.name}" beside "${groups[0]?.[0].name}". Expected one default at most.`;
    return errorAt([...path, "default"], "is a second default", detail);
  });
}
