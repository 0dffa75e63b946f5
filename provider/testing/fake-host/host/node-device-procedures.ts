import { NodeDeviceList } from "../../../backends/libvirt/rpc/constants";
import { attributeAt, parseXml, textAt } from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import type { FakeNodeDevice, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";
import { mediatedDeviceProcedures } from "./mediated-device-procedures";

/** The filters of `connectListAllNodeDevices`. */
const CAPABILITIES: readonly (readonly [bit: number, type: string])[] = [
  [NodeDeviceList.CapPCIDev, "pci"],
  [NodeDeviceList.CapUSBDev, "usb_device"],
  [NodeDeviceList.CapNet, "net"],
  [NodeDeviceList.CapStorage, "storage"],
  [NodeDeviceList.CapMdev, "mdev"],
];

export function nodeDeviceProcedures(host: HostState): FakeProcedures {
  const named = (name: string): FakeNodeDevice => {
    const found = host.nodeDevices.get(name);
    if (found !== undefined) return found;
    throw new FakeFailure("NoNodeDevice", "Nodedev", `no node device with matching name '${name}'`);
  };
  const setDriver = (name: string, driver: string) => {
    const device = named(name);
    const before = textAt(parseXml(device.xml), "driver/name");
    device.xml = before === undefined ? device.xml : device.xml.replace(before, driver);
    return {};
  };
  return {
    connectListAllNodeDevices: ({ flags }) => {
      const wanted = CAPABILITIES.filter(([bit]) => (flags & bit) !== 0).map(([, type]) => type);
      const devices = [...host.nodeDevices.values()]
        .filter(({ xml }) => wanted.length === 0 || wanted.includes(capabilityOf(xml)))
        .map(({ name }) => ({ name }));
      return { devices, ret: devices.length };
    },
    nodeDeviceLookupByName: ({ name }) => ({ dev: { name: named(name).name } }),
    nodeDeviceGetXMLDesc: ({ name }) => ({ xml: named(name).xml }),
    nodeDeviceGetParent: ({ name }) => ({
      parentName: textAt(parseXml(named(name).xml), "parent") ?? null,
    }),
    nodeDeviceDetachFlags: ({ name }) => setDriver(name, "vfio-pci"),
    nodeDeviceReAttach: ({ name }) => {
      const device = named(name);
      device.xml = device.hostXml;
      return {};
    },
    ...mediatedDeviceProcedures(host, named),
    nodeDeviceReset: ({ name }) => {
      named(name);
      return {};
    },
  };
}

function capabilityOf(xml: string): string {
  return attributeAt(parseXml(xml), "capability", "type") ?? "";
}
