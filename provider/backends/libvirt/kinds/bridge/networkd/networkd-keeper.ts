import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { Connection } from "../../../connection";
import type { HostFacts } from "../../../host-network/files/host-facts";
import type { HostFiles } from "../../../host-network/files/host-files";
import { RestoreTimer } from "../../../host-network/files/restore-timer";
import type { HostAccess } from "../../../host-network/host-access";
import { libvirtFailure } from "../../../libvirt-failure";
import type { BridgeKeeper } from "../bridge-keeper";
import { bridgesKeptBy, type KeptBridges } from "../kept-bridges";
import { deviceSeen } from "../seen-bridge";
import { type NetworkdBridge, seeNetworkdBridge } from "./networkd-bridge";
import { RELEASED } from "./networkd-files";
import { stepsToBridge, stepsToForget, stepsToRemoval, wishedFiles } from "./networkd-steps";

/** Bridges that systemd-networkd keeps in files, on hosts with netplan too; a timer guards each change. */
export function bridgesByNetworkd(host: HostAccess, connection: Connection): KeptBridges {
  const keeper: BridgeKeeper<HostFiles, NetworkdBridge> = {
    service: "networkd",
    title: "systemd-networkd",
    guard: new RestoreTimer(host, "The journal of systemd-networkd"),
    look: async (files, { identity }) => seeNetworkdBridge(await files.look(), identity),
    portProblem,
    judge: async (_, { facts }) => denied(facts),
    isStoredAsWished: (seen, wish) => isDeepStrictEqual(seen.files, wishedFiles(seen, wish)),
    apply: (files, seen, wish) => files.change(stepsToBridge(seen, wish)),
    applyRemoval: (files, seen) => files.change(stepsToRemoval(seen)),
    tidy: (files, seen) =>
      files.change(stepsToForget([...seen.files.keys()].filter((path) => path.endsWith(RELEASED)))),
    forget: (files, seen) => files.change(stepsToForget([...seen.files.keys()])),
    failure: libvirtFailure,
  };
  return bridgesKeptBy(keeper, host, connection);
}

function portProblem(
  seen: NetworkdBridge,
  port: string,
  isPort: boolean,
): readonly [summary: string, detail: string] | undefined {
  const device = deviceSeen(seen, port);
  if (device === undefined) return undefined;
  if (isPort && !device.isPossiblePort) {
    const detail = `"${port}" is neither an Ethernet device nor a bond or a VLAN of one.`;
    return ["cannot be given to a bridge", detail];
  }
  if (device.isConfigured) return undefined;
  if (!isPort) {
    const detail = `systemd-networkd brings VLANs up with the device below, and it has no file for "${port}". Write one on the host, as /etc/systemd/network/50-${port}.network with [Match] Name=${port} and [Network] LinkLocalAddressing=no, then networkctl reload.`;
    return ["is not managed by systemd-networkd", detail];
  }
  if (device.addresses.length === 0 && !device.hasDefaultRoute) return undefined;
  const detail = `Something else than systemd-networkd gave "${port}" its addresses on the host. Give it to systemd-networkd, or make the bridge with what has it and use libvirt.service "existing".`;
  return ["is not managed by systemd-networkd", detail];
}

function denied({ isRoot }: HostFacts): readonly Diagnostic[] {
  if (isRoot) return [];
  const detail =
    "The files of systemd-networkd are root's, and so is the timer that puts them back. Log in as root.";
  return [errorAt(["libvirt", "service"], "is not allowed to this user", detail)];
}
