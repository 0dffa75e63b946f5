import { named } from "./device-wish";
import { endpointsOfGroup, VFIO } from "./host-driver";
import type { PciHost } from "./host-pci";
import { functionsInUse, neededByHost, poolOf, usedBy } from "./judge-device";
import type { HostPciDevice } from "./node-device";

/** A device that a machine names, and what else is known of the machine. */
export interface Assignment {
  readonly device: HostPciDevice;
  /** As an interface, which only a virtual function can be. */
  readonly isInterface: boolean;
  /** libvirt takes it from its host driver when the machine starts. */
  readonly isManaged: boolean;
  /** The machine's name. */
  readonly machine: string;
  /** Addresses of all devices that the machine names. */
  readonly together: ReadonlySet<string>;
}

/** What libvirt would only say when the machine starts, as sentences without a full stop. */
export interface AssignmentVerdict {
  /** Nothing of this run can make it right. */
  readonly refused: readonly string[];
  /** Something else has to happen before the machine starts. */
  readonly doubtful: readonly string[];
}

export function judgeAssignment(host: PciHost, assignment: Assignment): AssignmentVerdict {
  const { device, isInterface, isManaged, machine } = assignment;
  const { address } = device;
  if (device.isBridge) {
    return { refused: [`${address} is a bridge or port, which is never given away`], doubtful: [] };
  }
  const isOwn = host.users.some((user) => user.address === address && user.machine === machine);
  const others = { ...host, users: host.users.filter((user) => user.machine !== machine) };
  const isNone = isInterface && device.physicalFunction === undefined;
  return {
    refused: [
      ...(isNone ? [`${address} (${named(device)}) is no virtual function of an SR-IOV card`] : []),
      ...(device.iommuGroup === undefined
        ? [`${address} has no IOMMU group: the host's IOMMU is off`]
        : []),
      ...poolOf(host, device),
      ...functionsInUse(others, device),
    ],
    doubtful: [
      ...usedBy(others, address),
      ...(isOwn ? [] : neededByHost(host, device)),
      ...leftBehind(others, assignment),
      ...(isManaged ? [] : heldByHost(device)),
    ],
  };
}

function heldByHost({ address, driver }: HostPciDevice): readonly string[] {
  if (driver === VFIO) return [];
  return [`${address} is not managed and has the host's driver ${driver ?? "none"}, not ${VFIO}`];
}

/** QEMU takes no device of a group of which the host, or another machine, still has one. */
function leftBehind(host: PciHost, { device, together }: Assignment): readonly string[] {
  return endpointsOfGroup(host, device)
    .filter(({ address }) => !together.has(address))
    .flatMap((mate) => {
      const group = `IOMMU group ${device.iommuGroup} of ${device.address}`;
      const taken = usedBy(host, mate.address);
      if (taken.length > 0) return taken.map((reason) => `${group} is shared: ${reason}`);
      if (mate.driver === undefined || mate.driver === VFIO) return [];
      const what = `${mate.address} (${named(mate)}) stays with the host's driver ${mate.driver}`;
      return [`${group} is shared: ${what}`];
    });
}
