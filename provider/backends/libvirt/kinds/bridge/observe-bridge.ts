import type { Observed } from "../../../../core/resource-state";
import { isList, type Properties } from "../../../../core/value";
import { DeviceState } from "../../host-network/network-manager/host-network";
import type { Profile } from "../../host-network/network-manager/network-manager";
import { readBridgeProfile } from "./bridge-profiles";
import type { BridgeService } from "./bridge-wish";
import type { HostBridge } from "./host-bridges";
import type { SeenBridge } from "./look-at-bridge";

/** A bridge by reference: it is there, and nothing else of it is ours to know. */
export function observeExisting({ name }: HostBridge, host: string, isImported: boolean): Observed {
  return {
    id: name,
    properties: { name, ...(isImported ? { libvirt: { service: "existing" } } : {}) },
    outputs: outputs("existing", host, "up"),
  };
}

/**
 * A bridge of ours: what its profile says and what runs. Where the two differ, the one that is not
 * what was written shows, so that drift of either is seen.
 */
export function observeOwn(
  seen: SeenBridge,
  profile: Profile,
  written: Properties,
  host: string,
): Observed {
  const stored = readBridgeProfile(profile.settings);
  const { name, kernel, device, ports } = seen;
  const wished = isList(written.ports) ? written.ports : [];
  const isUp = device?.state === DeviceState.Activated;
  const liveStp = kernel?.stp ?? stored.stp;
  return {
    id: name,
    properties: {
      name,
      // One that is stored and not plugged in comes back with the next boot.
      ports: ports
        .filter((port) => port.isPlugged || !wished.includes(port.name))
        .map((port) => port.name),
      vlanPorts: [],
      stp: liveStp === (written.stp ?? false) ? stored.stp : liveStp,
      mtu: stored.mtu !== null && stored.mtu === written.mtu && device ? device.mtu : stored.mtu,
      dhcp: stored.dhcp,
      addresses: isUp
        ? stored.addresses.filter((address) => device?.addresses.includes(address))
        : stored.addresses,
      libvirt: { vlanFiltering: stored.vlanFiltering, uplink: stored.uplink },
    },
    outputs: outputs("network-manager", host, isUp ? "up" : "down"),
  };
}

function outputs(service: BridgeService, host: string, state: string): Properties {
  return { hosts: [host], state, service };
}
