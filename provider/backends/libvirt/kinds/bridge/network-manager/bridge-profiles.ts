/** A bridge and its ports as profiles of NetworkManager. */
import type { BridgeInputs } from "../../../../../kinds/bridge/bridge";
import { isDictionary, Variant } from "../../../host-network/dbus/dbus-value";
import { addressIn } from "../../../host-network/network-manager/host-network";
import {
  type ProfileSettings,
  settingOf,
  withSettings,
} from "../../../host-network/network-manager/profile-settings";
import type { OwnerMark } from "../../../owner-mark";
import type { StoredBridge, VlanPort } from "../seen-bridge";

/** Keys of a profile's `user` setting, which NetworkManager keeps for whoever wants to note something. */
const Mark = {
  Owner: "virt-iac.owner",
  Name: "virt-iac.name",
  Fingerprint: "virt-iac.fingerprint",
  Uplink: "virt-iac.uplink",
  Before: "virt-iac.before",
} as const;

const ETHERNET = "802-3-ethernet";
const VLAN = "vlan";
const USUAL_MTU = 1_500;

/** Above every other profile of the device, so that a boot brings the bridge up and not the old one. */
const FIRST_CHOICE = 999;

/** The device whose own addresses move to the bridge. */
export interface Uplink {
  readonly name: string;
  readonly mac: string;
  /** The profile that is active on it. */
  readonly settings: ProfileSettings;
}

export function newBridgeProfile(
  inputs: BridgeInputs,
  uuid: string,
  mark: OwnerMark,
  uplink: Uplink | undefined,
): ProfileSettings {
  const base: ProfileSettings = {
    connection: {
      id: new Variant("s", inputs.name),
      uuid: new Variant("s", uuid),
      type: new Variant("s", "bridge"),
      "interface-name": new Variant("s", inputs.name),
      "autoconnect-slaves": new Variant("i", 1),
    },
    bridge: uplink ? { "mac-address": new Variant("ay", macBytes(uplink.mac)) } : {},
    ...(uplink ? { ipv4: uplink.settings.ipv4 ?? {}, ipv6: uplink.settings.ipv6 ?? {} } : {}),
    ...marks({
      [Mark.Owner]: mark.owner,
      [Mark.Name]: mark.name,
      [Mark.Fingerprint]: mark.fingerprint,
      ...(uplink ? { [Mark.Uplink]: uplink.name } : {}),
    }),
  };
  return wishedBridgeProfile(base, inputs);
}

/** The profile with what the inputs say; whatever else stands in it stays. */
export function wishedBridgeProfile(base: ProfileSettings, inputs: BridgeInputs): ProfileSettings {
  const { stp, dhcp, addresses = [], libvirt } = inputs;
  const changed = withSettings(base, {
    bridge: {
      // What is NetworkManager's default is left out, as it leaves it out when it answers.
      stp: stp ? undefined : new Variant("b", false),
      "vlan-filtering": libvirt?.vlanFiltering ? new Variant("b", true) : undefined,
    },
    ...mtuSetting(base, inputs.mtu),
  });
  if (libvirt?.uplink !== undefined) return changed;
  const of = (family: 4 | 6) => addresses.filter((one) => one.includes(":") === (family === 6));
  return withSettings(changed, {
    ipv4: addressSettings(dhcp ? "auto" : undefined, of(4)),
    ipv6: addressSettings(undefined, of(6)),
  });
}

/** The bridge that a port's profile is for. */
export interface BridgeOfPort {
  readonly name: string;
  readonly uuid: string;
  readonly mtu?: number | undefined;
}

export function newPortProfile(
  bridge: BridgeOfPort,
  port: string,
  uuid: string,
  before: string | undefined,
): ProfileSettings {
  const base = portProfile(bridge, port, uuid, ETHERNET);
  return wishedPortProfile(
    { ...base, ...marks(before === undefined ? {} : { [Mark.Before]: before }) },
    bridge.mtu,
  );
}

/** NetworkManager makes the VLAN device with the profile, and removes it with the profile. */
export function newVlanPortProfile(
  bridge: BridgeOfPort,
  port: VlanPort,
  uuid: string,
): ProfileSettings {
  return wishedVlanPortProfile(portProfile(bridge, port.name, uuid, VLAN), port, bridge.mtu);
}

export function wishedVlanPortProfile(
  base: ProfileSettings,
  { device, vlan }: VlanPort,
  mtu: number | undefined,
): ProfileSettings {
  const changed = { [VLAN]: { parent: new Variant("s", device), id: new Variant("u", vlan) } };
  return wishedPortProfile(withSettings(base, changed), mtu);
}

