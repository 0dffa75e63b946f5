import type { PciHost } from "./host-pci";
import type { HostPciDevice } from "./node-device";

export interface DeviceWish {
  /** `0000:01:00.0`. */
  readonly address?: string | undefined;
  /** `10de:1eb8`. */
  readonly id?: string | undefined;
  /** The machine that will have it may have it already. */
  readonly allowHostDevice: boolean;
}

export type DeviceChoice =
  | { readonly device: HostPciDevice }
  | { readonly refused: readonly string[]; readonly wish: "address" | "selector" };

/**
 * The device that a wish means, or every reason why not. `claimed` has the addresses that other
 * objects of the same program have.
 */
export function chooseDevice(
  host: PciHost,
  wish: DeviceWish,
  claimed: ReadonlyMap<string, string>,
): DeviceChoice {
  const { address, id } = wish;
  if (address !== undefined) {
    const device = host.devices.find((one) => one.address === address);
    if (device === undefined) {
      return refused("address", `the host has no PCI device at ${address}`);
    }
    if (id !== undefined && device.id !== id) {
      return refused("selector", `the device at ${address} is ${device.id}, not ${id}`);
    }
    const reasons = whyNot(host, device, wish, claimed);
    return reasons.length === 0 ? { device } : { refused: reasons, wish: "address" };
  }
  const fitting = host.devices.filter((device) => device.id === id);
  if (fitting.length === 0) return refused("selector", `the host has no PCI device ${id}`);
  const judged = fitting.map((device) => ({
    device,
    reasons: whyNot(host, device, wish, claimed),
  }));
  const free = judged.find(({ reasons }) => reasons.length === 0);
  if (free !== undefined) return { device: free.device };
  return { refused: judged.flatMap(({ reasons }) => reasons), wish: "selector" };
}

/** Every reason why a device cannot be given to a machine, as sentences without a full stop. */
export function whyNot(
  host: PciHost,
  device: HostPciDevice,
  { allowHostDevice }: DeviceWish,
  claimed: ReadonlyMap<string, string>,
): readonly string[] {
  const { address } = device;
  const owner = claimed.get(address);
  return [
    ...(device.isBridge ? [`${address} is a bridge or port, which is never given away`] : []),
    ...(owner === undefined
      ? []
      : [`${address} is claimed by PciDevice ${JSON.stringify(owner)} of this program`]),
    ...(allowHostDevice ? [] : neededByHost(host, device)),
    ...functionsInUse(host, device),
    ...uncleanGroup(host, device, allowHostDevice),
  ];
}

function neededByHost({ hostUses }: PciHost, { address }: HostPciDevice): readonly string[] {
  return hostUses
    .filter((use) => use.address === address)
    .map(({ what }) => `the host needs ${address}: it ${what}`);
}

/** libvirtd does not refuse it: it hangs until the guests of the functions are gone. */
function functionsInUse(
  { devices, users }: PciHost,
  { address, virtualFunctions }: HostPciDevice,
): readonly string[] {
  return virtualFunctions.flatMap((fn) => {
    const user = users.find((one) => one.address === fn && one.running);
    const isTaken = devices.find((one) => one.address === fn)?.driver === "vfio-pci";
    if (user === undefined && !isTaken) return [];
    const by = user === undefined ? "" : ` by machine ${JSON.stringify(user.machine)}`;
    return [`${address} is a physical function whose virtual function ${fn} is in use${by}`];
  });
}

/** All endpoints of a group go to one machine; those that the host keeps block the others. */
function uncleanGroup(
  host: PciHost,
  device: HostPciDevice,
  allowHostDevice: boolean,
): readonly string[] {
  if (device.isBridge) return [];
  if (device.iommuGroup === undefined) {
    return [`${device.address} has no IOMMU group: the host's IOMMU is off`];
  }
  return device.groupMembers.flatMap((address) => {
    const member = host.devices.find((one) => one.address === address);
    if (member === undefined || member.isBridge || address === device.address) return [];
    const needed = allowHostDevice ? [] : neededByHost(host, member);
    if (needed.length === 0) return [];
    const group = `IOMMU group ${device.iommuGroup} of ${device.address}`;
    return needed.map((reason) => `${group} is not clean: ${reason}`);
  });
}

/** The members that have to leave their host drivers together with a device. */
export function endpointsOfGroup(host: PciHost, device: HostPciDevice): readonly HostPciDevice[] {
  return host.devices.filter(
    ({ address, isBridge }) => device.groupMembers.includes(address) && !isBridge,
  );
}

function refused(wish: "address" | "selector", reason: string): DeviceChoice {
  return { refused: [reason], wish };
}
