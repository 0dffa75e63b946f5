import { FakeFailure } from "../fake-failure";
import type { StreamChunk, StreamSink } from "../stream-sink";
import type { FakeFile } from "./file-system";
import { readQcow2 } from "./qcow2-header";

const PIECE_BYTES = 262_120;
const ENOSPC = 28;

/** Writes what arrives. `length` 0 means up to the end of the volume. */
export function uploadTo({ content }: FakeFile, offset: number, length: number): StreamSink {
  const isImage = readQcow2(content.read(0, 65_536)) !== undefined;
  const end = length > 0 ? offset + length : isImage ? Number.MAX_SAFE_INTEGER : content.length;
  let at = offset;
  const take = (size: number) => {
    if (at + size > end) {
      throw new FakeFailure(
        "SystemError",
        "Streams",
        "cannot write to stream: No space left on device",
        ENOSPC,
      );
    }
    at += size;
  };
  return {
    write: (chunk) => {
      const before = at;
      if (chunk instanceof Uint8Array) {
        take(chunk.length);
        content.write(before, chunk);
      } else {
        // A hole does not erase what is there.
        take(Number(chunk.hole));
        if (at > content.length) content.truncate(at);
      }
    },
    finish: () => undefined,
    abort: () => undefined,
  };
}

export async function* downloadOf(
  { content }: FakeFile,
  offset: number,
  length: number,
  isSparse: boolean,
): AsyncGenerator<StreamChunk> {
  const end = length > 0 ? Math.min(content.length, offset + length) : content.length;
  if (isSparse) {
    yield* content.pieces(offset, end);
    return;
  }
  for (let at = offset; at < end; at += PIECE_BYTES) {
    yield content.read(at, Math.min(PIECE_BYTES, end - at));
  }
}
