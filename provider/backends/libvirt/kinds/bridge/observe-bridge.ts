import type { Observed } from "../../../../core/resource-state";
import { isList, isProperties, type Properties } from "../../../../core/value";
import type { BridgeService } from "./bridge-wish";
import type { HostBridge } from "./host-bridges";
import type { SeenBridge, StoredBridge } from "./seen-bridge";

/** A bridge by reference: it is there, and nothing else of it is ours to know. */
export function observeExisting({ name }: HostBridge, host: string, isImported: boolean): Observed {
  return {
    id: name,
    properties: { name, ...(isImported ? { libvirt: { service: "existing" } } : {}) },
    outputs: outputs("existing", host, "up"),
  };
}

/**
 * A bridge of ours: what is stored and what runs. Where the two differ, the one that is not what was
 * written shows, so that drift of either is seen.
 */
export function observeOwn(
  service: BridgeService,
  seen: SeenBridge,
  stored: StoredBridge,
  written: Properties,
  host: string,
): Observed {
  const { name, device, ports, vlanPorts } = seen;
  const isUp = seen.isOn && seen.notReady === undefined;
  const vlanNames = vlanPorts.map((port) => port.name);
  const wishedPorts = isList(written.ports) ? written.ports : [];
  const wishedVlans = isList(written.vlanPorts) ? written.vlanPorts : [];
  // One that is stored and not plugged in comes back with the next boot.
  const shown = (wished: boolean, port: string) =>
    !wished || ports.some((one) => one.name === port && one.isPlugged);
  const libvirt = isProperties(written.libvirt) ? written.libvirt : {};
  return {
    id: name,
    properties: {
      name,
      ports: ports
        .map((port) => port.name)
        .filter((port) => !vlanNames.includes(port))
        .filter((port) => shown(wishedPorts.includes(port), port)),
      vlanPorts: vlanPorts
        .filter((port) =>
          shown(
            wishedVlans.some((one) => isProperties(one) && one.name === port.name),
            port.name,
          ),
        )
        .map((port) => ({ ...port })),
      stp: either(seen.liveStp, stored.stp, written.stp ?? false),
      mtu: stored.mtu !== null && stored.mtu === written.mtu && device ? device.mtu : stored.mtu,
      dhcp: stored.dhcp,
      addresses: isUp
        ? stored.addresses.filter((address) => device?.addresses.includes(address))
        : stored.addresses,
      libvirt: {
        vlanFiltering: either(
          seen.liveVlanFiltering,
          stored.vlanFiltering,
          libvirt.vlanFiltering ?? false,
        ),
        uplink: stored.uplink,
      },
    },
    outputs: outputs(service, host, isUp ? "up" : "down"),
  };
}

/** What runs if it is not what was written, else what is stored. */
function either(live: boolean | undefined, stored: boolean, written: unknown): boolean {
  return live === undefined || live === written ? stored : live;
}

function outputs(service: BridgeService, host: string, state: string): Properties {
  return { hosts: [host], state, service };
}
