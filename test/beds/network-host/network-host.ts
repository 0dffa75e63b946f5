import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type LibvirtdBed, startLibvirtd } from "../private-libvirtd";
import { repositoryRoot } from "../repository-root";
import { BUS_CONFIG, networkManagerConfig, START_NETWORK_MANAGER, sshdConfig } from "./services";

const run = promisify(execFile);

/**
 * A host in namespaces whose network NetworkManager manages, with libvirtd and sshd. It is reached
 * over eth0 from a second namespace that stands for the rest of the world, so that a change of eth0
 * that goes wrong really cuts off whoever made it.
 */
export interface NetworkHost {
  /** libvirt by ssh over eth0. */
  readonly uri: string;
  /** The same libvirtd by its local socket. */
  readonly bed: LibvirtdBed;
  /** The host's system bus as this process sees it. */
  readonly busSocket: string;
  /** Runs a program on the host. */
  exec(program: string, ...args: readonly string[]): Promise<string>;
  /** Runs a program in the rest of the world, which has far0 to far2 at the other ends of eth0 to eth2. */
  execOutside(program: string, ...args: readonly string[]): Promise<string>;
  startNetworkManager(): Promise<void>;
  stopNetworkManager(): Promise<void>;
  stop(): Promise<void>;
}

export const MANAGEMENT_ADDRESS = "10.77.0.1/24";
const OUTSIDE_ADDRESS = "10.77.0.254/24";
/** Not timed: a slow machine is no failure. */
const READY_WITHIN_MS = 120_000;
const OUTSIDE = "/run/netns/outside";

/** Ready after about 4 s. eth0 has `management`, eth1 has `second`, eth2 has no profile. */
export async function startNetworkHost(): Promise<NetworkHost> {
  const bed = await startLibvirtd();
  try {
    const host = hostIn(bed);
    await addTools(bed);
    await startBus(bed);
    await plugLinks(host);
    await host.startNetworkManager();
    await addProfiles(host);
    await startSshd(bed, host);
    return host;
  } catch (error) {
    await bed.stop();
    throw error;
  }
}

function hostIn(bed: LibvirtdBed): NetworkHost {
  const { stateDir } = bed;
  const exec = (program: string, ...args: readonly string[]) => bed.namespaceExec(program, args);
  const folder = path.join(stateDir, "network-manager");
  const [host = ""] = MANAGEMENT_ADDRESS.split("/");
  const parameters = new URLSearchParams({
    command: path.join(stateDir, "ssh"),
    keyfile: path.join(stateDir, "user-key"),
    known_hosts: path.join(stateDir, "known-hosts"),
  });
  return {
    uri: `qemu+ssh://root@${host}/system?${parameters}`,
    bed,
    busSocket: `/proc/${initPid(bed)}/root/run/dbus/system_bus_socket`,
    exec,
    execOutside: (program, ...args) => exec("nsenter", `--net=${OUTSIDE}`, "--", program, ...args),
    startNetworkManager: async () => {
      fs.mkdirSync(path.join(folder, "profiles"), { recursive: true });
      fs.mkdirSync(path.join(folder, "none"), { recursive: true });
      fs.writeFileSync(path.join(folder, "NetworkManager.conf"), networkManagerConfig(folder));
      await exec("sh", "-c", START_NETWORK_MANAGER, "sh", folder);
      await until("NetworkManager answers", () => exec("nmcli", "--terse", "general", "status"));
    },
    stopNetworkManager: async () => {
      await exec("sh", "-c", "kill $(cat /run/NetworkManager.bed.pid)");
      const bus = ["org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus"];
      await until("NetworkManager has left the bus", async () => {
        const owned = ["NameHasOwner", "s", "org.freedesktop.NetworkManager"];
        const answer = await exec("busctl", "--system", "call", ...bus, ...owned);
        if (answer !== "b false") throw new Error(answer);
      });
    },
    stop: () => bed.stop(),
  };
}

/** The programs lie over the bed's own view of /usr; nothing is installed. */
async function addTools(bed: LibvirtdBed): Promise<void> {
  const script = path.join(repositoryRoot(), "scripts", "network-host-tools.mjs");
  const tools = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  const overlay = ["-t", "overlay", "-o", `lowerdir=${tools}/usr:/usr`, "overlay", "/usr"];
  await bed.namespaceExec("mount", overlay);
}

