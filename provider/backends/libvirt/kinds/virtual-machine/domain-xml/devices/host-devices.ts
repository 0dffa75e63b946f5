import type { Properties } from "../../../../../../core/value";
import type {
  HostDeviceInputs,
  MachineInputs,
} from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  elementAt,
  replaceChild,
  type XmlElement,
} from "../../../../xml";
import { aliasedName, withAlias } from "../device-alias";
import { type DeviceList, patchDevices } from "../device-list";
import type { DomainReadContext } from "../domain-context";
import { guestAddressOf, pciAttributes, pciWord, withGuestAddress } from "../guest-address";
import { romOf, withRom } from "../interface-xml";
import { patchAttributes, patchChildAttributes } from "../patch-element";
import { numberAt, yesNo } from "../read-element";

export function patchHostDevices(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const list: DeviceList<HostDeviceInputs> = {
    tag: "hostdev",
    nameOf: (device, index) => (sourceWord(device) ? hostDeviceName(device, index) : undefined),
    write: (item, stored) => hostDeviceToXml(item, stored),
  };
  return patchDevices(devices, list, inputs.hostDevices ?? []);
}

export function hostDeviceName(device: XmlElement, index: number): string {
  return aliasedName("host", device) ?? `host-${index}`;
}

/** One device of the host, laid over its stored element. */
function hostDeviceToXml(input: HostDeviceInputs, stored: XmlElement | undefined): XmlElement {
  const { type, attributes, source } = hostSource(input.device);
  let device = patchAttributes(stored ?? element("hostdev"), {
    mode: "subsystem",
    type,
    managed: type === "pci" || type === "scsi" ? yesNo(input.managed) : undefined,
    ...attributes,
  });
  const before = stored && sourceWord(stored);
  if (before === undefined || before !== sourceWord(element("hostdev", { type }, source))) {
    device = replaceChild(device, source);
  }
  device = patchChildAttributes(device, "boot", { order: input.bootOrder });
  device = withRom(device, input.rom);
  return withGuestAddress(withAlias(device, "host", input.name), input.address);
}

interface HostSource {
  readonly type: string;
  readonly attributes: { readonly [name: string]: string };
  readonly source: XmlElement;
}

function hostSource(word: string): HostSource {
  const [kind = "", ...parts] = word.split(":");
  const [first = "", second = "", third = "", fourth = ""] = parts;
  switch (kind) {
    case "usb":
      return {
        type: "usb",
        attributes: {},
        source: element(
          "source",
          {},
          element("vendor", { id: `0x${usbNumber(first)}` }),
          element("product", { id: `0x${usbNumber(second)}` }),
        ),
      };
    case "usb-at": {
      const [bus = "", device = ""] = first.split(".");
      return {
        type: "usb",
        attributes: {},
        source: element("source", {}, element("address", { bus, device })),
      };
    }
    case "scsi": {
      const address = element("address", { bus: second, target: third, unit: fourth });
      const adapter = element("adapter", { name: `scsi_host${first}` });
      return { type: "scsi", attributes: {}, source: element("source", {}, adapter, address) };
    }
    case "mdev": {
      const source = element("source", {}, element("address", { uuid: first }));
      return { type: "mdev", attributes: { model: "vfio-pci" }, source };
    }
    default: {
      const source = element("source", {}, element("address", pciAttributes(word) ?? {}));
      return { type: "pci", attributes: {}, source };
    }
  }
}

/** Undefined for a device that no word of ours says: it is left alone. */
function sourceWord(device: XmlElement): string | undefined {
  const source = childOf(device, "source");
  if (source === undefined || attributeAt(device, "", "mode") === "capabilities") return undefined;
  const address = childOf(source, "address")?.attributes ?? {};
  switch (attributeAt(device, "", "type")) {
    case "pci":
      return pciWord(elementAt(source, "address") ?? source);
    case "usb": {
      const vendor = attributeAt(source, "vendor", "id");
      const product = attributeAt(source, "product", "id");
      if (vendor && product) return `usb:${usbNumber(vendor)}:${usbNumber(product)}`;
      return address.bus && address.device
        ? `usb-at:${Number(address.bus)}.${Number(address.device)}`
        : undefined;
    }
    case "scsi": {
      const host = /^scsi_host(\d+)$/.exec(attributeAt(source, "adapter", "name") ?? "")?.[1];
      const { bus = "0", target = "0", unit = "0" } = address;
      return host === undefined ? undefined : `scsi:${host}:${bus}:${target}:${unit}`;
    }
    case "mdev":
      return address.uuid === undefined ? undefined : `mdev:${address.uuid}`;
    default:
      return undefined;
  }
}

/** A vendor or a product of USB devices, as four digits. */
export function usbNumber(id: string): string {
  return id.toLowerCase().replace(/^0x/, "").padStart(4, "0");
}

export function readHostDevices(devices: XmlElement, context: DomainReadContext): Properties {
  const hostDevices = childrenOf(devices, "hostdev").flatMap((device, index) => {
    const word = sourceWord(device);
    if (word === undefined) return [];
    const usb = attributeAt(device, "", "type") === "usb";
    const mdev = attributeAt(device, "", "type") === "mdev";
    return {
      name: hostDeviceName(device, index),
      device: word,
      managed: usb || mdev || attributeAt(device, "", "managed") === "yes",
      bootOrder: numberAt(device, "boot", "order"),
      rom: romOf(device),
      ...(context.imported ? {} : { address: guestAddressOf(device) ?? null }),
    };
  });
  return { hostDevices };
}
