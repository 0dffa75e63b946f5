import { isDeepStrictEqual } from "node:util";
import type { BridgeInputs } from "../../../../../kinds/bridge/bridge";
import type { ChangeStep } from "../../../host-network/files/change-step";
import { linkNamed } from "../../../host-network/files/host-facts";
import { parseNetworkFile } from "../../../host-network/networkd/network-file";
import { type BridgeWish, wishedPorts } from "../bridge-wish";
import { surplusPorts } from "../seen-bridge";
import { type NetworkdBridge, networkdOf, sectionsOf } from "./networkd-bridge";
import {
  type NetworkFiles,
  netdevFile,
  networkFile,
  pathsOf,
  portFile,
  RELEASED,
  textAt,
  type Uplink,
  vlanBelowFile,
  vlanFile,
} from "./networkd-files";

/** Everything that is to stand in files of ours. */
export function wishedFiles(seen: NetworkdBridge, { inputs, mark }: BridgeWish): NetworkFiles {
  const { name, vlanPorts = [], mtu } = inputs;
  const paths = pathsOf(name);
  const uplink = uplinkOf(seen, inputs);
  const wished = new Map([
    [paths.netdev, netdevFile(textAt(seen.files, paths.netdev), inputs, seen.mark ?? mark, uplink)],
    [paths.network, networkFile(textAt(seen.files, paths.network), inputs, uplink)],
  ]);
  for (const port of wishedPorts(inputs)) {
    const path = paths.port(port);
    const own = textAt(seen.files, path);
    const before = own === undefined ? sectionsOf(seen.facts, port) : parseNetworkFile(own);
    wished.set(path, portFile(before, name, port, mtu));
  }
  for (const vlan of vlanPorts) {
    const below = networkdOf(seen.facts, vlan.device)?.networkFile;
    wished.set(paths.vlan(vlan.name), vlanFile(name, vlan));
    if (below !== undefined) {
      wished.set(paths.vlanBelow(vlan.name, below), vlanBelowFile(name, vlan));
    }
  }
  return wished;
}

/** From what the host has to what is wished. Only what differs is written. */
export function stepsToBridge(seen: NetworkdBridge, wish: BridgeWish): readonly ChangeStep[] {
  const { inputs } = wish;
  const { name } = inputs;
  const wished = wishedFiles(seen, wish);
  const left = surplusPorts(seen, inputs);
  const gone = seen.vlanPorts.filter(
    (vlan) => !inputs.vlanPorts?.some((wanted) => isDeepStrictEqual(wanted, vlan)),
  );
  return [
    ...writes(seen, wished),
    ...[...seen.files].flatMap(([path, text]): readonly ChangeStep[] =>
      wished.has(path) || path.endsWith(RELEASED) ? [] : released(path, text),
    ),
    ...gone.flatMap((vlan) => removeIfThere(seen, vlan.name)),
    { step: "reload" },
    { step: "await", device: name },
    ...liveSteps(seen, inputs),
    ...left
      .filter(({ isPlugged }) => isPlugged)
      .flatMap((port) => releaseIfThere(seen, port.name, gone)),
    ...followSteps(seen, wished, inputs),
  ];
}

/** Down with the bridge, and every port back to what it went by before. */
export function stepsToRemoval(seen: NetworkdBridge): readonly ChangeStep[] {
  const vlans = seen.vlanPorts.map((vlan) => vlan.name);
  const ports = seen.ports.filter(({ name }) => !vlans.includes(name));
  return [
    ...[...seen.files].flatMap(([path, text]) =>
      path.endsWith(RELEASED) ? [] : released(path, text),
    ),
    ...[...vlans, seen.name].flatMap((device) => removeIfThere(seen, device)),
    { step: "reload" },
    ...ports.flatMap(({ name }): readonly ChangeStep[] =>
      linkNamed(seen.facts, name) === undefined ? [] : [{ step: "reconfigure", device: name }],
    ),
  ];
}

