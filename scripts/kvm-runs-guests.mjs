// Whether KVM really runs a Linux guest here. /dev/kvm may be there and even open without that, as in some nested machines.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { cached, cacheKey } from "./machine-cache.mjs";

const patienceMs = 10_000;

/** Asked once per machine and kernel, with a real guest kernel. @param {string} kernel a bootable Linux kernel */
export async function kvmRunsGuests(kernel) {
  if (process.arch !== "x64" || !fs.existsSync("/dev/kvm")) return false;
  const key = cacheKey([os.hostname(), os.release(), kernel]);
  const folder = await cached("kvm", key, async (making) => {
    fs.writeFileSync(path.join(making, "runs"), String(await guestSpeaks(kernel)));
  });
  return fs.readFileSync(path.join(folder, "runs"), "utf8") === "true";
}

/** Boots the kernel with KVM and waits for its first words on the serial port. */
function guestSpeaks(kernel) {
  const machine = ["-accel", "kvm", "-machine", "q35", "-m", "256", "-display", "none"];
  const boot = ["-kernel", kernel, "-append", "console=ttyS0 panic=-1", "-serial", "stdio"];
  const options = ["-nodefaults", "-no-reboot", ...machine, ...boot];
  const guest = spawn("qemu-system-x86_64", options, { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve) => {
    const settle = (speaks) => {
      clearTimeout(timer);
      guest.kill("SIGKILL");
      resolve(speaks);
    };
    const timer = setTimeout(settle, patienceMs, false);
    let said = "";
    guest.stdout.setEncoding("latin1").on("data", (text) => {
      said = (said + text).slice(-4096);
      if (said.includes("Linux version")) settle(true);
    });
    guest.once("error", () => settle(false));
    guest.once("close", () => settle(false));
  });
}
