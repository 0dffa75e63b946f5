import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  elementAt,
  replaceChild,
  sameXml,
  withAttribute,
  type XmlElement,
} from "../../../xml";
import { withChanges, withoutNulls } from "../apply-changes";
import { isCloudInitDrive } from "../domain-xml/devices/disks";
import { domainToXml } from "../domain-xml/domain-to-xml";
import { type Difference, describePending, isLive } from "../pending-changes";
import { DEVICE_LISTS, type DeviceListPlace, findItem } from "./device-lists";
import {
  aliasOf,
  attachDevice,
  detachDevice,
  devicesOf,
  type LiveOutcome,
  type RunningMachine,
  updateDevice,
} from "./live-devices";
import { applyProperty } from "./live-properties";
import type { LiveSync } from "./live-sync";

/** What could not be brought into force, and why. */
export interface NotInForce {
  readonly pending: string;
  readonly reason: string;
}

/** Brings into force what can be while the machine runs. Devices go before others come. */
export async function syncLive(sync: LiveSync): Promise<readonly NotInForce[]> {
  const changes = sync.differences.filter(isLive);
  const target = liveTarget(sync, changes);
  const notInForce: NotInForce[] = [];
  const note = (difference: Difference, outcome: LiveOutcome) => {
    if (outcome === "done") return;
    notInForce.push({ pending: describePending(difference), reason: outcome.pending });
  };
  for (const group of ordered(groupByDevice(changes))) {
    const [first] = group.differences;
    if (first === undefined) continue;
    const outcome = await applyGroup(sync, target, group);
    for (const difference of group.differences) note(difference, outcome);
  }
  await changeCloudInitMedium(sync);
  return notInForce;
}

