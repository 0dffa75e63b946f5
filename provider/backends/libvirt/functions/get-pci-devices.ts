import type { BackendFunction } from "../../../core/handler";
import type { Connection } from "../connection";
import { named } from "../kinds/pci-device/device-wish";
import { HostPci } from "../kinds/pci-device/host-pci";
import { type Judgement, whyNot } from "../kinds/pci-device/judge-device";

const FOR_ANYBODY: Judgement = {
  purpose: { kind: "give" },
  allowHostDevice: false,
  mayBeUsed: false,
  claimed: new Map(),
};

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
        const reasons = whyNot(host, device, FOR_ANYBODY);
        const users = host.users.filter(({ address }) => address === device.address);
        return {
          address: device.address,
          selector: device.id,
          description: named(device),
          classCode: device.classCode,
          bridge: device.isBridge,
          driver: device.driver ?? null,
          iommuGroup: device.iommuGroup ?? null,
          groupMembers: device.groupMembers,
          numaNode: device.numaNode ?? null,
          physicalFunction: device.physicalFunction ?? null,
          virtualFunctions: device.virtualFunctions,
          maxVirtualFunctions: device.maxVirtualFunctions ?? null,
          mediatedTypes: device.mediatedTypes.map((type) => ({ ...type })),
          hostUses: host.hostUses
            .filter(({ address }) => address === device.address)
            .map(({ what }) => what),
          free: reasons.length === 0,
          reasons,
          usedBy: users.map(({ machine }) => machine),
        };
      }),
    };
  };
}
