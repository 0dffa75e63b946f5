import { readdir, rm, stat } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { SOCKET_FOLDER, SOCKET_NAME } from "./private-socket";

/** A plugin that is just starting has a folder and does not listen yet. */
const YOUNG_MS = 3_600_000;

/**
 * Removes the sockets of plugins that were killed and could not do it themselves. Only what nobody
 * answers at goes; what cannot be read or removed belongs to another user and stays.
 */
export async function removeLeftSockets(parent: string, now: number): Promise<void> {
  const names = (await readdir(parent)).filter((name) => SOCKET_FOLDER.test(name));
  for (const name of names) {
    const folder = path.join(parent, name);
    if (await isLeft(path.join(folder, SOCKET_NAME), now)) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

async function isLeft(file: string, now: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isSocket() || now - found.mtimeMs < YOUNG_MS) return false;
  return new Promise((resolve) => {
    const socket = net.connect(file);
    socket.once("connect", () => {
      socket.destroy();
      resolve(false);
    });
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "ECONNREFUSED"));
  });
}
