import {
  type ClonedDisk,
  type ClonePlace,
  clonedDiskProblems,
  machineDisk,
  ownedVolume,
  ownVolume,
} from "./cloned-disk";
import { type CloudConfig, cloudConfigProblems, userDataOf } from "./cloud-config";
import { type MachineProps, machineArgs, machineProblems, sizeProblems } from "./machine-props";
import { objectNameProblems } from "./object-name";
import { type Recipe, refuseProblems } from "./recipe";

/** A machine of its own from the disks of another one. */
export interface VirtualMachineCloneProps<Text = string> extends MachineProps<Text> {
  /**
   * The volume of the one disk to clone, as `pool/name`, on a cluster as `namespace/name`, or `disks`: exactly one of
   * them. The original is off, or the volume is the image below a snapshot of it; what a running machine writes to is
   * refused by that machine's name. From another namespace its volumes may be copied where a `ClonePermission` says
   * so, which an administrator applies before.
   */
  readonly source?: Text;
  /**
   * What `source` is. `snapshot`: a VolumeSnapshot of a cluster, which may be copied while the machine runs that it is
   * of. Default: `volume`.
   */
  readonly sourceKind?: "volume" | "snapshot";
  /**
   * What becomes of `source`. `full`: the host or cluster copies it into a volume of the clone's own. `linked`: that
   * volume stores only what differs; on libvirt. `owned`: a cluster copies it into a volume that it makes with the
   * machine and deletes with it, whoever deletes the machine; libvirt refuses it. Default: `full`.
   */
  readonly strategy?: "full" | "linked" | "owned";
  /** What becomes of each disk of an original that has several, or whose disk is not `qcow2`. */
  readonly disks?: readonly ClonedDisk<Text>[];
  /** The pool that holds the clone's own volumes, on a cluster the storage class. Default: `default`. */
  readonly pool?: Text;
  /** The size of the disk of `source`. Default: as large as the source's. */
  readonly size?: string;
  /**
   * On a cluster the namespace of the machine and of the clone's own volumes. Default: the provider's; required for
   * `owned`, whose volume the disk names by it.
   */
  readonly namespace?: string;
  /**
   * The network that the machine is plugged into. Default: `default`, which a fresh libvirt has; with `namespace` the
   * pod network.
   */
  readonly network?: Text;
  /**
   * What happens to the clone's own volumes when it is deleted or replaced: their data goes with it (`delete`), they
   * stay and are only forgotten (`keep`, not for `owned`), or it is an error as long as they hold data (`refuse`).
   * Default: `delete`.
   */
  readonly onDelete?: "refuse" | "delete" | "keep";
  /** First-boot data of the clone's own. Without it the clone runs what its disk says. */
  readonly cloudConfig?: CloudConfig;
  /**
   * Make the machine one of its own at its first boot: machine id, ssh host keys, DHCP leases.
   * Needs cloud-init in the image. UUID and MAC addresses are always its own. Default: true.
   */
  readonly newIdentity?: boolean;
}

/** What two machines must not share; cloud-init runs it once for each new instance. */
const NEW_IDENTITY = [
  "rm -f /etc/machine-id /var/lib/dbus/machine-id && systemd-machine-id-setup",
  "rm -f /etc/ssh/ssh_host_* && ssh-keygen -A",
  "rm -rf /var/lib/dhcp/* /var/lib/NetworkManager/*.lease /var/lib/systemd/random-seed",
] as const;

const HOW = { full: "copy", linked: "overlay", owned: "owned" } as const;

/** The clone's own volumes and its machine. */
export function virtualMachineClone<Text>(
  name: string,
  props: VirtualMachineCloneProps<Text>,
): Recipe {
  refuseProblems(`VirtualMachineClone "${name}"`, problemsOf(name, props));
  const { pool = "default", namespace, onDelete = "delete" } = props;
  const place = { clone: name, pool, namespace, onDelete };
  const disks = disksOf(props);
  const machine = machineInputs(disks, place, props.machine);
  const network = props.network ?? (namespace === undefined ? "default" : "pod");
  const more = { disks: disks.map((disk) => machineDisk(disk, place)), ...firstBoot(name, props) };
  return {
    pieces: [
      ...disks.flatMap((disk) => ownVolume(disk, place)),
      {
        key: "",
        kind: "VirtualMachine",
        args: machineArgs<Text | string>({ ...props, network, machine }, undefined, more),
      },
    ],
  };
}

