import type { Connection } from "../../connection-api";
import { DomainStats } from "../../rpc/constants";
import type { TypedParam } from "../../rpc/typed-param";

/** What machines may use when they run. */
export interface HostLoad {
  readonly memoryBytes: number;
  readonly cpus: number;
}

/** What each machine of the host may use, by UUID, in one call. */
export async function readLoads(connection: Connection): Promise<ReadonlyMap<string, HostLoad>> {
  const stats = DomainStats.Balloon | DomainStats.Vcpu;
  const { retStats } = await connection.call("connectGetAllDomainStats", {
    doms: [],
    stats,
    flags: 0,
  });
  return new Map(
    retStats.map(({ dom, params }) => [
      dom.uuid,
      {
        memoryBytes: paramOf(params, "balloon.maximum") * 1024,
        cpus: paramOf(params, "vcpu.current"),
      },
    ]),
  );
}

/** What all machines but one may use together. */
export function loadWithout(
  loads: ReadonlyMap<string, HostLoad>,
  except: string | undefined,
): HostLoad {
  let memoryBytes = 0;
  let cpus = 0;
  for (const [uuid, load] of loads) {
    if (uuid === except) continue;
    memoryBytes += load.memoryBytes;
    cpus += load.cpus;
  }
  return { memoryBytes, cpus };
}

function paramOf(params: readonly TypedParam[], field: string): number {
  const value = params.find((param) => param.field === field)?.value.value;
  return typeof value === "bigint" || typeof value === "number" ? Number(value) : 0;
}
