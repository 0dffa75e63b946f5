import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The kernel's limit for a socket's path, less its closing zero. */
const LONGEST_PATH = 107;

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
  if (path.join(parent, "virt-XXXXXX", "s").length > LONGEST_PATH) return undefined;
  // mkdtemp makes the folder with mode 0700.
  const folder = mkdtempSync(path.join(parent, "virt-"));
  return {
    path: path.join(folder, "s"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
