import type { BridgeWish } from "./bridge-wish";
import { wishedPorts } from "./bridge-wish";
import { type SeenBridge, type SeenPort, surplusPorts } from "./seen-bridge";

/** What is not yet in force; undefined when all is. */
export function missingOfBridge(seen: SeenBridge, { inputs }: BridgeWish): string | undefined {
  const { device, isOn, liveStp, liveVlanFiltering } = seen;
  const { name, addresses = [], mtu, stp, libvirt } = inputs;
  const ports = wishedPorts(inputs);
  if (!isOn || device === undefined) return `${name} is not up`;
  const unplugged = ports.filter(
    (port) => !seen.ports.some((one) => one.name === port && one.isPlugged),
  );
  if (unplugged.length > 0) return `${unplugged.join(", ")} did not become a port of ${name}`;
  // A bridge without ports waits for its first one.
  if (ports.length > 0 && seen.notReady !== undefined)
    return `${name} is not ready, ${seen.notReady}`;
  const absent = addresses.filter((address) => !device.addresses.includes(address));
  if (ports.length > 0 && absent.length > 0) return `${name} has no address ${absent.join(", ")}`;
  if (mtu !== undefined && device.mtu !== mtu) return `${name} has the MTU ${device.mtu}`;
  if (liveStp !== stp)
    return `${name} ${liveStp ? "still runs" : "does not run"} the spanning tree protocol`;
  const { vlanFiltering = false } = libvirt ?? {};
  if (liveVlanFiltering !== undefined && liveVlanFiltering !== vlanFiltering) {
    return `${name} ${vlanFiltering ? "does not keep" : "still keeps"} the VLANs of its ports apart`;
  }
  return notReleased(surplusPorts(seen, inputs));
}

/** What is still there of a bridge that is taken down; undefined when nothing is. */
export function missingOfRemoval(seen: SeenBridge): string | undefined {
  if (seen.device !== undefined) return `${seen.name} is still there`;
  return notReleased(seen.ports);
}

/** A port that left has back what it had before. */
function notReleased(ports: readonly SeenPort[]): string | undefined {
  const kept = ports.find(({ isPlugged }) => isPlugged);
  if (kept !== undefined) return `${kept.name} is still a port`;
  const waiting = ports.find(({ isReleased }) => !isReleased);
  return waiting && `${waiting.name} does not have back yet what it had before`;
}
