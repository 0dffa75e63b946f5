import { isDeepStrictEqual } from "node:util";
import type { Connection } from "../../../connection";
import type { HostFiles } from "../../../host-network/files/host-files";
import { RestoreTimer } from "../../../host-network/files/restore-timer";
import type { HostAccess } from "../../../host-network/host-access";
import { NETWORKD_RESTORE } from "../../../host-network/networkd/networkd-restore";
import { libvirtFailure } from "../../../libvirt-failure";
import type { BridgeKeeper } from "../bridge-keeper";
import { notAPort, rootOnly, takenBySomethingElse } from "../bridge-of-host-facts";
import { bridgesKeptBy, type KeptBridges } from "../kept-bridges";
import { deviceSeen } from "../seen-bridge";
import { type NetworkdBridge, seeNetworkdBridge } from "./networkd-bridge";
import { RELEASED } from "./networkd-files";
import { stepsToBridge, stepsToForget, stepsToRemoval, wishedFiles } from "./networkd-steps";

const TITLE = "systemd-networkd";

/** Bridges that systemd-networkd keeps in files, on hosts with netplan too; a timer guards each change. */
export function bridgesByNetworkd(host: HostAccess, connection: Connection): KeptBridges {
  const keeper: BridgeKeeper<HostFiles, NetworkdBridge> = {
    service: "networkd",
    title: TITLE,
    guard: new RestoreTimer(host, NETWORKD_RESTORE, `The journal of ${TITLE}`),
    look: async (files, { identity }) => seeNetworkdBridge(await files.look(), identity),
    portProblem,
    judge: async (_, { facts }) => rootOnly(facts, TITLE),
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
  const unfit = isPort ? notAPort(seen, port) : undefined;
  if (unfit !== undefined) return unfit;
  if (device.isConfigured) return undefined;
  if (isPort) return takenBySomethingElse(device, port, TITLE);
  const detail = `${TITLE} brings VLANs up with the device below, and it has no file for "${port}". Write one on the host, as /etc/systemd/network/50-${port}.network with [Match] Name=${port} and [Network] LinkLocalAddressing=no, then networkctl reload.`;
  return [`is not managed by ${TITLE}`, detail];
}
