import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { OwnerMark } from "../../owner-mark";
import { wishedPorts } from "./bridge-wish";

/** A network device of the host, whoever told of it. */
export interface SeenDevice {
  readonly name: string;
  readonly mtu: number;
  /** With the length of the prefix. */
  readonly addresses: readonly string[];
  readonly hasDefaultRoute: boolean;
  /** The bridge that it is a port of. */
  readonly bridge: string | undefined;
  readonly isPossiblePort: boolean;
  /** The service has a configuration in force on it. */
  readonly isConfigured: boolean;
}

/** One port of ours, as the service has it stored. */
export interface SeenPort {
  readonly name: string;
  /** It is in the bridge now, by what is stored. */
  readonly isPlugged: boolean;
  /** It is as it was before it became a port; false as long as it is one. */
  readonly isReleased: boolean;
}

export interface VlanPort {
  readonly name: string;
  readonly device: string;
  readonly vlan: number;
}

/** What a service has stored of a bridge, in our words. */
export interface StoredBridge {
  readonly stp: boolean;
  readonly mtu: number | null;
  readonly vlanFiltering: boolean;
  readonly dhcp: boolean;
  readonly addresses: readonly string[];
  readonly uplink: string | null;
}

/** What a service and the kernel have of a bridge of ours. */
export interface SeenBridge {
  readonly name: string;
  readonly devices: readonly SeenDevice[];
  readonly device: SeenDevice | undefined;
  /** Our own, by its identity. */
  readonly stored: StoredBridge | undefined;
  readonly mark: OwnerMark | undefined;
  /** Somebody else has something stored for a bridge of this name. */
  readonly foreign: { readonly owner: string | undefined } | undefined;
  /** What is stored is what runs. */
  readonly isOn: boolean;
  /** What is still in the making, in the service's words; undefined when nothing is. */
  readonly notReady: string | undefined;
  readonly ports: readonly SeenPort[];
  /** Those of `ports` that are VLANs of a device. */
  readonly vlanPorts: readonly VlanPort[];
  /** As the kernel has them. */
  readonly liveStp: boolean | undefined;
  /** Undefined where the kernel was not asked. */
  readonly liveVlanFiltering: boolean | undefined;
  /** All that are plugged in, machines' own devices included. */
  readonly livePorts: readonly string[];
}

export function deviceSeen({ devices }: SeenBridge, name: string): SeenDevice | undefined {
  return devices.find((device) => device.name === name);
}

/** Ports that are no more wished. */
export function surplusPorts<P extends SeenPort>(
  { ports }: { readonly ports: readonly P[] },
  inputs: BridgeInputs,
): readonly P[] {
  const wished = wishedPorts(inputs);
  return ports.filter(({ name }) => !wished.includes(name));
}

/** Ports that nothing of ours names: machines, and devices that were plugged in by hand. */
export function pluggedByOthers({ livePorts, ports }: SeenBridge): readonly string[] {
  return livePorts.filter((name) => !ports.some((port) => port.name === name));
}
