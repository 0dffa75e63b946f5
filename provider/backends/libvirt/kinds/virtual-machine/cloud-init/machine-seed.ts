import type { Operation } from "../../../../../core/operation";
import { ProviderError } from "../../../../../core/provider-error";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection, StoragePoolRef } from "../../../connection-api";
import { poolLocksOf } from "../../../pool-locks";
import { attributeAt, childrenOf, elementAt, type XmlElement } from "../../../xml";
import { machineObject } from "../machine-object";
import { readDefinitions } from "../machine-on-host";
import type { VolumePaths } from "../volume-paths";
import { isSeedImageName, seedImage } from "./seed-image";
import { ensureSeedVolume, removeOldSeedVolumes } from "./seed-volume";

/** Where a machine's seed image is. */
export interface SeedVolume {
  readonly path: string;
  readonly pool: StoragePoolRef;
}

/** Makes the image that these inputs mean; undefined without `cloudInit`. */
export async function seedVolumeFor(
  connection: Connection,
  inputs: MachineInputs,
  uuid: string,
  volumes: VolumePaths,
  { signal, progress }: Operation,
): Promise<SeedVolume | undefined> {
  const { cloudInit, name } = inputs;
  if (cloudInit === undefined) return undefined;
  const pool = await volumes.pool(seedPool(inputs));
  const image = seedImage(name, uuid, cloudInit);
  progress.report({ stage: "cloud-init image", totalBytes: image.bytes.length });
  const path = await poolLocksOf(connection).shared(pool.name, () =>
    ensureSeedVolume(connection, pool, image, signal),
  );
  return { path, pool };
}

export interface SeedTraces {
  /** The image of now. */
  readonly seed?: SeedVolume | undefined;
  /** The definitions of before, which may name images that nobody needs any more. */
  readonly before: readonly (XmlElement | undefined)[];
}

/**
 * Removes the images that neither definition names any more: those of other data, and the last one
 * when the machine has no `cloudInit` any more or is gone. What cannot be removed is only reported.
 */
export async function cleanSeedVolumes(
  connection: Connection,
  machine: string,
  uuid: string,
  traces: SeedTraces,
  volumes: VolumePaths,
  operation: Operation,
): Promise<void> {
  try {
    await clean(connection, machine, uuid, traces, volumes, operation.signal);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    operation.progress.warn(`an old cloud-init image of ${machineObject(machine)} is left: ${why}`);
  }
}

async function clean(
  connection: Connection,
  machine: string,
  uuid: string,
  { seed, before }: SeedTraces,
  volumes: VolumePaths,
  signal: AbortSignal,
): Promise<void> {
  const isSeed = (path: string) => isSeedImageName(machine, path.split("/").at(-1) ?? "");
  const seeds = cdroms(before).filter(isSeed);
  if (seed === undefined && seeds.length === 0) return;
  const pools = new Map<string, StoragePoolRef>();
  if (seed) pools.set(seed.pool.name, seed.pool);
  for (const id of (await volumes.volumesOf(seeds)).values()) {
    const name = id.slice(0, id.indexOf("/"));
    pools.set(name, await volumes.pool(name));
  }
  const now = await readDefinitions(connection, uuid, signal);
  const named = new Set(cdroms([now?.stored, now?.live]));
  for (const pool of pools.values()) {
    await poolLocksOf(connection).shared(pool.name, () =>
      removeOldSeedVolumes(connection, pool, machine, (path) => named.has(path), signal),
    );
  }
}

/** The images in the drives of these definitions. */
function cdroms(definitions: readonly (XmlElement | undefined)[]): readonly string[] {
  return definitions.flatMap((definition) => {
    const devices = definition && elementAt(definition, "devices");
    return (devices ? childrenOf(devices, "disk") : [])
      .filter((disk) => disk.attributes.device === "cdrom")
      .flatMap((disk) => attributeAt(disk, "source", "file") ?? []);
  });
}

function seedPool({ cloudInit, disks, name }: MachineInputs): string {
  if (cloudInit?.pool !== undefined) return cloudInit.pool;
  const volume = disks?.find((disk) => disk.volume !== undefined)?.volume;
  if (volume !== undefined) return volume.slice(0, volume.indexOf("/"));
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "make the cloud-init image of",
    object: machineObject(name),
    message: "cloudInit.pool is not written, and no disk is a volume of a pool.",
    hint: "Write cloudInit.pool.",
  });
}
