import { type MachineProps, machineProblems, type Size, sizeProblems } from "./machine-props";
import { present, type Recipe, Reference, refuseProblems } from "./recipe";

/** A machine that installs itself over the network, and the network that serves it. */
export interface PxeMachineProps<Text = string> extends Omit<MachineProps<Text>, "network"> {
  /** The network that answers. Left out, one is made from `subnet`, `tftpRoot` and `bootFile`. */
  readonly network?: Text;
  /** The host's address on the new network with its prefix. Default: `192.168.155.1/24`. */
  readonly subnet?: string;
  /** The folder on the host that is served by TFTP. */
  readonly tftpRoot?: string;
  /** The file in it that a machine loads first, as `pxelinux.0`. */
  readonly bootFile?: string;
  /** The pool that holds the disk. Default: `default`. */
  readonly pool?: Text;
  /** The disk. Default: `10GiB`. */
  readonly size?: Size;
}

/** The network where none is given, an empty disk, and a machine that tries the disk, then the network. */
export function pxeMachine<Text>(name: string, props: PxeMachineProps<Text>): Recipe {
  refuseProblems(`PxeMachine "${name}"`, problemsOf(props));
  const { subnet = "192.168.155.1/24", tftpRoot, bootFile, pool = "default" } = props;
  const [prefix = ""] = /^\d+\.\d+\.\d+\./.exec(subnet) ?? [];
  const network = {
    key: "net",
    kind: "Network",
    args: {
      mode: "nat",
      addresses: [
        {
          address: subnet,
          tftpRoot,
          dhcp: { ranges: [{ start: `${prefix}100`, end: `${prefix}199` }], bootFile },
        },
      ],
    },
  } as const;
  const plugged = props.network ?? new Reference("net", "name");
  return {
    pieces: [
      ...(props.network === undefined ? [network] : []),
      {
        key: "root",
        kind: "Volume",
        args: { pool, size: props.size ?? "10GiB", onDelete: "delete" },
      },
      {
        key: "",
        kind: "VirtualMachine",
        args: present({
          memory: props.memory ?? "1GiB",
          cpu: { count: props.cpus ?? 1 },
          disks: [{ name: "root", volume: new Reference("root", "id"), bootOrder: 1 }],
          interfaces: [{ name: "lan", network: plugged, bootOrder: 2 }],
          ...props.machine,
        }),
      },
    ],
  };
}

function problemsOf<Text>(props: PxeMachineProps<Text>): readonly string[] {
  const { network, subnet, tftpRoot, bootFile } = props;
  const made = network === undefined;
  const problems: string[] = [];
  for (const [path, value] of Object.entries({ tftpRoot, bootFile })) {
    if (made && value === undefined) problems.push(`${path}: is required without network`);
    if (!made && value !== undefined)
      problems.push(`${path}: belongs to the network that is given`);
  }
  if (made && tftpRoot !== undefined && !tftpRoot.startsWith("/")) {
    problems.push(
      `tftpRoot: found ${JSON.stringify(tftpRoot)}, expected an absolute path on the host`,
    );
  }
  if (subnet !== undefined && !/^(\d{1,3}\.){3}\d{1,3}\/24$/.test(subnet)) {
    problems.push(`subnet: found ${JSON.stringify(subnet)}, expected an IPv4 address with /24`);
  }
  return [...problems, ...sizeProblems("size", props.size), ...machineProblems(props)];
}
