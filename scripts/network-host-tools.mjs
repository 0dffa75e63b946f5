// What makes a namespace a host whose network is managed, reached by ssh: NetworkManager, systemd-networkd, netplan, ifupdown, D-Bus and sshd, for tests.
// Unpacked into this machine's cache, not installed.
//
// From the command line: node scripts/network-host-tools.mjs   prints the folder, whose usr/ lies over the bed's own /usr
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cached, cacheKey } from "./machine-cache.mjs";
import { unpackPackages } from "./storage-tools.mjs";

const run = promisify(execFile);

const packages = [
  ...["network-manager", "netplan.io"],
  ...["ifupdown", "bridge-utils", "isc-dhcp-client"],
  ...["dbus", "openssh-server", "openssh-client", "systemd"],
];

/** The folder with the programs; fetched from the distribution once. Debian and Ubuntu only. */
export async function networkHostTools() {
  const { stdout } = await run("dpkg-query", ["-W", "libc6"]);
  return cached("network-host-tools", cacheKey([...packages, stdout]), (folder) =>
    unpackPackages(packages, folder),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await networkHostTools());
