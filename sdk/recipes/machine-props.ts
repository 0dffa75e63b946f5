/** What constructs let a program say of a machine; everything else is in `machine`. */
export interface MachineProps<Text> {
  /** Processors. Default: 1. */
  readonly cpus?: number;
  /** Memory with its unit. Default: `1GiB`. */
  readonly memory?: string;
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

const SIZE = /^\d+(\.\d+)? ?([KMGTP]i?B|B)$/;

export function machineProblems<Text>({ cpus, memory }: MachineProps<Text>): readonly string[] {
  const problems: string[] = [];
  if (cpus !== undefined && (!Number.isInteger(cpus) || cpus < 1)) {
    problems.push(`cpus: found ${cpus}, expected a whole number from 1`);
  }
  if (memory !== undefined && !SIZE.test(memory)) problems.push(sizeProblem("memory", memory));
  return problems;
}

export function sizeProblems(path: string, size: string | undefined): readonly string[] {
  return size === undefined || SIZE.test(size) ? [] : [sizeProblem(path, size)];
}

function sizeProblem(path: string, found: string): string {
  return `${path}: found ${JSON.stringify(found)}, expected a size with its unit, as 20GiB`;
}
