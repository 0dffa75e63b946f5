import {
  attributeAt,
  childOf,
  element,
  replaceChild,
  textAt,
  textElement,
  withAttribute,
  withChild,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import type { FakeDomain, FakeNetwork, HostState } from "../host-state";
import { bridgeOf } from "../networks/network-rules";
import { probeVolume } from "../storage/probe-volume";
import { devicesOf, mapDevices } from "./edit-devices";

/** The prefix of the alias that libvirt gives each kind of device when it has none of the user's. */
const ALIAS_PREFIXES: { readonly [device: string]: string } = {
  disk: "disk",
  interface: "net",
  serial: "serial",
  console: "serial",
  channel: "channel",
  input: "input",
  memballoon: "balloon",
  rng: "rng",
  video: "video",
  watchdog: "watchdog",
  hostdev: "hostdev",
  filesystem: "fs",
  sound: "sound",
  tpm: "tpm",
  redirdev: "redir",
};

/** What a definition looks like while it runs; plugs the interfaces into their networks. */
export function runningDomain(domain: FakeDomain, host: HostState): XmlElement {
  const { stored } = domain;
  if (stored === undefined) throw new FakeFailure("InternalError", "Qemu", "nothing to start");
  const counts = new Map<string, number>();
  const devices = mapDevices(stored, (device) => {
    const index = counts.get(device.name) ?? 0;
    counts.set(device.name, index + 1);
    return [runningDevice(device, index, domain, host)];
  });
  const identified = withAttribute(devices, "id", String(domain.id));
  const partition = element("resource", {}, textElement("partition", "/machine"));
  const label = element(
    "seclabel",
    { type: "dynamic", model: "dac", relabel: "yes" },
    textElement("label", "+0:+0"),
    textElement("imagelabel", "+0:+0"),
  );
  return withChild(withChild(runningCpu(identified), partition), label);
}

/** One device with what it has only while it runs. `index` counts the devices of its kind. */
export function runningDevice(
  device: XmlElement,
  index: number,
  domain: FakeDomain,
  host: HostState,
): XmlElement {
  const aliased = withAlias(device, index);
  switch (device.name) {
    case "disk":
      return runningDisk(aliased, index, host);
    case "interface":
      return pluggedInterface(aliased, domain, host);
    case "serial":
    case "console":
      return runningConsole(aliased, domain);
    case "channel":
      return runningChannel(aliased, domain);
    case "graphics": {
      const isAutomatic = device.attributes.autoport === "yes";
      return isAutomatic ? withAttribute(aliased, "port", String(5900 + index)) : aliased;
    }
    default:
      return aliased;
  }
}

/** Unplugs a machine's interfaces from their networks. */
export function unplugInterface(device: XmlElement, host: HostState): void {
  const portId = attributeAt(device, "source", "portid");
  for (const network of host.networks.values()) {
    if (portId !== undefined) network.ports.delete(portId);
  }
}

/** The interface with a port of its network and a tap on its bridge. */
export function pluggedInterface(
  device: XmlElement,
  domain: FakeDomain,
  host: HostState,
): XmlElement {
  const source = childOf(device, "source");
  const tap = childOf(device, "target") ?? element("target", { dev: `vnet${host.next("tap")}` });
  if (device.attributes.type !== "network" || source === undefined)
    return replaceChild(device, tap);
  const network = activeNetwork(source.attributes.network ?? "", host);
  const mac = attributeAt(device, "mac", "address")?.toLowerCase() ?? "";
  const uuid = crypto.randomUUID();
  network.ports.set(uuid, { uuid, mac, owner: { name: domain.name, uuid: domain.uuid } });
  const bridge = bridgeOf(network.live ?? element("network"));
  const attributes = { ...source.attributes, portid: uuid, ...(bridge && { bridge }) };
  return replaceChild(replaceChild(device, { ...source, attributes }), tap);
}

function activeNetwork(name: string, host: HostState): FakeNetwork {
  const network = [...host.networks.values()].find((one) => one.name === name);
  if (network === undefined) {
    throw new FakeFailure("NoNetwork", "Network", `no network with matching name '${name}'`);
  }
  if (network.live === undefined) {
    throw new FakeFailure("OperationInvalid", "Network", `network '${name}' is not active`);
  }
  return network;
}

function withAlias(device: XmlElement, index: number): XmlElement {
  if (childOf(device, "alias") !== undefined || device.name === "emulator") return device;
  if (device.name === "audio" || device.name === "graphics") return device;
  return withChild(device, element("alias", { name: aliasOf(device, index) }));
}

function aliasOf(device: XmlElement, index: number): string {
  const { type = "", index: at = "0", model } = device.attributes;
  if (device.name === "controller") {
    if (type === "pci") return model === "pcie-root" ? "pcie.0" : `pci.${at}`;
    if (type === "usb") return at === "0" ? "usb" : `usb${at}`;
    return type === "sata" ? "ide" : `${type}${at}`;
  }
  if (device.name === "disk") {
    const { bus = "virtio", dev = "vda" } = childOf(device, "target")?.attributes ?? {};
    const number = dev.charCodeAt(dev.length - 1) - 97;
    return bus === "virtio" ? `virtio-disk${number}` : `${bus}0-0-${number}`;
  }
  return `${ALIAS_PREFIXES[device.name] ?? device.name}${index}`;
}

function runningDisk(device: XmlElement, index: number, host: HostState): XmlElement {
  const source = childOf(device, "source");
  const path = source?.attributes.file;
  if (source === undefined || path === undefined) return device;
  const indexed = replaceChild(device, withAttribute(source, "index", String(index + 1)));
  const file = host.files.files.get(path);
  const backing = file && probeVolume(file).backing;
  if (backing === undefined) return withChild(indexed, element("backingStore"));
  return withChild(
    indexed,
    element(
      "backingStore",
      { type: "file", index: index + 2 },
      element("format", { type: backing.format ?? "raw" }),
      element("source", { file: backing.path }),
      element("backingStore"),
    ),
  );
}

function runningConsole(device: XmlElement, domain: FakeDomain): XmlElement {
  if (device.attributes.type !== "pty") return device;
  const path = `/dev/pts/${domain.id}`;
  const opened = replaceChild(device, element("source", { path }));
  return device.name === "console" ? withAttribute(opened, "tty", path) : opened;
}

function runningChannel(device: XmlElement, domain: FakeDomain): XmlElement {
  const target = childOf(device, "target");
  if (device.attributes.type !== "unix" || target === undefined) return device;
  const folder = `/var/lib/libvirt/qemu/channel/target/domain-${domain.id}-${domain.name}`;
  const path = `${folder}/${target.attributes.name}`;
  const bound = replaceChild(device, element("source", { mode: "bind", path }));
  return replaceChild(bound, withAttribute(target, "state", "disconnected"));
}

function runningCpu(domain: XmlElement): XmlElement {
  const cpu = childOf(domain, "cpu");
  if (cpu === undefined || cpu.attributes.mode !== "custom") return domain;
  return replaceChild(domain, withAttribute(cpu, "check", "full"));
}

/** What start refuses although define took it. */
export function refuseUnstartable(stored: XmlElement, host: HostState): void {
  for (const path of ["os/kernel", "os/initrd"].map((at) => textAt(stored, at))) {
    if (path !== undefined && !host.files.files.has(path)) throw missingFile(path);
  }
  for (const disk of devicesOf(stored).filter(({ name }) => name === "disk")) {
    const path = attributeAt(disk, "source", "file");
    if (path !== undefined && !host.files.files.has(path)) throw missingFile(path);
  }
}

function missingFile(path: string): FakeFailure {
  return new FakeFailure(
    "SystemError",
    "Storage",
    `Cannot access storage file '${path}': No such file or directory`,
    2,
  );
}
