import type { Impact } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import { isList, isProperties, type Properties, type Value } from "../../../../core/value";
import { diskBus } from "../../../../kinds/virtual-machine/disk-bus";
import type {
  DiskInputs,
  MachineInputs,
} from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { type ImpactRow, nextStart, ours, replaceFor } from "./impacts/impact-row";
import { virtualMachineImpacts } from "./virtual-machine-impacts";

/** The machine before and after, normalised; what one change does can depend on the rest. */
export interface ImpactContext {
  readonly before: Properties;
  readonly after: Properties;
  /** What the host chose, by the names of the kind's outputs; two definitions of libvirt say it both. */
  readonly outputs?: Properties;
}

type Refine = (change: PropertyChange, context: ImpactContext) => ImpactRow | undefined;

/** Properties whose impact depends on more than the property; undefined leaves it to the table. */
const REFINEMENTS: { readonly [pattern: string]: Refine } = {
  memory: (_, { before, after }) =>
    greatest(before, "memory", "memoryMax") === greatest(after, "memory", "memoryMax")
      ? undefined
      : nextStart("it is more than the machine was started with, or less: `memoryMax` leaves room"),
  "cpu.count": refineCpuCount,
  "libvirt.architecture": (change, { outputs }) => refineChosen(change, outputs?.architecture),
  "libvirt.accelerator": (change) => refineChosen(change),
  "libvirt.emulator": (change) => refineChosen(change),
  "interfaces[].mac": (change, context) => refineChosen(change, macOf(change, context)),
  "libvirt.machine": (change, { outputs }) =>
    sameFamily(change.from ?? outputs?.machineType, change.to)
      ? undefined
      : replaceFor("another family of machine types has other buses and places for all devices"),
  "disks[]": refineDisk,
  "disks[].bus": refineBus,
  "disks[].volume": refineMedium,
  "disks[].file": refineMedium,
  "disks[].block": refineMedium,
  "disks[].network": refineMedium,
  "disks[].format": refineMedium,
  "interfaces[].network": refineMove,
  "interfaces[].bridge": refineMove,
  "graphics[].password": (change) =>
    isNothing(change.to)
      ? nextStart("the display goes on asking for the old password until the machine starts anew")
      : undefined,
  "libvirt.characterDevices[]": (change) =>
    isPluggablePort(change)
      ? undefined
      : nextStart("such a port cannot be plugged in while the machine runs"),
  "libvirt.folders[]": (change) =>
    field(change, "driver") === "9p"
      ? nextStart("only virtiofs folders can be plugged in while the machine runs")
      : undefined,
  "libvirt.controllers[]": (change) =>
    field(change, "type") === "scsi"
      ? { ...nextStart("the guest sees the controller come or go"), running: "live" }
      : undefined,
  "interfaces[]": (change) =>
    ["e1000", "rtl8139", "pcnet", "ne2k_pci"].includes(String(field(change, "model")))
      ? nextStart("such a card needs a PCI bridge, which q35 machines do not have to spare")
      : refineSlot(change),
  "hostDevices[]": refineSlot,
};

/**
 * An import writes down what the host has once chosen; a program that does not name it keeps it, and
 * one that names it by and by changes nothing.
 */
function refineChosen({ from, to }: PropertyChange, chosen?: Value): ImpactRow | undefined {
  if (isNothing(to)) return ours("it is written no more and stays as it is");
  const isWrittenDown = isNothing(from) && to === chosen;
  return isWrittenDown ? ours("it is what the machine has already") : undefined;
}

function macOf({ path }: PropertyChange, { after, outputs }: ImpactContext): Value | undefined {
  const name = itemAt(after, path)?.name;
  const macAddresses = outputs?.macAddresses;
  return isProperties(macAddresses) && typeof name === "string" ? macAddresses[name] : undefined;
}

const MOVABLE_BUSES = ["virtio", "scsi", "usb"];

/** The row of the table for this change, told apart by what else the machine is. */
export function rowOfChange(change: PropertyChange, context: ImpactContext): ImpactRow {
  const refined = REFINEMENTS[change.pattern]?.(change, context);
  return refined ?? rowOfPattern(change.pattern) ?? nextStart("the provider does not know it");
}

/** A key of a map has no row of its own, it has the map's. */
function rowOfPattern(pattern: string): ImpactRow | undefined {
  for (
    let prefix = pattern;
    prefix !== "";
    prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf(".")))
  ) {
    const row = virtualMachineImpacts[prefix];
    if (row !== undefined) return row;
  }
  return undefined;
}

/** What the preview says. `running` is whether the machine runs now. */
export function impactOfChange(
  change: PropertyChange,
  context: ImpactContext,
  running: boolean,
): Impact {
  const row = rowOfChange(change, context);
  if (change.pattern === "power.state") return powerImpact(change, row);
  if (!running) {
    const reason = row.off === "replace" ? row.reason : "the machine is off";
    return { word: row.off, reason, ...lossOf(row.off, context.before) };
  }
  if (row.running === "next-start" && appliesNow(context.after)) {
    return { word: "restart", reason: `${row.reason}, and the machine is restarted for it` };
  }
  return {
    word: row.running,
    reason: row.reason,
    ...(row.needsGuest ? { needsGuest: true } : {}),
    ...lossOf(row.running, context.before),
  };
}

