import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection";
import { SharedLooks } from "../../shared-look";
import { findPool } from "../storage-pool/pool-on-host";
import { isMark } from "./file-marks";
import { readVolume } from "./volume-on-host";

/** Names of a pool's volumes by the path of the image below them. */
type Overlays = ReadonlyMap<string, readonly string[]>;

const looks = new SharedLooks(readOverlays);

/**
 * Names of the volumes of a pool that are overlays of a path. Many deletes at once share one look at
 * the pool; what it found is read again, because overlays go before the image below them.
 */
export async function findOverlays(
  connection: Connection,
  pool: string,
  path: string,
  operation: Operation,
): Promise<readonly string[]> {
  return looks.of(connection, pool).during(operation.clock.now(), async (look) => {
    const found = (await look()).get(path) ?? [];
    const still = await Promise.all(
      found.map(async (name) => {
        const volume = await readVolume(connection, { pool, name, key: "" }, operation.signal);
        return volume?.backing?.path === path ? name : undefined;
      }),
    );
    return still.filter((name) => name !== undefined);
  });
}

/** A new volume may be an overlay: what was seen before says nothing about it. */
export function forgetOverlays(connection: Connection, pool: string): void {
  looks.of(connection, pool).forget();
}

async function readOverlays(connection: Connection, pool: string): Promise<Overlays> {
  // Shared by several operations, so that no one's cancel may end it.
  const signal = AbortSignal.timeout(60_000);
  const overlays = new Map<string, string[]>();
  const ref = await findPool(connection, pool, signal);
  if (ref === undefined) return overlays;
  const args = { pool: ref, need_results: 1, flags: 0 };
  const { vols } = await connection.call("storagePoolListAllVolumes", args, { signal });
  await Promise.all(
    vols.map(async (vol) => {
      const backing = isMark(vol.name)
        ? undefined
        : (await readVolume(connection, vol, signal))?.backing;
      if (backing === undefined) return;
      overlays.set(backing.path, [...(overlays.get(backing.path) ?? []), vol.name]);
    }),
  );
  return overlays;
}
