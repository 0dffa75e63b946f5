import { Variant } from "../../../../../../provider/backends/libvirt/host-network/dbus/dbus-value";
import {
  newBridgeProfile,
  newPortProfile,
  newVlanPortProfile,
  readBridgeProfile,
  vlanPortOf,
  wishedBridgeProfile,
  wishedPortProfile,
} from "../../../../../../provider/backends/libvirt/kinds/bridge/network-manager/bridge-profiles";
import { normalise } from "../../../../../../provider/core/normalise";
import { type Properties, reveal } from "../../../../../../provider/core/value";
import { type BridgeInputs, bridgeInputs } from "../../../../../../provider/kinds/bridge/bridge";

const UUID = "6a0f6c3e-0000-5000-8000-000000000001";
const MARK = { owner: "shop/prod", name: "br1", fingerprint: "f00d" };

function inputsOf(more: Properties): BridgeInputs {
  const { value } = normalise(bridgeInputs, { name: "br1", ...more });
  return reveal(value) as unknown as BridgeInputs;
}

describe("a bridge as a profile of NetworkManager", () => {
  it("says everything with NetworkManager's own types", () => {
    const inputs = inputsOf({ mtu: 1400, dhcp: true, addresses: ["fd00::1/64"] });
    expect(newBridgeProfile(inputs, UUID, MARK, undefined)).toEqual({
      connection: {
        id: new Variant("s", "br1"),
        uuid: new Variant("s", UUID),
        type: new Variant("s", "bridge"),
        "interface-name": new Variant("s", "br1"),
        "autoconnect-slaves": new Variant("i", 1),
      },
      bridge: { stp: new Variant("b", false) },
      "802-3-ethernet": { mtu: new Variant("u", 1400) },
      ipv4: { method: new Variant("s", "auto") },
      ipv6: {
        method: new Variant("s", "manual"),
        "address-data": new Variant("aa{sv}", [
          { address: new Variant("s", "fd00::1"), prefix: new Variant("u", 64) },
        ]),
      },
      user: {
        data: new Variant("a{ss}", {
          "virt-iac.owner": "shop/prod",
          "virt-iac.name": "br1",
          "virt-iac.fingerprint": "f00d",
        }),
      },
    });
  });

  it("takes the uplink's whole configuration and its MAC address over", () => {
    const ipv4 = { method: new Variant("s", "manual"), gateway: new Variant("s", "10.0.0.254") };
    const uplink = { name: "eth0", mac: "52:54:00:aa:00:01", settings: { ipv4 } };
    const inputs = inputsOf({ ports: ["eth0"], libvirt: { uplink: "eth0" } });
    const profile = newBridgeProfile(inputs, UUID, MARK, uplink);
    expect(profile.ipv4).toEqual(ipv4);
    expect(profile.bridge).toMatchObject({
      "mac-address": new Variant("ay", Uint8Array.of(0x52, 0x54, 0, 0xaa, 0, 1)),
    });
    expect(readBridgeProfile(profile)).toMatchObject({ uplink: "eth0", addresses: [] });
    // A later change leaves what was moved alone.
    expect(wishedBridgeProfile(profile, inputs)).toEqual(profile);
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
    const profile = newBridgeProfile(inputs, UUID, MARK, undefined);
    expect(readBridgeProfile(profile)).toEqual({
      stp: inputs.stp,
      mtu: inputs.mtu ?? null,
      vlanFiltering: inputs.libvirt?.vlanFiltering ?? false,
      dhcp: inputs.dhcp,
      addresses: inputs.addresses ?? [],
      uplink: null,
    });
    expect(wishedBridgeProfile(profile, inputs)).toEqual(profile);
  });

  it("has a VLAN of a device as a port that NetworkManager makes with its profile", () => {
    const bridge = { name: "br1", uuid: UUID, mtu: 1400 };
    const port = { name: "eth1.7", device: "eth1", vlan: 7 };
    const profile = newVlanPortProfile(bridge, port, "own");
    expect(profile).toEqual({
      connection: {
        id: new Variant("s", "br1 port eth1.7"),
        uuid: new Variant("s", "own"),
        type: new Variant("s", "vlan"),
        "interface-name": new Variant("s", "eth1.7"),
        master: new Variant("s", UUID),
        "slave-type": new Variant("s", "bridge"),
        "autoconnect-priority": new Variant("i", 999),
      },
      vlan: { parent: new Variant("s", "eth1"), id: new Variant("u", 7) },
      "802-3-ethernet": { mtu: new Variant("u", 1400) },
    });
    expect(vlanPortOf(profile)).toEqual(port);
    expect(vlanPortOf(newPortProfile(bridge, "eth1", "own", undefined))).toBeUndefined();
  });

  it("keeps what somebody else wrote into it", () => {
    const base = newBridgeProfile(inputsOf({ dhcp: true }), UUID, MARK, undefined);
    const zone = new Variant("s", "trusted");
    const routeMetric = new Variant("x", 50n);
    const edited = {
      ...base,
      connection: { ...base.connection, zone },
      ipv4: { ...base.ipv4, "route-metric": routeMetric },
    };
    const wished = wishedBridgeProfile(edited, inputsOf({ addresses: ["10.0.0.1/24"] }));
    expect(wished.connection?.zone).toEqual(zone);
    expect(wished.ipv4).toMatchObject({
      method: new Variant("s", "manual"),
      "route-metric": routeMetric,
    });
  });

  it("gets the usual MTU when its own is taken away, because a device keeps what it has", () => {
    const port = newPortProfile({ name: "br1", uuid: UUID, mtu: 9000 }, "eth1", UUID, undefined);
    expect(wishedPortProfile(port, undefined)["802-3-ethernet"]).toEqual({
      mtu: new Variant("u", 1500),
    });
  });
});
