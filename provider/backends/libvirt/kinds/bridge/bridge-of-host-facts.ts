/** What services whose network is described in files have in common, as the host's facts tell it. */
import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import { type HostFacts, type HostLink, linkNamed } from "../../host-network/files/host-facts";
import { deviceSeen, type SeenBridge, type SeenDevice } from "./seen-bridge";

/** Kinds of devices that the kernel lets into a bridge; undefined is hardware. */
const PORT_KINDS = [undefined, "veth", "bond", "team", "vlan", "dummy", "macvlan"];

export function seenDevice(link: HostLink, isConfigured: boolean): SeenDevice {
  const { name, mtu, addresses, hasDefaultRoute, master, kind, isEthernet } = link;
  return {
    name,
    mtu,
    addresses,
    hasDefaultRoute,
    bridge: master,
    isPossiblePort: isEthernet && PORT_KINDS.includes(kind),
    isConfigured,
  };
}

/** Why a device cannot be in any bridge. */
export function notAPort(
  seen: SeenBridge,
  port: string,
): readonly [summary: string, detail: string] | undefined {
  if (deviceSeen(seen, port)?.isPossiblePort) return undefined;
  const detail = `"${port}" is neither an Ethernet device nor a bond or a VLAN of one.`;
  return ["cannot be given to a bridge", detail];
}

/** Why a device that a service does not have cannot be its port: something else gave it what it has. */
export function takenBySomethingElse(
  { addresses, hasDefaultRoute }: SeenDevice,
  port: string,
  service: string,
): readonly [summary: string, detail: string] | undefined {
  if (addresses.length === 0 && !hasDefaultRoute) return undefined;
  const detail = `Something else than ${service} gave "${port}" its addresses on the host. Give it to ${service}, or make the bridge with what has it and use libvirt.service "existing".`;
  return [`is not managed by ${service}`, detail];
}

export function livePartOf(facts: HostFacts, name: string) {
  const link = linkNamed(facts, name);
  return {
    liveStp: link?.stp,
    liveVlanFiltering: link?.vlanFiltering,
    livePorts: facts.links.filter(({ master }) => master === name).map((port) => port.name),
  };
}

export function rootOnly({ isRoot }: HostFacts, service: string): readonly Diagnostic[] {
  if (isRoot) return [];
  const detail = `The files of ${service} are root's, and so is the timer that puts them back. Log in as root.`;
  return [errorAt(["libvirt", "service"], "is not allowed to this user", detail)];
}
