import { bridgeImpact } from "../../../../../provider/backends/libvirt/kinds/bridge/bridge-impacts";
import { compare } from "../../../../../provider/core/compare";
import type { Properties } from "../../../../../provider/core/value";
import { bridgeInputs } from "../../../../../provider/kinds/bridge/bridge";

const VLAN = { name: "eth1.7", device: "eth1", vlan: 7 };

describe("what a change of a libvirt host's bridge does", () => {
  it.each<readonly [Properties, Properties, string]>([
    [{ name: "br1" }, { name: "br2" }, "replace"],
    [{ ports: ["eth1"] }, { ports: ["eth2"] }, "live"],
    [{}, { ports: ["eth2"] }, "live"],
    [{}, { vlanPorts: [VLAN] }, "live"],
    [{ vlanPorts: [VLAN] }, { vlanPorts: [VLAN, { ...VLAN, name: "eth1.8" }] }, "live"],
    [{ vlanPorts: [VLAN] }, { vlanPorts: [{ ...VLAN, vlan: 8 }] }, "restart"],
    [{ vlanPorts: [VLAN] }, { vlanPorts: [{ ...VLAN, device: "eth2" }] }, "restart"],
    [{ stp: false }, { stp: true }, "live"],
    [{}, { mtu: 1400 }, "live"],
    [{ addresses: ["10.0.0.1/24"] }, {}, "live"],
    [{ dhcp: false }, { dhcp: true }, "live"],
    [{ allowManagementPort: false }, { allowManagementPort: true }, "live"],
    [{}, { libvirt: { rollbackAfter: 90_000 } }, "live"],
    [{ libvirt: { vlanFiltering: false } }, { libvirt: { vlanFiltering: true } }, "live"],
    [{}, { libvirt: { uplink: "eth0" } }, "replace"],
    [{ libvirt: { uplink: "eth0" } }, { libvirt: { uplink: "eth1" } }, "replace"],
    [{ libvirt: { service: "auto" } }, { libvirt: { service: "network-manager" } }, "live"],
    [{}, { libvirt: { service: "network-manager" } }, "live"],
    [{ libvirt: { service: "network-manager" } }, { libvirt: { service: "auto" } }, "live"],
    [{}, { libvirt: { service: "existing" } }, "replace"],
    [{ libvirt: { service: "auto" } }, { libvirt: { service: "existing" } }, "replace"],
  ])("from %j to %j: %s", (from, to, word) => {
    const prior = { id: "br1", inputs: from, outputs: { service: "network-manager" } };
    const changes = compare(bridgeInputs, from, to);
    expect(changes.map((change) => bridgeImpact(change, prior).word)).toEqual([word]);
  });

  it.each([
    ["networkd", undefined],
    ["ifupdown", ["whatever is plugged in is cut off for about a second"]],
  ])("with %s a change of its addresses also affects: %j", (service, expected) => {
    const [change] = compare(bridgeInputs, {}, { addresses: ["10.0.0.1/24"] });
    const prior = { id: "br1", inputs: {}, outputs: { service } };
    expect(change && bridgeImpact(change, prior).alsoAffects).toEqual(expected);
  });
});
