import {
  bridgeOver,
  DeviceState,
  DeviceType,
  deviceNamed,
  type HostDevice,
  type HostNetwork,
} from "../../../host-network/network-manager/host-network";
import type {
  NetworkManager,
  Profile,
} from "../../../host-network/network-manager/network-manager";
import type { BridgeLook } from "../bridge-keeper";
import { HostBridges } from "../host-bridges";
import type { SeenBridge, SeenDevice, SeenPort } from "../seen-bridge";
import {
  bridgeOf,
  deviceOf,
  isBridgeProfile,
  ownerMarkOf,
  profileBefore,
  readBridgeProfile,
  uuidOf,
  vlanPortOf,
} from "./bridge-profiles";

/** One port as NetworkManager has it. */
export interface ProfiledPort extends SeenPort {
  readonly profile: Profile;
}

/** A bridge as NetworkManager has it, with the profiles. */
export interface ProfiledBridge extends SeenBridge {
  readonly uuid: string;
  readonly network: HostNetwork;
  readonly profiles: readonly Profile[];
  /** The bridge's own profile, by its UUID. */
  readonly profile: Profile | undefined;
  readonly ports: readonly ProfiledPort[];
}

export async function lookAtBridge(
  manager: NetworkManager,
  { identity: { name, uuid }, connection, operation }: BridgeLook,
): Promise<ProfiledBridge> {
  // Of the ports NetworkManager leaves out what others plugged in; libvirt reads the kernel.
  const [network, profiles, kernel] = await Promise.all([
    manager.look(),
    manager.profiles(),
    new HostBridges(connection).find(name, operation),
  ]);
  const device = deviceNamed(network, name);
  const profile = profiles.find(({ settings }) => uuidOf(settings) === uuid);
  const foreign = profiles.find((one) => one !== profile && isBridgeProfile(one.settings, name));
  const livePorts = kernel?.ports ?? [];
  const ports = seenPorts(network, profiles, livePorts, [name, uuid]);
  return {
    name,
    uuid,
    network,
    profiles,
    profile,
    devices: network.devices.filter(({ isReal }) => isReal).map((one) => seenDevice(network, one)),
    device: device && seenDevice(network, device),
    stored: profile && readBridgeProfile(profile.settings),
    mark: profile && ownerMarkOf(profile.settings),
    foreign: foreign && { owner: ownerMarkOf(foreign.settings)?.owner },
    isOn: device?.active?.uuid === uuid,
    notReady:
      device === undefined || device.state === DeviceState.Activated
        ? undefined
        : `it has the state ${device.state} of NetworkManager`,
    ports,
    vlanPorts: ports
      .map((port) => vlanPortOf(port.profile.settings))
      .filter((port) => port !== undefined),
    liveStp: kernel?.stp,
    liveVlanFiltering: undefined,
    livePorts,
  };
}

function seenDevice(network: HostNetwork, device: HostDevice): SeenDevice {
  const { name, mtu, addresses, active, type } = device;
  return {
    name,
    mtu,
    addresses,
    hasDefaultRoute: active?.hasDefaultRoute === true,
    bridge: bridgeOver(network, name)?.name,
    isPossiblePort: type === DeviceType.Ethernet || type === DeviceType.Veth,
    isConfigured: active !== undefined,
  };
}

function seenPorts(
  network: HostNetwork,
  profiles: readonly Profile[],
  livePorts: readonly string[],
  names: readonly string[],
): readonly ProfiledPort[] {
  return profiles
    .filter(({ settings }) => names.includes(bridgeOf(settings) ?? ""))
    .map((profile) => {
      const name = deviceOf(profile.settings);
      const device = deviceNamed(network, name);
      const isOurs = device?.active?.uuid === uuidOf(profile.settings);
      return {
        name,
        profile,
        isPlugged: isOurs && livePorts.includes(name),
        isReleased: !isOurs && isBack(device, profile, profiles),
      };
    });
}

/** The device has the profile in force that it had before it became a port, if that is still there. */
function isBack(
  device: HostDevice | undefined,
  port: Profile,
  profiles: readonly Profile[],
): boolean {
  const before = profileOfBefore({ profiles }, port);
  if (device === undefined || before === undefined) return true;
  return device.active?.profile === before.path && device.state === DeviceState.Activated;
}

/** The profile that a port's device had before it became a port, if it is still there. */
export function profileOfBefore(
  { profiles }: Pick<ProfiledBridge, "profiles">,
  port: Profile,
): Profile | undefined {
  const uuid = profileBefore(port.settings);
  return profiles.find(({ settings }) => uuidOf(settings) === uuid);
}
