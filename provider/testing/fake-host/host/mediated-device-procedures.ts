import {
  attributeAt,
  childrenOf,
  formatXml,
  parseXml,
  textAt,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import type { FakeNodeDevice, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";

/** Mediated devices: defined on a card that offers their type, and started. */
export function mediatedDeviceProcedures(
  host: HostState,
  named: (name: string) => FakeNodeDevice,
): FakeProcedures {
  /** Starting one takes room on its card, stopping one gives it back. */
  const changeRoom = (mediated: FakeNodeDevice, change: number) => {
    const { parent, type } = partsOf(parseXml(mediated.xml));
    const card = named(parent);
    const pattern = new RegExp(
      `(<type id='${type}'>.*?<availableInstances>)(\\d+)(</availableInstances>)`,
      "s",
    );
    const room = Number(pattern.exec(card.xml)?.[2] ?? 0);
    if (room + change < 0) {
      throw new FakeFailure("InternalError", "Nodedev", `no room for one more '${type}'`);
    }
    card.xml = card.xml.replace(pattern, `$1${room + change}$3`);
  };
  const requireUnused = ({ name, xml }: FakeNodeDevice) => {
    const { uuid } = partsOf(parseXml(xml));
    for (const { live, name: machine } of host.domains.values()) {
      if (live === undefined || !formatXml(live).includes(`uuid="${uuid}"`)) continue;
      const message = `Unable to destroy '${name}': device in use by domain ${machine}`;
      throw new FakeFailure("OperationInvalid", "Nodedev", message);
    }
  };
  const requireDefined = ({ name, defined }: FakeNodeDevice) => {
    if (defined) return;
    throw new FakeFailure("OperationInvalid", "Nodedev", `node device '${name}' is not persistent`);
  };
  return {
    nodeDeviceDefineXML: ({ xml_desc }) => {
      const wish = partsOf(parseXml(xml_desc));
      const card = named(wish.parent);
      if (!card.xml.includes(`<type id='${wish.type}'>`)) {
        throw new FakeFailure("InternalError", "Nodedev", `no type '${wish.type}' on the parent`);
      }
      const name = `mdev_${wish.uuid.replaceAll("-", "_")}_${wish.parent.replace(/^pci_/, "")}`;
      const there = host.nodeDevices.get(name);
      if (there !== undefined) {
        there.defined = true;
        return { dev: { name } };
      }
      const xml =
        `<device><name>${name}</name><parent>${wish.parent}</parent>` +
        `<capability type='mdev'><type id='${wish.type}'/><uuid>${wish.uuid}</uuid><iommuGroup number='${host.next("group") + 100}'/></capability></device>`;
      const made = { name, hostXml: xml, xml, active: false, autostart: false, defined: true };
      host.nodeDevices.set(name, made);
      return { dev: { name } };
    },
    nodeDeviceCreate: ({ name }) => {
      const device = named(name);
      if (device.active) {
        throw new FakeFailure("OperationInvalid", "Nodedev", "Device is already active");
      }
      changeRoom(device, -1);
      device.active = true;
      return {};
    },
    nodeDeviceDestroy: ({ name }) => {
      const device = named(name);
      requireUnused(device);
      changeRoom(device, 1);
      device.active = false;
      if (!device.defined) host.nodeDevices.delete(name);
      return {};
    },
    nodeDeviceUndefine: ({ name }) => {
      const device = named(name);
      requireDefined(device);
      device.defined = false;
      device.autostart = false;
      if (!device.active) host.nodeDevices.delete(name);
      return {};
    },
    nodeDeviceSetAutostart: ({ name, autostart }) => {
      const device = named(name);
      requireDefined(device);
      device.autostart = autostart === 1;
      return {};
    },
    nodeDeviceIsPersistent: ({ name }) => ({ persistent: named(name).defined ? 1 : 0 }),
    nodeDeviceGetAutostart: ({ name }) => ({ autostart: named(name).autostart ? 1 : 0 }),
    nodeDeviceIsActive: ({ name }) => ({ active: named(name).active ? 1 : 0 }),
  };
}

function partsOf(device: XmlElement) {
  const capability = childrenOf(device, "capability")[0] ?? device;
  return {
    parent: textAt(device, "parent") ?? "",
    type: attributeAt(capability, "type", "id") ?? "",
    uuid: textAt(capability, "uuid") ?? "",
  };
}
