/** A bridge and its ports as a file of ifupdown, whose first line says whose they are and what they had. */
import type { BridgeInputs } from "../../../../../kinds/bridge/bridge";
import {
  type InterfaceOption,
  optionsIn,
  parseInterfaces,
  type Stanza,
} from "../../../host-network/ifupdown/interfaces-file";
import type { StoredBridge } from "../seen-bridge";

const MARK = "# virt-iac ";
const NOTE =
  "# Written by virt-iac, which writes it anew; lines that it set aside elsewhere begin with #virt-iac.";

/** What a port had before it became one. */
export interface PortRecord {
  readonly name: string;
  /** ifup had brought it up. */
  readonly wasUp: boolean;
  readonly mtu: number;
  /** How it made its link-local IPv6 address. */
  readonly linkLocal?: string;
  /** The device below, of a VLAN that was made for the bridge. */
  readonly below?: string;
}

export interface FileMark {
  readonly bridge: string;
  readonly owner: string;
  readonly object: string;
  readonly fingerprint: string;
  readonly uplink?: string;
  readonly ports: readonly PortRecord[];
  /** Ports no more, until the change is kept. */
  readonly leaving: readonly PortRecord[];
}

export interface OwnFile {
  readonly mark: FileMark;
  /** Of the bridge; the first has its ports. None when it was taken down. */
  readonly bridgeStanzas: readonly WrittenStanza[];
}

export type WrittenStanza = Pick<Stanza, "words" | "options">;

export function ownPath(bridge: string): string {
  return `/etc/network/interfaces.d/virt-iac-${bridge}`;
}

/** Undefined when it is not ours. */
export function readOwnFile(text: string | undefined): OwnFile | undefined {
  const [first = ""] = (text ?? "").split("\n");
  if (text === undefined || !first.startsWith(MARK)) return undefined;
  const mark = readMark(first.slice(MARK.length));
  if (mark === undefined) return undefined;
  const bridgeStanzas = parseInterfaces(text).filter(
    ({ keyword, words }) => keyword === "iface" && words[0] === mark.bridge,
  );
  return { mark, bridgeStanzas: bridgeStanzas.map(({ words, options }) => ({ words, options })) };
}

export function ownFileText(
  mark: FileMark,
  ports: readonly WrittenStanza[],
  bridge: readonly WrittenStanza[],
): string {
  const head = [`${MARK}${JSON.stringify(mark)}`, NOTE];
  const auto = bridge.length === 0 ? [] : ["", `auto ${mark.bridge}`];
  return [...head, ...ports.flatMap(stanzaLines), ...auto, ...bridge.flatMap(stanzaLines), ""].join(
    "\n",
  );
}

/** `moved` are the uplink's own addresses. */
export function bridgeStanzas(
  inputs: BridgeInputs,
  mac: string | undefined,
  moved: readonly WrittenStanza[],
): readonly WrittenStanza[] {
  const { name, ports = [], vlanPorts = [], stp, mtu, libvirt } = inputs;
  const plugged = [...ports, ...vlanPorts.map((port) => port.name)];
  const options: readonly (readonly [string, string | undefined])[] = [
    ["bridge_ports", plugged.join(" ") || "none"],
    ["bridge_stp", stp ? "on" : "off"],
    ["bridge_maxwait", "0"],
    ["bridge_vlan_aware", libvirt?.vlanFiltering ? "yes" : undefined],
    ["bridge_hw", mac],
    ["mtu", mtu === undefined ? undefined : String(mtu)],
  ];
  const link: WrittenStanza = {
    words: [name, "inet", "manual"],
    options: options.flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  };
  return [link, ...(libvirt?.uplink === undefined ? ownAddresses(inputs) : moved)];
}

export function storedIn({ mark, bridgeStanzas: stanzas }: OwnFile): StoredBridge {
  const { uplink } = mark;
  const option = (name: string) => optionsIn(stanzas, name).at(0);
  const mtu = option("mtu");
  const isOwn = uplink === undefined;
  return {
    stp: option("bridge_stp") === "on",
    mtu: mtu === undefined ? null : Number(mtu),
    vlanFiltering: option("bridge_vlan_aware") === "yes",
    dhcp: isOwn && stanzas.some(isDhcp),
    addresses: isOwn ? optionsIn(stanzas, "address") : [],
    uplink: uplink ?? null,
  };
}

export function isDhcp({ words }: WrittenStanza): boolean {
  return words[1] === "inet" && words[2] === "dhcp";
}

function ownAddresses({ name, dhcp, addresses = [] }: BridgeInputs): readonly WrittenStanza[] {
  return [
    ...(dhcp ? [{ words: [name, "inet", "dhcp"], options: [] }] : []),
    ...addresses.map((address): WrittenStanza => {
      const family = address.includes(":") ? "inet6" : "inet";
      const options: InterfaceOption[] = [["address", address]];
      // Without a carrier it would wait for its own address in vain.
      if (family === "inet6") options.push(["dad-attempts", "0"]);
      return { words: [name, family, "static"], options };
    }),
  ];
}

function stanzaLines({ words, options }: WrittenStanza): readonly string[] {
  return [
    "",
    `iface ${words.join(" ")}`,
    ...options.map(([name, value]) => `    ${name} ${value}`.trimEnd()),
  ];
}

function readMark(json: string): FileMark | undefined {
  try {
    return JSON.parse(json) as FileMark;
  } catch {
    return undefined;
  }
}
