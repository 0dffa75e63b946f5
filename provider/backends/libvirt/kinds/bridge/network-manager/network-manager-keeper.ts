import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { Connection } from "../../../connection";
import { busFailure } from "../../../host-network/bus-failure";
import type { HostAccess } from "../../../host-network/host-access";
import { CheckpointGuard } from "../../../host-network/network-manager/checkpoint-guard";
import { DeviceState, deviceNamed } from "../../../host-network/network-manager/host-network";
import type { NetworkManager } from "../../../host-network/network-manager/network-manager";
import type { BridgeKeeper } from "../bridge-keeper";
import type { BridgeWish } from "../bridge-wish";
import { bridgesKeptBy, type KeptBridges } from "../kept-bridges";
import { deviceSeen, surplusPorts } from "../seen-bridge";
import { wishedBridgeProfile, wishedPortProfile, wishedVlanPortProfile } from "./bridge-profiles";
import { applyBridge, applyRemoval, deleteProfiles } from "./converge-bridge";
import { lookAtBridge, type ProfiledBridge } from "./look-at-bridge";

/** Bridges that NetworkManager keeps in profiles, each change under its own checkpoint. */
export function bridgesByNetworkManager(host: HostAccess, connection: Connection): KeptBridges {
  const keeper: BridgeKeeper<NetworkManager, ProfiledBridge> = {
    service: "network-manager",
    title: "NetworkManager",
    guard: new CheckpointGuard(host),
    look: async (manager, asked) =>
      (await manager.isRunning()) ? lookAtBridge(manager, asked) : undefined,
    portProblem,
    judge: async (manager) => denied(await manager.missingPermissions()),
    isStoredAsWished,
    apply: applyBridge,
    applyRemoval,
    // Not before the change is kept: a deleted profile would not come back with the checkpoint.
    tidy: async (manager, seen, { inputs }) => {
      for (const { profile } of surplusPorts(seen, inputs)) {
        await manager.deleteProfile(profile.path);
      }
    },
    forget: deleteProfiles,
    failure: busFailure,
  };
  return bridgesKeptBy(keeper, host, connection);
}

function isStoredAsWished(seen: ProfiledBridge, { inputs }: BridgeWish): boolean {
  if (seen.profile === undefined) return false;
  const { settings } = seen.profile;
  return (
    isDeepStrictEqual(settings, wishedBridgeProfile(settings, inputs)) &&
    surplusPorts(seen, inputs).length === 0 &&
    seen.ports.every(({ name, profile }) => {
      const vlan = inputs.vlanPorts?.find((port) => port.name === name);
      const wished = vlan
        ? wishedVlanPortProfile(profile.settings, vlan, inputs.mtu)
        : wishedPortProfile(profile.settings, inputs.mtu);
      return isDeepStrictEqual(profile.settings, wished);
    })
  );
}

function portProblem(
  seen: ProfiledBridge,
  port: string,
  isPort: boolean,
): readonly [summary: string, detail: string] | undefined {
  const device = deviceNamed(seen.network, port);
  if (device === undefined) return undefined;
  if (isPort && !deviceSeen(seen, port)?.isPossiblePort) {
    const detail = `"${port}" is no Ethernet device, and NetworkManager keeps what it is in the device's own profile. Make it a port there, with \`nmcli connection modify PROFILE master ${seen.name} slave-type bridge\`.`;
    return ["cannot be given to a bridge", detail];
  }
  if (device.state > DeviceState.Unmanaged) return undefined;
  const detail = `Something else than NetworkManager has "${port}" on the host. Give it to NetworkManager with \`nmcli device set ${port} managed yes\`, or make the bridge with what has it and use libvirt.service "existing".`;
  return ["is not managed by NetworkManager", detail];
}

function denied(permissions: readonly string[]): readonly Diagnostic[] {
  if (permissions.length === 0) return [];
  const detail = `NetworkManager does not allow ${permissions.join(", ")} without asking. Log in as root, or add a polkit rule for the user.`;
  return [errorAt(["libvirt", "service"], "is not allowed to this user", detail)];
}
