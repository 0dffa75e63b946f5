import { attributeAt, childOf, type XmlElement } from "../../../backends/libvirt/xml";
import { readDefinition } from "../definition-xml";
import { FakeFailure } from "../fake-failure";
import type { FakeDomain } from "../host-state";
import type { FakeProcedures } from "../procedure-table";
import { probeVolume } from "../storage/probe-volume";
import { resizeQcow2 } from "../storage/qcow2-header";
import { changeDefinitions } from "./affected-definitions";
import { completedDevice } from "./complete-domain";
import type { DomainTable } from "./domain-table";
import { addDevice, devicesOf, mapDevices } from "./edit-devices";
import { addPciAddresses, pluggedAtFreePort } from "./pci-addresses";
import { pluggedInterface, runningDevice, unplugInterface } from "./running-domain";

/** Buses whose disks come and go while a machine runs. */
const HOT_BUSES = ["virtio", "scsi", "usb"];
/** Devices that no device call of a running machine adds or removes. */
const COLD_DEVICES = ["video", "graphics", "tpm", "memballoon", "sound", "panic", "audio"];

export function deviceProcedures(table: DomainTable): FakeProcedures {
  const devices = new Devices(table);
  return {
    domainAttachDeviceFlags: ({ dom, xml, flags }) => {
      devices.attach(table.of(dom), parse(xml), flags);
      return {};
    },
    domainDetachDeviceFlags: ({ dom, xml, flags }) => {
      const wanted = parse(xml);
      devices.detach(table.of(dom), flags, (device) => isSame(device, wanted), keyOf(wanted));
      return {};
    },
    domainDetachDeviceAlias: ({ dom, alias, flags }) => {
      const named = (device: XmlElement) => aliasOf(device) === alias;
      devices.detach(table.of(dom), flags, named, alias);
      return {};
    },
    domainUpdateDeviceFlags: ({ dom, xml, flags }) => {
      devices.update(table.of(dom), parse(xml), flags);
      return {};
    },
    domainBlockResize: ({ dom, disk, size, flags }) => {
      const domain = table.running(dom);
      const found = devicesOf(domain.live ?? { name: "", attributes: {}, children: [] }).find(
        (device) =>
          attributeAt(device, "target", "dev") === disk ||
          attributeAt(device, "source", "file") === disk,
      );
      const file = table.host.files.files.get(
        attributeAt(found ?? parse("<none/>"), "source", "file") ?? "",
      );
      if (file === undefined) throw new FakeFailure("InvalidArg", "Qemu", `invalid path: ${disk}`);
      const bytes = Number(size) * ((flags & 1) !== 0 ? 1 : 1024);
      if (probeVolume(file).format === "qcow2") {
        file.content.write(0, resizeQcow2(file.content.read(0, 512), bytes));
      } else file.content.truncate(bytes);
      return {};
    },
    domainGetBlockInfo: ({ path }) => {
      const file = table.host.files.files.get(path);
      if (file === undefined) throw new FakeFailure("InvalidArg", "Qemu", `invalid path ${path}`);
      const { allocationBytes, capacityBytes, physicalBytes } = probeVolume(file);
      return {
        allocation: BigInt(allocationBytes),
        capacity: BigInt(capacityBytes),
        physical: BigInt(physicalBytes),
      };
    },
  };
}

class Devices {
  readonly #table: DomainTable;

  constructor(table: DomainTable) {
    this.#table = table;
  }

  attach(domain: FakeDomain, given: XmlElement, flags: number): void {
    // One completion for both definitions, as one call draws one MAC address.
    const device = completedDevice(given);
    changeDefinitions(this.#table, domain, flags, (definition, which) => {
      const taken =
        device.name === "disk" && devicesOf(definition).some((other) => isSame(other, device));
      if (taken) throw this.#table.invalid(`target ${keyOf(device)} already exists`);
      if (which === "config") return addPciAddresses(addDevice(definition, device));
      refuseCold(device, "be hotplugged");
      const index = devicesOf(definition).filter(({ name }) => name === device.name).length;
      const plugged = pluggedAtFreePort(definition, device);
      const running = runningDevice(plugged, index, domain, this.#table.host);
      this.#table.tellDevice(domain, "added", aliasOf(running) ?? "");
      return addDevice(definition, running);
    });
  }

  /** A guest that lets go at once. */
  detach(
    domain: FakeDomain,
    flags: number,
    isWanted: (device: XmlElement) => boolean,
    key: string,
  ): void {
    changeDefinitions(this.#table, domain, flags, (definition, which) => {
      const found = devicesOf(definition).filter(isWanted);
      if (found.length === 0)
        throw new FakeFailure("DeviceMissing", "Domain", `device not found: ${key}`);
      const [device] = found;
      if (found.length > 1 || device === undefined) {
        throw new FakeFailure(
          "OperationFailed",
          "Domain",
          `multiple matching devices found: ${key}`,
        );
      }
      if (which === "live") {
        refuseCold(device, "be detached");
        if (device.name === "interface") unplugInterface(device, this.#table.host);
        this.#table.tellDevice(domain, "removed", aliasOf(device) ?? "");
      }
      return mapDevices(definition, (other) => (other === device ? [] : [other]));
    });
  }

