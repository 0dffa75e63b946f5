import type { HostInNamespaces } from "../../../../beds/network-host/host-in-namespaces";
import { startNetworkHost } from "../../../../beds/network-host/network-host";
import { startSystemdHost } from "../../../../beds/network-host/systemd-host";
import { type BridgeScene, bridgeScene } from "./bridge-scene";

/** A kind of host, by what keeps its network: what every keeper of bridges must do is tried on each. */
export interface KeepingHost<H extends HostInNamespaces = HostInNamespaces> {
  readonly title: string;
  /** As the output says it. */
  readonly service: string;
  start(...seen: readonly string[]): Promise<H>;
  /** Everything that the host is reached by, as its kernel has it, and what would be at its next boot. */
  network(host: HostInNamespaces): Promise<string>;
  /** What is stored there of bridges of ours; nothing when none is. */
  leftovers(host: HostInNamespaces): Promise<string>;
  /** A VLAN may have any name. */
  readonly namesVlansFreely: boolean;
  /** The service has done when the change is; else what is of no matter to us may come a little later. */
  readonly isBackAtOnce: boolean;
}

export const NETWORK_MANAGER = {
  title: "NetworkManager",
  service: "network-manager",
  start: startNetworkHost,
  // Metrics are chosen anew.
  network: async (host: HostInNamespaces) =>
    (
      await kernelAnd(host, "nmcli", "--get-values", "name,uuid,device", "connection", "show")
    ).replaceAll(/ metric \d+/g, ""),
  leftovers: async (host: HostInNamespaces) => {
    const names = await host.exec("nmcli", "--get-values", "name", "connection", "show");
    return names
      .split("\n")
      .filter((name) => name.startsWith("br"))
      .join("\n");
  },
  namesVlansFreely: true,
  isBackAtOnce: false,
} as const;

export const NETWORKD: KeepingHost = {
  title: "systemd-networkd",
  service: "networkd",
  start: (...seen) => startSystemdHost("networkd", ...seen),
  network: (host) => kernelAnd(host, "find", "/etc/systemd/network", "/etc/netplan", "-type", "f"),
  leftovers: (host) =>
    host.exec("find", "/etc/systemd/network", "-name", "00-virt-iac-*", "-type", "f"),
  namesVlansFreely: true,
  isBackAtOnce: true,
};

export const NETPLAN: KeepingHost = {
  ...NETWORKD,
  title: "netplan",
  start: (...seen) => startSystemdHost("netplan", ...seen),
};

export const IFUPDOWN: KeepingHost = {
  title: "ifupdown",
  service: "ifupdown",
  start: (...seen) => startSystemdHost("ifupdown", ...seen),
  network: async (host) => {
    const files = ["/etc/network/interfaces", "/etc/network/interfaces.d"];
    const texts = await kernelAnd(host, "grep", "--recursive", "", ...files);
    const up = await host.exec("ifquery", "--state");
    return [texts, ...up.split("\n").sort()].join("\n");
  },
  leftovers: (host) =>
    host.exec("sh", "-c", "grep --recursive --files-with-matches virt-iac /etc/network || :"),
  namesVlansFreely: false,
  isBackAtOnce: false,
};

/** One host of the kind for all tests of the describe that this is called in. */
export function hostForTests<H extends HostInNamespaces>(
  kind: KeepingHost<H>,
  ...seen: readonly string[]
) {
  let host: H;
  let scene: BridgeScene;
  beforeAll(async () => {
    host = await kind.start(...seen);
    scene = bridgeScene(host);
  });
  afterAll(async () => {
    await scene?.close();
    await host?.stop();
  });
  const network = () => kind.network(host);
  return {
    kind,
    get host() {
      return host;
    },
    get scene() {
      return scene;
    },
    network,
    expectBack: async (before: string) => {
      if (!kind.isBackAtOnce) await scene.untilItIs(before, network);
      expect(await network()).toBe(before);
    },
  };
}

export type HostForTests = ReturnType<typeof hostForTests>;

async function kernelAnd(
  host: HostInNamespaces,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  const shown = [
    await host.exec("ip", "-brief", "address"),
    await host.exec("ip", "route"),
    await host.exec(program, ...args),
  ];
  return shown.join("\n").replaceAll(/ +$/gm, "");
}
