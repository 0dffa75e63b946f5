import { type CloudConfig, cloudConfigProblems, userDataOf } from "./cloud-config";
import { type MachineProps, machineArgs, machineProblems, sizeProblems } from "./machine-props";
import { type Piece, present, type Recipe, Reference, refuseProblems } from "./recipe";

/** A machine of its own from the disks of another one. */
export interface VirtualMachineCloneProps<Text = string> extends MachineProps<Text> {
  /**
   * The volume of the one disk to clone, as `pool/name`, or `disks`: exactly one of them. The original is off,
   * or the volume is the image below a snapshot of it; what a running machine writes to is refused by that machine's name.
   */
  readonly source?: Text;
  /** What becomes of `source`: `full` copies it on the host, `linked` stores only what differs. Default: `full`. */
  readonly strategy?: "full" | "linked";
  /** What becomes of each disk of an original that has several, or whose disk is not `qcow2`. */
  readonly disks?: readonly ClonedDisk<Text>[];
  /** The pool that holds the clone's own volumes. Default: `default`. */
  readonly pool?: Text;
  /** The size of the disk of `source`. Default: as large as the source's. */
  readonly size?: string;
  /** First-boot data of the clone's own. Without it the clone runs what its disk says. */
  readonly cloudConfig?: CloudConfig;
  /**
   * Make the machine one of its own at its first boot: machine id, ssh host keys, DHCP leases.
   * Needs cloud-init in the image. UUID and MAC addresses are always its own. Default: true.
   */
  readonly newIdentity?: boolean;
}

/** One disk of the clone. */
export interface ClonedDisk<Text = string> {
  /** The disk's name in the machine, as `root` or `data`; each once. The first one boots. */
  readonly name: string;
  /**
   * `copy`: a volume of its own with the source's content. `overlay`: a volume of its own that stores only what
   * differs; the source must never change again. `share`: the source itself, which several machines use at the same
   * time; a raw volume, and guests that know how to share. `path`: an image file of the host, as it is.
   */
  readonly how: "copy" | "overlay" | "share" | "path";
  /** The volume as `pool/name`; for `path` the absolute path on the host. */
  readonly source: Text;
  /** The source's format, which a copy keeps. Default: `raw` for `share`, else `qcow2`. */
  readonly format?: "raw" | "qcow2";
  /** For `copy` and `overlay`: how large the disk is. Default: as large as the source. */
  readonly size?: string;
}

/** What two machines must not share; cloud-init runs it once for each new instance. */
const NEW_IDENTITY = [
  "rm -f /etc/machine-id /var/lib/dbus/machine-id && systemd-machine-id-setup",
  "rm -f /etc/ssh/ssh_host_* && ssh-keygen -A",
  "rm -rf /var/lib/dhcp/* /var/lib/NetworkManager/*.lease /var/lib/systemd/random-seed",
] as const;

/** The clone's own volumes and its machine. */
export function virtualMachineClone<Text>(
  name: string,
  props: VirtualMachineCloneProps<Text>,
): Recipe {
  refuseProblems(`VirtualMachineClone "${name}"`, [
    ...sizeProblems("size", props.size),
    ...diskProblems(props),
    ...machineProblems(props),
    ...cloudConfigProblems(props.cloudConfig ?? {}).map((problem) => `cloudConfig.${problem}`),
  ]);
  const { pool = "default", newIdentity = true } = props;
  const disks = disksOf(props);
  const config = props.cloudConfig ?? {};
  const commands = [...(newIdentity ? NEW_IDENTITY : []), ...(config.commands ?? [])];
  const firstBoot = newIdentity || props.cloudConfig !== undefined;
  const userData = userDataOf({ hostname: name, ...config, commands });
  const more = {
    disks: disks.map(machineDisk),
    ...(firstBoot ? { cloudInit: { userData } } : {}),
  };
  return {
    pieces: [
      ...disks.flatMap((disk) => ownVolume(disk, pool)),
      { key: "", kind: "VirtualMachine", args: machineArgs(props, undefined, more) },
    ],
  };
}

function disksOf<Text>(props: VirtualMachineCloneProps<Text>): readonly ClonedDisk<Text>[] {
  const { source, strategy, size } = props;
  if (source === undefined) return props.disks ?? [];
  const how = strategy === "linked" ? "overlay" : "copy";
  return [{ name: "root", how, source, ...(size === undefined ? {} : { size }) }];
}

/** The volume that the clone has for itself, where it has one. */
function ownVolume<Text>(
  { name, how, source, format, size }: ClonedDisk<Text>,
  pool: unknown,
): readonly Piece[] {
  if (how === "share" || how === "path") return [];
  const content =
    how === "overlay"
      ? { backing: { volume: source, format: format ?? "qcow2" } }
      : { cloneFrom: { volume: source }, format };
  const args = present({ pool, size, ...present(content), onDelete: "delete" });
  return [{ key: name, kind: "Volume", args }];
}

function machineDisk<Text>({ name, how, source, format }: ClonedDisk<Text>) {
  if (how === "share") return { name, volume: source, format: format ?? "raw", shareable: true };
  if (how === "path") return { name, file: source, format: format ?? "qcow2" };
  return { name, volume: new Reference(name, "id") };
}

function diskProblems<Text>(props: VirtualMachineCloneProps<Text>): readonly string[] {
  const { source, strategy, size, disks = [] } = props;
  if ((source === undefined) === (disks.length === 0)) {
    return ["source: found both or none, expected exactly one of source and disks"];
  }
  const onlyForSource = Object.entries(source === undefined ? { strategy, size } : {})
    .filter(([, value]) => value !== undefined)
    .map(([prop]) => `${prop}: is only for source; say it of each of disks`);
  const names = disks.map(({ name }) => name);
  return [
    ...onlyForSource,
    ...disks.flatMap((disk, index) => {
      const path = `disks[${index}]`;
      const isOwn = disk.how === "copy" || disk.how === "overlay";
      return [
        ...(names.indexOf(disk.name) === index ? [] : [`${path}.name: is used twice`]),
        ...(isOwn ? sizeProblems(`${path}.size`, disk.size) : foreignSize(path, disk.size)),
        ...(disk.how === "share" && disk.format === "qcow2"
          ? [`${path}.format: found qcow2, which two machines would destroy; share needs raw`]
          : []),
      ];
    }),
  ];
}

function foreignSize(path: string, size: string | undefined): readonly string[] {
  return size === undefined ? [] : [`${path}.size: is only for a copy or an overlay`];
}
