/** A host and a wish as data, for tests of what is to be done there. */
import type {
  HostFacts,
  HostLink,
} from "../../../../../provider/backends/libvirt/host-network/files/host-facts";
import type { BridgeWish } from "../../../../../provider/backends/libvirt/kinds/bridge/bridge-wish";
import { normalise } from "../../../../../provider/core/normalise";
import { type Properties, reveal } from "../../../../../provider/core/value";
import { type BridgeInputs, bridgeInputs } from "../../../../../provider/kinds/bridge/bridge";

export const IDENTITY = { name: "br1", owner: "me", uuid: "0" };

export function wishOf(more: Properties): BridgeWish {
  const { value } = normalise(bridgeInputs, { name: "br1", ...more });
  const inputs = reveal(value) as BridgeInputs;
  return { inputs, identity: IDENTITY, mark: { owner: "me", name: "br1", fingerprint: "f" } };
}

export function toldLink(name: string, more: Partial<HostLink> = {}): HostLink {
  return {
    name,
    kind: undefined,
    isEthernet: true,
    hasCarrier: true,
    mac: "52:54:00:00:00:01",
    mtu: 1500,
    master: undefined,
    addresses: [],
    hasDefaultRoute: false,
    stp: false,
    vlanFiltering: false,
    linkLocal: undefined,
    ...more,
  };
}

export function toldFacts(more: Partial<HostFacts>): HostFacts {
  return {
    isRoot: true,
    links: [],
    networkd: undefined,
    hasNetworkManager: false,
    ifupdown: undefined,
    files: new Map(),
    ...more,
  };
}
