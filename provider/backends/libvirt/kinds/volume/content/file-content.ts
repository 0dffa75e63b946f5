import fs from "node:fs";
import { contentError } from "./content-error";

/** Content as it is at its source, before decompression. */
export interface Content {
  /** How it is called in messages. */
  readonly name: string;
  /** Undefined when the source does not say. */
  readonly totalBytes: number | undefined;
  readonly pieces: AsyncIterable<Buffer>;
}

/** Opens a local file. A file that changes its length while it is read throws. */
export async function fileContent(path: string): Promise<Content> {
  const name = JSON.stringify(path);
  const file = await fs.promises.open(path, "r").catch((error: unknown) => {
    throw contentError("read", `${name} cannot be opened: ${(error as Error).message}`, error);
  });
  const { size } = await file.stat();
  return { name, totalBytes: size, pieces: filePieces(file, size, name) };
}

async function* filePieces(
  file: fs.promises.FileHandle,
  size: number,
  name: string,
): AsyncGenerator<Buffer, void> {
  let total = 0;
  try {
    for await (const piece of file.createReadStream({
      highWaterMark: 1_048_576,
      autoClose: false,
    })) {
      total += (piece as Buffer).length;
      yield piece as Buffer;
    }
  } finally {
    await file.close();
  }
  if (total !== size) {
    const message = `${name} changed while it was read: it had ${size} bytes, ${total} came`;
    throw contentError("read", message, undefined, "Aborted");
  }
}