/** What is left when a bridge is down, or a port's release is kept. */
export function stepsToForget(paths: readonly string[]): readonly ChangeStep[] {
  return paths.map((path) => ({ step: "delete", path }));
}

/** networkd follows a device that it makes anew only from files that it reads anew. */
function isWhole({ facts, device, vlanPorts }: NetworkdBridge): boolean {
  return device !== undefined && vlanPorts.every(({ name }) => linkNamed(facts, name));
}

/** Beside its name until the change is kept, so that whoever goes on finds what is under way. */
function released(path: string, text: string): readonly ChangeStep[] {
  const isDropIn = path.endsWith(".conf");
  return [
    ...(isDropIn ? [] : [{ step: "write", path: `${path}${RELEASED}`, text } as const]),
    { step: "delete", path },
  ];
}

function writes(seen: NetworkdBridge, wished: NetworkFiles): readonly ChangeStep[] {
  const there = seen.files;
  return [...wished]
    .filter(([path, text]) => !isWhole(seen) || there.get(path) !== text)
    .flatMap(([path, text]): readonly ChangeStep[] => [
      { step: "write", path, text },
      ...(there.has(`${path}${RELEASED}`)
        ? [{ step: "delete", path: `${path}${RELEASED}` } as const]
        : []),
    ]);
}

/** networkd sets these only when it makes a bridge. */
function liveSteps(seen: NetworkdBridge, { name, stp, libvirt }: BridgeInputs) {
  const steps: ChangeStep[] = [];
  if (seen.device === undefined) return steps;
  if (seen.liveStp !== stp) steps.push({ step: "stp", device: name, isOn: stp });
  const { vlanFiltering = false } = libvirt ?? {};
  if (seen.liveVlanFiltering !== vlanFiltering) {
    steps.push({ step: "vlan-filtering", device: name, isOn: vlanFiltering });
  }
  return steps;
}

/** A file that is the same is not followed again by itself, nor by a device that networkd gave up. */
function followSteps(
  seen: NetworkdBridge,
  wished: NetworkFiles,
  inputs: BridgeInputs,
): readonly ChangeStep[] {
  const { name, addresses = [], mtu } = inputs;
  const paths = pathsOf(name);
  const isSame = (path: string) => seen.files.get(path) === wished.get(path);
  const { device } = seen;
  const differs =
    device !== undefined &&
    (addresses.some((address) => !device.addresses.includes(address)) ||
      (mtu !== undefined && device.mtu !== mtu));
  const unplugged = wishedPorts(inputs).filter(
    (port) =>
      linkNamed(seen.facts, port) !== undefined &&
      !seen.ports.some((one) => one.name === port && one.isPlugged) &&
      (isSame(paths.port(port)) || networkdOf(seen.facts, port)?.state === "failed"),
  );
  return [
    ...(differs && isSame(paths.network) ? [{ step: "reconfigure", device: name } as const] : []),
    ...unplugged.map((port) => ({ step: "reconfigure", device: port }) as const),
  ];
}

function releaseIfThere(
  seen: NetworkdBridge,
  port: string,
  gone: readonly { readonly name: string }[],
): readonly ChangeStep[] {
  const isGone = gone.some(({ name }) => name === port);
  return isGone || linkNamed(seen.facts, port) === undefined
    ? []
    : [
        { step: "release", device: port },
        { step: "reconfigure", device: port },
      ];
}

function removeIfThere(seen: NetworkdBridge, device: string): readonly ChangeStep[] {
  return linkNamed(seen.facts, device) === undefined ? [] : [{ step: "remove", device }];
}

function uplinkOf({ facts }: NetworkdBridge, { libvirt }: BridgeInputs): Uplink | undefined {
  const { uplink: name } = libvirt ?? {};
  const link = name === undefined ? undefined : linkNamed(facts, name);
  if (link === undefined) return undefined;
  return { name: link.name, mac: link.mac, sections: sectionsOf(facts, link.name) };
}
