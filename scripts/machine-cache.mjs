// Things that take long to make and are the same for every checkout of this machine: kept outside the repository, made once, by one process.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** The folder of this project's caches: $XDG_CACHE_HOME/virt-iac or ~/.cache/virt-iac. */
export function cacheRoot() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"), "virt-iac");
}

/** A short name for a list of strings and buffers; another list has another name. @param {readonly (string | Buffer)[]} parts */
export function cacheKey(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 16);
}

/**
 * The folder of one cached thing. Made in a folder beside it that takes its name when it is whole, so a killed build leaves nothing half.
 * @param {string} name for example "pulumi"
 * @param {string} key from cacheKey
 * @param {(folder: string) => Promise<void>} make fills an empty folder
 * @returns {Promise<string>}
 */
export async function cached(name, key, make) {
  const folder = path.join(cacheRoot(), name, key);
  if (fs.existsSync(folder)) return folder;
  const release = await lock(`${folder}.lock`);
  try {
    if (fs.existsSync(folder)) return folder;
    const making = `${folder}.making`;
    fs.rmSync(making, { recursive: true, force: true });
    fs.mkdirSync(making, { recursive: true });
    await make(making);
    fs.renameSync(making, folder);
    return folder;
  } finally {
    release();
  }
}

/** Waits for a lock whose owner is a process; the lock of a process that has ended is taken over. */
async function lock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)}`;
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, mine);
  try {
    for (;;) {
      try {
        // A link appears with its content, so nobody ever reads an empty lock.
        fs.linkSync(own, file);
        return () => fs.rmSync(file, { force: true });
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      removeStale(file);
      await delay(100);
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function removeStale(file) {
  let owner;
  try {
    owner = fs.readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const [pid, start] = owner.split(" ");
  if (startOf(Number(pid)) !== start) fs.rmSync(file, { force: true });
}

function startOf(pid) {
  try {
    return fs
      .readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[19];
  } catch {
    return undefined;
  }
}