interface DeviceGroup {
  /** Undefined for a property that is no device's. */
  readonly list: DeviceListPlace | undefined;
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** All changes of one device are one call; every other change is one of its own. */
function groupByDevice(changes: readonly Difference[]): readonly DeviceGroup[] {
  const groups = new Map<string, DeviceGroup>();
  for (const difference of changes) {
    const place = placeOf(difference);
    const single = singleDeviceOf(difference.change.pattern);
    const key = place
      ? `${place.list.pattern}/${place.name}`
      : (single ?? JSON.stringify(difference.path));
    const before = groups.get(key)?.differences ?? [];
    const { list, name } = place ?? { list: undefined, name: "" };
    groups.set(key, { list, name, differences: [...before, difference] });
  }
  return [...groups.values()];
}

/** Devices of which a machine has one, with more than one property. */
function singleDeviceOf(pattern: string): string | undefined {
  return ["watchdog", "libvirt.rng", "rng"].find(
    (device) => pattern === device || pattern.startsWith(`${device}.`),
  );
}

function placeOf({ change, path }: Difference) {
  for (const list of DEVICE_LISTS) {
    if (!change.pattern.startsWith(`${list.pattern}[]`)) continue;
    const step = path[list.pattern.split(".").length];
    if (typeof step === "object") return { list, name: String(step.named) };
  }
  return undefined;
}

function ordered(groups: readonly DeviceGroup[]): readonly DeviceGroup[] {
  const removal = ({ differences }: DeviceGroup) =>
    differences.some(
      ({ change, path }) => change.kind === "delete" && typeof path.at(-1) === "object",
    );
  return [...groups.filter(removal), ...groups.filter((group) => !removal(group))];
}

async function applyGroup(
  sync: LiveSync,
  target: XmlElement,
  group: DeviceGroup,
): Promise<LiveOutcome> {
  const { machine, live, stored } = sync;
  const { list, name, differences } = group;
  if (list === undefined) {
    const [difference] = differences;
    return difference ? applyProperty(sync, difference) : "done";
  }
  const now = findItem(live, list, name);
  const wished = findItem(stored, list, name);
  if (wished === undefined) return now ? detach(machine, now) : "done";
  if (now === undefined) return attachDevice(machine, withFreeTarget(wished, live));
  const limits = differences.filter(({ change }) => change.path.includes("limits"));
  for (const difference of limits.slice(0, 1)) {
    const outcome = await applyProperty(sync, difference);
    if (outcome !== "done") return outcome;
  }
  const others = differences.filter((difference) => !limits.includes(difference));
  if (others.length === 0) return "done";
  if (others.some(({ row }) => row.running === "replug")) {
    const outcome = await detach(machine, now);
    return outcome === "done" ? attachDevice(machine, withFreeTarget(wished, live)) : outcome;
  }
  const next = findItem(target, list, name);
  if (next === undefined) return "done";
  const outcome = await updateDevice(machine, asRunning(next, now));
  const moved = others.some(({ change }) => MOVES.has(change.pattern));
  return outcome === "done" && moved ? bounceLink(machine, asRunning(next, now)) : outcome;
}

/** Changes after which the guest is on another network. */
const MOVES = new Set(["interfaces[].network", "interfaces[].bridge"]);

/** The guest's carrier never fell, so it would keep its old address: a link that comes back makes it ask anew. */
async function bounceLink(machine: RunningMachine, nic: XmlElement): Promise<LiveOutcome> {
  if (attributeAt(nic, "link", "state") === "down") return "done";
  const link = (state: string) => replaceChild(nic, element("link", { state }));
  const down = await updateDevice(machine, link("down"));
  return down === "done" ? updateDevice(machine, link("up")) : down;
}

/** Stored and running definition can name the same disk differently; no guest sees these names. */
function withFreeTarget(device: XmlElement, live: XmlElement): XmlElement {
  const wished = attributeAt(device, "target", "dev");
  if (device.name !== "disk" || wished === undefined) return device;
  const taken = new Set(
    devicesOf(live)
      .filter((other) => other.name === "disk" && aliasOf(other) !== aliasOf(device))
      .map((other) => attributeAt(other, "target", "dev")),
  );
  if (!taken.has(wished)) return device;
  const prefix = wished.slice(0, 2);
  const free = [..."abcdefghijklmnopqrstuvwxyz"].find((letter) => !taken.has(`${prefix}${letter}`));
  const target = childOf(device, "target");
  if (free === undefined || target === undefined) return device;
  return replaceChild(device, withAttribute(target, "dev", `${prefix}${free}`));
}

function detach(machine: RunningMachine, device: XmlElement): Promise<LiveOutcome> {
  return detachDevice(machine, aliasOf(device) ?? "");
}

/**
 * The running definition with only the changes that can be made now. A live update replaces the whole
 * element, and refuses it for any other difference.
 */
function liveTarget(sync: LiveSync, changes: readonly Difference[]): XmlElement {
  const wished = withChanges(
    sync.liveProperties,
    changes.map(({ change, path }) => ({ path, to: change.to })),
  );
  return domainToXml(withoutNulls(wished) as MachineInputs, sync.live, sync.context);
}

/** The parts that only a running device has, and that nobody may change. */
function asRunning(next: XmlElement, now: XmlElement): XmlElement {
  return ["alias", "target", "address"].reduce((device, part) => {
    const running = childOf(now, part);
    return running ? replaceChild(device, running) : device;
  }, next);
}

/** Other data for cloud-init is another image in the same drive. */
async function changeCloudInitMedium({ machine, live, stored }: LiveSync): Promise<void> {
  const now = cloudInitDrive(live);
  const wished = cloudInitDrive(stored);
  if (now === undefined || wished === undefined) return;
  const file = attributeAt(wished, "source", "file");
  if (file === attributeAt(now, "source", "file")) return;
  const source = childOf(wished, "source");
  const next = source ? replaceChild(withoutBackingStore(now), source) : now;
  if (sameXml(next, now)) return;
  // A guest that still has the old data mounted must not keep it: it is read at the next boot only.
  if ((await updateDevice(machine, next)) !== "done") {
    await updateDevice(machine, next, { force: true });
  }
}

function cloudInitDrive(definition: XmlElement): XmlElement | undefined {
  const devices = elementAt(definition, "devices");
  return devices && childrenOf(devices, "disk").find(isCloudInitDrive);
}

function withoutBackingStore(disk: XmlElement): XmlElement {
  const children = disk.children.filter(
    (child) => typeof child === "string" || child.name !== "backingStore",
  );
  return { ...disk, children };
}
