import type { Operation } from "../../../../core/operation";
import { asLibvirtWork } from "../../libvirt-failure";
import type { HostPci, PciHost } from "./host-pci";
import type { HostPciDevice } from "./node-device";
import { nodeDeviceName } from "./pci-address";

/** The driver that holds a device for machines. */
export const VFIO = "vfio-pci";

/** All endpoints of a device's group: they leave the host together with it. */
export function endpointsOfGroup(host: PciHost, device: HostPciDevice): readonly HostPciDevice[] {
  return host.devices.filter(
    ({ address, isBridge }) => device.groupMembers.includes(address) && !isBridge,
  );
}

/** The device and its whole group, because one that stays with the host blocks all others. */
export async function takeFromHost(
  pci: HostPci,
  device: HostPciDevice,
  operation: Operation,
): Promise<void> {
  const members = endpointsOfGroup(await pci.all(operation), device);
  for (const { address, driver } of members) {
    if (driver === VFIO) continue;
    const args = { name: nodeDeviceName(address), driverName: null, flags: 0 };
    await asLibvirtWork("take from its host driver", `PCI device ${address}`, () =>
      pci.connection.call("nodeDeviceDetachFlags", args, pci.deadline(operation)),
    );
  }
  pci.forget();
}

export async function giveBackToHost(
  pci: HostPci,
  device: HostPciDevice,
  operation: Operation,
): Promise<void> {
  const members = endpointsOfGroup(await pci.all(operation), device);
  for (const { address, driver } of members) {
    if (driver !== VFIO) continue;
    const args = { name: nodeDeviceName(address) };
    await asLibvirtWork("give back to its host driver", `PCI device ${address}`, () =>
      pci.connection.call("nodeDeviceReAttach", args, pci.deadline(operation)),
    );
  }
  pci.forget();
}
