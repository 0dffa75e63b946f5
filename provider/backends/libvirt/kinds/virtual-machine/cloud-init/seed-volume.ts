import type { Connection, StoragePoolRef, StorageVolRef } from "../../../connection-api";
import { hasErrorNumber } from "../../../libvirt-errors";
import { ErrorNumber } from "../../../rpc/constants";
import { element, formatXml, textElement } from "../../../xml";
import { isSeedImageName, type SeedImage } from "./seed-image";

/** Makes sure that the pool holds the whole image. Returns its path on the host. */
export async function ensureSeedVolume(
  connection: Connection,
  pool: StoragePoolRef,
  image: SeedImage,
  signal: AbortSignal,
): Promise<string> {
  const volume = await createOrFind(connection, pool, image, signal);
  // One that is there already may be half: whoever made it may have been killed in the middle.
  if (!volume.made && (await holds(connection, volume.ref, image.bytes, signal))) {
    return pathOf(connection, volume.ref, signal);
  }
  await connection.upload(volume.ref, { signal, length: BigInt(image.bytes.length) }, one(image));
  return pathOf(connection, volume.ref, signal);
}

/** Removes seed images of this machine that no definition names any more. */
export async function removeOldSeedVolumes(
  connection: Connection,
  pool: StoragePoolRef,
  machine: string,
  keep: (path: string) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const { vols } = await connection.call(
    "storagePoolListAllVolumes",
    { pool, need_results: 1, flags: 0 },
    { signal },
  );
  for (const vol of vols) {
    if (!isSeedImageName(machine, vol.name) || keep(vol.key)) continue;
    try {
      await connection.call("storageVolDelete", { vol, flags: 0 }, { signal });
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.NoStorageVol)) throw error;
    }
  }
}

async function createOrFind(
  connection: Connection,
  pool: StoragePoolRef,
  image: SeedImage,
  signal: AbortSignal,
): Promise<{ readonly ref: StorageVolRef; readonly made: boolean }> {
  const find = async () => {
    const args = { pool, name: image.name };
    const { vol } = await connection.call("storageVolLookupByName", args, { signal });
    return { ref: vol, made: false };
  };
  try {
    return await find();
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoStorageVol)) throw error;
  }
  try {
    const args = { pool, xml: volumeXml(image), flags: 0 };
    const { vol } = await connection.call("storageVolCreateXML", args, { signal });
    return { ref: vol, made: true };
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.StorageVolExist)) return find();
    throw error;
  }
}

/** User data may hold secrets, so nobody but the host's root and the machine itself may read it. */
function volumeXml(image: SeedImage): string {
  return formatXml(
    element(
      "volume",
      {},
      textElement("name", image.name),
      element("capacity", { unit: "bytes" }, String(image.bytes.length)),
      element(
        "target",
        {},
        element("format", { type: "raw" }),
        element("permissions", {}, textElement("mode", "0600")),
      ),
    ),
  );
}

async function holds(
  connection: Connection,
  volume: StorageVolRef,
  bytes: Buffer,
  signal: AbortSignal,
): Promise<boolean> {
  const info = await connection.call("storageVolGetInfo", { vol: volume }, { signal });
  if (info.capacity !== BigInt(bytes.length)) return false;
  let at = 0;
  for await (const chunk of connection.download(volume, { signal })) {
    if (!(chunk instanceof Uint8Array)) return false;
    if (!bytes.subarray(at, at + chunk.length).equals(chunk)) return false;
    at += chunk.length;
  }
  return at === bytes.length;
}

async function pathOf(connection: Connection, vol: StorageVolRef, signal: AbortSignal) {
  return (await connection.call("storageVolGetPath", { vol }, { signal })).name;
}

async function* one(image: SeedImage): AsyncGenerator<Uint8Array> {
  yield image.bytes;
}
