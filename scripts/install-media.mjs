// What a machine can be installed from, for tests: an ISO image that boots by BIOS, and the files of a PXE server. Both start the same installer, which
// writes the tiny guest's disk to the machine's first one.
//
// Made once per machine, outside the repository. From the command line: node scripts/install-media.mjs   prints where everything is, as JSON.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { cached, cacheKey } from "./machine-cache.mjs";
import { file, newcArchive } from "./tiny-guest/newc.mjs";
import { unpackSyslinux } from "./tiny-guest/packages.mjs";
import { ensureTinyGuest } from "./tiny-guest.mjs";

const run = promisify(execFile);
const installer = fileURLToPath(new URL("install-media/installer.sh", import.meta.url));

/** @typedef {{ iso: string, tftpRoot: string, bootFile: string }} InstallMedia */

/** @returns {Promise<InstallMedia>} */
export async function ensureInstallMedia() {
  const guest = await ensureTinyGuest();
  const sources = [installer, fileURLToPath(import.meta.url)].map((name) => fs.readFileSync(name));
  const key = cacheKey([guest.folder, ...sources]);
  const made = await cached("install-media", key, (making) => make(making, guest));
  const at = (name) => path.join(made, name);
  return { iso: at("installer.iso"), tftpRoot: at("tftp"), bootFile: "pxelinux.0" };
}

async function make(making, guest) {
  const work = path.join(making, "work");
  const loader = await unpackSyslinux(path.join(work, "syslinux"));
  const kernel = path.join(work, "vmlinuz");
  const environment = { ...process.env, MTOOLS_SKIP_CHECK: "1", MTOOLSRC: "/dev/null" };
  // Boot loaders want the packed kernel; it lies on the guest's disk.
  await run("mcopy", ["-i", guest.raw, "::/vmlinuz", kernel], { env: environment });
  const initrd = path.join(work, "initrd.img");
  fs.writeFileSync(initrd, withInstaller(guest));

  const tftp = path.join(making, "tftp");
  const common = [kernel, initrd, loader("ldlinux.c32")];
  fill(tftp, [...common, loader("pxelinux.0")]);
  configure(path.join(tftp, "pxelinux.cfg", "default"), guest.commandLine);

  const disc = path.join(work, "disc");
  fill(disc, [...common, loader("isolinux.bin")]);
  configure(path.join(disc, "isolinux.cfg"), guest.commandLine);
  const bootable = ["-b", "isolinux.bin", "-c", "boot.cat", "-no-emul-boot", "-boot-info-table"];
  const image = path.join(making, "installer.iso");
  await run("genisoimage", [
    "-quiet",
    "-R",
    ...bootable,
    "-boot-load-size",
    "4",
    "-o",
    image,
    disc,
  ]);
  fs.rmSync(work, { recursive: true });
}

/** The kernel unpacks archives that follow each other at multiples of four bytes. */
function withInstaller(guest) {
  const initrd = fs.readFileSync(guest.initrd);
  const archive = newcArchive([
    file("installer.sh", fs.readFileSync(installer), 0o755),
    file("guest.img.gz", zlib.gzipSync(fs.readFileSync(guest.raw), { level: 9 })),
  ]);
  return Buffer.concat([initrd, Buffer.alloc((4 - (initrd.length % 4)) % 4), archive]);
}

function fill(folder, files) {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of files) fs.copyFileSync(name, path.join(folder, path.basename(name)));
}

/** ISOLINUX and PXELINUX are told the same. */
function configure(name, commandLine) {
  const lines = [
    "SERIAL 0",
    "DEFAULT installer",
    "PROMPT 0",
    "LABEL installer",
    " KERNEL vmlinuz",
    " INITRD initrd.img",
    ` APPEND ${commandLine} rdinit=/installer.sh`,
  ];
  fs.mkdirSync(path.dirname(name), { recursive: true });
  fs.writeFileSync(name, `${lines.join("\n")}\n`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(JSON.stringify(await ensureInstallMedia()));
}
