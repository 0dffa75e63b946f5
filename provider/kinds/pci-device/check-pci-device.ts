import { type Diagnostic, errorAt } from "../../core/diagnostic";
import { isProperties, type Properties } from "../../core/value";

/** Something must say which device is meant. */
export function checkPciDevice({ selector, libvirt }: Properties): readonly Diagnostic[] {
  const address = isProperties(libvirt) ? libvirt.address : undefined;
  if (selector !== undefined || address !== undefined) return [];
  const detail =
    "Found nothing that says which device. Write `selector`, or on a libvirt host `libvirt.address`.";
  return [errorAt(["selector"], "is required", detail)];
}
