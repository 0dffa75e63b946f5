import { type Diagnostic, errorAt, warningAt } from "../../../core/diagnostic";
import { formatPath, type PropertyPath } from "../../../core/property-path";
import type { Properties } from "../../../core/value";
import { isGiven, knownBag, knownItems, knownNumber, knownText } from "../../known-values";

/** A device's words are compared without what does not matter. */
function plain(device: string): string {
  const named = device.toLowerCase().replace(/^pci_(.{4})_(..)_(..)_(.)$/, "$1:$2:$3.$4");
  return /^[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/.test(named) ? `0000:${named}` : named;
}

/** A device of the host by its word, where it is written. */
interface NamedDevice {
  /** Undefined while it is not known: a PciDevice is to say it. */
  readonly word: string | undefined;
  readonly path: PropertyPath;
}

export function checkHostDevices(inputs: Properties): readonly Diagnostic[] {
  const devices = [
    ...named(inputs, "interfaces", "virtualFunction"),
    ...named(inputs, "hostDevices", "device"),
  ];
  return [...checkTwice(devices), ...checkReservedMemory(inputs, devices), ...checkNesting(inputs)];
}

function named(inputs: Properties, list: string, property: string): readonly NamedDevice[] {
  return [...knownItems(inputs[list], [list])].flatMap(([item, path]) => {
    if (!isGiven(item[property])) return [];
    return [{ word: knownText(item[property]), path: [...path, property] }];
  });
}

function checkTwice(devices: readonly NamedDevice[]): readonly Diagnostic[] {
  const first = new Map<string, PropertyPath>();
  return devices.flatMap(({ word, path }) => {
    if (word === undefined) return [];
    const taken = first.get(plain(word));
    if (taken === undefined) first.set(plain(word), path);
    // A resource of a cluster stands for as many devices as there are.
    if (taken === undefined || word.includes("/")) return [];
    const detail = `Found ${word} here and at ${formatPath(taken)}. A device can be given away once.`;
    return [errorAt(path, "is used twice", detail)];
  });
}

/** The emulator itself hands the data of such a device on. */
const EMULATED = /^(usb|usb-at|scsi):/;

/** A device writes into the guest's memory by itself, so none of it may be missing. */
function checkReservedMemory(
  inputs: Properties,
  devices: readonly NamedDevice[],
): readonly Diagnostic[] {
  const memory = knownNumber(inputs.memory);
  const max = knownNumber(inputs.memoryMax);
  const pins = devices.some(({ word }) => word === undefined || !EMULATED.test(word));
  if (!pins || memory === undefined || max === undefined || max <= memory) return [];
  const detail =
    "A device of the host needs all of the machine's memory in place. Leave memoryMax out.";
  return [errorAt(["memoryMax"], "cannot be together with hostDevices", detail)];
}

function checkNesting(inputs: Properties): readonly Diagnostic[] {
  if (knownBag(inputs.cpu).nested !== true || !isGiven(inputs.hostDevices)) return [];
  const detail = "Machines inside the machine cannot be given the host's devices.";
  return [warningAt(["cpu", "nested"], "is together with hostDevices", detail)];
}
