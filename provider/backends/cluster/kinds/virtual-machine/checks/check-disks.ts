import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { PropertyPath } from "../../../../../core/property-path";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

type Disk = NonNullable<MachineInputs["disks"]>[number];

export function checkDisks({ disks = [] }: MachineInputs): readonly Diagnostic[] {
  return disks.flatMap((disk, index) => checkDisk(disk, ["disks", index]));
}

function checkDisk(disk: Disk, path: PropertyPath): readonly Diagnostic[] {
  const { bus, device, volume, containerDisk, serial, readOnly } = disk;
  const problems: Diagnostic[] = [];
  const refuse = (name: string, found: unknown, expected: string) =>
    problems.push(unsupported([...path, name], JSON.stringify(found), expected));
  if (bus === "ide" || bus === "fdc") refuse("bus", bus, "virtio, scsi, sata or usb");
  if (device === "floppy") refuse("device", device, "disk, cdrom or lun");
  if (device === "cdrom" && bus === "virtio") refuse("bus", bus, "sata or scsi for a cdrom drive");
  if (bus === "sata" && device !== "cdrom" && readOnly) {
    refuse("readOnly", readOnly, "false: a sata disk can always be written");
  }
  if (serial?.includes(" ")) refuse("serial", serial, "no spaces");
  if (volume !== undefined && containerDisk !== undefined) {
    const detail = "Found it together with `volume`. Leave one of them out.";
    problems.push(errorAt([...path, "containerDisk"], "is a second source", detail));
  }
  return problems;
}
