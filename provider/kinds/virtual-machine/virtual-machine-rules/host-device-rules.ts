import { type Diagnostic, errorAt, warningAt } from "../../../core/diagnostic";
import { formatPath, type PropertyPath } from "../../../core/property-path";
import type { Properties } from "../../../core/value";
import { isGiven, knownBag, knownItems, knownNumber, knownText } from "../../known-values";

/** A device's words are compared without what does not matter. */
function plain(device: string): string {
  const named = device.toLowerCase().replace(/^pci_(.{4})_(..)_(..)_(.)$/, "$1:$2:$3.$4");
  return /^[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/.test(named) ? `0000:${named}` : named;
}

export function checkHostDevices(inputs: Properties): readonly Diagnostic[] {
  const devices = [...knownItems(inputs.hostDevices, ["hostDevices"])];
  return [
    ...checkTwice(devices),
    ...checkReservedMemory(inputs, devices.length),
    ...checkNesting(inputs),
  ];
}

function checkTwice(
  devices: readonly (readonly [Properties, PropertyPath])[],
): readonly Diagnostic[] {
  const first = new Map<string, PropertyPath>();
  return devices.flatMap(([item, path]) => {
    const device = knownText(item.device);
    if (device === undefined) return [];
    const taken = first.get(plain(device));
    if (taken === undefined) first.set(plain(device), path);
    // A resource of a cluster stands for as many devices as there are.
    if (taken === undefined || device.includes("/")) return [];
    const detail = `Found ${device} here and at ${formatPath(taken)}. A device can be given away once.`;
    return [errorAt([...path, "device"], "is used twice", detail)];
  });
}

/** A device writes into the guest's memory by itself, so none of it may be missing. */
function checkReservedMemory(inputs: Properties, devices: number): readonly Diagnostic[] {
  const memory = knownNumber(inputs.memory);
  const max = knownNumber(inputs.memoryMax);
  if (devices === 0 || memory === undefined || max === undefined || max <= memory) return [];
  const detail =
    "A device of the host needs all of the machine's memory in place. Leave memoryMax out.";
  return [errorAt(["memoryMax"], "cannot be together with hostDevices", detail)];
}

function checkNesting(inputs: Properties): readonly Diagnostic[] {
  if (knownBag(inputs.cpu).nested !== true || !isGiven(inputs.hostDevices)) return [];
  const detail = "Machines inside the machine cannot be given the host's devices.";
  return [warningAt(["cpu", "nested"], "is together with hostDevices", detail)];
}
