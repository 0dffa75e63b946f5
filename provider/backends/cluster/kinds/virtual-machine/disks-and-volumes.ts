import { ProviderError } from "../../../../core/provider-error";
import type {
  DiskInputs,
  MachineInputs,
} from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { DiskSpec, InstanceSpec, VolumeSpec } from "./machine-spec";
import { templatesOf } from "./volume-templates";
import { withoutAbsent } from "./without-absent";

const CLOUD_INIT_DISK = "cloudinit";
const SERVICE_ACCOUNT_DISK = "serviceaccount";

export interface DisksAndVolumes {
  readonly disks: readonly DiskSpec[];
  readonly volumes: readonly VolumeSpec[];
}

/** Each disk and the volume of the same name; then the ones that we add ourselves. */
export function writeDisks(
  inputs: MachineInputs,
  namespace: string,
  cloudInitSecret: string | undefined,
): DisksAndVolumes {
  const disks = inputs.disks ?? [];
  const account = inputs.cluster?.serviceAccount;
  const templates = templatesOf(inputs).map(({ name }) => name);
  const added: VolumeSpec[] = [
    ...(cloudInitSecret === undefined ? [] : [cloudInitVolume(inputs, cloudInitSecret)]),
    ...(account === undefined
      ? []
      : [{ name: SERVICE_ACCOUNT_DISK, serviceAccount: { serviceAccountName: account } }]),
  ];
  return {
    disks: [
      ...disks.map(writeDisk),
      ...added.map(({ name }) => ({ name, disk: { bus: "virtio" } })),
    ],
    volumes: [...disks.flatMap((disk) => writeVolume(disk, namespace, templates)), ...added],
  };
}

function writeDisk(disk: DiskInputs): DiskSpec {
  const { name, device, bootOrder, serial, io, errorPolicy } = disk;
  const bus = disk.bus ?? (device === "cdrom" ? "sata" : device === "lun" ? "scsi" : "virtio");
  const target = { bus, ...(disk.readOnly ? { readonly: true } : {}) };
  return withoutAbsent({
    name,
    [device === "cdrom" || device === "lun" ? device : "disk"]: target,
    bootOrder,
    serial,
    cache: disk.cache === "default" ? undefined : disk.cache,
    io,
    shareable: disk.shareable || undefined,
    errorPolicy,
  }) as DiskSpec;
}

function writeVolume(
  disk: DiskInputs,
  namespace: string,
  templates: readonly string[],
): readonly VolumeSpec[] {
  const { name, volume, containerDisk } = disk;
  if (containerDisk !== undefined) return [{ name, containerDisk: { image: containerDisk } }];
  if (volume === undefined) return [];
  const [from = "", claimName = ""] = volume.split("/");
  if (from !== namespace) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "attach",
      object: `volume "${volume}"`,
      message: `it is in another namespace than the machine, which is in "${namespace}"`,
      hint: "Clone the volume into the machine's namespace.",
    });
  }
  if (templates.includes(claimName)) return [{ name, dataVolume: { name: claimName } }];
  return [{ name, persistentVolumeClaim: { claimName } }];
}

function cloudInitVolume(inputs: MachineInputs, secret: string): VolumeSpec {
  const { userData, networkConfig } = inputs.cloudInit ?? {};
  return {
    name: CLOUD_INIT_DISK,
    cloudInitNoCloud: withoutAbsent({
      secretRef: userData === undefined ? undefined : { name: secret },
      networkDataSecretRef: networkConfig === undefined ? undefined : { name: secret },
    }),
  };
}

/** The user's disks; what we added ourselves is not among them. */
export function readDisks(spec: InstanceSpec, namespace: string): readonly object[] {
  const volumes = new Map((spec.volumes ?? []).map((volume) => [volume.name, volume]));
  return (spec.domain.devices.disks ?? [])
    .filter(({ name }) => !isOurs(volumes.get(name)))
    .map((disk) => readDisk(disk, volumes.get(disk.name), namespace));
}

function readDisk(disk: DiskSpec, volume: VolumeSpec | undefined, namespace: string): object {
  const device = disk.cdrom ? "cdrom" : disk.lun ? "lun" : "disk";
  const target = disk.cdrom ?? disk.lun ?? disk.disk ?? {};
  const claim = volume?.persistentVolumeClaim?.claimName ?? volume?.dataVolume?.name;
  return {
    name: disk.name,
    device,
    ...(target.bus === undefined ? {} : { bus: target.bus }),
    readOnly: target.readonly ?? false,
    shareable: disk.shareable ?? false,
    volume: claim === undefined ? null : `${namespace}/${claim}`,
    containerDisk: volume?.containerDisk?.image ?? null,
    bootOrder: disk.bootOrder ?? null,
    serial: disk.serial ?? null,
    cache: disk.cache ?? null,
    io: disk.io ?? null,
    errorPolicy: disk.errorPolicy ?? null,
  };
}

function isOurs(volume: VolumeSpec | undefined): boolean {
  return volume?.cloudInitNoCloud !== undefined || volume?.serviceAccount !== undefined;
}
