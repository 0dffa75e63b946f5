import type { Operation } from "../../../../core/operation";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { readVolumeUsers } from "../../volume-users";
import { findOverlays } from "./find-overlays";
import { readVolume, volumeRef } from "./volume-on-host";
import type { VolumeOnHost } from "./volume-xml";

/** Far more than the header and tables of an empty image; a level 1 table beyond it is not looked at. */
const EMPTY_IMAGE_BYTES = 1_048_576;

/**
 * Whether a volume, which we were about to make when we were cut off, can be deleted without losing
 * anything. We may have made it or someone else since then; so it must hold nothing, or be exactly the
 * copy that the host was making for us. `expected` is undefined when we do not know what it was to be.
 */
export async function isWorthless(
  connection: Connection,
  vol: StorageVolRef,
  expected: VolumeInputs | undefined,
  operation: Operation,
): Promise<boolean> {
  const { signal } = operation;
  const found = await readVolume(connection, vol, signal);
  if (found === undefined) return true;
  if ((await readVolumeUsers(connection, signal)).has(found.path)) return false;
  if ((await findOverlays(connection, vol.pool, found.path, operation)).length > 0) return false;
  if (found.format !== "qcow2" && found.allocationBytes === 0) return true;
  if (found.format === "qcow2" && (await isEmptyImage(connection, vol, found, signal))) return true;
  return expected !== undefined && isAsExpected(connection, found, expected, signal);
}

/** A qcow2 image whose first table has no entry holds no data of its own. */
async function isEmptyImage(
  connection: Connection,
  vol: StorageVolRef,
  { allocationBytes }: VolumeOnHost,
  signal: AbortSignal,
): Promise<boolean> {
  if (allocationBytes > EMPTY_IMAGE_BYTES) return false;
  const image = Buffer.alloc(EMPTY_IMAGE_BYTES);
  let at = 0;
  const length = BigInt(EMPTY_IMAGE_BYTES);
  for await (const chunk of connection.download(vol, { length, signal })) {
    if (chunk instanceof Uint8Array) image.set(chunk.subarray(0, image.length - at), at);
    at += chunk instanceof Uint8Array ? chunk.length : Number(chunk.hole);
  }
  const entries = image.readUInt32BE(36);
  const table = Number(image.readBigUInt64BE(40));
  if (table + entries * 8 > Math.min(at, image.length)) return false;
  return image.subarray(table, table + entries * 8).every((byte) => byte === 0);
}

/**
 * Copies, reserved images and devices are made by the host in one step, and hold something from the
 * start: a device whatever was stored at its place before.
 */
async function isAsExpected(
  connection: Connection,
  found: VolumeOnHost,
  { cloneFrom, preallocation, size, format }: VolumeInputs,
  signal: AbortSignal,
): Promise<boolean> {
  if (found.type !== "file") return size === undefined || isRoundedUp(found.capacityBytes, size);
  if (found.format !== format) return false;
  if (cloneFrom === undefined) return preallocation !== "none" && found.capacityBytes === size;
  const source = await readVolume(connection, volumeRef(cloneFrom.volume), signal);
  // A copy has the size of its original until it is grown.
  return [source?.capacityBytes, size].includes(found.capacityBytes);
}

/** Far more than the extents and cylinders to which hosts round a device's size. */
const ROUNDING_BYTES = 64 * 1_048_576;

function isRoundedUp(capacityBytes: number, size: number): boolean {
  return capacityBytes >= size && capacityBytes - size < ROUNDING_BYTES;
}
