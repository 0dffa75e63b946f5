import { readdir, rmdir, stat, unlink } from "node:fs/promises";
import path from "node:path";

const MONTH_MS = 30 * 24 * 3_600_000;

/**
 * Removes compiled code that was written more than a month before `now`. Node keeps it by its own
 * version and by the place of the plugin, and never removes any: every project that installs the
 * plugin, and every Node, leaves some. Code still in use is compiled and written once more.
 */
export async function forgetCompiled(cache: string, now: number): Promise<void> {
  for (const version of await readdir(cache)) {
    const folder = path.join(cache, version);
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      if (now - (await stat(file)).mtimeMs > MONTH_MS) await unlink(file);
    }
    // One that holds anything stays.
    await rmdir(folder).catch(() => undefined);
  }
}
