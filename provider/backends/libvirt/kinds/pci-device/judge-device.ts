import { type DevicePurpose, named } from "./device-wish";
import type { PciHost } from "./host-pci";
import type { HostPciDevice } from "./node-device";

/** How strictly a device is judged, and for what. */
export interface Judgement {
  readonly purpose: DevicePurpose;
  readonly allowHostDevice: boolean;
  /** A machine may have it already. */
  readonly mayBeUsed: boolean;
  /** The addresses that other objects of the same program have, with their names. */
  readonly claimed: ReadonlyMap<string, string>;
}

/** Every reason why a device cannot be what is wished, as sentences without a full stop. */
export function whyNot(
  host: PciHost,
  device: HostPciDevice,
  judgement: Judgement,
): readonly string[] {
  const { address } = device;
  const owner = judgement.claimed.get(address);
  const claim =
    owner === undefined
      ? []
      : [`${address} is claimed by PciDevice ${JSON.stringify(owner)} of this program`];
  const port = device.isBridge ? [`${address} is a bridge or port, which is never given away`] : [];
  switch (judgement.purpose.kind) {
    case "give":
      return [...port, ...claim, ...notToGive(host, device, judgement)];
    case "virtual-functions":
      return [...port, ...claim, ...notToDivide(host, device, judgement.purpose.count)];
    case "mediated":
      return [...port, ...claim, ...noMediated(device, judgement)];
  }
}

function notToGive(host: PciHost, device: HostPciDevice, judgement: Judgement): readonly string[] {
  const { allowHostDevice, mayBeUsed } = judgement;
  return [
    ...(mayBeUsed ? [] : usedBy(host, device.address)),
    ...(allowHostDevice ? [] : neededByHost(host, device)),
    ...poolOf(host, device),
    ...functionsInUse(host, device),
    ...uncleanGroup(host, device, judgement),
  ];
}

/** Another number of functions takes all of them away first. */
function notToDivide(host: PciHost, device: HostPciDevice, count: number): readonly string[] {
  const { address, maxVirtualFunctions, virtualFunctions } = device;
  const card = `${address} (${named(device)})`;
  if (maxVirtualFunctions === undefined) return [`${card} cannot have virtual functions`];
  if (count > maxVirtualFunctions) {
    return [`${card} can have at most ${maxVirtualFunctions} virtual functions, not ${count}`];
  }
  return count === virtualFunctions.length ? [] : functionsInUse(host, device);
}

function noMediated(device: HostPciDevice, { purpose, mayBeUsed }: Judgement): readonly string[] {
  if (purpose.kind !== "mediated" || mayBeUsed) return [];
  const card = `${device.address} (${named(device)})`;
  const types = device.mediatedTypes;
  if (types.length === 0) return [`${card} cannot have mediated devices`];
  const offered = types.find(({ type }) => type === purpose.type);
  if (offered === undefined) {
    const all = types.map(({ type, name }) => (type === name ? type : `${type} (${name})`));
    return [`${card} has no mediated type ${purpose.type}; it has ${all.join(", ")}`];
  }
  return offered.available > 0
    ? []
    : [`${card} has no room for one more mediated device of type ${purpose.type}`];
}

/** The machines that have a device in their definitions. */
export function usedBy({ users }: PciHost, address: string): readonly string[] {
  return users
    .filter((user) => user.address === address)
    .map(({ machine, running }) => {
      const how = running ? "is in use by" : "belongs to";
      return `${address} ${how} machine ${JSON.stringify(machine)}`;
    });
}

export function neededByHost({ hostUses }: PciHost, { address }: HostPciDevice): readonly string[] {
  return hostUses
    .filter((use) => use.address === address)
    .map(({ what }) => `the host needs ${address}: it ${what}`);
}

/** A pool does not know of functions that are given away by address, and stumbles over them. */
export function poolOf(
  { pools }: PciHost,
  { address, physicalFunction }: HostPciDevice,
): readonly string[] {
  return pools
    .filter((pool) => pool.physicalFunction === physicalFunction)
    .map(({ network }) => {
      const pool = `the pool of network ${JSON.stringify(network)}`;
      return `${address} is a virtual function of ${pool}, which gives it away itself`;
    });
}

/** libvirtd does not refuse it: it hangs until the guests of the functions are gone. */
export function functionsInUse(
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
  { allowHostDevice, mayBeUsed }: Judgement,
): readonly string[] {
  if (device.isBridge) return [];
  if (device.iommuGroup === undefined) {
    return [`${device.address} has no IOMMU group: the host's IOMMU is off`];
  }
  return device.groupMembers.flatMap((address) => {
    const member = host.devices.find((one) => one.address === address);
    if (member === undefined || member.isBridge || address === device.address) return [];
    const reasons = [
      ...(allowHostDevice ? [] : neededByHost(host, member)),
      ...(mayBeUsed ? [] : usedBy(host, address)),
    ];
    const group = `IOMMU group ${device.iommuGroup} of ${device.address}`;
    return reasons.map((reason) => `${group} is not clean: ${reason}`);
  });
}
