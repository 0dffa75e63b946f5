import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { PropertyPath } from "../../../../../core/property-path";
import type { Properties } from "../../../../../core/value";
import { isGiven, knownBag, knownText } from "../../../../../kinds/known-values";

/** What a switch's port profile is, and where it can be. */
interface Profile {
  readonly needs: readonly string[];
  readonly knows: readonly string[];
  /** The properties that say what an interface is plugged into. */
  readonly on: readonly string[];
}

const PROFILES: { readonly [type: string]: Profile } = {
  "802.1Qbg": {
    needs: ["managerid", "typeid", "typeidversion"],
    knows: ["instanceid"],
    on: ["network", "hostInterface"],
  },
  "802.1Qbh": {
    needs: ["profileid"],
    knows: [],
    on: ["network", "hostInterface", "virtualFunction"],
  },
  openvswitch: { needs: [], knows: ["interfaceid", "profileid"], on: ["network", "bridge"] },
  midonet: { needs: ["interfaceid"], knows: [], on: ["network", "bridge"] },
};

const MOST_PROFILE_CHARACTERS = 39;

/** Rules of port profiles and of virtual functions; libvirt looks at most of them only when a machine starts. */
export function checkSwitchPort(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  return [...checkProfile(nic, path), ...checkVirtualFunction(nic, path)];
}

function checkProfile(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (!isGiven(nic.virtualPort)) return [];
  const { type: written, ...parameters } = knownBag(nic.virtualPort);
  const at = [...path, "virtualPort"];
  const type = knownText(written);
  if (type === undefined) {
    if (isGiven(written) || isGiven(nic.network)) return [];
    const detail = `Expected one of ${Object.keys(PROFILES).join(", ")}.`;
    return [errorAt([...at, "type"], "is required", detail)];
  }
  const profile = PROFILES[type];
  if (profile === undefined) {
    const detail = `Found "${type}". Expected one of ${Object.keys(PROFILES).join(", ")}.`;
    return [errorAt([...at, "type"], "is no kind of port profile", detail)];
  }
  const misplaced = [...checkPlace(nic, path, type, profile), ...checkTag(nic, path, type)];
  // A profile that cannot be there needs no parameters.
  return misplaced.length > 0 ? misplaced : checkParameters(parameters, at, type, profile);
}

function checkPlace(
  nic: Properties,
  path: PropertyPath,
  type: string,
  { on }: Profile,
): readonly Diagnostic[] {
  if (on.some((source) => isGiven(nic[source]))) return [];
  const detail = `Found "${type}". It is known on an interface with ${on.join(" or ")}.`;
  return [errorAt([...path, "virtualPort", "type"], "does not fit the interface", detail)];
}

function checkTag(nic: Properties, path: PropertyPath, type: string): readonly Diagnostic[] {
  if (!isGiven(nic.vlan) || type === "openvswitch") return [];
  const detail = "Found both. The switch's profile says the tag, or vlan does.";
  return [errorAt([...path, "vlan"], "cannot be together with virtualPort", detail)];
}

function checkParameters(
  parameters: Properties,
  at: PropertyPath,
  type: string,
  { needs, knows }: Profile,
): readonly Diagnostic[] {
  const all = [...needs, ...knows];
  const lacking = needs.filter((name) => !isGiven(parameters[name]));
  const foreign = Object.keys(parameters).filter((name) => !all.includes(name));
  const { profileid } = parameters;
  const isLong = (knownText(profileid) ?? "").length > MOST_PROFILE_CHARACTERS;
  const longest = `Expected at most ${MOST_PROFILE_CHARACTERS} characters.`;
  return [
    ...lacking.map((name) =>
      errorAt([...at, name], "is required", `A profile of type "${type}" needs it.`),
    ),
    ...foreign.map((name) =>
      errorAt([...at, name], "is no parameter of the profile", `"${type}" has ${all.join(", ")}.`),
    ),
    ...(isLong ? [errorAt([...at, "profileid"], "is too long", longest)] : []),
  ];
}

function checkVirtualFunction(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (!isGiven(nic.virtualFunction)) return [];
  const refused = ["filter", "bandwidth", "mtu", "queues"].filter((name) => isGiven(nic[name]));
  const isDown = nic.linkState === "down" ? ["linkState"] : [];
  const isIsolated = nic.isolated === true ? ["isolated"] : [];
  return [...refused, ...isDown, ...isIsolated].map((name) => {
    const detail = "The host does not see the traffic of a virtual function.";
    return errorAt([...path, name], "does not fit the interface", detail);
  });
}
