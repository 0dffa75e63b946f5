import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import { formatPath, type PropertyPath } from "../../../../../core/property-path";
import type { Properties } from "../../../../../core/value";
import { knownBag, knownItems, knownText } from "../../../../../kinds/known-values";

/** `pci` of `pci:00:05.0`. */
export function addressType(address: string): string {
  return address.split(":")[0] ?? "";
}

const LISTS: readonly PropertyPath[] = [
  ["disks"],
  ["interfaces"],
  ["hostDevices"],
  ["libvirt", "controllers"],
  ["libvirt", "characterDevices"],
  ["libvirt", "folders"],
  ["libvirt", "memory", "devices"],
];

/** Two devices cannot be at one place. */
export function checkGuestAddresses(inputs: Properties): readonly Diagnostic[] {
  const first = new Map<string, PropertyPath>();
  const diagnostics: Diagnostic[] = [];
  for (const path of LISTS) {
    for (const [item, at] of knownItems(valueAt(inputs, path), path)) {
      const written = knownText(item.address);
      if (written === undefined) continue;
      const address = written.replace(/^pci:(?=..:)/, "pci:0000:");
      const taken = first.get(address);
      if (taken === undefined) first.set(address, at);
      else {
        const detail = `Found ${written} here and at ${formatPath(taken)}. Leave one of them out.`;
        diagnostics.push(errorAt([...at, "address"], "is used twice", detail));
      }
    }
  }
  return [...diagnostics, ...hiddenFunctions(first)];
}

/** A guest looks at function 0 first. What libvirt itself places in several functions is on bus 0. */
function hiddenFunctions(places: ReadonlyMap<string, PropertyPath>): readonly Diagnostic[] {
  return [...places].flatMap(([address, at]) => {
    const slot = /^(pci:....:(?!00)..:..)\.[1-7]$/.exec(address)?.[1];
    if (slot === undefined || places.has(`${slot}.0`)) return [];
    const detail = `Found ${address}, and nothing at ${slot}.0. A guest finds the functions of a slot only with function 0.`;
    return [warningAt([...at, "address"], "is not found by the guest", detail)];
  });
}

function valueAt(inputs: Properties, path: PropertyPath) {
  const [last, ...before] = [...path].reverse();
  const bag = before.reverse().reduce<Properties>((from, step) => knownBag(from[step]), inputs);
  return bag[String(last)];
}
