// A guest with SR-IOV: a machine under TCG with an emulated IOMMU and a network card that has virtual functions, and this machine's own libvirt
// inside. QEMU has had such a card since 8.0; where the distribution's is older, a newer one comes from its backports, unpacked and never installed.
//
// Made once per machine, outside the repository. From the command line: node scripts/sriov-guest.mjs   prints where everything is, as JSON.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { cached, cacheKey } from "./machine-cache.mjs";
import { uncompressedKernel } from "./tiny-guest/kernel-image.mjs";
import { modulesInOrder } from "./tiny-guest/modules.mjs";
import { characterDevice, file, folder, newcArchive } from "./tiny-guest/newc.mjs";
import { unpackBusybox, unpackKernel } from "./tiny-guest/packages.mjs";

const run = promisify(execFile);
const sources = fileURLToPath(new URL("sriov-guest", import.meta.url));

/** What the guest loads at its start: how it reaches its root, the cards and what passthrough needs. */
const MODULES = [
  ...["virtio_pci", "9pnet_virtio", "9p", "overlay", "virtio_net", "af_packet", "tun", "bridge"],
  ...["vfio_pci", "vfio_iommu_type1", "igb", "igbvf", "e1000e"],
];

/** @typedef {{ qemu: string, data: readonly string[], moduleDir?: string, kernel: string, initrd: string, tools: string }} SriovGuest */

/** @param {{ say?: (line: string) => void }} options @returns {Promise<SriovGuest>} */
export async function ensureSriovGuest({ say = () => {} } = {}) {
  const names = fs.readdirSync(sources).sort();
  const key = cacheKey([
    ...names,
    ...names.map((name) => fs.readFileSync(path.join(sources, name))),
    fs.readFileSync(fileURLToPath(import.meta.url)),
    fs.readFileSync("/etc/os-release"),
  ]);
  const made = await cached("sriov-guest", key, (making) => make(making, say));
  const at = (name) => path.join(made, name);
  const guest = { kernel: at("kernel"), initrd: at("initrd.img"), tools: at("tools") };
  if (!fs.existsSync(at("qemu"))) return { ...guest, qemu: "qemu-system-x86_64", data: [] };
  const moduleDir = ["lib/x86_64-linux-gnu/qemu", "lib/qemu"]
    .map((name) => at(`qemu/usr/${name}`))
    .find((name) => fs.existsSync(name));
  return {
    ...guest,
    qemu: at("qemu/usr/bin/qemu-system-x86_64"),
    data: [at("qemu/usr/share/qemu"), at("qemu/usr/share/seabios")],
    ...(moduleDir ? { moduleDir } : {}),
  };
}

async function make(making, say) {
  say("Making the guest with SR-IOV from the distribution's kernel");
  const work = path.join(making, "work");
  const kernel = await unpackKernel(path.join(work, "kernel"));
  const busybox = await unpackBusybox(path.join(work, "busybox"));
  const bzImage = fs.readFileSync(kernel.vmlinuz);
  fs.writeFileSync(path.join(making, "kernel"), uncompressedKernel(bzImage) ?? bzImage);
  fs.writeFileSync(path.join(making, "initrd.img"), initramfs(busybox, kernel.modulesFolder));
  const apt = privateApt(path.join(work, "apt"));
  const tools = path.join(making, "tools");
  fs.mkdirSync(tools);
  await apt.unpack(["udev", "kmod", "openssh-server", "libwrap0", "mdevctl"], tools, {});
  if (!(await hasCard("qemu-system-x86_64"))) {
    say("Fetching a QEMU that has a network card with virtual functions");
    const qemu = path.join(making, "qemu");
    fs.mkdirSync(qemu);
    const names = ["qemu-system-x86", "qemu-system-common", "qemu-system-data", "seabios"];
    await apt.unpack(names, qemu, { backports: true });
  }
  fs.rmSync(work, { recursive: true });
}

async function hasCard(program) {
  try {
    const { stdout } = await run(program, ["-machine", "q35", "-device", "help"]);
    return stdout.includes('name "igb"');
  } catch {
    return false;
  }
}

/** Package lists of our own, so that the machine's own apt is left as it is. */
function privateApt(folder_) {
  const release = fs.readFileSync("/etc/os-release", "utf8");
  const codename = /^VERSION_CODENAME=(\S+)/m.exec(release)?.[1] ?? "stable";
  const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";
  const line = (suite) => `deb [signed-by=${keyring}] http://deb.debian.org/debian ${suite} main\n`;
  for (const name of ["state/lists/partial", "cache/archives/partial"]) {
    fs.mkdirSync(path.join(folder_, name), { recursive: true });
  }
  const list = path.join(folder_, "sources.list");
  fs.writeFileSync(list, line(codename) + line(`${codename}-backports`));
  const options = [
    `Dir::State=${folder_}/state`,
    `Dir::Cache=${folder_}/cache`,
    `Dir::Etc::sourcelist=${list}`,
    "Dir::Etc::sourceparts=/dev/null",
    "Dir::State::status=/var/lib/dpkg/status",
    "APT::Sandbox::User=root",
  ].flatMap((option) => ["-o", option]);
  let isUpdated = false;
  return {
    async unpack(names, into, { backports = false }) {
      if (!isUpdated) await run("apt-get", [...options, "-q", "update"]);
      isUpdated = true;
      const wanted = backports ? names.map((name) => `${name}/${codename}-backports`) : names;
      const downloads = fs.mkdtempSync(path.join(folder_, "debs-"));
      await run("apt-get", [...options, "-q", "download", ...wanted], { cwd: downloads });
      for (const deb of fs.readdirSync(downloads)) {
        await run("dpkg-deb", ["-x", path.join(downloads, deb), into]);
      }
    },
  };
}

function initramfs(busybox, modulesFolder) {
  const modules = modulesInOrder(modulesFolder, MODULES);
  const script = (name) => fs.readFileSync(path.join(sources, name));
  const entries = [
    ...["bin", "dev", "proc", "sys", "modules"].map(folder),
    characterDevice("dev/console", 5, 1),
    file("bin/busybox", busybox, 0o755),
    file("init", script("init.sh"), 0o755),
    file("system.sh", script("system.sh"), 0o755),
    ...[...modules].map(([name, bytes]) => file(`modules/${name}.ko`, bytes)),
    file("modules/order", [...modules.keys()].map((name) => `${name}\n`).join("")),
  ];
  return zlib.gzipSync(newcArchive(entries));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(JSON.stringify(await ensureSriovGuest({ say: (line) => console.error(line) })));
}
