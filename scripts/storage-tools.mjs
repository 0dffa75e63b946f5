// Programs and libvirt backends that pools of devices need (LVM, parted, an iSCSI target), for tests: unpacked into this machine's cache, not installed.
//
// From the command line: node scripts/storage-tools.mjs   prints the folder, whose usr/ lies over the bed's own /usr
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cached, cacheKey } from "./machine-cache.mjs";

const run = promisify(execFile);

const packages = [
  "parted",
  "lvm2",
  "tgt",
  ...["iscsi-direct", "rbd", "gluster", "zfs"].map(
    (name) => `libvirt-daemon-driver-storage-${name}`,
  ),
];

/** The folder with the programs; fetched from the distribution once. Debian and Ubuntu only. */
export async function storageTools() {
  const { stdout } = await run("dpkg-query", ["-W", "libvirt-daemon"]);
  return cached("storage-tools", cacheKey([...packages, stdout]), (folder) =>
    unpackPackages(packages, folder),
  );
}

/** Unpacks packages, and those of their libraries that this machine does not have, into a folder. */
export async function unpackPackages(names, folder) {
  const debs = path.join(folder, "deb");
  fs.mkdirSync(debs);
  const missing = await withDependencies(names);
  await run("apt-get", ["-o", "APT::Sandbox::User=root", "download", ...missing], { cwd: debs });
  for (const deb of fs.readdirSync(debs)) {
    await run("dpkg-deb", ["-x", path.join(debs, deb), folder]);
  }
  fs.rmSync(debs, { recursive: true });
  // The system's /bin, /sbin and /lib are links into /usr, which is what the folder is laid over.
  for (const part of ["bin", "sbin", "lib"]) {
    const from = path.join(folder, part);
    if (!fs.existsSync(from)) continue;
    fs.cpSync(from, path.join(folder, "usr", part), { recursive: true, verbatimSymlinks: true });
    fs.rmSync(from, { recursive: true });
  }
}

/** What apt would install for these packages: they and the libraries that this machine does not have. */
async function withDependencies(names) {
  const args = ["install", "--simulate", "--no-install-recommends", ...names];
  const { stdout } = await run("apt-get", args, { env: { ...process.env, LC_ALL: "C" } });
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await storageTools());
