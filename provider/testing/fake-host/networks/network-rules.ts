import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  replaceChild,
  textAt,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { holds, overlap, parseIp, parseSubnet } from "../../../kinds/network/subnet";
import { FakeFailure } from "../fake-failure";
import type { FakeNetwork, HostState } from "../host-state";

/** What libvirt refuses when a network is defined. */
export function refuseBadNetwork(network: XmlElement): void {
  const name = textAt(network, "name") ?? "";
  const mode = modeOf(network);
  const wrong = (message: string) => new FakeFailure("XMLError", "Network", `${message} (${name})`);
  if (["nat", "route", "open"].includes(mode) && childrenOf(network, "ip").length === 0) {
    throw wrong(`${mode} forwarding requested, but no IP address provided`);
  }
  if (childOf(network, "mtu") !== undefined && !hasOwnBridge(network)) {
    throw wrong("mtu size only allowed in open, route, nat, and isolated mode");
  }
  for (const ip of childrenOf(network, "ip")) {
    const subnet = parseSubnet(cidrOf(ip));
    const dhcp = childOf(ip, "dhcp");
    for (const range of dhcp ? childrenOf(dhcp, "range") : []) {
      const start = parseIp(range.attributes.start ?? "");
      const end = parseIp(range.attributes.end ?? "");
      if (!subnet || !start || !end || !holds(subnet, start) || !holds(subnet, end)) {
        const message = `range ${range.attributes.start} - ${range.attributes.end} is not entirely within network`;
        throw new FakeFailure("InternalError", "None", message);
      }
      if (start.value > end.value) {
        throw new FakeFailure("InternalError", "None", "range is reversed");
      }
    }
  }
}

/** What define adds: a bridge with a name, and the bridge's own MAC address. */
export function completedNetwork(network: XmlElement, host: HostState): XmlElement {
  if (!hasOwnBridge(network)) return network;
  const bridge = childOf(network, "bridge") ?? element("bridge");
  const { name = freeBridge(host), stp = "on", delay = "0", ...others } = bridge.attributes;
  const named = replaceChild(network, {
    ...bridge,
    attributes: { name, stp, delay, ...others },
  });
  if (childOf(named, "mac") !== undefined) return named;
  const hex = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 0xffffff, 7);
  const tail = hex.toString(16).padStart(6, "0").match(/../g) ?? [];
  return replaceChild(named, element("mac", { address: ["52", "54", "00", ...tail].join(":") }));
}

/** What a network has more while it runs. */
export function runningNetwork(stored: XmlElement): XmlElement {
  const forward = childOf(stored, "forward");
  if (forward === undefined || modeOf(stored) !== "nat") return stored;
  const nat = childOf(forward, "nat") ?? element("nat");
  const ports = childOf(nat, "port") ?? element("port", { start: 1024, end: 65_535 });
  return replaceChild(stored, replaceChild(forward, replaceChild(nat, ports)));
}

/** What libvirt refuses when a network is started. */
export function refuseClash(network: FakeNetwork, host: HostState): void {
  const own = network.stored ?? network.live;
  if (own === undefined) return;
  for (const other of host.networks.values()) {
    if (other === network || other.live === undefined) continue;
    if (hasOwnBridge(own) && bridgeOf(own) === bridgeOf(other.live)) {
      throw new FakeFailure(
        "SystemError",
        "None",
        `error creating bridge interface ${bridgeOf(own)}: File exists`,
        17,
      );
    }
    for (const ip of childrenOf(own, "ip")) {
      const subnet = parseSubnet(cidrOf(ip));
      const taken = childrenOf(other.live, "ip").some((theirs) => {
        const their = parseSubnet(cidrOf(theirs));
        return subnet !== undefined && their !== undefined && overlap(subnet, their);
      });
      if (taken) {
        const message = `Network is already in use by interface ${bridgeOf(other.live)}`;
        throw new FakeFailure("InternalError", "None", message);
      }
    }
  }
}

export function bridgeOf(network: XmlElement): string {
  return attributeAt(network, "bridge", "name") ?? "";
}

function hasOwnBridge(network: XmlElement): boolean {
  return ["nat", "route", "open", "isolated"].includes(modeOf(network));
}

export function cidrOf({ attributes }: XmlElement): string {
  const { address = "", prefix, netmask } = attributes;
  const mask = parseSubnet(`${netmask ?? "255.255.255.0"}/32`)?.address ?? 0n;
  const bits = mask.toString(2).replaceAll("0", "").length;
  return `${address}/${prefix ?? (address.includes(":") ? 64 : bits)}`;
}

function modeOf(network: XmlElement): string {
  const forward = childOf(network, "forward");
  return forward === undefined ? "isolated" : (forward.attributes.mode ?? "nat");
}

function freeBridge(host: HostState): string {
  const taken = [...host.networks.values()].map(({ stored, live }) => {
    return bridgeOf(stored ?? live ?? element("network"));
  });
  for (let number = 0; ; number += 1) {
    if (!taken.includes(`virbr${number}`)) return `virbr${number}`;
  }
}
