import type { Properties } from "../../../../core/value";
import type { NetworkInputs, NetworkMode } from "../../../../kinds/network/network";
import { childOf, childrenOf, element, type XmlElement } from "../../xml";
import { readIp } from "./dhcp-xml";
import { isBare, patchElement, yesNo } from "./patch-element";

/** The portable word of each of libvirt's forward modes, but for those that macvtap has. */
const WORDS: { readonly [mode: string]: NetworkMode } = {
  nat: "nat",
  route: "routed",
  open: "open",
  bridge: "bridge",
  hostdev: "sriov",
};

/** The modes whose bridge is made by libvirt, with addresses, DHCP and DNS. */
export const OWN_BRIDGE_MODES: readonly NetworkMode[] = ["nat", "routed", "isolated", "open"];

/** libvirt's own default, which it writes into the running definition only. */
const ALL_PORTS = { start: 1024, end: 65_535 };

const MACVTAP_MODES = ["private", "vepa", "passthrough"];
const NAMES = ["nat", "interface", "pf", "address"];

export function forwardElement(
  spec: NetworkInputs,
  base: XmlElement | undefined,
): XmlElement | undefined {
  const uplinks = spec.libvirt?.uplinks ?? [];
  switch (spec.mode) {
    case "isolated":
      return undefined;
    case "nat":
    case "routed":
    case "open":
      return patchElement("forward", base, {
        attributes: { mode: libvirtMode(spec.mode), dev: uplinks[0], managed: undefined },
        names: NAMES,
        children: [natElement(spec)],
      });
    case "bridge":
      return patchElement("forward", base, {
        attributes: { mode: "bridge", dev: undefined, managed: undefined },
        names: NAMES,
      });
    case "macvtap":
      return patchElement("forward", base, {
        attributes: { mode: spec.libvirt?.macvtapMode ?? "bridge", dev: undefined },
        names: NAMES,
        children: uplinks.map((dev) => element("interface", { dev })),
      });
    case "sriov":
      return patchElement("forward", base, {
        attributes: { mode: "hostdev", managed: yesNo(spec.libvirt?.managed ?? true) },
        names: NAMES,
        // Addresses that libvirt derived stay out: with them it drops the physical function.
        children: [element("pf", { dev: spec.physicalFunction })],
      });
  }
}

export function readMode(network: XmlElement): NetworkMode {
  const forward = childOf(network, "forward");
  if (forward === undefined) return "isolated";
  const mode = forward.attributes.mode ?? "nat";
  if (MACVTAP_MODES.includes(mode)) return "macvtap";
  if (mode === "bridge" && childOf(network, "bridge") === undefined) return "macvtap";
  return WORDS[mode] ?? "nat";
}

/** What `<forward>` says of the libvirt block. */
export function readForward(network: XmlElement, mode: NetworkMode): Properties {
  const forward = childOf(network, "forward");
  const uplinks = forward ? childrenOf(forward, "interface") : [];
  return {
    uplinks: uplinks.map(({ attributes }) => attributes.dev ?? ""),
    macvtapMode: mode === "macvtap" ? (forward?.attributes.mode ?? "bridge") : "bridge",
    managed: mode !== "sriov" || forward?.attributes.managed === "yes",
    nat: mode === "nat" ? readNat(forward && childOf(forward, "nat")) : null,
  };
}

function libvirtMode(mode: NetworkMode): string {
  return mode === "routed" ? "route" : mode;
}

function natElement({ mode, libvirt }: NetworkInputs): XmlElement | undefined {
  const nat = libvirt?.nat;
  if (mode !== "nat" || nat === undefined) return undefined;
  const { addressStart, addressEnd, portStart, portEnd, ipv6 } = nat;
  const allPorts = portStart === ALL_PORTS.start && portEnd === ALL_PORTS.end;
  const translated = element(
    "nat",
    { ipv6: ipv6 ? "yes" : undefined },
    addressStart !== undefined && element("address", { start: addressStart, end: addressEnd }),
    !allPorts && element("port", { start: portStart, end: portEnd }),
  );
  return isBare(translated) ? undefined : translated;
}

function readNat(nat: XmlElement | undefined): Properties {
  const address = nat && childOf(nat, "address")?.attributes;
  const port = nat && childOf(nat, "port")?.attributes;
  return {
    addressStart: readIp(address?.start),
    addressEnd: readIp(address?.end ?? address?.start),
    portStart: Number(port?.start ?? ALL_PORTS.start),
    portEnd: Number(port?.end ?? ALL_PORTS.end),
    ipv6: nat?.attributes.ipv6 === "yes",
  };
}
