import type { NetworkInputs } from "../../../../kinds/network/network";
import { attributeAt, childOf, childrenOf, element, textElement, type XmlElement } from "../../xml";
import { addressElement, readCidr } from "./address-xml";
import { bandwidthElement } from "./bandwidth-xml";
import { dnsElement } from "./dns-xml";
import { forwardElement } from "./forward-xml";
import { patchElement, yesNo } from "./patch-element";
import { portGroupElement, vlanElement } from "./port-group-xml";
import { routeElement } from "./route-xml";

/** The children of `<network>` that the schema speaks of; all others stay as they are stored. */
const NAMES = [
  "name",
  "uuid",
  "forward",
  "bridge",
  "mtu",
  "domain",
  "dns",
  "vlan",
  "bandwidth",
  "port",
  "ip",
  "route",
  "portgroup",
];

/** A network's definition: what is wished, on top of what is stored. */
export function networkElement(
  spec: NetworkInputs,
  uuid: string,
  base: XmlElement | undefined,
): XmlElement {
  const stored = (name: string) => base && childOf(base, name);
  return patchElement("network", base, {
    // How many machines are plugged in is told by libvirt, never to it.
    attributes: { connections: undefined },
    names: NAMES,
    children: [
      textElement("name", spec.name),
      textElement("uuid", uuid),
      forwardElement(spec, stored("forward")),
      bridgeElement(spec, stored("bridge")),
      spec.mtu === undefined ? undefined : element("mtu", { size: spec.mtu }),
      domainElement(spec),
      dnsElement(spec.dns, stored("dns")),
      vlanElement(spec.vlan),
      bandwidthElement(spec.libvirt?.bandwidth),
      spec.libvirt?.isolatedPorts ? element("port", { isolated: "yes" }) : undefined,
      ...(spec.addresses ?? []).map((address) =>
        addressElement(address, base && ipOf(base, address.address)),
      ),
      ...(spec.libvirt?.routes ?? []).map(routeElement),
      ...(spec.libvirt?.portGroups ?? []).map((group) =>
        portGroupElement(group, base && portGroupOf(base, group.name)),
      ),
    ],
  });
}

/** The bridge that the machines are plugged into; empty in modes without one. */
export function bridgeNameOf(network: XmlElement): string {
  return attributeAt(network, "bridge", "name") ?? "";
}

/**
 * The bridge's name where the user wishes for none. Left to libvirt, networks that are made at the
 * same time get the same one, and all but the first fail to start.
 */
export function pickBridge(uuid: string): string {
  return `virbr-${uuid.slice(0, 8)}`;
}

/** A name that we or libvirt picked because nobody wished for one. */
export function isPickedBridge(name: string, uuid: string): boolean {
  return name === pickBridge(uuid) || /^virbr\d+$/.test(name);
}

function bridgeElement(spec: NetworkInputs, base: XmlElement | undefined): XmlElement | undefined {
  if (spec.mode === "macvtap" || spec.mode === "sriov") return undefined;
  const { stp = true, forwardDelay = 0, macTableManager, zone } = spec.libvirt ?? {};
  const manager = macTableManager === "libvirt" ? "libvirt" : undefined;
  const host = { name: spec.bridge, macTableManager: manager };
  if (spec.mode === "bridge") {
    return patchElement("bridge", base, {
      attributes: { ...host, stp: undefined, delay: undefined, zone: undefined },
    });
  }
  const delay = forwardDelay / 1000;
  return patchElement("bridge", base, {
    attributes: { ...host, stp: stp ? "on" : "off", delay, zone },
  });
}

function domainElement({ domain, libvirt }: NetworkInputs): XmlElement | undefined {
  if (domain === undefined) return undefined;
  const localOnly = libvirt?.localDomain ? yesNo(true) : undefined;
  return element("domain", { name: domain, localOnly });
}

function ipOf(network: XmlElement, cidr: string): XmlElement | undefined {
  return childrenOf(network, "ip").find((ip) => readCidr(ip) === cidr);
}

function portGroupOf(network: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(network, "portgroup").find((group) => group.attributes.name === name);
}
