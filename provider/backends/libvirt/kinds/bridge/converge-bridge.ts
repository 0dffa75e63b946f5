import { isDeepStrictEqual } from "node:util";
import { uuidFor } from "../../../../core/identity";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import { deviceNamed } from "../../host-network/network-manager/host-network";
import type { NetworkManager } from "../../host-network/network-manager/network-manager";
import {
  newBridgeProfile,
  newPortProfile,
  type Uplink,
  wishedBridgeProfile,
  wishedPortProfile,
} from "./bridge-profiles";
import type { BridgeWish } from "./bridge-wish";
import { profileOfBefore, type SeenBridge, type SeenPort, surplusPorts } from "./look-at-bridge";

/** Ensures that the profiles are there, as wished and in force. Each step first looks whether it is done. */
export async function applyBridge(
  manager: NetworkManager,
  seen: SeenBridge,
  wish: BridgeWish,
): Promise<void> {
  const path = await ensureBridgeProfile(manager, seen, wish);
  // Activating a running one anew would drop every port, machines' own included.
  if (seen.device?.active?.uuid === wish.uuid) await manager.reapply(seen.device.path);
  else await manager.activate(path, seen.device?.path ?? "/");
  for (const port of wish.inputs.ports ?? []) await ensurePort(manager, seen, wish, port);
  for (const port of surplusPorts(seen, wish.inputs)) await releasePort(manager, seen, port);
}

/** Brings the bridge down and gives every port the profile back that it had before. */
export async function applyRemoval(manager: NetworkManager, seen: SeenBridge): Promise<void> {
  for (const port of seen.ports) await releasePort(manager, seen, port);
  const active = seen.device?.active;
  if (active?.uuid === seen.uuid) await manager.deactivate(active.path);
}

/** The bridge's own profile last: as long as it is there, the next run finds what is left to do. */
export async function deleteProfiles(manager: NetworkManager, seen: SeenBridge): Promise<void> {
  for (const { profile } of seen.ports) await manager.deleteProfile(profile.path);
  if (seen.profile !== undefined) await manager.deleteProfile(seen.profile.path);
}

async function ensureBridgeProfile(
  manager: NetworkManager,
  seen: SeenBridge,
  { inputs, uuid, mark }: BridgeWish,
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
  seen: SeenBridge,
  { inputs, uuid }: BridgeWish,
  port: string,
): Promise<void> {
  const device = deviceNamed(seen.network, port);
  const found = seen.ports.find(({ name }) => name === port);
  if (found === undefined) {
    const bridge = { name: inputs.name, uuid, mtu: inputs.mtu };
    const own = await uuidFor(uuid, "Bridge port", port);
    const path = await manager.addProfile(newPortProfile(bridge, port, own, device?.active?.uuid));
    await manager.activate(path, device?.path ?? "/");
    return;
  }
  const { path, settings } = found.profile;
  const wished = wishedPortProfile(settings, inputs.mtu);
  const isSame = isDeepStrictEqual(settings, wished);
  if (!isSame) await manager.updateProfile(path, wished);
  if (!found.isPlugged) await manager.activate(path, device?.path ?? "/");
  else if (!isSame && device !== undefined) await manager.reapply(device.path);
}

async function releasePort(
  manager: NetworkManager,
  seen: SeenBridge,
  port: SeenPort,
): Promise<void> {
  const device = deviceNamed(seen.network, port.name);
  if (device === undefined || !port.isPlugged) return;
  const before = profileOfBefore(seen, port);
  if (before !== undefined) await manager.activate(before.path, device.path);
  else if (device.active !== undefined) await manager.deactivate(device.active.path);
}

function uplinkOf({ network, profiles }: SeenBridge, { libvirt }: BridgeInputs) {
  const { uplink: name } = libvirt ?? {};
  const device = name === undefined ? undefined : deviceNamed(network, name);
  const active = profiles.find(({ path }) => path === device?.active?.profile);
  if (device === undefined || active === undefined) return undefined;
  return { name: device.name, mac: device.mac, settings: active.settings } satisfies Uplink;
}
