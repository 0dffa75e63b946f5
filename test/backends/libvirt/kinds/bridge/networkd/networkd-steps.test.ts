import { changeStepLine } from "../../../../../../provider/backends/libvirt/host-network/files/change-step";
import type { HostLink } from "../../../../../../provider/backends/libvirt/host-network/files/host-facts";
import type { BridgeWish } from "../../../../../../provider/backends/libvirt/kinds/bridge/bridge-wish";
import {
  type NetworkdBridge,
  sectionsOf,
  seeNetworkdBridge,
} from "../../../../../../provider/backends/libvirt/kinds/bridge/networkd/networkd-bridge";
import {
  stepsToBridge,
  stepsToRemoval,
  wishedFiles,
} from "../../../../../../provider/backends/libvirt/kinds/bridge/networkd/networkd-steps";
import { IDENTITY, toldFacts, toldLink, wishOf } from "../told-host";

const OWN = "/etc/systemd/network/00-virt-iac-br1";
const ETH1_FILE = "/run/systemd/network/10-netplan-eth1.network";
const ETH1_DROP_IN = "/etc/systemd/network/10-netplan-eth1.network.d/00-virt-iac-br1@eth1.7.conf";

/** A host with eth1, which netplan describes, and whatever else is said. */
function seen(
  links: readonly HostLink[],
  files: ReadonlyMap<string, string>,
  networkFiles: { readonly [device: string]: string } = {},
): NetworkdBridge {
  const all = { eth1: ETH1_FILE, ...networkFiles };
  const facts = toldFacts({
    links: [toldLink("eth1"), ...links],
    networkd: Object.entries(all).map(([name, networkFile]) => ({
      name,
      networkFile,
      state: "configured",
    })),
    files: new Map([[ETH1_FILE, "[Match]\nName=eth1\n"], ...files]),
  });
  const found = seeNetworkdBridge(facts, IDENTITY);
  if (found === undefined) throw new Error("networkd does not run");
  return found;
}

const empty = seen([], new Map());

/** The host when all of a wish is in force. */
function made(wish: BridgeWish, ports: readonly string[]): NetworkdBridge {
  const links = [
    toldLink("br1", { kind: "bridge" }),
    ...ports.map((name) => toldLink(name, { master: "br1" })),
  ];
  const own = Object.fromEntries(ports.map((name) => [name, `${OWN}@${name}.network`]));
  return seen(links, wishedFiles(empty, wish), { br1: `${OWN}.network`, ...own });
}

/** Steps without the texts. */
function told(steps: ReturnType<typeof stepsToBridge>): readonly string[] {
  return steps.map((step) => changeStepLine(step).split(" ").slice(0, 2).join(" "));
}

const VLAN = { name: "eth1.7", device: "eth1", vlan: 7 };

