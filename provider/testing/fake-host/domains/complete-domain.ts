import {
  attributeAt,
  childOf,
  element,
  elementAt,
  replaceChild,
  textAt,
  textElement,
  withAttribute,
  withChild,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import { EMULATOR, machineTypeOf } from "../host/capabilities";
import { addDevice, devicesOf, mapDevices } from "./edit-devices";
import { addPciAddresses } from "./pci-addresses";

const KIB_OF: { readonly [unit: string]: number } = {
  b: 1 / 1024,
  bytes: 1 / 1024,
  KiB: 1,
  k: 1,
  MiB: 1024,
  M: 1024,
  GiB: 1_048_576,
  G: 1_048_576,
};

/** What define makes of a definition: units in KiB, defaults written out, devices and addresses added. */
export function completedDomain(given: XmlElement): XmlElement {
  const steps = [memory, vcpu, os, cpu, clock, events, emulator, controllers, devices];
  return addPciAddresses(steps.reduce((domain, step) => step(domain), given));
}

function memory(domain: XmlElement): XmlElement {
  const kib = kibOf(domain, "memory");
  if (kib === undefined || kib <= 0) {
    throw new FakeFailure("XMLError", "Domain", "missing or invalid memory element");
  }
  const current = kibOf(domain, "currentMemory") ?? kib;
  const size = (name: string, value: number) => element(name, { unit: "KiB" }, String(value));
  const before = childOf(domain, "memory")?.attributes ?? {};
  const sized = replaceChild(domain, {
    ...size("memory", kib),
    attributes: { ...before, unit: "KiB" },
  });
  return replaceChild(sized, size("currentMemory", Math.min(current, kib)));
}

function kibOf(domain: XmlElement, name: string): number | undefined {
  const text = textAt(domain, name);
  if (text === undefined) return undefined;
  return Math.ceil(Number(text) * (KIB_OF[childOf(domain, name)?.attributes.unit ?? "KiB"] ?? 1));
}

function vcpu(domain: XmlElement): XmlElement {
  const found = childOf(domain, "vcpu") ?? element("vcpu", {}, "1");
  return replaceChild(domain, {
    ...found,
    attributes: { placement: "static", ...found.attributes },
  });
}

function os(domain: XmlElement): XmlElement {
  const found = childOf(domain, "os");
  if (found === undefined || textAt(found, "type") === undefined) {
    throw new FakeFailure("XMLError", "Domain", "an os <type> must be specified");
  }
  const type = childOf(found, "type") ?? element("type");
  const machine = machineTypeOf(type.attributes.machine ?? "pc");
  const typed = replaceChild(found, {
    ...type,
    attributes: { arch: "x86_64", ...type.attributes, machine },
  });
  const hasDeviceOrder = devicesOf(domain).some((device) => childOf(device, "boot") !== undefined);
  const needsBoot = childOf(typed, "boot") === undefined && !hasDeviceOrder;
  return replaceChild(domain, needsBoot ? withChild(typed, element("boot", { dev: "hd" })) : typed);
}

function cpu(domain: XmlElement): XmlElement {
  const found = childOf(domain, "cpu");
  if (found === undefined) {
    const model = element("model", { fallback: "forbid" }, "qemu64");
    const attributes = { mode: "custom", match: "exact", check: "none" };
    return replaceChild(domain, element("cpu", attributes, model));
  }
  const { mode = "custom", ...others } = found.attributes;
  const added: Record<string, string> =
    mode === "host-passthrough" || mode === "maximum"
      ? { mode, check: "none", migratable: "on" }
      : mode === "host-model"
        ? { mode, check: "partial" }
        : { mode, match: "exact", check: "none" };
  return replaceChild(domain, { ...found, attributes: { ...added, ...others } });
}

function clock(domain: XmlElement): XmlElement {
  return childOf(domain, "clock") === undefined
    ? replaceChild(domain, element("clock", { offset: "utc" }))
    : domain;
}

function events(domain: XmlElement): XmlElement {
  const defaults = { on_poweroff: "destroy", on_reboot: "restart", on_crash: "destroy" };
  return Object.entries(defaults).reduce(
    (result, [name, action]) =>
      childOf(result, name) === undefined
        ? replaceChild(result, textElement(name, action))
        : result,
    domain,
  );
}

function emulator(domain: XmlElement): XmlElement {
  const found = childOf(domain, "devices") ?? element("devices");
  const path = textAt(found, "emulator");
  if (path !== undefined && path !== EMULATOR) {
    throw new FakeFailure(
      "SystemError",
      "None",
      `Cannot check QEMU binary ${path}: No such file or directory`,
      2,
    );
  }
  return replaceChild(domain, replaceChild(found, textElement("emulator", EMULATOR)));
}

/** The controllers that a q35 or pc machine always has, and those that its devices need. */
function controllers(domain: XmlElement): XmlElement {
  const isQ35 = attributeAt(domain, "os/type", "machine")?.includes("q35") ?? false;
  const has = (type: string) =>
    devicesOf(domain).some(
      (device) => device.name === "controller" && device.attributes.type === type,
    );
  const needs = (test: (device: XmlElement) => boolean) => devicesOf(domain).some(test);
  const wanted: XmlElement[] = [];
  const want = (type: string, attributes: Record<string, string> = {}) => {
    if (!has(type)) wanted.push(element("controller", { type, index: 0, ...attributes }));
  };
  want("usb", { model: isQ35 ? "qemu-xhci" : "piix3-uhci" });
  if (isQ35) want("sata");
  if (needs((device) => device.name === "channel" && target(device)?.type === "virtio")) {
    want("virtio-serial");
  }
  if (needs((device) => device.name === "disk" && target(device)?.bus === "scsi")) {
    want("scsi", { model: "virtio-scsi" });
  }
  const hasRoot = devicesOf(domain).some(({ attributes }) => attributes.model === "pcie-root");
  if (isQ35 && !hasRoot) {
    wanted.push(element("controller", { type: "pci", index: 0, model: "pcie-root" }));
  }
  return wanted.reduce(addDevice, domain);
}

function devices(domain: XmlElement): XmlElement {
  const completed = mapDevices(domain, (device) => [completedDevice(device)]);
  const has = (name: string) => devicesOf(completed).some((device) => device.name === name);
  const serials = devicesOf(completed).filter(({ name }) => name === "serial");
  const added: XmlElement[] = [];
  if (serials.length > 0 && !has("console")) {
    const type = serials[0]?.attributes.type ?? "pty";
    added.push(element("console", { type }, element("target", { type: "serial", port: 0 })));
  }
  if (!has("memballoon")) added.push(element("memballoon", { model: "virtio" }));
  const ps2 = ["mouse", "keyboard"].filter(
    (type) =>
      !devicesOf(completed).some(
        ({ name, attributes }) =>
          name === "input" && attributes.type === type && attributes.bus === "ps2",
      ),
  );
  for (const type of ps2) added.push(element("input", { type, bus: "ps2" }));
  if (!has("audio")) added.push(element("audio", { id: 1, type: "none" }));
  return added.reduce(addDevice, completed);
}

/** What define fills into one device. */
export function completedDevice(device: XmlElement): XmlElement {
  switch (device.name) {
    case "interface":
      return childOf(device, "mac") === undefined
        ? withChild(device, element("mac", { address: drawnMac() }))
        : device;
    case "disk":
      return completedDisk(device);
    case "serial":
      return replaceChild(device, {
        ...element("target", {}, element("model", { name: "isa-serial" })),
        attributes: { type: "isa-serial", port: "0", ...target(device) },
      });
    case "watchdog":
      return { ...device, attributes: { action: "reset", ...device.attributes } };
    case "graphics":
      return completedGraphics(device);
    case "video": {
      const model = childOf(device, "model") ?? element("model", { type: "cirrus" });
      const attributes = { heads: "1", primary: "yes", ...model.attributes };
      return replaceChild(device, { ...model, attributes });
    }
    default:
      return device;
  }
}

function completedDisk(device: XmlElement): XmlElement {
  const kind = device.attributes.device ?? "disk";
  const typed = { ...device, attributes: { ...device.attributes, device: kind } };
  if (kind !== "cdrom" || childOf(typed, "readonly") !== undefined) return typed;
  return withChild(typed, element("readonly"));
}

function completedGraphics(device: XmlElement): XmlElement {
  const { listen = "127.0.0.1", ...others } = device.attributes;
  const attributes = { port: "-1", autoport: "yes", listen, ...others };
  const listening =
    childOf(device, "listen") ?? element("listen", { type: "address", address: listen });
  return withAttribute(replaceChild({ ...device, attributes }, listening), "listen", listen);
}

function target(device: XmlElement): Readonly<Record<string, string>> | undefined {
  return elementAt(device, "target")?.attributes;
}

/** A daemon draws at random; whoever wants a MAC to stay has to choose it. */
function drawnMac(): string {
  const tail = crypto.getRandomValues(new Uint8Array(3));
  return ["52", "54", "00", ...[...tail].map((byte) => byte.toString(16).padStart(2, "0"))].join(
    ":",
  );
}
