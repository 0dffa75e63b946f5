import fs from "node:fs";
import net from "node:net";
import { promisify } from "node:util";
import type { Operation } from "../../../../../core/operation";
import { contentError } from "./content-error";
import type { Content } from "./file-content";

/** Who makes the content may take its time; a pipe that nobody writes to stays silent for ever. */
const SILENCE_MS = 300_000;

const open = promisify(fs.open);

/** Opens a named pipe. What comes through it cannot be read again, and nobody knows how much it is. */
export async function pipeContent(path: string, operation: Operation): Promise<Content> {
  const name = JSON.stringify(path);
  // An open that waits for a writer would hold a thread, and no cancel could end it.
  const flags = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK;
  const fd = await open(path, flags).catch((error: unknown) => {
    throw contentError("read", `${name} cannot be opened: ${(error as Error).message}`, error);
  });
  const socket = new net.Socket({ fd, readable: true, writable: false });
  return { name, totalBytes: undefined, pieces: pipePieces(socket, name, operation) };
}

async function* pipePieces(
  socket: net.Socket,
  name: string,
  { signal }: Operation,
): AsyncGenerator<Buffer, void> {
  const onAbort = () => socket.destroy(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  socket.setTimeout(SILENCE_MS, () => {
    const message = `nothing came through ${name} for ${SILENCE_MS / 1000}s`;
    socket.destroy(contentError("read", message, undefined, "DeadlineExceeded"));
  });
  try {
    signal.throwIfAborted();
    for await (const piece of socket) yield piece as Buffer;
  } finally {
    signal.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}
