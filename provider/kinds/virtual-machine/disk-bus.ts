import type { DiskInputs } from "./virtual-machine-schema";

const BUS_OF_DEVICE = { disk: "virtio", cdrom: "sata", floppy: "fdc", lun: "scsi" } as const;

/** The bus that a disk is on when the user wrote none: it depends on what the guest sees. */
export function diskBus(disk: Pick<DiskInputs, "bus" | "device">): NonNullable<DiskInputs["bus"]> {
  return disk.bus ?? BUS_OF_DEVICE[disk.device];
}
