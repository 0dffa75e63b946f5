import fs from "node:fs";
import { contentError } from "./content-error";

/** Content as it is at its source, before decompression. */
export interface Content {
  /** How it is called in messages. */
  readonly name: string;
  /** Undefined when the source does not say. */
  readonly totalBytes: number | undefined;
  /** A piece is valid only until the next but one is taken: its memory is used again. */
  readonly pieces: AsyncIterable<Buffer>;
}

/** Large enough that a call for each costs nothing, small enough for a processor's cache. */
const PIECE_BYTES = 1_048_576;

/** Opens a local file. A file that changes its length while it is read throws. */
export async function fileContent(path: string): Promise<Content> {
  const name = JSON.stringify(path);
  const file = await fs.promises.open(path, "r").catch((error: unknown) => {
    throw contentError("read", `${name} cannot be opened: ${(error as Error).message}`, error);
  });
  const { size } = await file.stat();
  return { name, totalBytes: size, pieces: filePieces(file, size, name) };
}

/** Reads ahead while the last two pieces are used: fresh memory for each piece would cost more than reading. */
async function* filePieces(
  file: fs.promises.FileHandle,
  size: number,
  name: string,
): AsyncGenerator<Buffer, void> {
  const buffers = Array.from({ length: 3 }, () => Buffer.allocUnsafeSlow(PIECE_BYTES));
  let total = 0;
  const readNext = (turn: number) =>
    file.read(buffers[turn % 3] as Buffer, 0, PIECE_BYTES, null).catch((error: unknown) => {
      throw contentError("read", `${name}: ${(error as Error).message}`, error);
    });
  let ahead = readNext(0);
  try {
    for (let turn = 1; ; turn += 1) {
      const { bytesRead, buffer } = await ahead;
      if (bytesRead === 0) break;
      total += bytesRead;
      ahead = readNext(turn);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await ahead.catch(() => undefined);
    await file.close();
  }
  if (total !== size) {
    const message = `${name} changed while it was read: it had ${size} bytes, ${total} came`;
    throw contentError("read", message, undefined, "Aborted");
  }
}
