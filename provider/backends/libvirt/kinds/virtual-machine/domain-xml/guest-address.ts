import { childOf, element, replaceChild, type XmlElement } from "../../../xml";

/** `<address>` in one word, as `pci:0000:05:00.0`; undefined for kinds that have no word. */
export function guestAddressOf(device: XmlElement): string | undefined {
  const address = childOf(device, "address");
  return address && addressWord(address);
}

function addressWord(address: XmlElement): string | undefined {
  const { type, bus, slot, controller, target, unit, port, iobase, irq } = address.attributes;
  switch (type) {
    case "pci":
      return `pci:${pciWord(address)}`;
    case "drive":
      return ["drive", controller ?? "0", bus ?? "0", target ?? "0", unit ?? "0"].join(":");
    case "usb":
      return port === undefined ? undefined : `usb:${bus ?? "0"}:${port}`;
    case "virtio-serial":
      return ["virtio-serial", controller ?? "0", bus ?? "0", port ?? "0"].join(":");
    case "ccid":
      return `ccid:${controller ?? "0"}:${slot ?? "0"}`;
    case "isa":
      if (iobase === undefined) return undefined;
      return `isa:${hexOf(iobase, 1)}${irq === undefined ? "" : `:${hexOf(irq, 1)}`}`;
    default:
      return undefined;
  }
}

/** The attributes of a PCI function as `0000:05:00.0`. */
export function pciWord(address: XmlElement): string {
  const { domain, bus, slot, function: fn } = address.attributes;
  return `${hexOf(domain, 4)}:${hexOf(bus, 2)}:${hexOf(slot, 2)}.${hexOf(fn, 1)}`;
}

/** `0000:05:00.0`, `05:00.0` or `pci_0000_05_00_0` as attributes of `<address>`. */
export function pciAttributes(word: string): Record<string, string> | undefined {
  const match = /^(?:pci_)?(?:([0-9a-f]{4})[:_])?([0-9a-f]{2})[:_]([0-9a-f]{2})[._]([0-7])$/.exec(
    word.toLowerCase(),
  );
  if (match === null) return undefined;
  const [, domain = "0000", bus = "0", slot = "0", fn = "0"] = match;
  return { domain: `0x${domain}`, bus: `0x${bus}`, slot: `0x${slot}`, function: `0x${fn}` };
}

/** The device at the place that the user chose; without a choice, where it was. */
export function withGuestAddress(device: XmlElement, word: string | undefined): XmlElement {
  if (word === undefined || word === guestAddressOf(device)) return device;
  const attributes = addressAttributes(word);
  if (attributes === undefined) return device;
  return replaceChild(device, element("address", attributes));
}

function addressAttributes(word: string): Record<string, string> | undefined {
  const [type = "", ...parts] = word.split(":");
  const [first = "0", second = "0", third = "0", fourth = "0"] = parts;
  switch (type) {
    case "pci": {
      const pci = pciAttributes(parts.join(":"));
      return pci && { type, ...pci };
    }
    case "drive":
      return { type, controller: first, bus: second, target: third, unit: fourth };
    case "usb":
      return { type, bus: first, port: second };
    case "virtio-serial":
      return { type, controller: first, bus: second, port: third };
    case "ccid":
      return { type, controller: first, slot: second };
    case "isa":
      return {
        type,
        iobase: `0x${first}`,
        ...(parts.length > 1 ? { irq: `0x${second}` } : {}),
      };
    default:
      return undefined;
  }
}

function hexOf(value: string | undefined, digits: number): string {
  return Number(value ?? "0")
    .toString(16)
    .padStart(digits, "0");
}
