import { type Piece, type Recipe, Reference, refuseProblems, replaceReferences } from "./recipe";
import { type VirtualMachineCloneProps, virtualMachineClone } from "./virtual-machine-clone";

/** Many machines alike, on one host or spread over several. */
export interface VmFleetProps<Text = string> extends VirtualMachineCloneProps<Text> {
  /** How many. */
  readonly count: number;
  /** Names of the hosts, one of the shell's providers each. Default: one host. */
  readonly hosts?: readonly string[];
  /** `round-robin` deals them out in turn, `fill` puts as many on a host as `perHost` says. Default: `round-robin`. */
  readonly spread?: "round-robin" | "fill";
  /** For `fill`: how many a host takes. */
  readonly perHost?: number;
}

export interface FleetRecipe extends Recipe {
  /** The host of each piece, by its key. */
  readonly hostOf: { readonly [key: string]: string };
}

const ONLY_HOST = "";

/** Clones with numbers behind their names, from 1. Growing a fleet moves none of those that are there. */
export function vmFleet<Text>(name: string, props: VmFleetProps<Text>): FleetRecipe {
  const { count, hosts = [ONLY_HOST], spread = "round-robin", perHost, ...clone } = props;
  refuseProblems(`VmFleet "${name}"`, problemsOf(props));
  const pieces: Piece[] = [];
  const hostOf: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    const number = String(index + 1);
    const at = spread === "fill" ? Math.floor(index / (perHost ?? count)) : index % hosts.length;
    for (const piece of virtualMachineClone(`${name}-${number}`, clone).pieces) {
      const key = piece.key === "" ? number : `${number}-${piece.key}`;
      pieces.push({ ...piece, key, args: renamed(piece.args, number) });
      hostOf[key] = hosts[at] ?? ONLY_HOST;
    }
  }
  return { pieces, hostOf };
}

/** References inside one clone are to that clone's own pieces. */
function renamed(args: Piece["args"], number: string): Piece["args"] {
  const own = ({ key, output }: Reference) => new Reference(`${number}-${key}`, output);
  return replaceReferences(args, own) as Piece["args"];
}

function problemsOf<Text>(props: VmFleetProps<Text>): readonly string[] {
  const { count, hosts = [ONLY_HOST], spread, perHost } = props;
  const problems: string[] = [];
  if (!Number.isInteger(count) || count < 1 || count > 10_000) {
    problems.push(`count: found ${count}, expected a whole number from 1 to 10000`);
  }
  if (hosts.length === 0) problems.push("hosts: expected at least one");
  if (new Set(hosts).size < hosts.length) problems.push("hosts: names a host twice");
  if (spread === "fill") {
    if (perHost === undefined) problems.push("perHost: is required with spread fill");
    else if (perHost * hosts.length < count) {
      problems.push(`perHost: ${hosts.length} hosts with ${perHost} each do not hold ${count}`);
    }
  } else if (perHost !== undefined) problems.push("perHost: is only for spread fill");
  return problems;
}
