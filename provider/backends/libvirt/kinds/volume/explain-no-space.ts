import fs from "node:fs";
import { ProviderError } from "../../../../core/provider-error";
import { formatSize } from "../../../../core/unit";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection } from "../../connection";
import { readVolume, type VolumePool, volumeObject, volumeRef } from "./volume-on-host";

/** No space is told in figures; libvirt's tools say it in words of their own, so the free space decides. */
export async function explainNoSpace(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  error: unknown,
): Promise<unknown> {
  const signal = AbortSignal.timeout(10_000);
  if (!(error instanceof ProviderError) || error.code === "Unavailable") return error;
  try {
    await connection
      .call("storagePoolRefresh", { pool: pool.ref, flags: 0 }, { signal })
      .catch(() => undefined);
    const info = await connection.call("storagePoolGetInfo", { pool: pool.ref }, { signal });
    const free = Number(info.available);
    const isFull =
      error.code === "ResourceExhausted" || (free < 1_048_576 && isFailureOfHost(error));
    if (!isFull) return error;
    const needed = await neededBytes(connection, inputs, signal);
    const need = needed === undefined ? "" : `, and the volume needs ${formatSize(needed)}`;
    return new ProviderError({
      code: "ResourceExhausted",
      operation: "create",
      object: volumeObject(`${inputs.pool}/${inputs.name}`),
      message: `${error.reason} Pool ${JSON.stringify(inputs.pool)} has ${formatSize(free)} of ${formatSize(Number(info.capacity))} free${need}.`,
      hint: "Make room, or use another pool.",
      cause: error,
    });
  } catch {
    return error;
  }
}

/** As far as it can be known before: what is compressed or comes through a pipe says nothing. */
async function neededBytes(
  connection: Connection,
  { size, source, cloneFrom, preallocation }: VolumeInputs,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (cloneFrom !== undefined) {
    return (await readVolume(connection, volumeRef(cloneFrom.volume), signal))?.allocationBytes;
  }
  if (source?.file !== undefined) {
    const { size: bytes } = await fs.promises.stat(source.file);
    return bytes === 0 ? undefined : bytes;
  }
  return preallocation === "full" ? size : undefined;
}

function isFailureOfHost({ code }: ProviderError): boolean {
  return code === "Internal" || code === "FailedPrecondition";
}
