/** A bridge and its ports as files of systemd-networkd. */
import type { BridgeInputs } from "../../../../../kinds/bridge/bridge";
import {
  type FileSection,
  formatNetworkFile,
  parseNetworkFile,
  valueIn,
  valuesIn,
} from "../../../host-network/networkd/network-file";
import type { OwnerMark } from "../../../owner-mark";
import type { StoredBridge, VlanPort } from "../seen-bridge";

const FOLDER = "/etc/systemd/network";
/** Before every other file, netplan's included: of several that match a device networkd takes the first. */
const FIRST_CHOICE = "00-virt-iac-";
/** Of a file that is in force no more, and is there until the change is kept. */
export const RELEASED = ".released";
const USUAL_MTU = "1500";

/** systemd passes over sections of this beginning. */
const MARK = "X-Virt-IaC";

/** What stays with a device when its configuration moves to the bridge. */
const OF_THE_LINK = /^(Match|Link|SR-IOV|CAN|IPoIB|X-.*)$/;
/** Devices that stand on another. */
const STANDS_ON_LINK = /^(VLAN|MACVLAN|MACVTAP|IPVLAN|IPVTAP|VXLAN|Tunnel|Xfrm)$/;

/** Texts by path. */
export type NetworkFiles = ReadonlyMap<string, string>;

export interface BridgePaths {
  readonly netdev: string;
  readonly network: string;
  /** A port's, and a VLAN's own. */
  port(name: string): string;
  vlan(name: string): string;
  /** What brings a VLAN up with the device below, next to the file that the device goes by. */
  vlanBelow(name: string, fileBelow: string): string;
}

export function pathsOf(bridge: string): BridgePaths {
  const own = `${FOLDER}/${FIRST_CHOICE}${bridge}`;
  return {
    netdev: `${own}.netdev`,
    network: `${own}.network`,
    port: (name) => `${own}@${name}.network`,
    vlan: (name) => `${own}@${name}.netdev`,
    vlanBelow: (name, fileBelow) =>
      `${FOLDER}/${fileBelow.split("/").at(-1)}.d/${FIRST_CHOICE}${bridge}@${name}.conf`,
  };
}

/** The files of a bridge and of its ports among those of a host. */
export function filesOf(bridge: string, files: NetworkFiles): NetworkFiles {
  const names = [".", "@"].map((next) => `/${FIRST_CHOICE}${bridge}${next}`);
  return new Map(
    [...files].filter(
      ([path, text]) =>
        names.some((name) => path.startsWith(FOLDER) && path.includes(name)) &&
        markOf(text, "Bridge") === bridge,
    ),
  );
}

/** The device whose own configuration moves to the bridge. */
export interface Uplink {
  readonly name: string;
  readonly mac: string;
  readonly sections: readonly FileSection[];
}

export function netdevFile(
  before: string | undefined,
  inputs: BridgeInputs,
  mark: OwnerMark,
  uplink: Uplink | undefined,
): string {
  const { name, stp, libvirt } = inputs;
  const had = parseNetworkFile(before ?? "");
  const mac = valueIn(had, "NetDev", "MACAddress") ?? uplink?.mac;
  const from = valueIn(had, MARK, "Uplink") ?? uplink?.name;
  return formatNetworkFile([
    markSection({
      Bridge: name,
      Owner: JSON.stringify(mark.owner),
      Object: JSON.stringify(mark.name),
      Fingerprint: mark.fingerprint,
      Uplink: from,
    }),
    section("NetDev", { Name: name, Kind: "bridge", MACAddress: mac }),
    section("Bridge", {
      STP: stp ? "yes" : "no",
      VLANFiltering: libvirt?.vlanFiltering ? "yes" : "no",
    }),
  ]);
}

export function networkFile(
  before: string | undefined,
  inputs: BridgeInputs,
  uplink: Uplink | undefined,
): string {
  const { name, mtu, libvirt } = inputs;
  const had = parseNetworkFile(before ?? "");
  const moved = before === undefined ? moving(uplink?.sections ?? []) : moving(had);
  return formatNetworkFile([
    markSection({ Bridge: name }),
    section("Match", { Name: name }),
    section("Link", { MTUBytes: mtuOf(had, mtu) }),
    ...(libvirt?.uplink === undefined ? [ownAddresses(inputs)] : moved),
  ]);
}

/** `before` is the file of ours, else what the device went by. */
export function portFile(
  before: readonly FileSection[],
  bridge: string,
  port: string,
  mtu: number | undefined,
): string {
  const link = before.filter(({ name }) => name === "Link").flatMap(({ entries }) => entries);
  const below = before.filter(({ name }) => name === "Network").flatMap(({ entries }) => entries);
  const isOurs = valueIn(before, MARK, "Bridge") !== undefined;
  const ownMtu = isOurs ? valueIn(before, MARK, "OwnMTU") : valueIn(before, "Link", "MTUBytes");
  const wishedMtu = mtu === undefined ? (ownMtu ?? mtuOf(before, mtu)) : String(mtu);
  return formatNetworkFile([
    markSection({ Bridge: bridge, OwnMTU: ownMtu }),
    section("Match", { Name: port }),
    {
      name: "Link",
      entries: [
        ...link.filter(([key]) => key !== "MTUBytes"),
        ...(wishedMtu === undefined ? [] : [["MTUBytes", wishedMtu] as const]),
      ],
    },
    {
      name: "Network",
      entries: [
        ["Bridge", bridge],
        ["LinkLocalAddressing", "no"],
        ...below.filter(([key]) => STANDS_ON_LINK.test(key)),
      ],
    },
  ]);
}

