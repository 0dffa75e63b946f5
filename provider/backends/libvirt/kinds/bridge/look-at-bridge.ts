import type { Operation } from "../../../../core/operation";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import {
  deviceNamed,
  type HostDevice,
  type HostNetwork,
} from "../../host-network/network-manager/host-network";
import type { NetworkManager, Profile } from "../../host-network/network-manager/network-manager";
import { bridgeOf, deviceOf, isBridgeProfile, profileBefore, uuidOf } from "./bridge-profiles";
import type { HostBridge, HostBridges } from "./host-bridges";

/** One port as NetworkManager has it. */
export interface SeenPort {
  readonly name: string;
  readonly profile: Profile;
  /** It is in the bridge now, by this profile. */
  readonly isPlugged: boolean;
}

/** What NetworkManager and the kernel have of a bridge of ours. */
export interface SeenBridge {
  readonly name: string;
  readonly uuid: string;
  readonly network: HostNetwork;
  readonly profiles: readonly Profile[];
  /** The bridge's own profile, by its UUID. */
  readonly profile: Profile | undefined;
  /** Any other profile for a bridge of this name. */
  readonly foreign: Profile | undefined;
  readonly device: HostDevice | undefined;
  /** What libvirt sees in the kernel: NetworkManager does not notice all that others do there. */
  readonly kernel: HostBridge | undefined;
  readonly ports: readonly SeenPort[];
}

/** Whom to ask of a bridge. */
export interface BridgeLook {
  readonly manager: NetworkManager;
  readonly bridges: HostBridges;
  readonly operation: Operation;
}

export async function lookAtBridge(
  { manager, bridges, operation }: BridgeLook,
  name: string,
  uuid: string,
): Promise<SeenBridge> {
  const [network, profiles, kernel] = await Promise.all([
    manager.look(),
    manager.profiles(),
    bridges.find(name, operation),
  ]);
  const device = deviceNamed(network, name);
  const profile = profiles.find(({ settings }) => uuidOf(settings) === uuid);
  return {
    name,
    uuid,
    kernel,
    network,
    profiles,
    profile,
    foreign: profiles.find((one) => one !== profile && isBridgeProfile(one.settings, name)),
    device,
    ports: seenPorts(network, profiles, kernel, [name, uuid]),
  };
}

function seenPorts(
  network: HostNetwork,
  profiles: readonly Profile[],
  bridge: HostBridge | undefined,
  names: readonly string[],
): readonly SeenPort[] {
  return profiles
    .filter(({ settings }) => names.includes(bridgeOf(settings) ?? ""))
    .map((profile) => {
      const name = deviceOf(profile.settings);
      const active = deviceNamed(network, name)?.active?.uuid;
      const isPlugged =
        bridge?.ports.includes(name) === true && active === uuidOf(profile.settings);
      return { name, profile, isPlugged };
    });
}

/** Ports that are no more wished. */
export function surplusPorts(
  { ports }: SeenBridge,
  { ports: wished = [] }: BridgeInputs,
): readonly SeenPort[] {
  return ports.filter(({ name }) => !wished.includes(name));
}

/** The profile that a port's device had before it became a port, if it is still there. */
export function profileOfBefore(
  { profiles }: SeenBridge,
  { profile }: SeenPort,
): Profile | undefined {
  const uuid = profileBefore(profile.settings);
  return profiles.find(({ settings }) => uuidOf(settings) === uuid);
}

/** Ports that nobody's profile names: machines, and devices that were plugged in by hand. */
export function pluggedByOthers({ kernel, ports }: SeenBridge): readonly string[] {
  return (kernel?.ports ?? []).filter((name) => !ports.some((port) => port.name === name));
}
