import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { LibvirtdBed } from "../private-libvirtd";
import { repositoryRoot } from "../repository-root";
import { sshdConfig } from "./services";

const run = promisify(execFile);

/**
 * A host in namespaces whose network a service manages, with libvirtd and sshd. It is reached over
 * eth0 from a second namespace that stands for the rest of the world, so that a change of eth0 that
 * goes wrong really cuts off whoever made it.
 */
export interface HostInNamespaces {
  /** libvirt by ssh over eth0. */
  readonly uri: string;
  /** The same libvirtd by its local socket. */
  readonly bed: LibvirtdBed;
  /** Runs a program on the host. */
  exec(program: string, ...args: readonly string[]): Promise<string>;
  /** Runs a program in the rest of the world, which has far0 to far2 at the other ends of eth0 to eth2. */
  execOutside(program: string, ...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export const MANAGEMENT_ADDRESS = "10.77.0.1/24";
export const OUTSIDE_ADDRESS = "10.77.0.254/24";
/** Of eth1. */
export const SECOND_ADDRESS = "10.78.0.1/24";

/** Not timed: a slow machine is no failure. */
const READY_WITHIN_MS = 120_000;
const OUTSIDE = "/run/netns/outside";

/** With eth0 to eth2, and nothing on them yet. */
export async function hostInNamespaces(
  bed: LibvirtdBed,
  exec: HostInNamespaces["exec"],
): Promise<HostInNamespaces> {
  const { stateDir } = bed;
  const [address = ""] = MANAGEMENT_ADDRESS.split("/");
  const parameters = new URLSearchParams({
    command: path.join(stateDir, "ssh"),
    keyfile: path.join(stateDir, "user-key"),
    known_hosts: path.join(stateDir, "known-hosts"),
  });
  const execOutside = (program: string, ...args: readonly string[]) =>
    bed.namespaceExec("nsenter", [`--net=${OUTSIDE}`, "--", program, ...args]);
  await plugLinks(bed, execOutside);
  return {
    uri: `qemu+ssh://root@${address}/system?${parameters}`,
    bed,
    exec,
    execOutside,
    stop: () => bed.stop(),
  };
}

/** The folder with the services' programs. */
export function networkHostTools(): string {
  const script = path.join(repositoryRoot(), "scripts", "network-host-tools.mjs");
  return execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
}

/** The programs lie over the bed's own view of /usr; nothing is installed. */
export async function addTools(bed: LibvirtdBed, tools: string): Promise<void> {
  const overlay = ["-t", "overlay", "-o", `lowerdir=${tools}/usr:/usr`, "overlay", "/usr"];
  await bed.namespaceExec("mount", overlay);
}

/** Lets the world in by ssh over eth0, which has its address by now. `accounts` are there, sshd's own among them. */
export async function startSshd({ bed, exec }: HostInNamespaces): Promise<void> {
  const { stateDir } = bed;
  const at = (name: string) => path.join(stateDir, name);
  for (const key of ["host-key", "user-key"]) {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at(key)]);
  }
  const [address] = MANAGEMENT_ADDRESS.split("/");
  fs.writeFileSync(at("known-hosts"), `${address} ${fs.readFileSync(at("host-key.pub"), "utf8")}`);
  fs.writeFileSync(at("sshd.conf"), sshdConfig(stateDir));
  await exec("/usr/sbin/sshd", "-f", at("sshd.conf"));
  // The user's ssh, out in the world.
  const ssh = `nsenter -t ${initPid(bed)} -m -- nsenter --net=${OUTSIDE} -- ssh -F /dev/null`;
  fs.writeFileSync(at("ssh"), `#!/bin/sh\nexec ${ssh} "$@"\n`, { mode: 0o755 });
  const login = ["-i", at("user-key"), "-o", `UserKnownHostsFile=${at("known-hosts")}`];
  await until("a login over eth0 succeeds", () =>
    run(at("ssh"), [...login, "-o", "BatchMode=yes", `root@${address}`, "true"]),
  );
}

export function initPid({ stateDir }: LibvirtdBed): number {
  const record = fs.readFileSync(path.join(stateDir, "daemon.json"), "utf8");
  return (JSON.parse(record) as { readonly initPid: number }).initPid;
}

export async function until<T>(what: string, question: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`, { cause: error });
      await run("sleep", ["0.1"]);
    }
  }
}

async function plugLinks(
  { namespaceExec }: LibvirtdBed,
  execOutside: HostInNamespaces["execOutside"],
): Promise<void> {
  await namespaceExec("ip", ["netns", "add", "outside"]);
  for (const index of [0, 1, 2]) {
    const [near, far] = [`eth${index}`, `far${index}`];
    const peer = ["type", "veth", "peer", far, "netns", "outside"];
    await namespaceExec("ip", ["link", "add", near, ...peer]);
    await execOutside("ip", "link", "set", far, "up");
  }
  await execOutside("ip", "address", "add", OUTSIDE_ADDRESS, "dev", "far0");
}
