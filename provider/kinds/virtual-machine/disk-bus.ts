import type { DISK_BUSES, DISK_DEVICES } from "./disk-properties";

export type DiskBus = (typeof DISK_BUSES)[number];
export type DiskDevice = (typeof DISK_DEVICES)[number];

/** What decides on which bus a disk is. */
export interface DiskPlace {
  readonly device: DiskDevice;
  readonly bus?: DiskBus;
}

const BUS_OF_DEVICE = { disk: "virtio", cdrom: "sata", floppy: "fdc", lun: "scsi" } as const;

/** The bus that a disk is on when the user wrote none: it depends on what the guest sees. */
export function diskBus(disk: DiskPlace): DiskBus {
  return disk.bus ?? BUS_OF_DEVICE[disk.device];
}
