import type { TransferOptions, VolumeChunk } from "./connection-api";
import type { RpcClient } from "./rpc/client";
import { StorageVolDownload, StorageVolUpload } from "./rpc/constants";
import { STREAM_CHUNK_BYTES } from "./rpc/message";
import type { StorageVolRef } from "./rpc/objects";
import type { StreamOptions } from "./rpc/stream";

/** A disk may take its time to write back what it buffered; more than this is no progress. */
const STALL_TIMEOUT_MS = 300_000;

const zeros = Buffer.alloc(STREAM_CHUNK_BYTES);

/** Sends chunks into a volume. An error breaks the stream off, so that the daemon lets go of the volume. */
export async function uploadVolume(
  client: RpcClient,
  vol: StorageVolRef,
  options: TransferOptions,
  chunks: AsyncIterable<VolumeChunk>,
): Promise<void> {
  const flags = options.sparse ? StorageVolUpload.SparseStream : 0;
  const args = { vol, offset: options.offset ?? 0n, length: options.length ?? 0n, flags };
  const stream = await client.openStream("storageVolUpload", args, streamOptions(options));
  try {
    for await (const chunk of chunks) {
      if (chunk instanceof Uint8Array) await stream.write(chunk);
      else if (chunk.hole === 0n) continue;
      else if (options.sparse) await stream.writeHole(chunk.hole);
      else for (const piece of zeroPieces(chunk.hole)) await stream.write(piece);
    }
    await stream.finish();
  } finally {
    await stream.abort();
  }
}

/** Reads a volume from the daemon. */
export async function* downloadVolume(
  client: RpcClient,
  vol: StorageVolRef,
  options: TransferOptions,
): AsyncGenerator<VolumeChunk, void> {
  const flags = options.sparse ? StorageVolDownload.SparseStream : 0;
  const args = { vol, offset: options.offset ?? 0n, length: options.length ?? 0n, flags };
  const stream = await client.openStream("storageVolDownload", args, streamOptions(options));
  yield* stream.chunks();
}

function streamOptions({ signal }: TransferOptions): StreamOptions {
  return { stallTimeoutMs: STALL_TIMEOUT_MS, ...(signal === undefined ? {} : { signal }) };
}

function* zeroPieces(length: bigint): Generator<Uint8Array> {
  for (let left = length; left > 0n; ) {
    const piece = left < zeros.length ? Number(left) : zeros.length;
    yield zeros.subarray(0, piece);
    left -= BigInt(piece);
  }
}