describe("the steps to a bridge of systemd-networkd", () => {
  it("write everything for a new one, and then have it read", () => {
    expect(told(stepsToBridge(empty, wishOf({ vlanPorts: [VLAN] })))).toEqual([
      `write ${OWN}.netdev`,
      `write ${OWN}.network`,
      `write ${OWN}@eth1.7.network`,
      `write ${OWN}@eth1.7.netdev`,
      `write ${ETH1_DROP_IN}`,
      "reload",
      "await br1",
    ]);
  });

  it("write nothing of what is there already", () => {
    const wish = wishOf({ vlanPorts: [VLAN] });
    expect(told(stepsToBridge(made(wish, ["eth1.7"]), wish))).toEqual(["reload", "await br1"]);
  });

  it("write everything anew when a device is gone: networkd follows a new one only from new files", () => {
    const wish = wishOf({ ports: ["eth2"] });
    const files = made(wish, ["eth2"]).files;
    const gone = seen([toldLink("eth2")], files, { eth2: `${OWN}@eth2.network` });
    expect(told(stepsToBridge(gone, wish))).toEqual([
      `write ${OWN}.netdev`,
      `write ${OWN}.network`,
      `write ${OWN}@eth2.network`,
      "reload",
      "await br1",
      "reconfigure eth2",
    ]);
  });

  it("make a VLAN device anew when its tag changes, which the kernel cannot", () => {
    const before = made(wishOf({ vlanPorts: [VLAN] }), ["eth1.7"]);
    const wish = wishOf({ vlanPorts: [{ ...VLAN, vlan: 8 }] });
    expect(told(stepsToBridge(before, wish))).toEqual([
      `write ${OWN}@eth1.7.netdev`,
      "remove eth1.7",
      "reload",
      "await br1",
    ]);
  });

  it("keep the files of a port that leaves until the change is kept, under another name", () => {
    const before = made(wishOf({ ports: ["eth2"], vlanPorts: [VLAN] }), ["eth2", "eth1.7"]);
    expect(told(stepsToBridge(before, wishOf({})))).toEqual([
      `write ${OWN}@eth2.network.released`,
      `delete ${OWN}@eth2.network`,
      `write ${OWN}@eth1.7.network.released`,
      `delete ${OWN}@eth1.7.network`,
      `write ${OWN}@eth1.7.netdev.released`,
      `delete ${OWN}@eth1.7.netdev`,
      `delete ${ETH1_DROP_IN}`,
      "remove eth1.7",
      "reload",
      "await br1",
      "release eth2",
      "reconfigure eth2",
    ]);
  });

  it("set what networkd sets only when it makes a bridge", () => {
    const before = made(wishOf({}), []);
    const wish = wishOf({ stp: true, libvirt: { vlanFiltering: true } });
    const lines = stepsToBridge(before, wish).map(changeStepLine);
    expect(lines.slice(1)).toEqual(["reload", "await br1", "stp br1 1", "vlan-filtering br1 1"]);
  });

  it("take the devices away before their files are read, and give the ports back", () => {
    const before = made(wishOf({ ports: ["eth2"], vlanPorts: [VLAN] }), ["eth2", "eth1.7"]);
    expect(told(stepsToRemoval(before)).slice(-5)).toEqual([
      `delete ${ETH1_DROP_IN}`,
      "remove eth1.7",
      "remove br1",
      "reload",
      "reconfigure eth2",
    ]);
  });
});

describe("what systemd-networkd goes by", () => {
  it("is a device's file with its drop-ins, of which one in /etc comes before its namesakes", () => {
    const files = new Map([
      [`/usr/lib/systemd/network/10-netplan-eth1.network.d/20-a.conf`, "[Network]\nDNS=1.1.1.1\n"],
      [`/etc/systemd/network/10-netplan-eth1.network.d/20-a.conf`, "[Network]\nDNS=9.9.9.9\n"],
      [`/run/systemd/network/10-netplan-eth1.network.d/10-b.conf`, "[Network]\nDHCP=ipv4\n"],
      [`/etc/systemd/network/10-netplan-eth10.network.d/10-b.conf`, "[Network]\nDHCP=ipv6\n"],
    ]);
    const { facts } = seen([], files);
    expect(sectionsOf(facts, "eth1").flatMap(({ entries }) => entries)).toEqual([
      ["Name", "eth1"],
      ["DHCP", "ipv4"],
      ["DNS", "9.9.9.9"],
    ]);
    expect(sectionsOf(facts, "eth9")).toEqual([]);
  });

  it.each<readonly [string, Partial<HostLink>, boolean]>([
    ["a card", {}, true],
    ["a bond", { kind: "bond" }, true],
    ["a VLAN device", { kind: "vlan" }, true],
    ["a bridge", { kind: "bridge" }, false],
    ["a machine's device", { kind: "tun" }, false],
    ["a tunnel without Ethernet", { isEthernet: false }, false],
  ])("makes %s a port: %#", (_, more, isPossible) => {
    const { devices } = seen([toldLink("dev0", more)], new Map());
    expect(devices.find(({ name }) => name === "dev0")?.isPossiblePort).toBe(isPossible);
  });
});