  /** The whole element takes the place of the one with the same key: what it leaves out is gone. */
  update(domain: FakeDomain, given: XmlElement, flags: number): void {
    changeDefinitions(this.#table, domain, flags, (definition, which) => {
      const before = devicesOf(definition).find((device) => isSame(device, given));
      if (before === undefined) {
        throw new FakeFailure("DeviceMissing", "Domain", `device not found: ${keyOf(given)}`);
      }
      const after =
        which === "live" ? this.#updatedLive(domain, before, given) : completedDevice(given);
      return mapDevices(definition, (other) => (other === before ? [after] : [other]));
    });
  }

  #updatedLive(domain: FakeDomain, before: XmlElement, given: XmlElement): XmlElement {
    const { host } = this.#table;
    switch (given.name) {
      case "interface": {
        const model = attributeAt(before, "model", "type");
        if (attributeAt(given, "model", "type") !== model) {
          throw unsupported(`cannot modify network device model from ${model}`);
        }
        const isMoved = ["network", "bridge"].some(
          (name) => attributeAt(given, "source", name) !== attributeAt(before, "source", name),
        );
        if (!isMoved) return carried(given, before, ["source", "target", "alias", "address"]);
        unplugInterface(before, host);
        return pluggedInterface(
          carried(given, before, ["target", "alias", "address"]),
          domain,
          host,
        );
      }
      case "disk": {
        const isRemovable = ["cdrom", "floppy"].includes(before.attributes.device ?? "");
        const isMoved =
          attributeAt(given, "source", "file") !== attributeAt(before, "source", "file");
        if (isMoved && !isRemovable) {
          throw new FakeFailure(
            "ConfigUnsupported",
            "Qemu",
            "disk source can be changed only in removable drives",
          );
        }
        return carried(given, before, ["alias", "address"]);
      }
      case "graphics":
      case "memory":
        return carried(given, before, ["alias", "address"]);
      default:
        throw new FakeFailure(
          "ConfigUnsupported",
          "Qemu",
          `live update of device '${given.name}' is not supported`,
        );
    }
  }
}

function carried(given: XmlElement, before: XmlElement, names: readonly string[]): XmlElement {
  const missing = names.flatMap((name) => {
    const kept = childOf(before, name);
    if (kept === undefined) return [];
    return name === "source" || childOf(given, name) === undefined ? [kept] : [];
  });
  const children = given.children.filter(
    (child) => typeof child === "string" || !missing.some(({ name }) => name === child.name),
  );
  return { ...given, children: [...children, ...missing] };
}

function refuseCold(device: XmlElement, what: string): void {
  const bus = attributeAt(device, "target", "bus");
  if (device.name === "disk" && bus !== undefined && !HOT_BUSES.includes(bus)) {
    throw unsupported(`disk bus '${bus}' cannot ${what}`);
  }
  if (COLD_DEVICES.includes(device.name)) {
    throw unsupported(`'${device.name}' device cannot ${what}`);
  }
}

/** How libvirt finds a device again: target of a disk, MAC of an interface, else alias or kind. */
function isSame(device: XmlElement, wanted: XmlElement): boolean {
  if (device.name !== wanted.name) return false;
  if (device.name === "disk") {
    return attributeAt(device, "target", "dev") === attributeAt(wanted, "target", "dev");
  }
  if (device.name === "interface") {
    const mac = (one: XmlElement) => attributeAt(one, "mac", "address")?.toLowerCase();
    return mac(wanted) !== undefined && mac(device) === mac(wanted);
  }
  const alias = aliasOf(wanted);
  if (alias !== undefined) return aliasOf(device) === alias;
  const keys = ["type", "model", "index"].filter((key) => wanted.attributes[key] !== undefined);
  const targetName = attributeAt(wanted, "target", "name");
  return (
    keys.every((key) => device.attributes[key] === wanted.attributes[key]) &&
    (targetName === undefined || attributeAt(device, "target", "name") === targetName)
  );
}

function keyOf(device: XmlElement): string {
  return (
    attributeAt(device, "target", "dev") ??
    attributeAt(device, "mac", "address") ??
    aliasOf(device) ??
    device.name
  );
}

function aliasOf(device: XmlElement): string | undefined {
  return attributeAt(device, "alias", "name");
}

function parse(xml: string): XmlElement {
  return readDefinition(xml, /<([^\s/>]+)/.exec(xml)?.[1] ?? "device", "Domain");
}

function unsupported(message: string): FakeFailure {
  return new FakeFailure("OperationUnsupported", "Qemu", message);
}
