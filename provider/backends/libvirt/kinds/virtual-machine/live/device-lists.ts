import { childrenOf, elementAt, type XmlElement } from "../../../xml";
import { aliasedName } from "../domain-xml/device-alias";
import { hostDeviceName } from "../domain-xml/devices/host-devices";
import { memoryDeviceName } from "../domain-xml/devices/memory-devices";
import { diskName } from "../domain-xml/disk-xml";
import { interfaceName } from "../domain-xml/interface-xml";

/** Where the items of a keyed list of devices are in a definition. */
export interface DeviceListPlace {
  /** The list's pattern: `disks`, `libvirt.folders`. */
  readonly pattern: string;
  readonly tags: readonly string[];
  nameOf(device: XmlElement, index: number): string | undefined;
}

export const DEVICE_LISTS: readonly DeviceListPlace[] = [
  { pattern: "disks", tags: ["disk"], nameOf: (device) => ownOr(device, diskName) },
  { pattern: "interfaces", tags: ["interface"], nameOf: interfaceName },
  { pattern: "hostDevices", tags: ["hostdev"], nameOf: hostDeviceName },
  { pattern: "libvirt.memory.devices", tags: ["memory"], nameOf: memoryDeviceName },
  { pattern: "libvirt.controllers", tags: ["controller"], nameOf: named("controller") },
  { pattern: "libvirt.folders", tags: ["filesystem"], nameOf: named("folder") },
  {
    pattern: "libvirt.characterDevices",
    tags: ["serial", "console", "channel", "parallel"],
    nameOf: named("port"),
  },
];

/** The device that is this item of this list. */
export function findItem(
  definition: XmlElement,
  list: DeviceListPlace,
  name: string,
): XmlElement | undefined {
  const devices = elementAt(definition, "devices");
  if (devices === undefined) return undefined;
  for (const tag of list.tags) {
    const found = childrenOf(devices, tag).find((device, index) => {
      return list.nameOf(device, index) === name;
    });
    if (found) return found;
  }
  return undefined;
}

function named(family: Parameters<typeof aliasedName>[0]) {
  return (device: XmlElement) => aliasedName(family, device);
}

/** Drives that the provider adds by itself are no items. */
function ownOr(device: XmlElement, nameOf: (device: XmlElement) => string): string | undefined {
  return aliasedName("own", device) === undefined ? nameOf(device) : undefined;
}
