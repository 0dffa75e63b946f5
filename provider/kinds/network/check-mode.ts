import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import { isList, type Properties } from "../../core/value";
import { isGiven, knownBag, knownItems, knownNumber, knownText } from "./known-values";
import { parseIp } from "./subnet";

/** What each mode may have, by path. What is not named here every mode may have. */
const ONLY_IN: readonly (readonly [path: PropertyPath, modes: readonly string[]])[] = [
  [["bridge"], ["nat", "routed", "isolated", "open", "bridge"]],
  [["physicalFunction"], ["sriov"]],
  [["addresses"], ["nat", "routed", "isolated", "open"]],
  [["domain"], ["nat", "routed", "isolated", "open"]],
  [["dns"], ["nat", "routed", "isolated", "open"]],
  [["mtu"], ["nat", "routed", "isolated", "open", "bridge"]],
  [
    ["libvirt", "uplinks"],
    ["nat", "routed", "macvtap"],
  ],
  [["libvirt", "macvtapMode"], ["macvtap"]],
  [["libvirt", "managed"], ["sriov"]],
  [["libvirt", "nat"], ["nat"]],
  [
    ["libvirt", "localDomain"],
    ["nat", "routed", "isolated", "open"],
  ],
  [
    ["libvirt", "stp"],
    ["nat", "routed", "isolated", "open"],
  ],
  [
    ["libvirt", "forwardDelay"],
    ["nat", "routed", "isolated", "open"],
  ],
  [
    ["libvirt", "macTableManager"],
    ["nat", "routed", "isolated", "open", "bridge"],
  ],
  [
    ["libvirt", "zone"],
    ["nat", "routed", "isolated", "open"],
  ],
  [
    ["libvirt", "isolatedPorts"],
    ["nat", "routed", "isolated", "open", "bridge"],
  ],
  [
    ["libvirt", "bandwidth"],
    ["nat", "routed", "isolated", "open"],
  ],
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
  [
    "nat",
    ["addresses"],
    'Mode "nat" forwards the traffic of a subnet. Write the host\'s address in it, as 10.0.0.1/24.',
  ],
  [
    "routed",
    ["addresses"],
    'Mode "routed" forwards the traffic of a subnet. Write the host\'s address in it, as 10.0.0.1/24.',
  ],
];

export function checkMode(inputs: Properties): readonly Diagnostic[] {
  const mode = knownText(inputs.mode);
  const fits = mode === undefined ? [] : [...misplaced(inputs, mode), ...missing(inputs, mode)];
  return [...fits, ...checkUplinks(inputs, mode), ...checkNat(inputs), ...checkPortGroups(inputs)];
}

function misplaced(inputs: Properties, mode: string): readonly Diagnostic[] {
  return ONLY_IN.flatMap(([path, modes]) => {
    if (modes.includes(mode) || !isGiven(at(inputs, path))) return [];
    const detail = `Found it with mode "${mode}". Expected one of the modes ${modes.join(", ")}.`;
    return [errorAt(path, "does not fit the mode", detail)];
  });
}

function missing(inputs: Properties, mode: string): readonly Diagnostic[] {
  return NEEDS.flatMap(([needing, path, why]) =>
    needing === mode && !isGiven(at(inputs, path)) ? [errorAt(path, "is required", why)] : [],
  );
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
  if (isGiven(nat.addressEnd) && !isGiven(nat.addressStart)) {
    diagnostics.push(errorAt([...path, "addressStart"], "is required with addressEnd"));
  }
  if (isGiven(nat.portStart) !== isGiven(nat.portEnd)) {
    const lacking = isGiven(nat.portStart) ? "portEnd" : "portStart";
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

function checkPortGroups(inputs: Properties): readonly Diagnostic[] {
  const groups = [
    ...knownItems(knownBag(inputs.libvirt).portGroups, ["libvirt", "portGroups"]),
  ].filter(([group]) => group.default === true);
  return groups.slice(1).map(([group, path]) => {
    const detail = `Found "${group.name}" beside "${groups[0]?.[0].name}". Expected one default at most.`;
    return errorAt([...path, "default"], "is a second default", detail);
  });
}
