import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import { formatPath, type PropertyPath } from "../../../../../core/property-path";
import type { Properties } from "../../../../../core/value";
import {
  isGiven,
  knownBag,
  knownItems,
  knownNumber,
  knownText,
} from "../../../../../kinds/known-values";
import { type DiskBus, knownDiskBus } from "../../../../../kinds/virtual-machine/disk-bus";
import { TARGET_PREFIXES } from "../domain-xml/disk-xml";
import { addressType } from "./guest-address-fit";

const ADDRESSES: { readonly [B in DiskBus]: string } = {
  virtio: "pci",
  scsi: "drive",
  sata: "drive",
  usb: "usb",
  ide: "drive",
  fdc: "drive",
};

const LIMIT = /^((total|read|write)_(bytes|iops)_sec(_max(_length)?)?|size_iops_sec)$/;

const USUAL_FOLDER = "/var/lib/libvirt/images/";

export function checkDisks(inputs: Properties): readonly Diagnostic[] {
  const disks = [...knownItems(inputs.disks, ["disks"])];
  return [
    ...disks.flatMap(([disk, path]) => [
      ...checkPlace(disk, path),
      ...checkLun(disk, path),
      ...checkVirtioOnly(disk, path),
      ...checkIoThread(inputs, disk, path),
      ...checkLimits(disk, path),
      ...checkReadOnlyProtocol(disk, path),
      ...checkFolder(disk, path),
    ]),
    ...checkTargets(disks),
  ];
}

function checkPlace(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const bus = knownDiskBus(disk);
  if (bus === undefined) return [];
  const target = knownText(disk.target);
  const address = knownText(disk.address);
  const diagnostics: Diagnostic[] = [];
  if (target !== undefined && !target.startsWith(TARGET_PREFIXES[bus])) {
    const detail = `Found "${target}" on the bus "${bus}". Expected a name that starts with ${TARGET_PREFIXES[bus]}.`;
    diagnostics.push(errorAt([...path, "target"], "does not fit the bus", detail));
  }
  if (address !== undefined && addressType(address) !== ADDRESSES[bus]) {
    const detail = `Found "${address}" on the bus "${bus}". Expected an address that starts with ${ADDRESSES[bus]}:, or none.`;
    diagnostics.push(errorAt([...path, "address"], "does not fit the bus", detail));
  }
  return diagnostics;
}

type Items = readonly (readonly [Properties, PropertyPath])[];

function checkTargets(disks: Items): readonly Diagnostic[] {
  const first = new Map<string, PropertyPath>();
  return disks.flatMap(([disk, path]) => {
    const target = knownText(disk.target);
    if (target === undefined) return [];
    const taken = first.get(target);
    if (taken === undefined) {
      first.set(target, path);
      return [];
    }
    const detail = `Found "${target}" here and at ${formatPath(taken)}. Give each disk its own, or leave it out.`;
    return [errorAt([...path, "target"], "is used twice", detail)];
  });
}

/** SCSI commands go to a real device, block for block. */
function checkLun(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (disk.device !== "lun") return [];
  const diagnostics: Diagnostic[] = [];
  if (isGiven(disk.file)) {
    const detail =
      "Found an image file. Expected block, a volume that is a device, or an iscsi URL.";
    diagnostics.push(errorAt([...path, "file"], "takes no SCSI commands", detail));
  }
  const network = knownText(disk.network);
  if (network !== undefined && !network.startsWith("iscsi:")) {
    const detail = `Found ${network.split(":")[0]}. Expected an iscsi URL.`;
    diagnostics.push(errorAt([...path, "network"], "takes no SCSI commands", detail));
  }
  const format = knownText(disk.format);
  if (format !== undefined && format !== "raw") {
    const detail = `Found "${format}". A lun is passed through as it is: expected raw.`;
    diagnostics.push(errorAt([...path, "format"], "cannot be passed through", detail));
  }
  return diagnostics;
}

function checkVirtioOnly(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const bus = knownDiskBus(disk);
  const diagnostics: Diagnostic[] = [];
  if (bus !== undefined && bus !== "virtio" && isGiven(disk.queues)) {
    const detail = `Found it on the bus "${bus}". Only a virtio disk has queues of its own; a scsi controller has them in libvirt.controllers.`;
    diagnostics.push(errorAt([...path, "queues"], "does not fit the bus", detail));
  }
  const named = bus === "scsi" || bus === "ide" || bus === undefined;
  if (isGiven(disk.wwn) && !named) {
    const detail = `Found it on the bus "${bus}". Expected scsi or ide.`;
    diagnostics.push(errorAt([...path, "wwn"], "does not fit the bus", detail));
  }
  if (isGiven(disk.startupPolicy) && disk.device !== "cdrom" && disk.device !== "floppy") {
    const detail = "Only the medium of a cdrom drive or floppy may be missing at a start.";
    diagnostics.push(errorAt([...path, "startupPolicy"], "does not fit the device", detail));
  }
  return diagnostics;
}

function checkIoThread(
  inputs: Properties,
  disk: Properties,
  path: PropertyPath,
): readonly Diagnostic[] {
  const thread = knownNumber(disk.ioThread);
  if (thread === undefined) return [];
  const libvirt = knownBag(inputs.libvirt);
  const threads = isGiven(libvirt.ioThreads) ? knownNumber(libvirt.ioThreads) : 0;
  const bus = knownDiskBus(disk);
  if (bus !== undefined && bus !== "virtio") {
    const detail = `Found it on the bus "${bus}". Expected virtio.`;
    return [errorAt([...path, "ioThread"], "does not fit the bus", detail)];
  }
  if (threads === undefined || thread <= threads) return [];
  const detail = `Found ${thread}. Expected at most libvirt.ioThreads, which is ${threads}.`;
  return [errorAt([...path, "ioThread"], "is no I/O thread of the machine", detail)];
}

function checkLimits(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const limits = knownBag(disk.limits);
  const names = Object.keys(limits);
  const unknown = names.filter((name) => !LIMIT.test(name));
  const both = ["bytes_sec", "iops_sec"].filter((kind) => {
    const set = (side: string) => (knownNumber(limits[`${side}_${kind}`]) ?? 0) > 0;
    return set("total") && (set("read") || set("write"));
  });
  return [
    ...unknown.map((name) => {
      const detail = `Found ${JSON.stringify(name)}. Expected total_, read_ or write_ with bytes_sec or iops_sec, or size_iops_sec.`;
      return errorAt([...path, "limits", name], "is no limit", detail);
    }),
    ...both.map((kind) => {
      const detail = `Found total_${kind} with read_${kind} or write_${kind}. Write the total, or the two.`;
      return errorAt([...path, "limits", `total_${kind}`], "leaves no room for the others", detail);
    }),
  ];
}

function checkReadOnlyProtocol(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const network = knownText(disk.network);
  if (network === undefined || !/^(https?|ftps?):/.test(network)) return [];
  if (disk.readOnly === true || disk.device === "cdrom") return [];
  const detail =
    "A web server's image cannot be written. Expected readOnly: true or a cdrom drive.";
  return [errorAt([...path, "network"], "cannot be written", detail)];
}

/** Other folders work where the host's access control lets them. */
function checkFolder(disk: Properties, path: PropertyPath): readonly Diagnostic[] {
  const file = knownText(disk.file);
  if (file === undefined || file.startsWith(USUAL_FOLDER)) return [];
  const detail = `Found ${file}. Outside of ${USUAL_FOLDER} SELinux or AppArmor may need to be told.`;
  return [warningAt([...path, "file"], "is outside of the usual folder", detail)];
}
