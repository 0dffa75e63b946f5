import type { Properties } from "../../../../core/value";
import { attributeAt, childOf, childrenOf, textAt, type XmlElement } from "../../xml";
import { readAddress } from "./address-xml";
import { readBandwidth } from "./bandwidth-xml";
import { readDns } from "./dns-xml";
import { OWN_BRIDGE_MODES, readForward, readMode } from "./forward-xml";
import { bridgeNameOf } from "./network-xml";
import { readPortGroup, readVlan } from "./port-group-xml";
import { readRoute } from "./route-xml";

/** What a definition says, in the words of the kind's inputs; what is not there is null. */
export function readNetworkXml(network: XmlElement): Properties {
  const mode = readMode(network);
  const mtu = attributeAt(network, "mtu", "size");
  return {
    name: textAt(network, "name") ?? "",
    mode,
    bridge: bridgeNameOf(network) || null,
    physicalFunction: attributeAt(network, "forward/pf", "dev") ?? null,
    vlan: readVlan(network),
    domain: attributeAt(network, "domain", "name") ?? null,
    mtu: mtu === undefined ? null : Number(mtu),
    addresses: childrenOf(network, "ip").map(readAddress),
    dns: OWN_BRIDGE_MODES.includes(mode) ? readDns(childOf(network, "dns")) : null,
    libvirt: {
      ...readForward(network, mode),
      ...readBridge(childOf(network, "bridge")),
      localDomain: attributeAt(network, "domain", "localOnly") === "yes",
      isolatedPorts: attributeAt(network, "port", "isolated") === "yes",
      bandwidth: readBandwidth(network),
      routes: childrenOf(network, "route").map(readRoute),
      portGroups: childrenOf(network, "portgroup").map(readPortGroup),
    },
  };
}

function readBridge(bridge: XmlElement | undefined): Properties {
  const { stp, delay, macTableManager, zone } = bridge?.attributes ?? {};
  return {
    stp: stp !== "off",
    forwardDelay: Number(delay ?? 0) * 1000,
    macTableManager: macTableManager === "libvirt" ? "libvirt" : "kernel",
    zone: zone ?? null,
  };
}
