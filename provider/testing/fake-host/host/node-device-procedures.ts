import { parseXml, textAt } from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import type { FakeNodeDevice, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";

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
    connectListAllNodeDevices: () => ({
      devices: [...host.nodeDevices.keys()].map((name) => ({ name })),
      ret: host.nodeDevices.size,
    }),
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
    nodeDeviceReset: ({ name }) => {
      named(name);
      return {};
    },
  };
}
