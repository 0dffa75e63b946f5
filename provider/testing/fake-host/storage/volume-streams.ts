import { FakeFailure } from "../fake-failure";
import type { StreamChunk, StreamSink } from "../stream-sink";
import type { FakeFile } from "./file-system";

const PIECE_BYTES = 262_120;
const ENOSPC = 28;

/** Writes what arrives. `length` 0 means without end: a file grows as it is written. */
export function uploadTo({ content }: FakeFile, offset: number, length: number): StreamSink {
  const end = length > 0 ? offset + length : Number.MAX_SAFE_INTEGER;
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
