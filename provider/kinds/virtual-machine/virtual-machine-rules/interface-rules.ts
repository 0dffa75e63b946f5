import { type Diagnostic, errorAt, warningAt } from "../../../core/diagnostic";
import { formatPath, type PropertyPath } from "../../../core/property-path";
import type { Properties } from "../../../core/value";
import { isGiven, knownItems, knownText } from "../../known-values";

const SOURCES = ["network", "bridge", "hostInterface", "virtualFunction", "vhostUser", "user"];

export function checkInterfaces(inputs: Properties): readonly Diagnostic[] {
  const interfaces = [...knownItems(inputs.interfaces, ["interfaces"])];
  return [
    ...interfaces.flatMap(([nic, path]) => checkSource(nic, path)),
    ...checkMacs(interfaces),
    ...checkModels(interfaces),
  ];
}

function checkSource(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  const given = SOURCES.filter((source) => isGiven(nic[source]) && nic[source] !== false);
  if (given.length === 1) return [];
  if (given.length === 0) {
    const detail = `Found nothing. Expected one of ${SOURCES.join(", ")}.`;
    return [errorAt(path, "is plugged into nothing", detail)];
  }
  const detail = `Found ${given.join(" and ")}. Expected one of ${SOURCES.join(", ")}.`;
  return [errorAt([...path, given[1] ?? ""], "is a second place to be plugged into", detail)];
}

type Items = readonly (readonly [Properties, PropertyPath])[];

function checkMacs(interfaces: Items): readonly Diagnostic[] {
  const first = new Map<string, PropertyPath>();
  return interfaces.flatMap(([nic, path]) => {
    const mac = knownText(nic.mac);
    if (mac === undefined) return [];
    const taken = first.get(mac);
    if (taken === undefined) first.set(mac, path);
    if (taken === undefined) return [];
    const detail = `Found ${mac} here and at ${formatPath(taken)}. Give each interface its own, or leave it out.`;
    return [errorAt([...path, "mac"], "is used twice", detail)];
  });
}

/** Guests that number their cards by driver change the names when the models differ. */
function checkModels(interfaces: Items): readonly Diagnostic[] {
  const modelled = interfaces.filter(([nic]) => !isGiven(nic.virtualFunction));
  const models = new Set(modelled.flatMap(([nic]) => knownText(nic.model) ?? []));
  if (models.size < 2) return [];
  const detail = `Found ${[...models].join(" and ")}. One model for all keeps the guest's names of its cards.`;
  return [warningAt(["interfaces"], "have different models", detail)];
}