/** What the old machine has of its own goes with it; its disks are volumes and stay. */
function lossOf(word: Impact["word"], { firmware, tpm }: Properties): Partial<Impact> {
  if (word !== "replace") return {};
  const own = [
    ...(firmware === "uefi" ? ["firmware variables"] : []),
    ...(tpm === true ? ["TPM state"] : []),
  ];
  return own.length === 0 ? {} : { alsoAffects: [`${own.join(" and ")} of the old machine`] };
}

function appliesNow(after: Properties): boolean {
  const power = after.power;
  return isProperties(power) && power.applyChanges === "restart";
}

function powerImpact({ to }: PropertyChange, row: ImpactRow): Impact {
  if (to === "stopped") return { word: "restart", reason: "the machine is stopped" };
  return { word: "live", reason: row.reason };
}

function greatest(bag: Properties, name: string, max: string): Value | undefined {
  return bag[max] ?? bag[name];
}

function refineCpuCount(change: PropertyChange, { before, after }: ImpactContext) {
  const old = isProperties(before.cpu) ? before.cpu : {};
  const next = isProperties(after.cpu) ? after.cpu : {};
  if (greatest(old, "count", "maxCount") !== greatest(next, "count", "maxCount")) {
    return nextStart("it is not within what the machine was started with: `maxCount` leaves room");
  }
  return Number(change.to) < Number(change.from)
    ? nextStart("a guest does not give back processors that it was started with")
    : undefined;
}

function refineDisk(change: PropertyChange): ImpactRow | undefined {
  const disk = change.to ?? change.from;
  if (!isProperties(disk)) return undefined;
  const bus = diskBus(disk as DiskInputs);
  if (MOVABLE_BUSES.includes(bus) && disk.device !== "cdrom") return undefined;
  return nextStart(
    `a ${disk.device ?? "disk"} on the bus ${bus} cannot be plugged in while the machine runs`,
  );
}

/** Written or not, it can be the bus that such a disk has by itself. */
function refineBus({ path }: PropertyChange, { before, after }: ImpactContext) {
  const disk = itemAt(after, path) as DiskInputs | undefined;
  const old = listAt(before, path).find((item) => (item as DiskInputs).name === disk?.name);
  const isSame = disk && old && diskBus(disk) === diskBus(old as unknown as DiskInputs);
  return isSame ? ours("it is the bus that such a disk has by itself") : undefined;
}

/** What is plugged in while the machine runs is alone in its slot. */
function refineSlot(change: PropertyChange): ImpactRow | undefined {
  const isPart = /^pci:.*\.[1-7]$/.test(String(field(change, "address") ?? ""));
  if (!isPart) return undefined;
  return nextStart("one of several functions of a slot cannot come or go while the machine runs");
}

/** The medium of a drive changes while the machine runs, the image under a disk does not. */
function refineMedium({ path }: PropertyChange, { after }: ImpactContext): ImpactRow | undefined {
  const disk = itemAt(after, path);
  const device = (disk as Partial<DiskInputs> | undefined)?.device;
  if (device !== "cdrom" && device !== "floppy") return undefined;
  return {
    ...nextStart("the medium in the drive is changed", "domainUpdateDeviceFlags"),
    running: "live",
  };
}

/** Only between networks and bridges can an interface move while it is plugged in. */
function refineMove({ path }: PropertyChange, { before, after }: ImpactContext) {
  const next = itemAt(after, path) as Interface | undefined;
  const old = listAt(before, path).find((item) => (item as Interface).name === next?.name);
  const movable = (nic: Interface | undefined) => !!(nic?.network ?? nic?.bridge);
  return movable(next) && movable(old as Interface | undefined)
    ? undefined
    : nextStart("an interface of another kind is made when the machine starts");
}

type Interface = Partial<NonNullable<MachineInputs["interfaces"]>[number]>;

function isPluggablePort(change: PropertyChange): boolean {
  const kind = field(change, "kind");
  const target = field(change, "target");
  if (kind === "channel") return true;
  if (kind === "console") return target === "virtio";
  return target === "usb-serial" || target === "pci-serial";
}

const FAMILIES = [/^(pc-)?q35/, /^pc($|-i440fx|-\d)/, /^virt/, /^microvm/];

function sameFamily(from: Value | undefined, to: Value | undefined): boolean {
  // Unwritten means the default's family, and the stored version stays.
  if (isNothing(from) || isNothing(to)) return /q35|^virt/.test(String(from ?? to));
  const family = (machine: Value | undefined) =>
    FAMILIES.findIndex((pattern) => pattern.test(String(machine)));
  return family(from) === family(to) && family(from) >= 0;
}

function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null;
}

function field(change: PropertyChange, name: string): Value | undefined {
  const item = change.to ?? change.from;
  return isProperties(item) ? item[name] : undefined;
}

function listAt(bag: Properties, path: PropertyChange["path"]): readonly Value[] {
  const list = bag[String(path[0])];
  return isList(list) ? list : [];
}

function itemAt(bag: Properties, path: PropertyChange["path"]): Properties | undefined {
  const item = listAt(bag, path)[Number(path[1])];
  return isProperties(item) ? item : undefined;
}
