/** A size with its unit, as `20GiB`: powers of 1024 with an `i`, of 1000 without. */
export type Size = `${number}${"" | " "}${"" | `${"K" | "M" | "G" | "T" | "P"}${"" | "i"}`}B`;

/** What constructs let a program say of a machine; everything else is in `machine`. */
export interface MachineProps<Text> {
  /** Processors. Default: 1. */
  readonly cpus?: number;
  /** Memory with its unit. Default: `1GiB`. */
  readonly memory?: Size;
  /** The name of the network that it is plugged into. Default: `default`, which a fresh libvirt has. */
  readonly network?: Text;
  /** Any other input of the machine, which wins over what the construct chose. */
  readonly machine?: { readonly [input: string]: unknown };
}

/** The inputs of a machine whose system is on the volume `disk`. */
export function machineArgs<Text>(
  props: MachineProps<Text>,
  disk: unknown,
  more: { readonly [input: string]: unknown },
): { readonly [input: string]: unknown } {
  return {
    memory: props.memory ?? "1GiB",
    cpu: { count: props.cpus ?? 1 },
    disks: [{ name: "root", volume: disk }],
    interfaces: [{ name: "lan", network: props.network ?? "default" }],
    ...more,
    ...props.machine,
  };
}

export function machineProblems<Text>({ cpus, memory }: MachineProps<Text>): readonly string[] {
  const countable = cpus === undefined || (Number.isInteger(cpus) && cpus >= 1);
  return [
    ...(countable ? [] : [`cpus: found ${cpus}, expected a whole number from 1`]),
    ...sizeProblems("memory", memory),
  ];
}

const SIZE = /^\d+(\.\d+)? ?([KMGTP]i?)?B$/;

/** The type says it to who writes TypeScript; this to everyone else. */
export function sizeProblems(path: string, size: string | undefined): readonly string[] {
  if (size === undefined || SIZE.test(size)) return [];
  return [`${path}: found ${JSON.stringify(size)}, expected a size with its unit, as 20GiB`];
}
