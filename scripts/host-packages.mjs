// The programs that libvirt, QEMU and the tiny guest need, installed with the system's own package manager where they are missing.
// Nothing here starts a service: the packages with libvirt's system services are left out, only the programs are needed.
//
// From the command line: node scripts/host-packages.mjs [--yes] [--check]   (--check says what is missing and installs nothing)
import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { note } from "./say.mjs";

const run = promisify(execFile);

/** @typedef {{ for: string, found: () => boolean, deb: readonly string[], rpm: readonly string[] }} Need */

const libraryFolders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];
const driver = (name) => () =>
  libraryFolders.some((folder) =>
    fs.existsSync(`${folder}/libvirt/connection-driver/libvirt_driver_${name}.so`),
  );
const program = (name) => () => onPath(name) !== undefined;
const anyOf =
  (...files) =>
  () =>
    files.some((file) => fs.existsSync(file));

/** A name after "?" is installed only where the distribution has it: newer releases cut libvirt into more packages. */
/** @type {readonly Need[]} */
const needs = [
  {
    for: "the libvirt daemon",
    found: program("libvirtd"),
    deb: ["libvirt-daemon"],
    rpm: ["libvirt-daemon"],
  },
  { for: "virsh", found: program("virsh"), deb: ["libvirt-clients"], rpm: ["libvirt-client"] },
  ...["qemu", "network", "storage", "nodedev", "secret", "nwfilter", "interface"].map((name) => ({
    for: `libvirt's ${name} driver`,
    found: driver(name),
    deb: [name === "qemu" ? "libvirt-daemon-driver-qemu" : `?libvirt-daemon-driver-${name}`],
    rpm: [`libvirt-daemon-driver-${name}`],
  })),
  {
    for: "QEMU",
    found: program("qemu-system-x86_64"),
    deb: ["qemu-system-x86", "?ipxe-qemu"],
    rpm: ["qemu-system-x86-core"],
  },
  { for: "disk images", found: program("qemu-img"), deb: ["qemu-utils"], rpm: ["qemu-img"] },
  {
    for: "DHCP and DNS of networks",
    found: program("dnsmasq"),
    deb: ["dnsmasq-base"],
    rpm: ["dnsmasq"],
  },
  { for: "NAT of networks", found: program("iptables"), deb: ["iptables"], rpm: ["iptables-nft"] },
  { for: "network devices", found: program("ip"), deb: ["iproute2"], rpm: ["iproute"] },
  { for: "namespaces", found: program("nsenter"), deb: ["util-linux"], rpm: ["util-linux"] },
  {
    for: "UEFI firmware",
    found: anyOf(
      "/usr/share/OVMF/OVMF_CODE_4M.fd",
      "/usr/share/OVMF/OVMF_CODE.fd",
      "/usr/share/edk2/ovmf/OVMF_CODE.fd",
    ),
    deb: ["ovmf"],
    rpm: ["edk2-ovmf"],
  },
  {
    for: "emulated TPMs",
    found: program("swtpm_setup"),
    deb: ["swtpm", "swtpm-tools"],
    rpm: ["swtpm", "swtpm-tools"],
  },
  { for: "the tiny guest's disk", found: program("mformat"), deb: ["mtools"], rpm: ["mtools"] },
  { for: "its start by BIOS", found: program("syslinux"), deb: ["syslinux"], rpm: ["syslinux"] },
  {
    for: "its start by UEFI",
    found: anyOf("/usr/lib/systemd/boot/efi/systemd-bootx64.efi"),
    deb: ["systemd-boot-efi"],
    rpm: ["systemd-boot-unsigned"],
  },
  { for: "its kernel", found: program("xz"), deb: ["xz-utils"], rpm: ["xz"] },
  { for: "its modules", found: program("zstd"), deb: ["zstd"], rpm: ["zstd"] },
  {
    for: "ISO images in tests",
    found: program("isoinfo"),
    deb: ["genisoimage"],
    rpm: ["genisoimage"],
  },
];
/** Unpacking packages: part of every Debian. */
const rpmNeeds = [{ for: "unpacking packages", found: program("cpio"), deb: [], rpm: ["cpio"] }];

