import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import { isSameCreate } from "../../owner-mark";
import type { BridgeKeeper } from "./bridge-keeper";
import { type BridgeWish, rollbackAfterMs } from "./bridge-wish";
import { missingOfBridge } from "./missing-of-bridge";
import { deviceSeen, type SeenBridge, type SeenDevice } from "./seen-bridge";

/** What the host cannot do of what is wished, or may not without the user's own word. */
export function judgeBridge<Seen extends SeenBridge>(
  keeper: Pick<BridgeKeeper<never, Seen>, "isStoredAsWished" | "portProblem">,
  seen: Seen,
  wish: BridgeWish,
  managementAddresses: readonly string[],
): readonly Diagnostic[] {
  const isConverged =
    keeper.isStoredAsWished(seen, wish) && missingOfBridge(seen, wish) === undefined;
  return [
    ...devicesOf(wish.inputs).flatMap(([path, port, isPort]) => {
      const problem =
        deviceProblem(seen, wish, port, isPort) ?? keeper.portProblem(seen, port, isPort);
      return problem === undefined ? [] : [errorAt(path, ...problem)];
    }),
    ...judgeUplink(seen, wish),
    ...judgeManagement(seen, wish, managementAddresses, isConverged),
  ];
}

/** Whose the name is already. Our own bridge is no collision when it lost its create's answer. */
export function judgeName(
  { stored, mark: found, foreign, device }: SeenBridge,
  { inputs, mark }: BridgeWish,
): readonly Diagnostic[] {
  if (stored !== undefined) {
    if (isSameCreate(found, mark)) return [];
    const detail = `It is our own, but was created from other inputs than these. Import it with the id ${inputs.name}.`;
    return [errorAt(["name"], "is taken on the host", detail)];
  }
  if (foreign === undefined && device === undefined) return [];
  const whose = foreign?.owner === undefined ? "is not ours" : `is owned by "${foreign.owner}"`;
  const detail = `The host has "${inputs.name}" already, and it ${whose}. Take another name, or use it as it is with libvirt.service "existing" and nothing else but its name.`;
  return [errorAt(["name"], "is taken on the host", detail)];
}

/** Every device that must be there, and whether it itself becomes a port. */
function devicesOf({ ports = [], vlanPorts = [] }: BridgeInputs) {
  return [
    ...ports.map((port, index) => [["ports", index] as PropertyPath, port, true] as const),
    ...vlanPorts.map(
      ({ device }, index) =>
        [["vlanPorts", index, "device"] as PropertyPath, device, false] as const,
    ),
  ];
}

function deviceProblem(
  seen: SeenBridge,
  { inputs }: BridgeWish,
  name: string,
  isPort: boolean,
): readonly [summary: string, detail: string] | undefined {
  const device = deviceSeen(seen, name);
  if (device === undefined) {
    const there = seen.devices.filter((one) => one.isPossiblePort).map((one) => one.name);
    return ["is not on the host", `Found "${name}", expected one of ${there.join(", ")}.`];
  }
  if (!isPort || device.bridge === undefined || device.bridge === inputs.name) return undefined;
  return ["is a port already", `"${name}" is in "${device.bridge}". Take it out there first.`];
}

function judgeUplink(seen: SeenBridge, { inputs }: BridgeWish): readonly Diagnostic[] {
  const uplink = inputs.libvirt?.uplink;
  // Once made, the bridge has its addresses.
  if (uplink === undefined || seen.stored !== undefined) return [];
  if (deviceSeen(seen, uplink)?.isConfigured) return [];
  const detail = `Nothing is configured on "${uplink}", so that it has no addresses that could move to the bridge.`;
  return [errorAt(["libvirt", "uplink"], "has no addresses", detail)];
}

/** The host must not be cut off: by opt-in only, and only when the bridge has an address afterwards. */
function judgeManagement(
  seen: SeenBridge,
  wish: BridgeWish,
  managementAddresses: readonly string[],
  isConverged: boolean,
): readonly Diagnostic[] {
  const { ports = [], allowManagementPort, name, dhcp, addresses = [], libvirt } = wish.inputs;
  const isReached = (device: SeenDevice | undefined) =>
    device !== undefined && isManagement(device, managementAddresses);
  if (isReached(seen.device)) {
    if (allowManagementPort || isConverged) return [];
    const detail = `The host is reached over "${name}". Say with allowManagementPort that it may be changed.`;
    return [errorAt(["allowManagementPort"], "is needed for this change", detail)];
  }
  const index = ports.findIndex((port) => isReached(deviceSeen(seen, port)));
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

/** Whether the host is reached over the device: by its default route, or by one of `addresses`. */
function isManagement(device: SeenDevice, addresses: readonly string[]): boolean {
  if (device.hasDefaultRoute) return true;
  return device.addresses.some((address) => addresses.includes(address.split("/")[0] ?? ""));
}
