import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import {
  bridgeOver,
  DeviceState,
  DeviceType,
  deviceNamed,
  type HostDevice,
  isManagement,
} from "../../host-network/network-manager/host-network";
import { isSameCreate } from "../../owner-mark";
import { ownerMarkOf } from "./bridge-profiles";
import { type BridgeWish, rollbackAfterMs } from "./bridge-wish";
import type { SeenBridge } from "./look-at-bridge";
import { isConverged } from "./missing-of-bridge";

/** What NetworkManager's host cannot do of what is wished, or may not without the user's own word. */
export function judgeBridge(
  seen: SeenBridge,
  wish: BridgeWish,
  managementAddresses: readonly string[],
): readonly Diagnostic[] {
  const { ports = [] } = wish.inputs;
  return [
    ...ports.flatMap((port, index) => {
      const problem = portProblem(seen, wish, port);
      return problem === undefined ? [] : [errorAt(["ports", index], ...problem)];
    }),
    ...judgeUplink(seen, wish),
    ...judgeManagement(seen, wish, managementAddresses),
  ];
}

/** Whose the name is already. Our own bridge is no collision when it lost its create's answer. */
export function judgeName(
  { profile, foreign, device }: SeenBridge,
  { inputs, mark }: BridgeWish,
): readonly Diagnostic[] {
  if (profile !== undefined) {
    if (isSameCreate(ownerMarkOf(profile.settings), mark)) return [];
    const detail = `It is our own, but was created from other inputs than these. Import it with the id ${inputs.name}.`;
    return [errorAt(["name"], "is taken on the host", detail)];
  }
  if (foreign === undefined && device === undefined) return [];
  const owner = foreign && ownerMarkOf(foreign.settings)?.owner;
  const whose = owner === undefined ? "is not ours" : `is owned by "${owner}"`;
  const detail = `The host has "${inputs.name}" already, and it ${whose}. Take another name, or use it as it is with libvirt.service "existing" and nothing else but its name.`;
  return [errorAt(["name"], "is taken on the host", detail)];
}

function portProblem(
  seen: SeenBridge,
  { inputs }: BridgeWish,
  port: string,
): readonly [string, string] | undefined {
  const device = deviceNamed(seen.network, port);
  if (device === undefined) {
    const there = seen.network.devices.filter(isPossiblePort).map(({ name }) => name);
    return ["is not on the host", `Found "${port}", expected one of ${there.join(", ")}.`];
  }
  const over = bridgeOver(seen.network, port);
  if (over !== undefined && over.name !== inputs.name) {
    return ["is a port already", `"${port}" is in "${over.name}". Take it out there first.`];
  }
  if (!isPossiblePort(device)) {
    const detail = `"${port}" is no Ethernet device. Make it a port in its own profile on the host, with \`nmcli connection modify PROFILE master ${inputs.name} slave-type bridge\`.`;
    return ["cannot be given to a bridge", detail];
  }
  if (device.state > DeviceState.Unmanaged) return undefined;
  const detail = `Something else than NetworkManager has "${port}" on the host. Give it to NetworkManager with \`nmcli device set ${port} managed yes\`, or make the bridge with what has it and use libvirt.service "existing".`;
  return ["is not managed by NetworkManager", detail];
}

function isPossiblePort({ type }: HostDevice): boolean {
  return type === DeviceType.Ethernet || type === DeviceType.Veth;
}

function judgeUplink({ network, profile }: SeenBridge, { inputs }: BridgeWish) {
  const uplink = inputs.libvirt?.uplink;
  // Once made, the bridge has its addresses.
  if (uplink === undefined || profile !== undefined) return [];
  if (deviceNamed(network, uplink)?.active !== undefined) return [];
  const detail = `No profile is active on "${uplink}", so that it has no addresses that could move to the bridge.`;
  return [errorAt(["libvirt", "uplink"], "has no addresses", detail)];
}

/** The host must not be cut off: by opt-in only, and only when the bridge has an address afterwards. */
function judgeManagement(
  seen: SeenBridge,
  wish: BridgeWish,
  managementAddresses: readonly string[],
): readonly Diagnostic[] {
  const { ports = [], allowManagementPort, name, dhcp, addresses = [], libvirt } = wish.inputs;
  const isReached = (device: HostDevice | undefined) =>
    device !== undefined && isManagement(device, managementAddresses);
  if (isReached(seen.device)) {
    if (allowManagementPort || isConverged(seen, wish)) return [];
    const detail = `The host is reached over "${name}". Say with allowManagementPort that it may be changed.`;
    return [errorAt(["allowManagementPort"], "is needed for this change", detail)];
  }
  const index = ports.findIndex((port) => isReached(deviceNamed(seen.network, port)));
  if (index < 0) return [];
  const say = (make: typeof errorAt, detail: string) => [
    make(["ports", index], "is how the host is reached", detail),
  ];
  const uplink = `libvirt.uplink "${ports[index]}"`;
  if (!allowManagementPort) {
    const detail = `Its addresses stop working in the bridge. If that is wished write allowManagementPort, and ${uplink} to have them on the bridge.`;
    return say(errorAt, detail);
  }
  if (!dhcp && addresses.length === 0 && libvirt?.uplink === undefined) {
    const detail = `The bridge would have no address, and the host could not be reached any more. Write ${uplink}, dhcp or addresses.`;
    return say(errorAt, detail);
  }
  const detail = `The change stays only when the host then answers on fresh connections; else it puts everything back by itself after ${rollbackAfterMs(wish.inputs) / 1000}s.`;
  return say(warningAt, detail);
}
