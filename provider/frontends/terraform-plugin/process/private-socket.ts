import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The kernel's limit for a socket's path, less its closing zero. */
const LONGEST_PATH = 107;

const PREFIX = "virt-";
/** What `mkdtemp` makes of the prefix. */
export const SOCKET_FOLDER: RegExp = /^virt-[A-Za-z0-9]{6}$/;
export const SOCKET_NAME = "s";

export interface PrivateSocket {
  readonly path: string;
  remove(): void;
}

/**
 * A place for a socket that no other user can reach; undefined where there are none, or where the
 * folder for temporary files lies too deep.
 */
export function makePrivateSocket(
  platform: NodeJS.Platform,
  parent: string = tmpdir(),
): PrivateSocket | undefined {
  if (platform === "win32") return undefined;
  if (path.join(parent, `${PREFIX}XXXXXX`, SOCKET_NAME).length > LONGEST_PATH) return undefined;
  // mkdtemp makes the folder with mode 0700.
  const folder = mkdtempSync(path.join(parent, PREFIX));
  return {
    path: path.join(folder, SOCKET_NAME),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
