import { attributeAt, type XmlElement } from "../../../xml";
import { patchChildAttributes } from "./patch-element";

/** What a device's alias starts with after `ua-`; one name may be used once in each family. */
export type DeviceFamily =
  | "disk"
  | "nic"
  | "host"
  | "memory"
  | "controller"
  | "port"
  | "folder"
  | "own";

/** The alias that libvirt keeps for a device in both definitions, `ua-disk-root`. */
function deviceAlias(family: DeviceFamily, name: string): string {
  return `ua-${family}-${name}`;
}

/** The name that we once gave a device, or undefined. */
export function aliasedName(family: DeviceFamily, device: XmlElement): string | undefined {
  const alias = attributeAt(device, "alias", "name");
  const prefix = deviceAlias(family, "");
  return alias?.startsWith(prefix) ? alias.slice(prefix.length) : undefined;
}

/** A running device keeps the alias that libvirt gave it: aliases cannot change while it runs. */
export function withAlias(device: XmlElement, family: DeviceFamily, name: string): XmlElement {
  const alias = attributeAt(device, "alias", "name");
  if (alias !== undefined && !alias.startsWith("ua-")) return device;
  return patchChildAttributes(device, "alias", { name: deviceAlias(family, name) });
}
