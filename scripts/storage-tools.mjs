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

/** With the libraries that only they need. */
const packages = [
  "parted",
  "lvm2",
  "dmeventd",
  "libdevmapper-event1.02.1",
  "libaio1",
  "tgt",
  "libiscsi7",
  "libibverbs1",
  "librdmacm1",
  "libnl-route-3-200",
  "libvirt-daemon-driver-storage-iscsi-direct",
];

/** The folder with the programs; fetched from the distribution once. Debian and Ubuntu only. */
export async function storageTools() {
  const { stdout } = await run("dpkg-query", ["-W", "libvirt-daemon"]);
  return cached("storage-tools", cacheKey([...packages, stdout]), async (folder) => {
    const debs = path.join(folder, "deb");
    fs.mkdirSync(debs);
    await run("apt-get", ["-o", "APT::Sandbox::User=root", "download", ...packages], { cwd: debs });
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
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await storageTools());
