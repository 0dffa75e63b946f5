import type { BackendFunction } from "../../../core/handler";
import type { Connection } from "../connection";
import { whyNot } from "../kinds/pci-device/choose-device";
import { HostPci } from "../kinds/pci-device/host-pci";

const NOBODY: ReadonlyMap<string, string> = new Map();

export function getPciDevices(connection: Connection): BackendFunction {
  const pci = new HostPci(connection);
  return async ({ selector }, operation) => {
    const host = await pci.all(operation);
    const wanted = typeof selector === "string" ? selector.toLowerCase() : undefined;
    const devices = host.devices
      .filter(({ id }) => wanted === undefined || id === wanted)
      .sort((a, b) => (a.address < b.address ? -1 : 1));
    return {
      devices: devices.map((device) => {
        const reasons = whyNot(host, device, { allowHostDevice: false }, NOBODY);
        const users = host.users.filter(({ address }) => address === device.address);
        return {
          address: device.address,
          selector: device.id,
          description: `${device.vendor} ${device.product}`.trim(),
          classCode: device.classCode,
          driver: device.driver ?? null,
          iommuGroup: device.iommuGroup ?? null,
          groupMembers: device.groupMembers,
          numaNode: device.numaNode ?? null,
          physicalFunction: device.physicalFunction ?? null,
          virtualFunctions: device.virtualFunctions,
          free: reasons.length === 0 && users.length === 0,
          reasons,
          usedBy: users.map(({ machine }) => machine),
        };
      }),
    };
  };
}
