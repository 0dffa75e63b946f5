import type { Connection, DomainRef } from "./connection";
import { DomainStats, GetAllDomainStats } from "./rpc/constants";
import type { ProcedureResult } from "./rpc/procedures";

/** A running machine that has a file or device open. */
export interface VolumeUser {
  readonly domain: DomainRef;
  /** The machine's name for the disk, as `vda`. */
  readonly disk: string;
  /** `disk`: it writes there. `backing`: it only reads, as the image below an overlay. */
  readonly as: "disk" | "backing";
}

/** The running machines by the paths that they have open, whole backing chains included. */
export type VolumeUsers = ReadonlyMap<string, readonly VolumeUser[]>;

/** One call for all machines of the host. */
export async function readVolumeUsers(
  connection: Connection,
  signal: AbortSignal,
): Promise<VolumeUsers> {
  const flags = GetAllDomainStats.Active | GetAllDomainStats.Backing;
  const args = { doms: [], stats: DomainStats.Block, flags };
  const { retStats } = await connection.call("connectGetAllDomainStats", args, { signal });
  const users = new Map<string, VolumeUser[]>();
  for (const { dom, params } of retStats) {
    for (const { path, ...use } of openPaths(params)) {
      users.set(path, [...(users.get(path) ?? []), { domain: dom, ...use }]);
    }
  }
  return users;
}

/** The names of the machines among some users, each once. */
export function userNames(users: readonly VolumeUser[]): readonly string[] {
  return [...new Set(users.map(({ domain }) => JSON.stringify(domain.name)))];
}

type Params = ProcedureResult<"connectGetAllDomainStats">["retStats"][number]["params"];

/** The fields are `block.N.path` and `block.N.name`; of each disk the top of its chain comes first. */
function* openPaths(params: Params) {
  const fields = new Map(params.map(({ field, value }) => [field, value.value]));
  const count = Number(fields.get("block.count") ?? 0);
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const path = fields.get(`block.${index}.path`);
    const disk = fields.get(`block.${index}.name`);
    if (typeof disk !== "string") continue;
    const as = seen.has(disk) ? ("backing" as const) : ("disk" as const);
    seen.add(disk);
    // An empty drive has a name and no path.
    if (typeof path === "string") yield { path, disk, as };
  }
}
