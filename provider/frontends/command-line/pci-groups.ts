import type { NormalisedTable } from "../../core/property-schema";
import type { getPciDevices } from "../../kinds/functions/get-pci-devices";

/** A device as `getPciDevices` tells it; what the host does not know is null. */
export type ToldDevice = Required<
  NonNullable<NormalisedTable<typeof getPciDevices.outputs>["devices"]>[number]
>;

/** Who has a device: nobody, a machine, the host; or why nobody can have it. */
const DEVICE_STATES = ["free", "machine", "host", "blocked", "port"] as const;

export type DeviceState = (typeof DEVICE_STATES)[number];

/** What a state is called in a picture's legend. */
export const STATE_WORDS: { readonly [S in DeviceState]: string } = {
  free: "free",
  machine: "in a machine",
  host: "the host's",
  blocked: "blocked",
  port: "bridge or port",
};

export interface PicturedDevice {
  readonly address: string;
  readonly selector: string;
  readonly description: string;
  /** Empty for a device without one. */
  readonly driver: string;
  readonly state: DeviceState;
  /** Who has it or why it is not free, as a line without a full stop. */
  readonly owner: string;
}

export interface PicturedGroup {
  /** Undefined for devices outside of all groups: the host's IOMMU is off. */
  readonly group: number | undefined;
  /** Undefined where the host has one node, or does not tell. */
  readonly numaNode: number | undefined;
  readonly devices: readonly PicturedDevice[];
}

/** The devices by their IOMMU groups, groups by their numbers, those of one NUMA node together. */
export function pciGroups(devices: readonly ToldDevice[]): readonly PicturedGroup[] {
  const groups = new Map<string, ToldDevice[]>();
  for (const device of devices) {
    const key = device.iommuGroup === null ? device.address : String(device.iommuGroup);
    groups.set(key, [...(groups.get(key) ?? []), device]);
  }
  return [...groups.values()]
    .map((members) => ({
      group: members[0]?.iommuGroup ?? undefined,
      numaNode: members.find(({ numaNode }) => numaNode !== null)?.numaNode ?? undefined,
      devices: members.map(pictured),
    }))
    .sort((a, b) => (a.numaNode ?? -1) - (b.numaNode ?? -1) || (a.group ?? 0) - (b.group ?? 0));
}

/** How many devices are in each state. */
export function countStates(
  groups: readonly PicturedGroup[],
): readonly (readonly [state: DeviceState, count: number])[] {
  const all = groups.flatMap(({ devices }) => devices);
  return DEVICE_STATES.map((state) => [state, all.filter((one) => one.state === state).length]);
}

function pictured(device: ToldDevice): PicturedDevice {
  const state = stateOf(device);
  const owner = ownerOf(device, state);
  const { address, selector, description, driver, physicalFunction } = device;
  const of = physicalFunction ? `virtual function of ${physicalFunction}, ` : "";
  return { address, selector, description, driver: driver ?? "", state, owner: `${of}${owner}` };
}

function stateOf({ bridge, usedBy, hostUses, free }: ToldDevice): DeviceState {
  if (bridge) return "port";
  if (usedBy.length > 0) return "machine";
  if (hostUses.length > 0) return "host";
  return free ? "free" : "blocked";
}

function ownerOf({ usedBy, hostUses, reasons }: ToldDevice, state: DeviceState): string {
  switch (state) {
    case "port":
      return "bridge or port";
    case "machine":
      return `machine ${usedBy.join(", ")}`;
    case "host":
      return `host: ${hostUses.join("; ")}`;
    case "free":
      return "free";
    case "blocked":
      return reasons.join("; ");
  }
}
