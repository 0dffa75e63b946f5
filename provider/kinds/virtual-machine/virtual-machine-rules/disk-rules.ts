import { type Diagnostic, errorAt } from "../../../core/diagnostic";
import type { PropertyPath } from "../../../core/property-path";
import type { Properties } from "../../../core/value";
import { isGiven, knownItems, knownText } from "../../known-values";
import { knownDiskBus } from "../disk-bus";

const SOURCES = ["volume", "file", "block", "network", "containerDisk"] as const;

export function checkDisks(inputs: Properties): readonly Diagnostic[] {
  return [...knownItems(inputs.disks, ["disks"])].flatMap(([disk, path]) => [
    ...checkSource(disk, path),
    ...checkBus(disk, path),
    ...checkIo(disk, path),
    ...checkShared(disk, path),
  ]);
}

function checkSource(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const given = SOURCES.filter((source) => isGiven(disk[source]));
  if (given.length > 1) {
    const detail = `Found ${given.join(" and ")}. Expected one of ${SOURCES.join(", ")}.`;
    return [errorAt([...path, given[1] ?? ""], "is a second source of the disk", detail)];
  }
  const device = knownText(disk.device);
  const removable = device === undefined || device === "cdrom" || device === "floppy";
  if (given.length === 1 || removable) return [];
  const detail = `Found no source. Expected one of ${SOURCES.join(", ")}; only a cdrom drive or a floppy can be empty.`;
  return [errorAt(path, "names no volume", detail)];
}

/** What the guest can see on which bus. */
const BUSES: { readonly [device: string]: readonly string[] } = {
  disk: ["virtio", "scsi", "sata", "usb", "ide"],
  cdrom: ["sata", "scsi", "usb", "ide"],
  floppy: ["fdc"],
  lun: ["virtio", "scsi"],
};

function checkBus(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const device = knownText(disk.device) ?? "";
  const bus = knownDiskBus(disk);
  const buses = BUSES[device];
  if (bus === undefined || buses === undefined || buses.includes(bus)) return [];
  const detail = `Found a ${device} on the bus "${bus}". Expected one of ${buses.join(", ")}.`;
  return [errorAt([...path, "bus"], "does not fit the device", detail)];
}

function checkIo(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (disk.io !== "native") return [];
  const cache = knownText(disk.cache) ?? (isGiven(disk.cache) ? undefined : "default");
  if (cache === undefined || cache === "none" || cache === "directsync") return [];
  const detail = `Found the cache "${cache}". Expected the cache none or directsync.`;
  return [errorAt([...path, "io"], "native needs another cache", detail)];
}

/** A format with a table of its own blocks is damaged by two writers. */
function checkShared(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const format = knownText(disk.format);
  if (disk.shareable !== true || format === undefined || format === "raw") return [];
  const detail = `Found the format "${format}". Expected raw.`;
  return [errorAt([...path, "shareable"], "needs a raw image", detail)];
}