/** What the program says of the cluster itself wins; volumes of its own are beside ours. */
function machineInputs<Text>(
  disks: readonly ClonedDisk<Text>[],
  place: ClonePlace,
  written: MachineProps<Text>["machine"] = {},
): { readonly [input: string]: unknown } {
  const { namespace } = place;
  if (namespace === undefined) return written;
  const { dataVolumeTemplates = [], ...cluster } = (written.cluster ?? {}) as {
    readonly dataVolumeTemplates?: readonly object[];
  };
  const all = [...disks.flatMap((disk) => ownedVolume(disk, place)), ...dataVolumeTemplates];
  const templates = all.length > 0 ? { dataVolumeTemplates: all } : {};
  return { ...written, cluster: { namespace, ...cluster, ...templates } };
}

function firstBoot<Text>(
  name: string,
  { cloudConfig, newIdentity = true }: VirtualMachineCloneProps<Text>,
): object {
  if (!newIdentity && cloudConfig === undefined) return {};
  const commands = [...(newIdentity ? NEW_IDENTITY : []), ...(cloudConfig?.commands ?? [])];
  return { cloudInit: { userData: userDataOf({ hostname: name, ...cloudConfig, commands }) } };
}

function disksOf<Text>(props: VirtualMachineCloneProps<Text>): readonly ClonedDisk<Text>[] {
  const { source, sourceKind, strategy = "full", size } = props;
  if (source === undefined) return props.disks ?? [];
  return [
    {
      name: "root",
      how: HOW[strategy],
      source,
      ...(sourceKind === undefined ? {} : { sourceKind }),
      ...(size === undefined ? {} : { size }),
    },
  ];
}

function problemsOf<Text>(name: string, props: VirtualMachineCloneProps<Text>): readonly string[] {
  return [
    ...sizeProblems("size", props.size),
    ...objectNameProblems("namespace", props.namespace),
    ...diskProblems(props),
    ...ownedProblems(name, props),
    ...machineProblems(props),
    ...cloudConfigProblems(props.cloudConfig ?? {}).map((problem) => `cloudConfig.${problem}`),
  ];
}

function diskProblems<Text>(props: VirtualMachineCloneProps<Text>): readonly string[] {
  const { source, sourceKind, strategy, size, disks = [] } = props;
  if ((source === undefined) === (disks.length === 0)) {
    return ["source: found both or none, expected exactly one of source and disks"];
  }
  if (source !== undefined) {
    return sourceKind === "snapshot" && strategy === "linked"
      ? ["sourceKind: found snapshot with linked, expected full or owned"]
      : [];
  }
  const onlyForSource = Object.entries({ sourceKind, strategy, size })
    .filter(([, value]) => value !== undefined)
    .map(([prop]) => `${prop}: is only for source; say it of each of disks`);
  const names = disks.map(({ name }) => name);
  return [
    ...onlyForSource,
    ...disks.flatMap((disk, index) => {
      const path = `disks[${index}]`;
      const twice = names.indexOf(disk.name) === index ? [] : [`${path}.name: is used twice`];
      return [...twice, ...clonedDiskProblems(path, disk)];
    }),
  ];
}

/** What a volume needs that a cluster makes with its machine. */
function ownedProblems<Text>(
  name: string,
  props: VirtualMachineCloneProps<Text>,
): readonly string[] {
  if (!disksOf(props).some(({ how }) => how === "owned")) return [];
  return [
    ...objectNameProblems("name", name),
    ...(props.namespace === undefined
      ? ["namespace: is required with owned: a disk names its volume by it"]
      : []),
    ...(props.onDelete === "keep"
      ? ["onDelete: found keep, expected refuse or delete: what is owned goes with its machine"]
      : []),
  ];
}
