import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { waitUntil } from "../../../../core/wait-until";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { contentError } from "./content/content-error";
import { type OpenContent, openContent } from "./content/open-content";
import { defineVolume, growNew, type MadeVolume } from "./define-volume";
import { sendContent, tooLarge } from "./send-content";
import type { VolumeMark } from "./volume-marks";
import { holdsFiles, readVolume, type VolumePool, volumeObject } from "./volume-on-host";

interface Upload {
  readonly source: NonNullable<VolumeInputs["source"]>;
  readonly mark: VolumeMark;
}

/** Makes a volume and fills it from a file or URL. */
export async function uploadVolume(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  { source, mark }: Upload,
  operation: Operation,
): Promise<MadeVolume> {
  // The content is opened first: what is no image is refused before anything is made.
  const content = await openContent(source, inputs.format, operation);
  try {
    refuseUnknownSize(pool, inputs, content);
    const limitBytes = limitOf(content, inputs);
    // As raw, whatever it holds: libvirt would write a header of its own into a new qcow2 volume, and
    // the volume would look whole before it is.
    const capacityBytes = Math.max(content.totalBytes ?? 1, rawSize(inputs) ?? 1, 1);
    const vol = await defineVolume(
      connection,
      pool,
      { inputs, poolType: pool.type, format: "raw", capacityBytes },
      operation,
    );
    mark.volumeIsMade();
    await mark.filling(operation.signal);
    const made = await readVolume(connection, vol, operation.signal);
    const isFresh = made?.type === "file";
    const contentDigest = await sendContent(
      connection,
      vol,
      content,
      { limitBytes, isFresh },
      operation,
    );
    await settle(connection, pool, vol, inputs, operation);
    return contentDigest === undefined ? {} : { contentDigest };
  } finally {
    await content.close();
  }
}

/** A device gets its space when it is made, a file while it is written. */
function refuseUnknownSize(
  pool: VolumePool,
  { pool: poolName, name, size }: VolumeInputs,
  content: OpenContent,
): void {
  if (size !== undefined || content.totalBytes !== undefined || holdsFiles(pool)) return;
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "create",
    object: volumeObject(`${poolName}/${name}`),
    message: `size is required: nobody knows how much ${content.name} has before all of it came, and a pool of type ${pool.type} gives out space when a volume is made.`,
    hint: "Write size.",
  });
}

/** Checks sizes as far as the header tells; returns what must not be exceeded while sending. */
function limitOf(content: OpenContent, inputs: VolumeInputs): number | undefined {
  const { header, totalBytes } = content;
  if (header.format === "qcow2") {
    if (inputs.size !== undefined && inputs.size < header.virtualBytes) {
      const message = `${content.name} has a disk of ${header.virtualBytes} bytes, which is larger than the size of ${inputs.size} bytes`;
      throw contentError("upload", message);
    }
    return totalBytes;
  }
  const limitBytes = inputs.size;
  if (limitBytes !== undefined && totalBytes !== undefined && totalBytes > limitBytes) {
    throw tooLarge(content, limitBytes);
  }
  return limitBytes;
}

/** A raw volume has the wished size from the start; a qcow2 image is grown when it is whole. */
function rawSize({ format, size }: VolumeInputs): number | undefined {
  return format === "qcow2" ? undefined : size;
}

/** After an upload libvirt looks at the volume anew by itself; until then it takes it for raw. */
async function settle(
  connection: Connection,
  pool: VolumePool,
  vol: StorageVolRef,
  inputs: VolumeInputs,
  operation: Operation,
): Promise<void> {
  const object = volumeObject(`${inputs.pool}/${inputs.name}`);
  const { signal } = operation;
  if (inputs.format === "qcow2") {
    const what = `the image in ${object}`;
    let looks = 0;
    await waitUntil(operation, { what, timeoutMs: 30_000, intervalMs: 20 }, async () => {
      looks += 1;
      if (looks % 25 === 0) await refreshQuietly(connection, pool, signal);
      const seen = await asLibvirtWork("read", object, () => readVolume(connection, vol, signal));
      return seen?.format === "qcow2" ? true : undefined;
    });
  }
  if (inputs.size !== undefined) await growNew(connection, vol, inputs.size, operation);
}

/** libvirt refuses while another volume of the pool is being made; then that one's end refreshes it. */
async function refreshQuietly(
  connection: Connection,
  pool: VolumePool,
  signal: AbortSignal,
): Promise<void> {
  await connection
    .call("storagePoolRefresh", { pool: pool.ref, flags: 0 }, { signal })
    .catch(() => undefined);
}