export function vlanFile(bridge: string, { name, device, vlan }: VlanPort): string {
  return formatNetworkFile([
    markSection({ Bridge: bridge, Below: device }),
    section("NetDev", { Name: name, Kind: "vlan" }),
    section("VLAN", { Id: String(vlan) }),
  ]);
}

export function vlanBelowFile(bridge: string, { name }: VlanPort): string {
  return formatNetworkFile([markSection({ Bridge: bridge }), section("Network", { VLAN: name })]);
}

/** What the files say, in our words; undefined when they are not the owner's own. */
export function readStored(
  bridge: string,
  files: NetworkFiles,
): { readonly stored: StoredBridge; readonly mark: OwnerMark } | undefined {
  const { netdev: netdevPath, network: networkPath } = pathsOf(bridge);
  const netdevText = textAt(files, netdevPath);
  if (netdevText === undefined) return undefined;
  const netdev = parseNetworkFile(netdevText);
  const network = parseNetworkFile(textAt(files, networkPath) ?? "");
  const uplink = valueIn(netdev, MARK, "Uplink") ?? null;
  const mtu = valueIn(network, "Link", "MTUBytes");
  return {
    mark: {
      owner: unquoted(valueIn(netdev, MARK, "Owner")),
      name: unquoted(valueIn(netdev, MARK, "Object")),
      fingerprint: valueIn(netdev, MARK, "Fingerprint") ?? "",
    },
    stored: {
      stp: valueIn(netdev, "Bridge", "STP") === "yes",
      vlanFiltering: valueIn(netdev, "Bridge", "VLANFiltering") === "yes",
      mtu: mtu === undefined ? null : Number(mtu),
      dhcp: uplink === null && valueIn(network, "Network", "DHCP") === "ipv4",
      addresses: uplink === null ? valuesIn(network, "Network", "Address") : [],
      uplink,
    },
  };
}

/** A file in force, or the one that was until just now. */
export function textAt(files: NetworkFiles, path: string): string | undefined {
  return files.get(path) ?? files.get(`${path}${RELEASED}`);
}

/** The device that a port's file is for. */
export function portNameIn(text: string): string | undefined {
  return valueIn(parseNetworkFile(text), "Match", "Name");
}

export function vlanPortIn(text: string): VlanPort {
  const sections = parseNetworkFile(text);
  return {
    name: valueIn(sections, "NetDev", "Name") ?? "",
    device: valueIn(sections, MARK, "Below") ?? "",
    vlan: Number(valueIn(sections, "VLAN", "Id") ?? 0),
  };
}

function markOf(text: string, key: string): string | undefined {
  return valueIn(parseNetworkFile(text), MARK, key);
}

/** What moves from a device to the bridge. */
function moving(sections: readonly FileSection[]): readonly FileSection[] {
  return sections
    .filter(({ name }) => !OF_THE_LINK.test(name))
    .map(({ name, entries }) =>
      name === "Network"
        ? { name, entries: entries.filter(([key]) => !STANDS_ON_LINK.test(key)) }
        : { name, entries },
    );
}

function ownAddresses({ dhcp, addresses = [] }: BridgeInputs): FileSection {
  const hasSixth = addresses.some((address) => address.includes(":"));
  return {
    name: "Network",
    entries: [
      ["DHCP", dhcp ? "ipv4" : "no"],
      ...addresses.map((address) => ["Address", address] as const),
      ["LinkLocalAddressing", hasSixth ? "ipv6" : "no"],
      ["IPv6AcceptRA", "no"],
      // A bridge without ports has its addresses too.
      ...(dhcp ? [] : [["ConfigureWithoutCarrier", "yes"] as const]),
    ],
  };
}

/** One that is taken away leaves the device as it is, so the usual one takes its place. */
function mtuOf(before: readonly FileSection[], mtu: number | undefined): string | undefined {
  if (mtu !== undefined) return String(mtu);
  const had = valueIn(before, "Link", "MTUBytes");
  return had === undefined ? undefined : USUAL_MTU;
}

function markSection(entries: { readonly [key: string]: string | undefined }): FileSection {
  return section(MARK, entries);
}

function section(
  name: string,
  values: { readonly [key: string]: string | undefined },
): FileSection {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { name, entries };
}

function unquoted(text: string | undefined): string {
  return text === undefined ? "" : (JSON.parse(text) as string);
}
