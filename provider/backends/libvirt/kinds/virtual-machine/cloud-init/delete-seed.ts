import type { Operation } from "../../../../../core/operation";
import { isList, isProperties, type Properties } from "../../../../../core/value";
import type { Connection, StoragePoolRef } from "../../../connection-api";
import { hasErrorNumber } from "../../../libvirt-errors";
import { poolLocksOf } from "../../../pool-locks";
import { ErrorNumber } from "../../../rpc/constants";
import { attributeAt, childrenOf, elementAt, type XmlElement } from "../../../xml";
import { lookupByName } from "../find-machine";
import { readDefinitions } from "../machine-on-host";
import type { VolumePaths } from "../volume-paths";
import { isSeedImageName } from "./seed-image";
import { removeOldSeedVolumes } from "./seed-volume";

/**
 * Removes the seed images of a machine that is deleted. Works from the saved inputs as well as from
 * the last definition: after a delete that was cut off the definition is gone and the images are not.
 * Fails when one cannot be removed, so that the machine stays in the state and the next run does it.
 */
export async function deleteSeedVolumes(
  connection: Connection,
  machine: string,
  saved: Properties,
  before: readonly (XmlElement | undefined)[],
  volumes: VolumePaths,
  { signal }: Operation,
): Promise<void> {
  const seeds = cdroms(before).filter((path) =>
    isSeedImageName(machine, path.split("/").at(-1) ?? ""),
  );
  const ids = seeds.length > 0 ? [...(await volumes.volumesOf(seeds)).values()] : [];
  const names = new Set([...ids.map(poolOf), ...savedPools(saved)]);
  if (names.size === 0) return;
  // A machine of the same name that is not ours may have come since.
  const other = await lookupByName(connection, machine, signal);
  const others = other && (await readDefinitions(connection, other.uuid, signal));
  const kept = new Set(cdroms([others?.stored, others?.live]));
  for (const name of names) {
    const pool = await poolNamed(connection, name, signal);
    if (pool === undefined) continue;
    await poolLocksOf(connection).shared(name, () =>
      removeOldSeedVolumes(connection, pool, machine, (path) => kept.has(path), signal),
    );
  }
}

/** Where the saved inputs put the image: the pool that they name, else that of the first volume. */
function savedPools({ cloudInit, disks }: Properties): readonly string[] {
  if (!isProperties(cloudInit)) return [];
  if (typeof cloudInit.pool === "string") return [cloudInit.pool];
  const volumes = (isList(disks) ? disks : []).flatMap((disk) =>
    isProperties(disk) && typeof disk.volume === "string" ? [disk.volume] : [],
  );
  return volumes.slice(0, 1).map(poolOf);
}

function poolOf(volumeId: string): string {
  return volumeId.slice(0, volumeId.indexOf("/"));
}

/** A pool that is gone or stopped has taken its volumes out of our reach; that is no reason to fail. */
async function poolNamed(
  connection: Connection,
  name: string,
  signal: AbortSignal,
): Promise<StoragePoolRef | undefined> {
  try {
    const { pool } = await connection.call("storagePoolLookupByName", { name }, { signal });
    const { active } = await connection.call("storagePoolIsActive", { pool }, { signal });
    return active === 0 ? undefined : pool;
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStoragePool)) return undefined;
    throw error;
  }
}

function cdroms(definitions: readonly (XmlElement | undefined)[]): readonly string[] {
  return definitions.flatMap((definition) => {
    const devices = definition && elementAt(definition, "devices");
    return (devices ? childrenOf(devices, "disk") : [])
      .filter((disk) => disk.attributes.device === "cdrom")
      .flatMap((disk) => attributeAt(disk, "source", "file") ?? []);
  });
}
