import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { eventually } from "../support/eventually";
import { holdProcess } from "./held-process";
import { repositoryRoot } from "./repository-root";

const run = promisify(execFile);

/** A real libvirtd with nothing in it, of this test file's own. */
export interface LibvirtdBed {
  /** Connection URI, for example `qemu+unix:///system?socket=/tmp/virt-bed-x/sock/libvirt-sock`. */
  readonly uri: string;
  /** The unix socket the daemon answers on. */
  readonly socket: string;
  /** "system" as root, with networks of its own; "session" otherwise. */
  readonly mode: "system" | "session";
  /** Folder of the bed on the host. A pool may stand anywhere below it: the daemon sees the same path. */
  readonly stateDir: string;
  /** The real path of a file that the daemon knows below /var/lib/libvirt (or another path unchanged). */
  hostPath(pathInBed: string): string;
  /** Runs virsh as an oracle, never as the thing tested. Rejects with virsh's message. Returns its output, trimmed. */
  virsh(...args: readonly string[]): Promise<string>;
  /** Runs a program inside the bed's mount, network and process namespaces. */
  namespaceExec(program: string, args: readonly string[]): Promise<string>;
  /** Ends the daemon as named and waits until a new one answers. Guests and networks go on running. */
  restartDaemon(how?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Ends daemon, guests and networks, and removes the folder. */
  stop(): Promise<void>;
}

interface Said {
  readonly uri: string;
  readonly socket: string;
  readonly mode: "system" | "session";
  readonly initPid: number;
}

/** Starts the bed in 1 to 2 s. It ends with this process, however this process ends. */
export async function startLibvirtd(): Promise<LibvirtdBed> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), "virt-bed-"));
  fs.chmodSync(stateDir, 0o755);
  const script = path.join(repositoryRoot(), "scripts", "private-libvirtd.mjs");
  const held = await holdProcess<Said>(process.execPath, [script, "hold", stateDir]);
  const { uri, socket, mode, initPid } = held.said;
  const virsh = (...args: readonly string[]) => output("virsh", ["-q", "-c", uri, ...args]);
  const namespaceExec = (program: string, args: readonly string[]) => {
    if (mode === "session") throw new Error("a session daemon has no namespaces");
    return output("nsenter", ["-t", String(initPid), "-m", "-n", "-p", "--", program, ...args]);
  };
  return {
    uri,
    socket,
    mode,
    stateDir,
    hostPath: (inBed) => (mode === "system" ? hostPath(stateDir, inBed) : inBed),
    virsh,
    namespaceExec,
    restartDaemon: async (how = "SIGTERM") => {
      const before = await namespaceExec("cat", ["/run/libvirtd.pid"]);
      fs.writeFileSync(path.join(stateDir, "again"), "");
      await namespaceExec("sh", ["-c", `kill -${how.slice(3)} ${before}`]);
      const answersAnew = async () => {
        const now = await namespaceExec("cat", ["/run/libvirtd.pid"]);
        return now !== "" && now !== before && (await virsh("version")) !== "";
      };
      await eventually("the restarted libvirtd answers", () => answersAnew().catch(() => false));
    },
    stop: () => held.release(),
  };
}

function hostPath(stateDir: string, inBed: string): string {
  const below = path.relative("/var/lib/libvirt", inBed);
  return below.startsWith("..") ? inBed : path.join(stateDir, "lib", below);
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: "C" };
  const { stdout } = await run(program, args, { env, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}
