import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { repositoryRoot } from "./repository-root";

const run = promisify(execFile);

/** Files of the guest that boots in seconds. What it prints and understands: scripts/tiny-guest/init.sh. */
export interface TinyGuest {
  /** An uncompressed kernel for direct boot; ready about 2 s after QEMU's start. */
  readonly kernel: string;
  /** Its initramfs, the whole guest. */
  readonly initrd: string;
  /** What direct boot needs at least. Add `watchdog=feed`, `watchdog=starve watchdog_timeout=6` or `guest_dhcp=off`. */
  readonly commandLine: string;
  /** A bootable disk of 64 MiB, for BIOS and for UEFI without Secure Boot. It keeps nothing: every boot is from its initramfs. */
  readonly qcow2: string;
  /** The same disk as raw. */
  readonly raw: string;
  /** The kernel's version. */
  readonly version: string;
}

let made: Promise<TinyGuest> | undefined;

/** The guest of this machine, built if need be (half a minute, once). */
export function tinyGuest(): Promise<TinyGuest> {
  made ??= run(process.execPath, [path.join(repositoryRoot(), "scripts", "tiny-guest.mjs")]).then(
    ({ stdout }) => JSON.parse(stdout) as TinyGuest,
  );
  return made;
}

/** What a guest has said on a serial console that libvirt writes to a file (`<serial type="file">` or `<log file=…>`). */
export function guestLines(logFile: string): string[] {
  if (!fs.existsSync(logFile)) return [];
  const lines = fs.readFileSync(logFile, "latin1").split(/\r?\n/);
  return lines.filter((line) => line.startsWith("GUEST ")).map((line) => line.slice(6));
}

/**
 * Waits for a line that the guest says after those already seen. Rejects with everything it said when it does not come.
 * @param from how many lines to pass over: the length of an earlier `guestLines`
 */
export async function guestLine(
  logFile: string,
  pattern: RegExp,
  { from = 0, timeoutMs = 300_000 }: { from?: number; timeoutMs?: number } = {},
): Promise<RegExpExecArray> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    for (const line of guestLines(logFile).slice(from)) {
      const found = pattern.exec(line);
      if (found) return found;
    }
    if (Date.now() > deadline) {
      const said = fs.existsSync(logFile) ? fs.readFileSync(logFile, "latin1").slice(-4000) : "";
      throw new Error(
        `the guest did not say ${pattern} in ${timeoutMs / 1000} s. It said:\n${said}`,
      );
    }
    await delay(50);
  }
}
