import { parseNetworkFile } from "../../../../../../provider/backends/libvirt/host-network/networkd/network-file";
import {
  filesOf,
  netdevFile,
  networkFile,
  pathsOf,
  portFile,
  readStored,
  vlanBelowFile,
  vlanFile,
} from "../../../../../../provider/backends/libvirt/kinds/bridge/networkd/networkd-files";
import { normalise } from "../../../../../../provider/core/normalise";
import { type Properties, reveal } from "../../../../../../provider/core/value";
import { type BridgeInputs, bridgeInputs } from "../../../../../../provider/kinds/bridge/bridge";

const MARK = { owner: 'shop "north"\nprod', name: "br1", fingerprint: "f00d" };

const UPLINK = {
  name: "eth0",
  mac: "52:54:00:aa:00:01",
  sections: parseNetworkFile(`[Match]
PermanentMACAddress=52:54:00:aa:00:01
[Link]
MTUBytes=9000
RequiredForOnline=no
[Network]
Address=10.0.0.1/24
VLAN=eth0.7
DNS=10.0.0.3
[Route]
Gateway=10.0.0.254
Metric=50
`),
};

function inputsOf(more: Properties): BridgeInputs {
  const { value } = normalise(bridgeInputs, { name: "br1", ...more });
  return reveal(value) as BridgeInputs;
}

describe("a bridge as files of systemd-networkd", () => {
  it("says everything in networkd's own words", () => {
    const inputs = inputsOf({ mtu: 1400, addresses: ["10.0.0.1/24", "fd00::1/64"] });
    expect(netdevFile(undefined, inputs, MARK, undefined)).toBe(`[X-Virt-IaC]
Bridge=br1
Owner="shop \\"north\\"\\nprod"
Object="br1"
Fingerprint=f00d

[NetDev]
Name=br1
Kind=bridge

[Bridge]
STP=no
VLANFiltering=no
`);
    expect(networkFile(undefined, inputs, undefined)).toBe(`[X-Virt-IaC]
Bridge=br1

[Match]
Name=br1

[Link]
MTUBytes=1400

[Network]
DHCP=no
Address=10.0.0.1/24
Address=fd00::1/64
LinkLocalAddressing=ipv6
IPv6AcceptRA=no
ConfigureWithoutCarrier=yes
`);
  });

  it("takes the uplink's configuration and its MAC address, and leaves its link and what stands on it", () => {
    const inputs = inputsOf({ ports: ["eth0"], libvirt: { uplink: "eth0" } });
    expect(netdevFile(undefined, inputs, MARK, UPLINK)).toContain("MACAddress=52:54:00:aa:00:01\n");
    const network = networkFile(undefined, inputs, UPLINK);
    expect(network).toBe(`[X-Virt-IaC]
Bridge=br1

[Match]
Name=br1

[Network]
Address=10.0.0.1/24
DNS=10.0.0.3

[Route]
Gateway=10.0.0.254
Metric=50
`);
    const port = portFile(UPLINK.sections, "br1", "eth0", undefined);
    expect(port).toBe(`[X-Virt-IaC]
Bridge=br1
OwnMTU=9000

[Match]
Name=eth0

[Link]
RequiredForOnline=no
MTUBytes=9000

[Network]
Bridge=br1
LinkLocalAddressing=no
VLAN=eth0.7
`);
    // Its own MTU is its own, and comes back when the bridge's is taken away.
    const again = (text: string, mtu?: number) =>
      portFile(parseNetworkFile(text), "br1", "eth0", mtu);
    expect(again(again(port, 1400))).toBe(port);
    expect(again(port)).toBe(port);
    // A later change leaves what was moved alone, although the uplink has other addresses now.
    expect(networkFile(network, inputs, { ...UPLINK, sections: [] })).toBe(network);
  });

  it("makes a VLAN next to the file that the device below goes by", () => {
    const port = { name: "eth1.100", device: "eth1", vlan: 100 };
    expect(vlanFile("br1", port)).toBe(`[X-Virt-IaC]
Bridge=br1
Below=eth1

[NetDev]
Name=eth1.100
Kind=vlan

[VLAN]
Id=100
`);
    expect(vlanBelowFile("br1", port)).toBe(
      "[X-Virt-IaC]\nBridge=br1\n\n[Network]\nVLAN=eth1.100\n",
    );
    const below = "/run/systemd/network/10-netplan-eth1.network";
    expect(pathsOf("br1").vlanBelow("eth1.100", below)).toBe(
      "/etc/systemd/network/10-netplan-eth1.network.d/00-virt-iac-br1@eth1.100.conf",
    );
  });

  it.each<Properties>([
    {},
    { stp: true },
    { mtu: 9000 },
    { dhcp: true },
    { addresses: ["10.0.0.1/24", "fd00::1/64"] },
    { libvirt: { vlanFiltering: true } },
  ])("is read back in our words: %j", (more) => {
    const inputs = inputsOf(more);
    const { netdev, network } = pathsOf("br1");
    const files = new Map([
      [netdev, netdevFile(undefined, inputs, MARK, undefined)],
      [network, networkFile(undefined, inputs, undefined)],
    ]);
    expect(readStored("br1", files)).toEqual({
      mark: MARK,
      stored: {
        stp: inputs.stp,
        mtu: inputs.mtu ?? null,
        vlanFiltering: inputs.libvirt?.vlanFiltering ?? false,
        dhcp: inputs.dhcp,
        addresses: inputs.addresses ?? [],
        uplink: null,
      },
    });
  });

  it("gets the usual MTU when its own is taken away, because a device keeps what it has", () => {
    const had = networkFile(undefined, inputsOf({ mtu: 9000 }), undefined);
    expect(networkFile(had, inputsOf({}), undefined)).toContain("MTUBytes=1500\n");
  });

  it("is told from a bridge whose name begins the same", () => {
    const other = netdevFile(undefined, inputsOf({ name: "br1.5" }), MARK, undefined);
    const { netdev } = pathsOf("br1.5");
    const files = new Map([[netdev, other]]);
    expect([...filesOf("br1", files).keys()]).toEqual([]);
    expect([...filesOf("br1.5", files).keys()]).toEqual([netdev]);
  });
});
