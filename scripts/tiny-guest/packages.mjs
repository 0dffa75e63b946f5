// The distribution's own kernel and busybox, downloaded and unpacked, never installed.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** @typedef {{ vmlinuz: string, modulesFolder: string, version: string }} Kernel */

/**
 * @param {string} work an empty folder
 * @returns {Promise<Kernel>}
 */
export async function unpackKernel(work) {
  const family = packageFamily();
  if (family === "rpm") {
    await dnfUnpack(work, ["kernel-core", "kernel-modules-core", "kernel-modules"]);
  } else {
    await aptUnpack(work, await kernelPackages());
  }
  const modules = ["lib/modules", "usr/lib/modules"]
    .map((name) => path.join(work, name))
    .find((name) => fs.existsSync(name));
  if (!modules) throw new Error("the kernel's packages hold no modules");
  const version = fs.readdirSync(modules).find((name) => /^\d/.test(name)) ?? "";
  const candidates = [
    path.join(work, "boot", `vmlinuz-${version}`),
    path.join(modules, version, "vmlinuz"),
  ];
  const vmlinuz = candidates.find((file) => fs.existsSync(file));
  if (!vmlinuz) throw new Error(`the kernel's packages hold no vmlinuz-${version}`);
  return { vmlinuz, modulesFolder: path.join(modules, version), version };
}

/** The bytes of a statically linked busybox. @param {string} work an empty folder */
export async function unpackBusybox(work) {
  if (packageFamily() === "rpm") await dnfUnpack(work, ["busybox"]);
  else await aptUnpack(work, ["busybox-static"]);
  const places = ["bin/busybox", "usr/bin/busybox", "sbin/busybox", "usr/sbin/busybox"];
  const file = places.map((name) => path.join(work, name)).find((name) => fs.existsSync(name));
  if (!file) throw new Error("the busybox package holds no busybox");
  return fs.readFileSync(file);
}

/**
 * The Syslinux project's boot loaders for discs and networks.
 * @param {string} work an empty folder
 * @returns {Promise<(name: string) => string>} where a file of theirs for BIOS is, as isolinux.bin
 */
export async function unpackSyslinux(work) {
  if (packageFamily() === "rpm") await dnfUnpack(work, ["syslinux", "syslinux-nonlinux"]);
  else await aptUnpack(work, ["isolinux", "pxelinux", "syslinux-common"]);
  const files = fs.readdirSync(work, { recursive: true, encoding: "utf8" });
  return (name) => {
    const found = files.find((file) => path.basename(file) === name && !/efi(32|64)/.test(file));
    if (!found) throw new Error(`the packages of Syslinux hold no ${name}`);
    return path.join(work, found);
  };
}

function packageFamily() {
  if (fs.existsSync("/usr/bin/apt-get")) return "deb";
  if (fs.existsSync("/usr/bin/dnf")) return "rpm";
  throw new Error(
    "the guest is made from packages of Debian, Ubuntu or Fedora; use --image FILE|URL on other systems",
  );
}

/** Kernels made for clouds are smaller, but lack SATA, watchdogs and most NICs. */
const metaPackages = ["linux-image-amd64", "linux-image-generic", "linux-image-virtual"];

async function metaPackage() {
  for (const name of metaPackages) {
    const { stdout } = await run("apt-cache", ["policy", name], english);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return undefined;
}

const english = { env: { ...process.env, LC_ALL: "C" } };

/** A meta package's real kernel, with the packages that Ubuntu puts its modules in. */
async function kernelPackages() {
  const meta = await metaPackage();
  if (!meta) throw new Error("no kernel package is known to apt; run apt-get update");
  const { stdout } = await run("apt-cache", ["depends", meta], english);
  const image = /Depends: (linux-image-(?:unsigned-)?\d\S*)/.exec(stdout)?.[1];
  if (!image) throw new Error(`${meta} names no kernel package`);
  const names = [image];
  for (const kind of ["modules", "modules-extra"]) {
    const name = image.replace(/^linux-image-(unsigned-)?/, `linux-${kind}-`);
    const policy = await run("apt-cache", ["policy", name], english);
    if (policy.stdout.includes("Candidate:")) names.push(name);
  }
  return names;
}

async function aptUnpack(work, names) {
  fs.mkdirSync(work, { recursive: true });
  const sandbox = process.getuid?.() === 0 ? ["-o", "APT::Sandbox::User=root"] : [];
  await run("apt-get", ["download", "-q", ...sandbox, ...names], { cwd: work });
  for (const file of fs.readdirSync(work).filter((name) => name.endsWith(".deb"))) {
    await run("dpkg-deb", ["-x", file, "."], { cwd: work });
    fs.rmSync(path.join(work, file));
  }
}

async function dnfUnpack(work, names) {
  fs.mkdirSync(work, { recursive: true });
  await run("dnf", ["download", "-q", "--destdir", work, ...names]);
  for (const file of fs.readdirSync(work).filter((name) => name.endsWith(".rpm"))) {
    const { stdout } = await run("rpm2cpio", [file], {
      cwd: work,
      encoding: "buffer",
      maxBuffer: 1 << 30,
    });
    const unpack = run("cpio", ["-idm", "--quiet"], { cwd: work });
    unpack.child.stdin.end(stdout);
    await unpack;
    fs.rmSync(path.join(work, file));
  }
}
