import { parseInterfaces } from "../../../../../provider/backends/libvirt/host-network/ifupdown/interfaces-file";

describe("a file of ifupdown", () => {
  it("is read as stanzas with options, and where they stand", () => {
    const text = `# The first.
source /etc/network/interfaces.d/*

auto lo eth0
iface eth0 inet static
	address 10.0.0.1/24
	# The way out.
	gateway   10.0.0.254
	up ip route add \\
	  10.1.0.0/16 via 10.0.0.9

iface lo inet loopback
`;
    expect(parseInterfaces(text)).toEqual([
      { keyword: "source", words: ["/etc/network/interfaces.d/*"], options: [], lines: [1] },
      { keyword: "auto", words: ["lo", "eth0"], options: [], lines: [3] },
      {
        keyword: "iface",
        words: ["eth0", "inet", "static"],
        options: [
          ["address", "10.0.0.1/24"],
          ["gateway", "10.0.0.254"],
          ["up", "ip route add  \t  10.1.0.0/16 via 10.0.0.9"],
        ],
        lines: [4, 5, 7, 8, 9],
      },
      { keyword: "iface", words: ["lo", "inet", "loopback"], options: [], lines: [11] },
    ]);
  });

  it("may end within a line that goes on, and begin with an option of nothing", () => {
    expect(parseInterfaces("address 10.0.0.1\nauto eth0 \\")).toEqual([
      { keyword: "auto", words: ["eth0"], options: [], lines: [1] },
    ]);
    expect(parseInterfaces("")).toEqual([]);
  });
});
