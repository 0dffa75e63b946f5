import {
  attributeAt,
  childOf,
  element,
  elementAt,
  withChild,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import { addDevice, devicesOf, mapDevices } from "./edit-devices";

const SATA_ADDRESS = pci(0, 0x1f, 2);

/** Each device of a q35 machine that is on PCI gets a root port of its own; one port stays free. */
export function addPciAddresses(domain: XmlElement): XmlElement {
  if (!attributeAt(domain, "os/type", "machine")?.includes("q35")) return domain;
  const withPorts = addRootPorts(domain);
  const free = freeBuses(withPorts);
  let serialPort = 0;
  return mapDevices(withPorts, (device) => {
    if (childOf(device, "address") !== undefined) return [device];
    if (device.name === "controller" && device.attributes.type === "sata") {
      return [withChild(device, SATA_ADDRESS)];
    }
    if (device.name === "channel" && attributeAt(device, "target", "type") === "virtio") {
      serialPort += 1;
      const attributes = { type: "virtio-serial", controller: 0, bus: 0, port: serialPort };
      return [withChild(device, element("address", attributes))];
    }
    if (device.name === "disk" && !isOnPci(device))
      return [withChild(device, driveAddress(device))];
    if (!isOnPci(device)) return [device];
    return [withChild(device, pci(free.shift() ?? 0, 0, 0))];
  });
}

/** The device at a free root port. Throws what QEMU's driver says when none is left. */
export function pluggedAtFreePort(domain: XmlElement, device: XmlElement): XmlElement {
  if (!isOnPci(device) || childOf(device, "address") !== undefined) return device;
  const [bus] = freeBuses(domain);
  if (bus === undefined) {
    throw new FakeFailure("InternalError", "Domain", "No more available PCI slots");
  }
  return withChild(device, pci(bus, 0, 0));
}

function addRootPorts(domain: XmlElement): XmlElement {
  const waiting = devicesOf(domain).filter(
    (device) => isOnPci(device) && childOf(device, "address") === undefined,
  ).length;
  const before = ports(domain).length;
  const missing = Math.max(0, waiting + 1 - freeBuses(domain).length);
  let result = domain;
  for (let index = before + 1; index <= before + missing; index += 1) {
    result = addDevice(result, rootPort(index));
  }
  return mapDevices(result, (device) => {
    const isPort = device.attributes.model === "pcie-root-port";
    if (!isPort || childOf(device, "target") !== undefined) return [device];
    return [{ ...rootPort(Number(device.attributes.index)), attributes: device.attributes }];
  });
}

function rootPort(index: number): XmlElement {
  const slot = 1 + Math.floor((index - 1) / 8);
  const multifunction = (index - 1) % 8 === 0 ? "on" : undefined;
  const address = pci(0, slot, (index - 1) % 8);
  return element(
    "controller",
    { type: "pci", index, model: "pcie-root-port" },
    element("model", { name: "pcie-root-port" }),
    element("target", { chassis: index, port: `0x${(index + 7).toString(16)}` }),
    { ...address, attributes: { ...address.attributes, ...(multifunction && { multifunction }) } },
  );
}

function ports(domain: XmlElement): readonly XmlElement[] {
  return devicesOf(domain).filter(({ attributes }) => attributes.model === "pcie-root-port");
}

function freeBuses(domain: XmlElement): number[] {
  const used = new Set(
    devicesOf(domain)
      .map((device) => elementAt(device, "address")?.attributes)
      .filter((address) => address?.type === "pci")
      .map((address) => Number(address?.bus)),
  );
  return ports(domain)
    .map(({ attributes }) => Number(attributes.index))
    .filter((index) => !used.has(index));
}

function isOnPci(device: XmlElement): boolean {
  const { name, attributes } = device;
  const model = attributes.model ?? attributeAt(device, "model", "type");
  switch (name) {
    case "disk":
      return attributeAt(device, "target", "bus") === "virtio";
    case "interface":
    case "rng":
    case "memballoon":
      return model !== "none";
    case "controller":
      return ["usb", "virtio-serial", "scsi"].includes(attributes.type ?? "");
    case "video":
    case "hostdev":
    case "sound":
    case "filesystem":
      return true;
    case "watchdog":
      return model === "i6300esb";
    default:
      return false;
  }
}

function driveAddress(disk: XmlElement): XmlElement {
  const dev = attributeAt(disk, "target", "dev") ?? "sda";
  const unit = dev.charCodeAt(dev.length - 1) - 97;
  return element("address", { type: "drive", controller: 0, bus: 0, target: 0, unit });
}

function pci(bus: number, slot: number, fn: number): XmlElement {
  const hex = (value: number, digits: number) => `0x${value.toString(16).padStart(digits, "0")}`;
  return element("address", {
    type: "pci",
    domain: "0x0000",
    bus: hex(bus, 2),
    slot: hex(slot, 2),
    function: hex(fn, 1),
  });
}
