import { checkInputs } from "../../../provider/core/check-inputs";
import { formatPath } from "../../../provider/core/property-path";
import { type Properties, UNKNOWN } from "../../../provider/core/value";
import { network } from "../../../provider/kinds/network/network";

const OFFLINE = { check: () => [] } as never;

interface Row {
  readonly title: string;
  readonly inputs: Properties;
  /** `path: words of summary or detail`; none means that nothing is wrong. */
  readonly says: readonly RegExp[];
}

const dhcp = (entry: Properties, address = "10.0.0.1/24") => ({
  name: "lab",
  addresses: [{ address, dhcp: entry }],
});
const range = (start: string, end: string) => dhcp({ ranges: [{ start, end }] });
const routed = (route: Properties): Properties => ({
  ...dhcp({}),
  libvirt: { routes: [route] },
});
const bare = (more: Properties): Properties => ({ name: "lab", mode: "isolated", ...more });

const ROWS: readonly Row[] = [
  { title: "the shortest nat network", inputs: dhcp({}), says: [] },
  { title: "an isolated network without any address", inputs: bare({}), says: [] },
  { title: "no name", inputs: { mode: "isolated" }, says: [/^name: is required/] },
  { title: "a name with a slash", inputs: bare({ name: "a/b" }), says: [/^name: .*"a\/b"/] },
  { title: "a name of digits", inputs: bare({ name: "123" }), says: [/^name: .*not only digits/] },
  { title: "an unknown mode", inputs: bare({ mode: "magic" }), says: [/^mode: .*magic/] },
  {
    title: "a bridge name that Linux would cut",
    inputs: bare({ bridge: "a-bridge-of-16ch" }),
    says: [/^bridge: .*at most 15/],
  },
  { title: "nat without a subnet", inputs: { name: "lab" }, says: [/^addresses: is required/] },
  {
    title: "open without a subnet",
    inputs: bare({ mode: "open" }),
    says: [/^addresses: is required/],
  },
  {
    title: "a host bridge without its name",
    inputs: bare({ mode: "bridge" }),
    says: [/^bridge: is required/],
  },
  {
    title: "a host bridge with addresses",
    inputs: bare({ mode: "bridge", bridge: "br0", addresses: [{ address: "10.0.0.1/24" }] }),
    says: [/^addresses: does not fit the mode.*"bridge"/],
  },
  {
    title: "a route through a machine",
    inputs: routed({ destination: "192.168.7.0/24", gateway: "10.0.0.7" }),
    says: [],
  },
  {
    title: "a route to an address inside a subnet, through nobody of the network",
    inputs: routed({ destination: "192.168.7.9/24", gateway: "10.9.0.7" }),
    says: [
      /^libvirt\.routes\[0\]\.destination: is an address inside/,
      /^libvirt\.routes\[0\]\.gateway: is outside of the network/,
    ],
  },
  {
    title: "a route of two families",
    inputs: routed({ destination: "fd07::/64", gateway: "10.0.0.7" }),
    says: [/^libvirt\.routes\[0\]\.gateway: does not fit the destination/],
  },
  {
    title: "a route through the host itself",
    inputs: routed({ destination: "192.168.7.0/24", gateway: "10.0.0.1" }),
    says: [/^libvirt\.routes\[0\]\.gateway: is the host itself/],
  },
  {
    title: "a route of a host bridge",
    inputs: bare({
      mode: "bridge",
      bridge: "br0",
      libvirt: { routes: [{ destination: "192.168.7.0/24", gateway: "10.0.0.7" }] },
    }),
    says: [/^libvirt\.routes: does not fit the mode/, /^libvirt\.routes\[0\]\.gateway: is outside/],
  },
  {
    title: "functions without a physical function",
    inputs: bare({ mode: "sriov" }),
    says: [/^physicalFunction: is required/],
  },
  {
    title: "functions with a bridge",
    inputs: bare({ mode: "sriov", physicalFunction: "eth3", bridge: "br0" }),
    says: [/^bridge: does not fit the mode/],
  },
  {
    title: "macvtap without a device",
    inputs: bare({ mode: "macvtap" }),
    says: [/^libvirt.uplinks: is required/],
  },
  {
    title: "the subnet's own address",
    inputs: dhcp({}, "10.0.0.0/24"),
    says: [/^addresses\[0\].address: is the address of the network itself/],
  },
  {
    title: "the broadcast address",
    inputs: dhcp({}, "10.0.0.255/24"),
    says: [/^addresses\[0\].address: is the subnet's broadcast/],
  },
  {
    title: "two subnets of one network that overlap",
    inputs: bare({ addresses: [{ address: "10.0.0.1/16" }, { address: "10.0.9.1/24" }] }),
    says: [/^addresses\[1\].address: overlaps.*10\.0\.9\.1\/24 and 10\.0\.0\.1\/16/],
  },
  {
    title: "DHCP on two IPv4 subnets",
    inputs: bare({
      addresses: [
        { address: "10.0.0.1/24", dhcp: {} },
        { address: "10.1.0.1/24", dhcp: {} },
      ],
    }),
    says: [/^addresses\[1\].dhcp: is on a second address/],
  },
  {
    title: "a range outside the subnet",
    inputs: range("192.168.5.2", "192.168.5.9"),
    says: [
      /ranges\[0\].start: is outside the subnet.*192\.168\.5\.2.*10\.0\.0\.1\/24/,
      /ranges\[0\].end: is outside the subnet/,
    ],
  },
  {
    title: "a reversed range",
    inputs: range("10.0.0.9", "10.0.0.2"),
    says: [/ranges\[0\].end: is before start.*10\.0\.0\.9 to 10\.0\.0\.2/],
  },
  {
    title: "a range up to the broadcast address",
    inputs: range("10.0.0.2", "10.0.0.255"),
    says: [/ranges\[0\].end: is the subnet's broadcast/],
  },
  {
    title: "a range larger than libvirt serves",
    inputs: dhcp({ ranges: [{ start: "10.0.0.2", end: "10.9.0.2" }] }, "10.0.0.1/8"),
    says: [/ranges\[0\].end: makes the range too large/],
  },
  {
    title: "ranges that overlap",
    inputs: dhcp({
      ranges: [
        { start: "10.0.0.2", end: "10.0.0.9" },
        { start: "10.0.0.5", end: "10.0.0.20" },
      ],
    }),
    says: [/ranges\[1\]: overlaps another range/],
  },
  {
    title: "a reservation outside the subnet",
    inputs: dhcp({ hosts: [{ mac: "52:54:00:00:00:01", address: "10.0.1.4" }] }),
    says: [/hosts\[0\].address: is outside the subnet/],
  },
  {
    title: "a reservation of the host's own address",
    inputs: dhcp({ hosts: [{ mac: "52:54:00:00:00:01", address: "10.0.0.1" }] }),
    says: [/hosts\[0\].address: is the host's own address/],
  },
  {
    title: "a multicast MAC",
    inputs: dhcp({ hosts: [{ mac: "53:54:00:00:00:01", address: "10.0.0.4" }] }),
    says: [/hosts\[0\].mac: .*unicast/],
  },
  {
    title: "a MAC twice, in two spellings",
    inputs: dhcp({
      hosts: [
        { mac: "52:54:00:AA:00:01", address: "10.0.0.4" },
        { mac: "52-54-00-aa-00-01", address: "10.0.0.5" },
      ],
    }),
    says: [/hosts\[1\].mac: is used twice.*52:54:00:aa:00:01/],
  },
  {
    title: "an address reserved twice",
    inputs: dhcp({
      hosts: [
        { mac: "52:54:00:00:00:01", address: "10.0.0.4" },
        { mac: "52:54:00:00:00:02", address: "10.0.0.4" },
      ],
    }),
    says: [/hosts\[1\].address: is used twice/],
  },
  {
    title: "a reservation for nobody",
    inputs: dhcp({ hosts: [{ address: "10.0.0.4" }] }),
    says: [/hosts\[0\].mac: is required/],
  },
  {
    title: "a MAC on IPv6",
    inputs: dhcp({ hosts: [{ mac: "52:54:00:00:00:01", address: "fd00::4" }] }, "fd00::1/64"),
    says: [/hosts\[0\].mac: is not for IPv6/],
  },
  {
    title: "a lease time without anything to lease",
    inputs: dhcp({ leaseTime: "5m" }),
    says: [/dhcp.leaseTime: has no address/],
  },
  {
    title: "a boot server without a boot file",
    inputs: dhcp({ bootServer: "10.0.0.9" }),
    says: [/dhcp.bootFile: is required/],
  },
  {
    title: "DNS names where DNS is off",
    inputs: bare({ dns: { enabled: false, hosts: [{ address: "10.0.0.5", names: ["db"] }] } }),
    says: [/^dns.hosts: needs DNS/],
  },
  {
    title: "a forwarder of nothing",
    inputs: bare({ dns: { forwarders: [{}] } }),
    says: [/^dns.forwarders\[0\]: forwards nothing/],
  },
  {
    title: "half a second of forward delay",
    inputs: bare({ libvirt: { forwardDelay: "500ms" } }),
    says: [/^libvirt.forwardDelay: is no whole number of seconds/],
  },
  {
    title: "two default port groups",
    inputs: bare({
      libvirt: {
        portGroups: [
          { name: "a", default: true },
          { name: "b", default: true },
        ],
      },
    }),
    says: [/portGroups\[1\].default: is a second default/],
  },
  {
    title: "a typing mistake",
    inputs: bare({ adresses: [] }),
    says: [/^adresses: is not a property.*"addresses"/],
  },
  {
    title: "values that are not known yet",
    inputs: {
      name: UNKNOWN,
      addresses: [{ address: UNKNOWN, dhcp: { ranges: [{ start: UNKNOWN, end: "10.0.0.9" }] } }],
    },
    says: [],
  },
];

describe("the check of a network", () => {
  test.each(ROWS)("$title", ({ inputs, says }) => {
    const { diagnostics } = checkInputs(network, OFFLINE, "libvirt", inputs);
    const told = diagnostics.map(
      ({ path = [], summary, detail = "" }) => `${formatPath(path)}: ${summary}. ${detail}`,
    );
    expect(told).toEqual(says.map((words) => expect.stringMatching(words)));
  });
});
