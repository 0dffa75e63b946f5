import { guestBy, type ImpactTable, liveBy, nextStart, rows } from "./impact-row";

const SOURCE = nextStart(
  "another image under a running disk would corrupt what the guest has in its memory",
);
const FIXED = nextStart("QEMU cannot change it on a disk that is plugged in");

export const diskImpacts: ImpactTable = {
  ...rows(
    "disks",
    ". []",
    guestBy("domainAttachDeviceFlags", "the guest sees the disk come or go"),
  ),
  ...rows("disks[]", ".volume .file .block .network .login", SOURCE),
  ...rows(
    "disks[]",
    ".name .device .bus .format .readOnly .shareable .serial .wwn .bootOrder .cache .io .discard",
    FIXED,
  ),
  ...rows(
    "disks[]",
    ".detectZeroes .errorPolicy .ioThread .queues .driver .target .address",
    FIXED,
  ),
  "disks[].startupPolicy": liveBy(
    "domainUpdateDeviceFlags",
    "libvirt looks at it when it starts the machine",
  ),
  "disks[].limits": liveBy("domainSetBlockIoTune", "QEMU changes the limits at once"),
};
