import {
  linkNamed,
  readHostFacts,
} from "../../../../../provider/backends/libvirt/host-network/files/host-facts";

/** What the host's script prints of a fact. */
function told(fact: string, name: string, text: string): string {
  return `${fact} ${name} ${Buffer.from(text).toString("base64")}\n`;
}

/** As iproute2 6.1 prints them, less what is not read. */
const LINKS = JSON.stringify([
  { ifname: "lo", flags: ["LOOPBACK", "UP", "LOWER_UP"], mtu: 65_536, link_type: "loopback" },
  {
    ifname: "eth0",
    flags: ["BROADCAST", "UP", "LOWER_UP"],
    mtu: 9000,
    master: "br0",
    link_type: "ether",
    address: "52:54:00:00:00:01",
    addr_info: [],
  },
  {
    ifname: "br0",
    flags: ["BROADCAST", "UP"],
    mtu: 1500,
    link_type: "ether",
    address: "52:54:00:00:00:01",
    linkinfo: { info_kind: "bridge", info_data: { stp_state: 1, vlan_filtering: 1 } },
    addr_info: [
      { family: "inet", local: "10.0.0.1", prefixlen: 24, scope: "global" },
      { family: "inet6", local: "fe80::1", prefixlen: 64, scope: "link" },
    ],
  },
]);

const NETWORKD = JSON.stringify({
  Interfaces: [
    { Name: "lo", AdministrativeState: "unmanaged" },
    {
      Name: "eth0",
      AdministrativeState: "configured",
      NetworkFile: "/run/systemd/network/10-netplan-eth0.network",
    },
  ],
});

describe("what a host says of its network", () => {
  const printed = [
    told("user", "-", "0\n"),
    told("links", "-", LINKS),
    told("link-details", "-", '[{"ifname":"eth0","inet6_addr_gen_mode":"eui64"}]'),
    told("routes", "4", '[{"dst":"default","gateway":"10.0.0.254","dev":"br0"}]'),
    told("routes", "6", ""),
    told("networkd-state", "-", "active\n"),
    told("networkd", "-", NETWORKD),
    told("file", "/etc/systemd/network/10 with spaces.network", "[Match]\nName=eth0\n"),
  ].join("");

  it("is read as devices, states and files", () => {
    const facts = readHostFacts(printed);
    expect(facts.isRoot).toBe(true);
    expect(linkNamed(facts, "eth0")).toEqual({
      name: "eth0",
      kind: undefined,
      isEthernet: true,
      hasCarrier: true,
      mac: "52:54:00:00:00:01",
      mtu: 9000,
      master: "br0",
      addresses: [],
      hasDefaultRoute: false,
      stp: false,
      vlanFiltering: false,
      linkLocal: "eui64",
    });
    expect(linkNamed(facts, "br0")).toMatchObject({
      kind: "bridge",
      hasCarrier: false,
      addresses: ["10.0.0.1/24"],
      hasDefaultRoute: true,
      stp: true,
      vlanFiltering: true,
    });
    expect(linkNamed(facts, "lo")).toMatchObject({ isEthernet: false });
    expect(linkNamed(facts, "eth1")).toBeUndefined();
    expect(facts.networkd).toEqual([
      { name: "lo", state: "unmanaged", networkFile: undefined },
      {
        name: "eth0",
        state: "configured",
        networkFile: "/run/systemd/network/10-netplan-eth0.network",
      },
    ]);
    expect([...facts.files]).toEqual([
      ["/etc/systemd/network/10 with spaces.network", "[Match]\nName=eth0\n"],
    ]);
  });

  it.each(["inactive\n", "", "failed\n"])("has no networkd when that is %j", (state) => {
    const { networkd } = readHostFacts(
      [told("links", "-", LINKS), told("networkd-state", "-", state)].join(""),
    );
    expect(networkd).toBeUndefined();
  });

  const IFUP = "ifup version 0.8.41\n\nCopyright (c) 1999-2009 Anthony Towns\n";
  it.each<readonly [string, string, string, object | undefined]>([
    ["Debian's own", IFUP, "active\n", { up: ["lo", "eth0"], hasBridgeUtils: true }],
    ["one that does not bring networks up", IFUP, "inactive\n", undefined],
    ["ifupdown2", "ifupdown2:3.0.0-1\n", "active\n", undefined],
    ["none", "", "active\n", undefined],
  ])("has an ifupdown that is %s", (_, version, service, expected) => {
    const { ifupdown } = readHostFacts(
      [
        told("links", "-", LINKS),
        told("networking-state", "-", service),
        told("ifup", "-", version),
        told("ifstate", "-", "lo=lo\neth0=home\n"),
        told("bridge-utils", "-", "/usr/sbin/brctl\n"),
      ].join(""),
    );
    expect(ifupdown).toEqual(expected);
  });

  it("belongs to another user than root, and has no routes", () => {
    const facts = readHostFacts(told("user", "-", "1000\n") + told("links", "-", LINKS));
    expect(facts.isRoot).toBe(false);
    expect(facts.links.some(({ hasDefaultRoute }) => hasDefaultRoute)).toBe(false);
  });
});
