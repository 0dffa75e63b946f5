import fs from "node:fs";
import path from "node:path";
import { type LibvirtdBed, startLibvirtd } from "../private-libvirtd";
import {
  addTools,
  type HostInNamespaces,
  hostInNamespaces,
  initPid,
  MANAGEMENT_ADDRESS,
  networkHostTools,
  OUTSIDE_ADDRESS,
  SECOND_ADDRESS,
  startSshd,
  until,
} from "./host-in-namespaces";
import { BUS_CONFIG, networkManagerConfig, START_NETWORK_MANAGER } from "./services";

/** A host whose network NetworkManager manages, without a systemd. */
export interface NetworkHost extends HostInNamespaces {
  /** The host's system bus as this process sees it. */
  readonly busSocket: string;
  startNetworkManager(): Promise<void>;
  stopNetworkManager(): Promise<void>;
}

/** Ready after about 4 s. eth0 has `management`, eth1 has `second`, eth2 has no profile. */
export async function startNetworkHost(): Promise<NetworkHost> {
  const bed = await startLibvirtd();
  try {
    await addTools(bed, networkHostTools());
    await startBus(bed);
    const host = await withNetworkManager(bed);
    await host.startNetworkManager();
    await addProfiles(host);
    await addAccounts(bed);
    await host.exec("mkdir", "-p", "/run/sshd");
    await host.exec("ln", "-s", bed.socket, "/run/libvirt/libvirt-sock");
    await startSshd(host);
    return host;
  } catch (error) {
    await bed.stop();
    throw error;
  }
}

async function withNetworkManager(bed: LibvirtdBed): Promise<NetworkHost> {
  const exec = (program: string, ...args: readonly string[]) => bed.namespaceExec(program, args);
  const folder = path.join(bed.stateDir, "network-manager");
  return {
    ...(await hostInNamespaces(bed, exec)),
    busSocket: `/proc/${initPid(bed)}/root/run/dbus/system_bus_socket`,
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
  };
}

async function startBus(bed: LibvirtdBed): Promise<void> {
  const config = path.join(bed.stateDir, "bus.conf");
  fs.writeFileSync(config, BUS_CONFIG);
  await bed.namespaceExec("mkdir", ["-p", "/run/dbus"]);
  await bed.namespaceExec("dbus-daemon", [`--config-file=${config}`]);
}

async function addProfiles({ exec }: HostInNamespaces): Promise<void> {
  const [gateway = ""] = OUTSIDE_ADDRESS.split("/");
  const profiles = [
    ["management", "eth0", "ip4", MANAGEMENT_ADDRESS, "gw4", gateway],
    ["second", "eth1", "ip4", SECOND_ADDRESS],
  ] as const;
  for (const [name, device, ...address] of profiles) {
    const profile = ["type", "ethernet", "ifname", device, "con-name", name, ...address];
    await exec("nmcli", "connection", "add", ...profile, "ipv6.method", "disabled");
    await exec("nmcli", "--wait", "100", "connection", "up", name);
  }
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