/** Undefined when the port is no VLAN of a device. */
export function vlanPortOf(settings: ProfileSettings): VlanPort | undefined {
  if (settingOf(settings, "connection", "type") !== VLAN) return undefined;
  return {
    name: deviceOf(settings),
    device: String(settingOf(settings, VLAN, "parent") ?? ""),
    vlan: Number(settingOf(settings, VLAN, "id") ?? 0),
  };
}

function portProfile(
  bridge: BridgeOfPort,
  port: string,
  uuid: string,
  type: string,
): ProfileSettings {
  return {
    connection: {
      id: new Variant("s", `${bridge.name} port ${port}`),
      uuid: new Variant("s", uuid),
      type: new Variant("s", type),
      "interface-name": new Variant("s", port),
      // Also newer versions, which call them controller and port-type, know these names.
      master: new Variant("s", bridge.uuid),
      "slave-type": new Variant("s", "bridge"),
      "autoconnect-priority": new Variant("i", FIRST_CHOICE),
    },
  };
}

/** A bridge cannot carry more than its ports. */
export function wishedPortProfile(base: ProfileSettings, mtu: number | undefined): ProfileSettings {
  return withSettings(base, mtuSetting(base, mtu));
}

/** What a bridge's profile says, in our words. */
export function readBridgeProfile(settings: ProfileSettings): StoredBridge {
  const uplink = markOf(settings, Mark.Uplink) ?? null;
  const mtu = Number(settingOf(settings, ETHERNET, "mtu") ?? 0);
  return {
    stp: settingOf(settings, "bridge", "stp") !== false,
    mtu: mtu === 0 ? null : mtu,
    vlanFiltering: settingOf(settings, "bridge", "vlan-filtering") === true,
    dhcp: uplink === null && settingOf(settings, "ipv4", "method") === "auto",
    addresses:
      uplink === null ? [...addressesIn(settings, "ipv4"), ...addressesIn(settings, "ipv6")] : [],
    uplink,
  };
}

export function uuidOf(settings: ProfileSettings): string {
  return String(settingOf(settings, "connection", "uuid") ?? "");
}

export function deviceOf(settings: ProfileSettings): string {
  return String(settingOf(settings, "connection", "interface-name") ?? "");
}

export function isBridgeProfile(settings: ProfileSettings, name: string): boolean {
  return settingOf(settings, "connection", "type") === "bridge" && deviceOf(settings) === name;
}

/** The name or UUID of what the profile's device is a port of. */
export function bridgeOf(settings: ProfileSettings): string | undefined {
  const { connection = {} } = settings;
  const found = connection.master ?? connection.controller;
  return found === undefined ? undefined : String(found.value);
}

export function ownerMarkOf(settings: ProfileSettings): OwnerMark | undefined {
  const owner = markOf(settings, Mark.Owner);
  if (owner === undefined) return undefined;
  const name = markOf(settings, Mark.Name) ?? "";
  return { owner, name, fingerprint: markOf(settings, Mark.Fingerprint) ?? "" };
}

/** The profile that was active on a port's device before, by its UUID. */
export function profileBefore(settings: ProfileSettings): string | undefined {
  return markOf(settings, Mark.Before);
}

function markOf(settings: ProfileSettings, key: string): string | undefined {
  const data = settingOf(settings, "user", "data");
  const value = isDictionary(data) ? data[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function marks(data: { readonly [key: string]: string }): ProfileSettings {
  return { user: { data: new Variant("a{ss}", data) } };
}

/** One that is taken away leaves the device as it is, so the usual one takes its place. */
function mtuSetting(base: ProfileSettings, mtu: number | undefined) {
  const had = settingOf(base, ETHERNET, "mtu") !== undefined;
  const wished = mtu ?? (had ? USUAL_MTU : undefined);
  return { [ETHERNET]: { mtu: wished === undefined ? undefined : new Variant("u", wished) } };
}

function addressSettings(method: "auto" | undefined, addresses: readonly string[]) {
  const data = addresses.map((one) => {
    const [address = "", prefix = ""] = one.split("/");
    return { address: new Variant("s", address), prefix: new Variant("u", Number(prefix)) };
  });
  const otherwise = addresses.length > 0 ? "manual" : "disabled";
  return {
    method: new Variant("s", method ?? otherwise),
    "address-data": data.length > 0 ? new Variant("aa{sv}", data) : undefined,
  };
}

function addressesIn(settings: ProfileSettings, group: string): readonly string[] {
  const data = settingOf(settings, group, "address-data");
  return (Array.isArray(data) ? data : []).map(addressIn);
}

function macBytes(mac: string): Uint8Array {
  return Uint8Array.from(mac.split(":"), (byte) => Number.parseInt(byte, 16));
}
