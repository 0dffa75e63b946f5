// A guest small enough for tests and first steps: the distribution's kernel, its busybox and one shell script (tiny-guest/init.sh).
// It is ready in about 2 s under TCG, prints lines that start with GUEST on its serial console and answers commands there (type help).
//
// Made once per machine, outside the repository. From the command line: node scripts/tiny-guest.mjs   prints where everything is, as JSON.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { cached, cacheKey } from "./machine-cache.mjs";
import { makeDiskImage } from "./tiny-guest/disk-image.mjs";
import { uncompressedKernel } from "./tiny-guest/kernel-image.mjs";
import { chooseModules } from "./tiny-guest/modules.mjs";
import { characterDevice, file, folder, newcArchive } from "./tiny-guest/newc.mjs";
import { unpackBusybox, unpackKernel } from "./tiny-guest/packages.mjs";

const sources = fileURLToPath(new URL("tiny-guest", import.meta.url));
const run = promisify(execFile);
// On a host that is too busy the kernel would miss the ticks by which it checks its timer, and panic.
const commandLine = "console=ttyS0 quiet no_timer_check";

/** @typedef {{ kernel: string, initrd: string, commandLine: string, qcow2: string, raw: string, version: string, folder: string }} TinyGuest */

/**
 * The guest's files: kernel and initrd for direct boot, and one bootable disk (BIOS and UEFI) as qcow2 and as raw.
 * @param {{ say?: (line: string) => void }} options
 * @returns {Promise<TinyGuest>}
 */
export async function ensureTinyGuest({ say = () => {} } = {}) {
  const names = fs.readdirSync(sources).sort();
  const contents = names.map((name) => fs.readFileSync(path.join(sources, name)));
  const distribution = fs.readFileSync("/etc/os-release");
  const key = cacheKey([
    ...names,
    ...contents,
    fs.readFileSync(fileURLToPath(import.meta.url)),
    distribution,
  ]);
  const made = await cached("tiny-guest", key, (making) => make(making, say));
  const { version } = JSON.parse(fs.readFileSync(path.join(made, "guest.json"), "utf8"));
  const at = (name) => path.join(made, name);
  return {
    folder: made,
    kernel: at("kernel"),
    initrd: at("initrd.img"),
    commandLine,
    qcow2: at("guest.qcow2"),
    raw: at("guest.img"),
    version,
  };
}

async function make(making, say) {
  say("Making the tiny guest from the distribution's kernel and busybox");
  const work = path.join(making, "work");
  const busybox = await unpackBusybox(path.join(work, "busybox"));
  const kernel = await unpackKernel(path.join(work, "kernel"));
  const bzImage = fs.readFileSync(kernel.vmlinuz);
  fs.writeFileSync(path.join(making, "kernel"), uncompressedKernel(bzImage) ?? bzImage);
  const initrd = path.join(making, "initrd.img");
  fs.writeFileSync(initrd, initramfs(busybox, kernel.modulesFolder));

  const raw = path.join(making, "guest.img");
  await makeDiskImage(raw, bzImage, fs.readFileSync(initrd), commandLine);
  await run("qemu-img", [
    "convert",
    "-f",
    "raw",
    "-O",
    "qcow2",
    raw,
    path.join(making, "guest.qcow2"),
  ]);
  const facts = { version: kernel.version };
  fs.writeFileSync(path.join(making, "guest.json"), JSON.stringify(facts));
  fs.rmSync(work, { recursive: true });
}

function initramfs(busybox, modulesFolder) {
  const { files, lists } = chooseModules(modulesFolder);
  const entries = ["bin", "dev", "proc", "sys", "etc", "modules", "modules/lists"].map(folder);
  entries.push(characterDevice("dev/console", 5, 1), file("bin/busybox", busybox, 0o755));
  entries.push(file("init", fs.readFileSync(path.join(sources, "init.sh")), 0o755));
  for (const name of ["dhcp.sh", "agent.sh"]) {
    entries.push(file(name, fs.readFileSync(path.join(sources, name)), 0o755));
  }
  for (const [name, bytes] of files) entries.push(file(`modules/${name}.ko`, bytes));
  for (const [list, names] of lists) {
    entries.push(file(`modules/lists/${list}`, names.map((name) => `${name}\n`).join("")));
  }
  return zlib.gzipSync(newcArchive(entries), { level: 9 });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(JSON.stringify(await ensureTinyGuest({ say: (line) => console.error(line) })));
}
