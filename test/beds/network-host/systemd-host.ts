import fs from "node:fs";
import path from "node:path";
import { type LibvirtdBed, startLibvirtd } from "../private-libvirtd";
import { repositoryRoot } from "../repository-root";
import {
  addTools,
  type HostInNamespaces,
  hostInNamespaces,
  MANAGEMENT_ADDRESS,
  networkHostTools,
  OUTSIDE_ADDRESS,
  SECOND_ADDRESS,
  startSshd,
  until,
} from "./host-in-namespaces";

/** In what the host's network is described. */
export type Renderer = "networkd" | "netplan" | "ifupdown";

const [GATEWAY] = OUTSIDE_ADDRESS.split("/");

/** Files by path; eth2 has none. */
const FILES: { readonly [renderer in Renderer]: { readonly [path: string]: string } } = {
  networkd: {
    "/etc/systemd/network/10-management.network": `[Match]\nName=eth0\n\n[Network]\nAddress=${MANAGEMENT_ADDRESS}\nGateway=${GATEWAY}\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n`,
    "/etc/systemd/network/10-second.network": `[Match]\nName=eth1\n\n[Network]\nAddress=${SECOND_ADDRESS}\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n`,
  },
  netplan: {
    "/etc/netplan/50-host.yaml": `network:
  version: 2
  renderer: networkd
  ethernets:
    eth0:
      addresses: [${MANAGEMENT_ADDRESS}]
      routes: [{to: default, via: ${GATEWAY}}]
      link-local: []
    eth1:
      addresses: [${SECOND_ADDRESS}]
      link-local: []
`,
  },
  ifupdown: {
    "/etc/network/interfaces": `# Written by hand; \`auto\` stays where it is.
source /etc/network/interfaces.d/*

auto lo
iface lo inet loopback

auto eth0 eth1
iface eth0 inet static
	address ${MANAGEMENT_ADDRESS}
	# The way out.
	gateway ${GATEWAY}
`,
    "/etc/network/interfaces.d/second": `iface eth1 inet static
  address ${SECOND_ADDRESS.split("/")[0]}
  netmask \\
    255.255.255.0
`,
  },
};

/**
 * A host with systemd as its first process, whose network systemd-networkd or ifupdown manages. Nothing of the
 * machine is there but /usr. eth0 has the management address, eth1 another, eth2 nothing.
 * `seen` are folders of the machine that a program run there needs.
 */
export async function startSystemdHost(
  renderer: Renderer,
  ...seen: readonly string[]
): Promise<HostInNamespaces> {
  const bed = await startLibvirtd();
  try {
    await addTools(bed, networkHostTools());
    const init = await startSystemd(bed, seen);
    const inside = ["-t", init, "-m", "-p", "-C", "-r", "-w", "--"];
    const host = await hostInNamespaces(bed, (program, ...args) =>
      bed.namespaceExec("nsenter", [...inside, program, ...args]),
    );
    await describe(host, renderer);
    await startSshd(host);
    return host;
  } catch (error) {
    await bed.stop();
    throw error;
  }
}

/** Returns its process in the bed's own counting. */
async function startSystemd(bed: LibvirtdBed, seen: readonly string[]): Promise<string> {
  const script = path.join(repositoryRoot(), "test/beds/network-host/systemd-init.sh");
  const namespaces = ["--mount", "--pid", "--cgroup", "--fork", "--kill-child=SIGKILL"];
  const start = `exec setsid unshare ${namespaces.join(" ")} --propagation private "$0" "$@" >"$1/systemd.log" 2>&1 </dev/null &`;
  await bed.namespaceExec("sh", ["-c", start, script, bed.stateDir, ...seen]);
  const file = path.join(bed.stateDir, "systemd.pid");
  return until("systemd has begun", async () => fs.readFileSync(file, "utf8").trim());
}

async function describe({ exec }: HostInNamespaces, renderer: Renderer): Promise<void> {
  const services = renderer === "ifupdown" ? ["dbus"] : ["dbus", "systemd-networkd"];
  await until("systemd answers", () => exec("systemctl", "start", ...services));
  for (const [file, text] of Object.entries(FILES[renderer])) {
    await exec("sh", "-c", 'printf %s "$2" >"$1"; chmod 600 "$1"', "sh", file, text);
  }
  if (renderer === "ifupdown") {
    await exec("systemctl", "start", "networking");
    await until("eth0 and eth1 have all their addresses", async () => {
      for (const device of ["eth0", "eth1"]) {
        const said = await exec("ip", "-brief", "address", "show", "dev", device);
        if (!/ UP .* fe80::/.test(said)) throw new Error(said);
      }
    });
    return;
  }
  if (renderer === "netplan") await exec("/usr/lib/netplan/generate");
  else await exec("sh", "-c", "chmod 644 /etc/systemd/network/*");
  await exec("networkctl", "reload");
  await until("eth0 and eth1 are configured", async () => {
    for (const device of ["eth0", "eth1"]) {
      const said = await exec("networkctl", "--json=short", "status", device);
      const { AdministrativeState } = JSON.parse(said) as { readonly AdministrativeState: string };
      if (AdministrativeState !== "configured") throw new Error(said);
    }
  });
}