async function startBus(bed: LibvirtdBed): Promise<void> {
  const config = path.join(bed.stateDir, "bus.conf");
  fs.writeFileSync(config, BUS_CONFIG);
  await bed.namespaceExec("mkdir", ["-p", "/run/dbus"]);
  await bed.namespaceExec("dbus-daemon", [`--config-file=${config}`]);
}

async function plugLinks({ exec, execOutside }: NetworkHost): Promise<void> {
  await exec("ip", "netns", "add", "outside");
  for (const index of [0, 1, 2]) {
    const [near, far] = [`eth${index}`, `far${index}`];
    await exec("ip", "link", "add", near, "type", "veth", "peer", far, "netns", "outside");
    await execOutside("ip", "link", "set", far, "up");
  }
  await execOutside("ip", "address", "add", OUTSIDE_ADDRESS, "dev", "far0");
}

async function addProfiles({ exec }: NetworkHost): Promise<void> {
  const profiles = [
    ["management", "eth0", "ip4", MANAGEMENT_ADDRESS, "gw4", OUTSIDE_ADDRESS.split("/")[0] ?? ""],
    ["second", "eth1", "ip4", "10.78.0.1/24"],
  ] as const;
  for (const [name, device, ...address] of profiles) {
    const profile = ["type", "ethernet", "ifname", device, "con-name", name, ...address];
    await exec("nmcli", "connection", "add", ...profile, "ipv6.method", "disabled");
    await exec("nmcli", "--wait", "100", "connection", "up", name);
  }
}

async function startSshd(bed: LibvirtdBed, { exec }: NetworkHost): Promise<void> {
  const { stateDir } = bed;
  const at = (name: string) => path.join(stateDir, name);
  for (const key of ["host-key", "user-key"]) {
    await exec("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", at(key));
  }
  const [address] = MANAGEMENT_ADDRESS.split("/");
  fs.writeFileSync(at("known-hosts"), `${address} ${fs.readFileSync(at("host-key.pub"), "utf8")}`);
  fs.writeFileSync(at("sshd.conf"), sshdConfig(stateDir));
  await addAccounts(bed);
  await exec("mkdir", "-p", "/run/sshd");
  await exec("ln", "-s", bed.socket, "/run/libvirt/libvirt-sock");
  await exec("/usr/sbin/sshd", "-f", at("sshd.conf"));
  // The user's ssh, out in the world.
  const ssh = `nsenter -t ${initPid(bed)} -m -- nsenter --net=${OUTSIDE} -- ssh -F /dev/null`;
  fs.writeFileSync(at("ssh"), `#!/bin/sh\nexec ${ssh} "$@"\n`, { mode: 0o755 });
  const login = ["-i", at("user-key"), "-o", `UserKnownHostsFile=${at("known-hosts")}`];
  await until("a login over eth0 succeeds", () =>
    run(at("ssh"), [...login, "-o", "BatchMode=yes", `root@${address}`, "true"]),
  );
}

/** sshd looks up an account of its own, and lets nobody in whose account is locked. */
async function addAccounts(bed: LibvirtdBed): Promise<void> {
  const lines = (await bed.namespaceExec("cat", ["/etc/passwd"])).split("\n");
  const others = lines.filter((line) => !line.startsWith("sshd:"));
  const passwd = [...others, "sshd:x:64058:65534::/run/sshd:/usr/sbin/nologin"];
  const accounts = { passwd: `${passwd.join("\n")}\n`, shadow: "root:*:20000:0:99999:7:::\n" };
  for (const [name, text] of Object.entries(accounts)) {
    const file = path.join(bed.stateDir, `sshd-${name}`);
    fs.writeFileSync(file, text);
    await bed.namespaceExec("mount", ["--bind", file, `/etc/${name}`]);
  }
}

function initPid({ stateDir }: LibvirtdBed): number {
  const record = fs.readFileSync(path.join(stateDir, "daemon.json"), "utf8");
  return (JSON.parse(record) as { readonly initPid: number }).initPid;
}

async function until(what: string, question: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      await question();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`, { cause: error });
      await run("sleep", ["0.1"]);
    }
  }
}
