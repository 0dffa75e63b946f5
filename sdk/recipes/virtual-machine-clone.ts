import { type CloudConfig, cloudConfigProblems, userDataOf } from "./cloud-config";
import { type MachineProps, machineArgs, machineProblems, sizeProblems } from "./machine-props";
import { present, type Recipe, Reference, refuseProblems } from "./recipe";

/** A machine of its own from the disk of another one. */
export interface VirtualMachineCloneProps<Text = string> extends MachineProps<Text> {
  /** The volume to clone, as `pool/name`; for `linked` it must never change again. */
  readonly source: Text;
  /** `full` copies it on the host, `linked` stores only what differs. Default: `full`. */
  readonly strategy?: "full" | "linked";
  /** The pool that holds the clone. Default: `default`. */
  readonly pool?: Text;
  /** The clone's disk. Default: as large as the source's. */
  readonly size?: string;
  /** First-boot data of the clone's own. Without it the clone runs what its disk says. */
  readonly cloudConfig?: CloudConfig;
  /**
   * Make the machine one of its own at its first boot: machine id, ssh host keys, DHCP leases.
   * Needs cloud-init in the image. Default: true.
   */
  readonly newIdentity?: boolean;
}

/** What two machines must not share; cloud-init runs it once for each new instance. */
const NEW_IDENTITY = [
  "rm -f /etc/machine-id /var/lib/dbus/machine-id && systemd-machine-id-setup",
  "rm -f /etc/ssh/ssh_host_* && ssh-keygen -A",
  "rm -rf /var/lib/dhcp/* /var/lib/NetworkManager/*.lease /var/lib/systemd/random-seed",
] as const;

/** The clone's volume and its machine. */
export function virtualMachineClone<Text>(
  name: string,
  props: VirtualMachineCloneProps<Text>,
): Recipe {
  refuseProblems(`VirtualMachineClone "${name}"`, [
    ...sizeProblems("size", props.size),
    ...machineProblems(props),
    ...cloudConfigProblems(props.cloudConfig ?? {}).map((problem) => `cloudConfig.${problem}`),
  ]);
  const { source, strategy = "full", pool = "default", size, newIdentity = true } = props;
  const content =
    strategy === "linked"
      ? { backing: { volume: source, format: "qcow2" } }
      : { cloneFrom: { volume: source } };
  const config = props.cloudConfig ?? {};
  const commands = [...(newIdentity ? NEW_IDENTITY : []), ...(config.commands ?? [])];
  const firstBoot = newIdentity || props.cloudConfig !== undefined;
  const userData = userDataOf({ hostname: name, ...config, commands });
  return {
    pieces: [
      {
        key: "root",
        kind: "Volume",
        args: present({ pool, size, ...content, onDelete: "delete" }),
      },
      {
        key: "",
        kind: "VirtualMachine",
        args: machineArgs(
          props,
          new Reference("root", "id"),
          firstBoot ? { cloudInit: { userData } } : {},
        ),
      },
    ],
  };
}
