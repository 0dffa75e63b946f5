// A machine whose kernel has what this one's may lack (device mapper, NFS, iSCSI), for tests of libvirt's storage pools: the distribution's kernel,
// under TCG, with the real host's own programs and a few packages more laid over them. Nothing is installed and no image is built.
//
// From the command line: node scripts/storage-host.mjs   prints kernel, initrd and tools as JSON
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { cached, cacheKey } from "./machine-cache.mjs";
import { unpackPackages } from "./storage-tools.mjs";
import { uncompressedKernel } from "./tiny-guest/kernel-image.mjs";
import { modulesInOrder } from "./tiny-guest/modules.mjs";
import { characterDevice, file, folder, newcArchive } from "./tiny-guest/newc.mjs";
import { unpackBusybox, unpackKernel } from "./tiny-guest/packages.mjs";

const run = promisify(execFile);
const sources = fileURLToPath(new URL("storage-host", import.meta.url));
const packages = [
  "kmod",
  "udev",
  "lvm2",
  "parted",
  "tgt",
  "open-iscsi",
  "nfs-common",
  "nfs-kernel-server",
];

/** @returns {Promise<{ kernel: string, initrd: string, tools: string }>} tools: what lies over the host's /usr and /etc */
export async function storageHost() {
  const scripts = fs.readdirSync(sources).map((name) => fs.readFileSync(path.join(sources, name)));
  const self = fs.readFileSync(fileURLToPath(import.meta.url));
  const release = fs.readFileSync("/etc/os-release");
  const key = cacheKey([...packages, ...scripts, self, release]);
  const made = await cached("storage-host", key, make);
  const at = (name) => path.join(made, name);
  return { kernel: at("kernel"), initrd: at("initrd.img"), tools: at("tools") };
}

async function make(making) {
  const work = path.join(making, "work");
  const tools = path.join(making, "tools");
  fs.mkdirSync(path.join(tools, "etc"), { recursive: true });
  await unpackPackages(packages, tools);
  const busybox = await unpackBusybox(path.join(work, "busybox"));
  const kernel = await unpackKernel(path.join(work, "kernel"));
  fs.writeFileSync(
    path.join(making, "kernel"),
    uncompressedKernel(fs.readFileSync(kernel.vmlinuz)),
  );
  const initrd = initramfs(busybox, kernel.modulesFolder);
  fs.writeFileSync(path.join(making, "initrd.img"), zlib.gzipSync(initrd, { level: 1 }));
  const modules = path.join(tools, "usr/lib/modules", kernel.version);
  fs.mkdirSync(path.dirname(modules), { recursive: true });
  fs.renameSync(kernel.modulesFolder, modules);
  // One program that goes by the name it is called with; the package's own links lead into the real host.
  const depmod = path.join(work, "depmod");
  fs.symlinkSync(path.join(tools, "usr/bin/kmod"), depmod);
  await run(depmod, ["-b", path.join(tools, "usr"), kernel.version], {
    env: { ...process.env, LD_LIBRARY_PATH: path.join(tools, "usr/lib/x86_64-linux-gnu") },
  });
  fs.rmSync(work, { recursive: true });
}

function initramfs(busybox, modulesFolder) {
  const modules = modulesInOrder(modulesFolder, ["virtio_pci", "9pnet_virtio", "9p", "overlay"]);
  const entries = ["bin", "dev", "proc", "sys", "modules"].map(folder);
  entries.push(characterDevice("dev/console", 5, 1), file("bin/busybox", busybox, 0o755));
  entries.push(file("init", fs.readFileSync(path.join(sources, "init.sh")), 0o755));
  entries.push(file("services.sh", fs.readFileSync(path.join(sources, "services.sh")), 0o755));
  for (const [name, bytes] of modules) entries.push(file(`modules/${name}.ko`, bytes));
  entries.push(file("modules/list", [...modules.keys()].map((name) => `${name}\n`).join("")));
  return newcArchive(entries);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await storageHost()));
}