/**
 * Installs what is missing. Asks on a terminal only, and not with `yes`.
 * @param {{ yes?: boolean, say?: (line: string) => void }} options
 * @returns {Promise<readonly string[]>} the packages that were installed
 */
export async function ensureHostPackages({ yes = false, say = note } = {}) {
  const missing = missingNeeds();
  if (missing.length === 0) return [];
  const manager = packageManager();
  let packages = await manager.resolve(missing);
  if (packages.unknown.length > 0 && manager.refresh) {
    say(`${manager.name} has no list of packages yet: ${manager.refresh.join(" ")}`);
    await runAsRoot(manager.refresh);
    packages = await manager.resolve(missing);
  }
  if (packages.unknown.length > 0) {
    throw new Error(
      `${manager.name} does not know ${packages.unknown.join(", ")}, needed for ${missing.map((need) => need.for).join(", ")}`,
    );
  }
  say(`Missing: ${missing.map((need) => need.for).join(", ")}`);
  say(`Installing with ${manager.name}: ${packages.names.join(" ")}`);
  if (!yes && process.stdin.isTTY && process.stdout.isTTY && !(await agreed())) {
    throw new Error("nothing was installed, as you wished");
  }
  await runAsRoot([...manager.install, ...packages.names]);
  const still = missingNeeds();
  if (still.length > 0)
    throw new Error(
      `still missing after the installation: ${still.map((need) => need.for).join(", ")}`,
    );
  return packages.names;
}

/** @returns {readonly Need[]} */
export function missingNeeds() {
  const all = onPath("apt-get") ? needs : [...needs, ...rpmNeeds];
  return all.filter((need) => !need.found());
}

function packageManager() {
  if (onPath("apt-get")) {
    return {
      name: "apt-get",
      refresh: ["apt-get", "update", "-q"],
      install: ["apt-get", "install", "-y", "-q", "--no-install-recommends"],
      resolve: (missing) =>
        resolve(
          missing.flatMap((need) => need.deb),
          aptKnows,
        ),
    };
  }
  if (onPath("dnf")) {
    return {
      name: "dnf",
      install: ["dnf", "install", "-y", "--setopt=install_weak_deps=False"],
      resolve: (missing) =>
        resolve(
          missing.flatMap((need) => need.rpm),
          async () => true,
        ),
    };
  }
  const wanted = missingNeeds().map((need) => need.for);
  throw new Error(
    `neither apt-get nor dnf is here; please install ${wanted.join(", ")} yourself, or use --uri and --image`,
  );
}

async function resolve(wanted, knows) {
  const names = [];
  const unknown = [];
  for (const entry of new Set(wanted)) {
    const name = entry.replace(/^\?/, "");
    if (await knows(name)) names.push(name);
    else if (!entry.startsWith("?")) unknown.push(name);
  }
  return { names, unknown };
}

async function aptKnows(name) {
  const { stdout } = await run("apt-cache", ["policy", name], {
    env: { ...process.env, LC_ALL: "C" },
  });
  return /Candidate: (?!\(none\))/.test(stdout);
}

async function agreed() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("  Go on? [Y/n] ");
  terminal.close();
  return !/^n/i.test(answer.trim());
}

async function runAsRoot(command) {
  const root = process.getuid?.() === 0;
  if (!root && !onPath("sudo")) throw new Error(`as root, please run: ${command.join(" ")}`);
  const [name, ...args] = root ? command : ["sudo", ...command];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  const child = spawn(name, args, { env, stdio: ["inherit", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolveCode, reject) =>
    child.once("error", reject).once("close", resolveCode),
  );
  if (code !== 0)
    throw new Error(
      `${command.slice(0, 2).join(" ")} ended with ${code}\n${output.split("\n").slice(-15).join("\n")}`,
    );
}

function onPath(name) {
  const folders = `${process.env.PATH ?? ""}:/usr/sbin:/usr/bin:/sbin:/bin`.split(":");
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  if (process.argv.includes("--check")) {
    const missing = missingNeeds();
    for (const need of missing) console.log(need.for);
    process.exitCode = missing.length > 0 ? 1 : 0;
  } else {
    const installed = await ensureHostPackages({ yes: process.argv.includes("--yes") });
    note(installed.length > 0 ? `Installed ${installed.length} packages` : "Everything is there");
  }
}
