import type { Properties } from "../../core/value";
import { isGiven, knownText } from "../known-values";
import type { DISK_BUSES, DISK_DEVICES } from "./disk-properties";

export type DiskBus = (typeof DISK_BUSES)[number];
type DiskDevice = (typeof DISK_DEVICES)[number];

/** What decides on which bus a disk is. */
interface DiskPlace {
  readonly device: DiskDevice;
  readonly bus?: DiskBus;
}

const BUS_OF_DEVICE = { disk: "virtio", cdrom: "sata", floppy: "fdc", lun: "scsi" } as const;

/** The bus that a disk is on when the user wrote none: it depends on what the guest sees. */
export function diskBus(disk: DiskPlace): DiskBus {
  return disk.bus ?? BUS_OF_DEVICE[disk.device];
}

/** The same for rules; undefined where what decides is not known yet. */
export function knownDiskBus({ device, bus }: Properties): DiskBus | undefined {
  if (knownText(device) === undefined) return undefined;
  if (isGiven(bus) && knownText(bus) === undefined) return undefined;
  return diskBus({ device, bus } as DiskPlace);
}
