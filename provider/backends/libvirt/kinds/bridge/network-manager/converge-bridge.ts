import { isDeepStrictEqual } from "node:util";
import { uuidFor } from "../../../../../core/identity";
import type { BridgeInputs } from "../../../../../kinds/bridge/bridge";
import { deviceNamed } from "../../../host-network/network-manager/host-network";
import type { NetworkManager } from "../../../host-network/network-manager/network-manager";
import type { ProfileSettings } from "../../../host-network/network-manager/profile-settings";
import type { BridgeWish } from "../bridge-wish";
import { surplusPorts, type VlanPort } from "../seen-bridge";
import {
  newBridgeProfile,
  newPortProfile,
  newVlanPortProfile,
  type Uplink,
  wishedBridgeProfile,
  wishedPortProfile,
  wishedVlanPortProfile,
} from "./bridge-profiles";
import { type ProfiledBridge, type ProfiledPort, profileOfBefore } from "./look-at-bridge";

/** Ensures that the profiles are there, as wished and in force. Each step first looks whether it is done. */
export async function applyBridge(
  manager: NetworkManager,
  seen: ProfiledBridge,
  wish: BridgeWish,
): Promise<void> {
  const path = await ensureBridgeProfile(manager, seen, wish);
  const device = deviceNamed(seen.network, seen.name);
  // Activating a running one anew would drop every port, machines' own included.
  if (seen.isOn && device !== undefined) await manager.reapply(device.path);
  else await manager.activate(path, device?.path ?? "/");
  for (const port of wish.inputs.ports ?? []) await ensurePort(manager, seen, wish, port);
  for (const port of wish.inputs.vlanPorts ?? []) await ensureVlanPort(manager, seen, wish, port);
  for (const port of surplusPorts(seen, wish.inputs)) await releasePort(manager, seen, port);
}

/** Brings the bridge down and gives every port the profile back that it had before. */
export async function applyRemoval(manager: NetworkManager, seen: ProfiledBridge): Promise<void> {
  for (const port of seen.ports) await releasePort(manager, seen, port);
  const active = deviceNamed(seen.network, seen.name)?.active;
  if (active?.uuid === seen.uuid) await manager.deactivate(active.path);
}

/** The bridge's own profile last: as long as it is there, the next run finds what is left to do. */
export async function deleteProfiles(manager: NetworkManager, seen: ProfiledBridge): Promise<void> {
  for (const { profile } of seen.ports) await manager.deleteProfile(profile.path);
  if (seen.profile !== undefined) await manager.deleteProfile(seen.profile.path);
}

async function ensureBridgeProfile(
  manager: NetworkManager,
  seen: ProfiledBridge,
  { inputs, identity: { uuid }, mark }: BridgeWish,
): Promise<string> {
  if (seen.profile === undefined) {
    return manager.addProfile(newBridgeProfile(inputs, uuid, mark, uplinkOf(seen, inputs)));
  }
  const { path, settings } = seen.profile;
  const wished = wishedBridgeProfile(settings, inputs);
  if (!isDeepStrictEqual(settings, wished)) await manager.updateProfile(path, wished);
  return path;
}

async function ensurePort(
  manager: NetworkManager,
  seen: ProfiledBridge,
  { inputs, identity }: BridgeWish,
  port: string,
): Promise<void> {
  const before = deviceNamed(seen.network, port)?.active?.uuid;
  const bridge = { ...identity, mtu: inputs.mtu };
  await ensurePortProfile(manager, seen, port, {
    create: async () => newPortProfile(bridge, port, await portUuid(identity.uuid, port), before),
    update: (settings) => wishedPortProfile(settings, inputs.mtu),
  });
}

/** NetworkManager makes the VLAN device itself when the profile comes up. */
async function ensureVlanPort(
  manager: NetworkManager,
  seen: ProfiledBridge,
  { inputs, identity }: BridgeWish,
  port: VlanPort,
): Promise<void> {
  const bridge = { ...identity, mtu: inputs.mtu };
  const other = seen.vlanPorts.find(
    (one) => one.name === port.name && !isDeepStrictEqual(one, port),
  );
  const active = other && deviceNamed(seen.network, port.name)?.active;
  // A VLAN device cannot change its tag; its end removes it.
  if (active !== undefined) await manager.deactivate(active.path);
  await ensurePortProfile(manager, active ? withoutDevice(seen, port.name) : seen, port.name, {
    create: async () => newVlanPortProfile(bridge, port, await portUuid(identity.uuid, port.name)),
    update: (settings) => wishedVlanPortProfile(settings, port, inputs.mtu),
  });
}

/** As it is looked at when a device of it has ended. */
function withoutDevice(seen: ProfiledBridge, name: string): ProfiledBridge {
  const devices = seen.network.devices.filter((device) => device.name !== name);
  const ports = seen.ports.map((port) =>
    port.name === name ? { ...port, isPlugged: false } : port,
  );
  return { ...seen, network: { ...seen.network, devices }, ports };
}

interface PortProfile {
  create(): Promise<ProfileSettings>;
  update(settings: ProfileSettings): ProfileSettings;
}

async function ensurePortProfile(
  manager: NetworkManager,
  seen: ProfiledBridge,
  port: string,
  wished: PortProfile,
): Promise<void> {
  const device = deviceNamed(seen.network, port);
  const found = seen.ports.find(({ name }) => name === port);
  if (found === undefined) {
    const path = await manager.addProfile(await wished.create());
    await manager.activate(path, device?.path ?? "/");
    return;
  }
  const { path, settings } = found.profile;
  const updated = wished.update(settings);
  const isSame = isDeepStrictEqual(settings, updated);
  if (!isSame) await manager.updateProfile(path, updated);
  if (!found.isPlugged) await manager.activate(path, device?.path ?? "/");
  else if (!isSame && device !== undefined) await manager.reapply(device.path);
}

function portUuid(bridge: string, port: string): Promise<string> {
  return uuidFor(bridge, "Bridge port", port);
}

async function releasePort(
  manager: NetworkManager,
  seen: ProfiledBridge,
  port: ProfiledPort,
): Promise<void> {
  const device = deviceNamed(seen.network, port.name);
  if (device === undefined || !port.isPlugged) return;
  const before = profileOfBefore(seen, port.profile);
  if (before !== undefined) await manager.activate(before.path, device.path);
  else if (device.active !== undefined) await manager.deactivate(device.active.path);
}

function uplinkOf({ network, profiles }: ProfiledBridge, { libvirt }: BridgeInputs) {
  const { uplink: name } = libvirt ?? {};
  const device = name === undefined ? undefined : deviceNamed(network, name);
  const active = profiles.find(({ path }) => path === device?.active?.profile);
  if (device === undefined || active === undefined) return undefined;
  return { name: device.name, mac: device.mac, settings: active.settings } satisfies Uplink;
}
