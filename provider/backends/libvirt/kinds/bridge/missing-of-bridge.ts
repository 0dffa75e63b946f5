import { isDeepStrictEqual } from "node:util";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import { DeviceState, deviceNamed } from "../../host-network/network-manager/host-network";
import type { Profile } from "../../host-network/network-manager/network-manager";
import { wishedBridgeProfile, wishedPortProfile } from "./bridge-profiles";
import type { BridgeWish } from "./bridge-wish";
import { profileOfBefore, type SeenBridge, type SeenPort, surplusPorts } from "./look-at-bridge";

/** True when nothing on the host is to be changed. */
export function isConverged(seen: SeenBridge, wish: BridgeWish): boolean {
  const { inputs } = wish;
  if (seen.profile === undefined || seen.kernel?.stp !== inputs.stp) return false;
  const { settings } = seen.profile;
  return (
    isDeepStrictEqual(settings, wishedBridgeProfile(settings, inputs)) &&
    seen.ports.every(({ profile }) => isPortAsWished(profile, inputs)) &&
    surplusPorts(seen, inputs).length === 0 &&
    missingOfBridge(seen, wish) === undefined
  );
}

/** What is not yet in force; undefined when all is. */
export function missingOfBridge(
  seen: SeenBridge,
  { inputs, uuid }: BridgeWish,
): string | undefined {
  const { device } = seen;
  const { name, ports = [], addresses = [], mtu } = inputs;
  if (device?.active?.uuid !== uuid) return `${name} is not up`;
  const unplugged = ports.filter(
    (port) => !seen.ports.some((one) => one.name === port && one.isPlugged),
  );
  if (unplugged.length > 0) return `${unplugged.join(", ")} did not become a port of ${name}`;
  // A bridge without ports waits for its first one.
  if (ports.length > 0 && device.state !== DeviceState.Activated) {
    return `${name} is not ready, it has the state ${device.state} of NetworkManager`;
  }
  const absent = addresses.filter((address) => !device.addresses.includes(address));
  if (ports.length > 0 && absent.length > 0) return `${name} has no address ${absent.join(", ")}`;
  if (mtu !== undefined && device.mtu !== mtu) return `${name} has the MTU ${device.mtu}`;
  return notReleased(seen, surplusPorts(seen, inputs));
}

/** What is still there of a bridge that is taken down; undefined when nothing is. */
export function missingOfRemoval(seen: SeenBridge): string | undefined {
  if (seen.device !== undefined) return `${seen.name} is still there`;
  return notReleased(seen, seen.ports);
}

/** A port that left has its own profile again. */
function notReleased(seen: SeenBridge, ports: readonly SeenPort[]): string | undefined {
  for (const port of ports) {
    const device = deviceNamed(seen.network, port.name);
    if (device === undefined) continue;
    if (port.isPlugged) return `${port.name} is still a port`;
    const before = profileOfBefore(seen, port);
    if (before === undefined) continue;
    const isBack = device.active?.profile === before.path && device.state === DeviceState.Activated;
    if (!isBack) return `${port.name} does not have its profile back yet`;
  }
  return undefined;
}

function isPortAsWished({ settings }: Profile, { mtu }: BridgeInputs): boolean {
  return isDeepStrictEqual(settings, wishedPortProfile(settings, mtu));
}
