import { attributeAt, type XmlElement } from "../../xml";

const ADDRESS = /^(?:pci_)?(?:([0-9a-f]{4})[:_])?([0-9a-f]{2})[:_]([01][0-9a-f])[._]([0-7])$/;

/**
 * `0000:01:00.0` from any common spelling: as it is, `01:00.0` (domain 0) or libvirt's own
 * `pci_0000_01_00_0`. Undefined when it is none of them.
 */
export function parsePciAddress(text: string): string | undefined {
  const match = ADDRESS.exec(text.toLowerCase());
  if (match === null) return undefined;
  const [, domain = "0000", bus, slot, fn] = match;
  return `${domain}:${bus}:${slot}.${fn}`;
}

/** How libvirt calls the node device at an address. */
export function nodeDeviceName(address: string): string {
  return `pci_${address.replaceAll(/[:.]/g, "_")}`;
}

/** The address in an `<address domain= bus= slot= function=/>`, hexadecimal or decimal. */
export function readPciAddress(element: XmlElement): string | undefined {
  const { domain = "0", bus, slot, function: fn } = element.attributes;
  if (bus === undefined || slot === undefined || fn === undefined) return undefined;
  const hex = (value: string, digits: number) => Number(value).toString(16).padStart(digits, "0");
  return `${hex(domain, 4)}:${hex(bus, 2)}:${hex(slot, 2)}.${hex(fn, 1)}`;
}

/** The address of a `<hostdev>` or of an `<interface type="hostdev">`. */
export function assignedAddress(device: XmlElement): string | undefined {
  const source = device.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name === "source",
  );
  const isPci =
    device.attributes.type === "pci" || attributeAt(device, "source/address", "type") === "pci";
  if (source === undefined || !isPci) return undefined;
  const address = source.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name === "address",
  );
  return address && readPciAddress(address);
}
