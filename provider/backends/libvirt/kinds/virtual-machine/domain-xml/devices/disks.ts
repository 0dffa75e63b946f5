import type { Properties } from "../../../../../../core/value";
import type {
  DiskInputs,
  MachineInputs,
} from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import { aliasedName, withAlias } from "../device-alias";
import { type DeviceList, patchDevices } from "../device-list";
import { diskFromXml, diskName, diskToXml } from "../disk-xml";
import type { DomainContext, DomainReadContext } from "../domain-context";

/** Drives that the provider adds by itself, by the last word of their alias. */
const OWN_DRIVES = {
  cloudInit: "cloud-init",
  installer: "installer",
} as const;

/** The drive with the cloud-init image. */
export function isCloudInitDrive(disk: XmlElement): boolean {
  return aliasedName("own", disk) === OWN_DRIVES.cloudInit;
}

/** The drive with the installer's image. */
export function isInstallerDrive(disk: XmlElement): boolean {
  return aliasedName("own", disk) === OWN_DRIVES.installer;
}

export function patchDisks(
  devices: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const items = inputs.disks ?? [];
  const list: DeviceList<DiskInputs> = {
    tag: "disk",
    nameOf: (disk) => (modelled(disk, context) ? diskName(disk) : undefined),
    write: (item, stored, current) =>
      diskToXml(item, stored, context, (prefix) => freeTarget(current, items, prefix)),
  };
  return patchOwnDrives(patchDevices(devices, list, items), inputs, context);
}

function modelled(disk: XmlElement, context: DomainContext): boolean {
  const volumeOfPath = context.volumeOfPath ?? (() => undefined);
  return (
    aliasedName("own", disk) === undefined && diskFromXml(disk, { volumeOfPath }) !== undefined
  );
}

/** The first of `vda`, `vdb`, … that neither a disk there nor one of the inputs has. */
function freeTarget(devices: XmlElement, items: readonly DiskInputs[], prefix: string): string {
  const taken = new Set([
    ...childrenOf(devices, "disk").map((disk) => attributeAt(disk, "target", "dev")),
    ...items.map((item) => item.target),
  ]);
  for (let number = 0; ; number += 1) {
    const name = `${prefix}${letters(number)}`;
    if (!taken.has(name)) return name;
  }
}

/** a … z, aa … az, ba … as the kernel counts disks. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

/** Drives that are no item of `disks`: there as long as the context names their images. */
function patchOwnDrives(
  devices: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const { install } = context;
  const items = inputs.disks ?? [];
  const drives = new Map<string, OwnDrive>();
  if (context.cloudInitIsoPath !== undefined) {
    drives.set(OWN_DRIVES.cloudInit, { path: context.cloudInitIsoPath });
  }
  if (install?.isoPath !== undefined) {
    drives.set(OWN_DRIVES.installer, { path: install.isoPath });
  }
  for (const [index, path] of (install?.extraIsoPaths ?? []).entries()) {
    drives.set(`${OWN_DRIVES.installer}-${index + 1}`, { path });
  }
  const list: DeviceList<OwnDrive & { readonly name: string }> = {
    tag: "disk",
    nameOf: (disk) => aliasedName("own", disk),
    write: (drive, stored, current) =>
      driveXml(drive, stored, () => freeTarget(current, items, "sd")),
  };
  return patchDevices(
    devices,
    list,
    [...drives].map(([name, drive]) => ({ name, ...drive })),
  );
}

interface OwnDrive {
  readonly path: string;
}

function driveXml(
  { name, path }: OwnDrive & { readonly name: string },
  stored: XmlElement | undefined,
  free: () => string,
): XmlElement {
  if (stored && attributeAt(stored, "source", "file") === path) return stored;
  const target = (stored && attributeAt(stored, "target", "dev")) ?? free();
  const address = stored && childOf(stored, "address");
  const drive = element(
    "disk",
    { type: "file", device: "cdrom" },
    element("driver", { name: "qemu", type: "raw" }),
    element("source", { file: path }),
    element("target", { dev: target, bus: "sata" }),
    element("readonly"),
    address,
  );
  return withAlias(drive, "own", name);
}

export function readDisks(devices: XmlElement, context: DomainReadContext): Properties {
  const disks = childrenOf(devices, "disk");
  const own = disks.filter((disk) => aliasedName("own", disk) === undefined);
  return {
    disks: own.map((disk) => diskFromXml(disk, context)).filter((disk) => disk !== undefined),
    // What is in the image cannot be seen from here; only that it is there.
    cloudInit: disks.some(isCloudInitDrive) ? {} : null,
  };
}
