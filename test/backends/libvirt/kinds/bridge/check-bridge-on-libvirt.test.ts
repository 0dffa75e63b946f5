import { checkBridgeOnLibvirt } from "../../../../../provider/backends/libvirt/kinds/bridge/check-bridge-on-libvirt";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import { type Properties, UNKNOWN } from "../../../../../provider/core/value";

function told(inputs: Properties): readonly string[] {
  return checkBridgeOnLibvirt({ name: "br1", ...inputs }).map(formatDiagnostic);
}

describe("what a libvirt host's bridge is checked for offline", () => {
  it.each<readonly [Properties, string]>([
    [
      { ports: ["eth1"], vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 7 }] },
      'vlanPorts[0].device: is a port of the bridge. Found "eth1"',
    ],
    ...(
      [
        [{ ports: ["eth1"] }, "ports"],
        [{ vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 7 }] }, "vlanPorts"],
        [{ addresses: ["10.0.0.1/24"] }, "addresses"],
        [{ stp: true }, "stp"],
        [{ dhcp: true }, "dhcp"],
        [{ mtu: 1400 }, "mtu"],
      ] as const
    ).map(
      ([inputs, path]) =>
        [
          { ...inputs, libvirt: { service: "existing" } },
          `${path}: does not go with libvirt.service "existing"`,
        ] as const,
    ),
    [
      { libvirt: { service: "existing", vlanFiltering: true } },
      'libvirt.vlanFiltering: does not go with libvirt.service "existing"',
    ],
    [
      { ports: ["eth1"], libvirt: { uplink: "eth0" } },
      'libvirt.uplink: is no port of the bridge. Found "eth0"',
    ],
    [
      { ports: ["eth0"], dhcp: true, libvirt: { uplink: "eth0" } },
      "libvirt.uplink: and addresses of its own exclude each other",
    ],
  ])("%j is refused", (inputs, expected) => {
    expect(told(inputs)).toEqual([expect.stringContaining(expected)]);
  });

  it.each<readonly [string, Properties]>([
    ["a bare one", {}],
    ["a port and DHCP", { ports: ["eth1"], stp: false, dhcp: true }],
    ["a VLAN of a device", { vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 7 }] }],
    ["an existing one", { libvirt: { service: "existing", rollbackAfter: 60_000 } }],
    ["an uplink of two ports", { ports: ["eth0", "eth1"], libvirt: { uplink: "eth0" } }],
    ["a port that is not known yet", { ports: [UNKNOWN], libvirt: { uplink: "eth0" } }],
    ["nothing that is known yet", { ports: UNKNOWN, libvirt: { uplink: UNKNOWN } }],
  ])("%s is fine", (_, inputs) => {
    expect(told(inputs)).toEqual([]);
  });
});
