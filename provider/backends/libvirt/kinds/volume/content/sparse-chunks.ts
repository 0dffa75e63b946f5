import type { VolumeChunk } from "../../../connection";

/** The unit in which zeros are looked for: a file system's block. */
const BLOCK_BYTES = 4096;
const ZEROS = Buffer.alloc(1_048_576);

/**
 * The same content with runs of zeros told as holes, so that only data crosses the wire and takes
 * space. Only for a volume that is all zeros before: a hole does not erase.
 */
export async function* sparseChunks(
  content: AsyncIterable<Buffer>,
): AsyncGenerator<VolumeChunk, void> {
  let hole = 0;
  for await (const piece of content) {
    for (let at = 0; at < piece.length; ) {
      const end = endOfRun(piece, at);
      if (isZero(piece.subarray(at, Math.min(at + BLOCK_BYTES, end)))) hole += end - at;
      else {
        if (hole > 0) yield { hole: BigInt(hole) };
        hole = 0;
        yield piece.subarray(at, end);
      }
      at = end;
    }
  }
  if (hole > 0) yield { hole: BigInt(hole) };
}

/** Where the run of zero blocks, or of blocks with data, that begins at `start` ends. */
function endOfRun(piece: Buffer, start: number): number {
  // Most pieces of a sparse image are zeros as a whole, and one comparison tells.
  if (start === 0 && isZero(piece)) return piece.length;
  const wanted = isZero(piece.subarray(start, start + BLOCK_BYTES));
  let at = start + BLOCK_BYTES;
  while (at < piece.length && isZero(piece.subarray(at, at + BLOCK_BYTES)) === wanted) {
    at += BLOCK_BYTES;
  }
  return Math.min(at, piece.length);
}

function isZero(bytes: Buffer): boolean {
  if (bytes[0] !== 0) return false;
  for (let at = 0; at < bytes.length; at += ZEROS.length) {
    const part = bytes.subarray(at, at + ZEROS.length);
    if (!part.equals(ZEROS.subarray(0, part.length))) return false;
  }
  return true;
}
