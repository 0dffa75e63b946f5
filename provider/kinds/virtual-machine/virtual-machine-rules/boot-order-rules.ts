import { type Diagnostic, errorAt } from "../../../core/diagnostic";
import { formatPath, type PropertyPath } from "../../../core/property-path";
import type { Properties } from "../../../core/value";
import { isGiven, knownBag, knownItems, knownNumber } from "../../known-values";

const LISTS = ["disks", "interfaces", "hostDevices"];

/** Each number once over all devices, and never together with an order of kinds of devices. */
export function checkBootOrder(inputs: Properties): readonly Diagnostic[] {
  const ordered = LISTS.flatMap((list) => [...knownItems(inputs[list], [list])]).filter(([item]) =>
    isGiven(item.bootOrder),
  );
  const first = new Map<number, PropertyPath>();
  const diagnostics: Diagnostic[] = [];
  for (const [item, path] of ordered) {
    const order = knownNumber(item.bootOrder);
    if (order === undefined) continue;
    const taken = first.get(order);
    if (taken === undefined) first.set(order, path);
    else {
      const detail = `Found ${order} here and at ${formatPath(taken)}. Give each device its own number.`;
      diagnostics.push(errorAt([...path, "bootOrder"], "is used twice", detail));
    }
  }
  return [...diagnostics, ...checkBothOrders(inputs, ordered.length > 0)];
}

function checkBothOrders(inputs: Properties, ordered: boolean): readonly Diagnostic[] {
  const { devices } = knownBag(knownBag(inputs.libvirt).boot);
  if (!ordered || !isGiven(devices)) return [];
  const detail =
    "Found an order of kinds of devices and a bootOrder of single ones. Write one of the two.";
  return [errorAt(["libvirt", "boot", "devices"], "cannot be together with bootOrder", detail)];
}
