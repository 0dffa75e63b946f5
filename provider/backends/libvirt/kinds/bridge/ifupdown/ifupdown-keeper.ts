import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { Connection } from "../../../connection";
import type { HostFiles } from "../../../host-network/files/host-files";
import { RestoreTimer } from "../../../host-network/files/restore-timer";
import type { HostAccess } from "../../../host-network/host-access";
import { IFUPDOWN_RESTORE } from "../../../host-network/ifupdown/ifupdown-restore";
import { INTERFACES } from "../../../host-network/ifupdown/sourced-files";
import { libvirtFailure } from "../../../libvirt-failure";
import type { BridgeKeeper } from "../bridge-keeper";
import { notAPort, rootOnly, takenBySomethingElse } from "../bridge-of-host-facts";
import type { BridgeWish } from "../bridge-wish";
import { bridgesKeptBy, type KeptBridges } from "../kept-bridges";
import { deviceSeen } from "../seen-bridge";
import { type IfupdownBridge, recordsOf, seeIfupdownBridge } from "./ifupdown-bridge";
import {
  stepsToBridge,
  stepsToForget,
  stepsToRemoval,
  stepsToTidy,
  wishedFiles,
} from "./ifupdown-steps";
import { notUnderstood, stanzasFor, usedBy } from "./port-stanzas";

const TITLE = "ifupdown";
/** bridge-utils takes these in `bridge_ports` for something else than a name. */
const NOT_NAMES = ["all", "none", "regex", "noregex"];

/** Bridges that ifupdown keeps, as /etc/network/interfaces has them; a timer guards each change. */
export function bridgesByIfupdown(host: HostAccess, connection: Connection): KeptBridges {
  const keeper: BridgeKeeper<HostFiles, IfupdownBridge> = {
    service: "ifupdown",
    title: TITLE,
    guard: new RestoreTimer(host, IFUPDOWN_RESTORE, "The journal"),
    look: async (files, { identity }) => seeIfupdownBridge(await files.look(), identity),
    portProblem,
    judge: async (_, seen, wish) => [
      ...rootOnly(seen.facts, TITLE),
      ...lacking(seen),
      ...judgeVlanNames(wish),
    ],
    isStoredAsWished: (seen, wish) =>
      [...wishedFiles(seen, wish)].every(([path, text]) => seen.facts.files.get(path) === text),
    apply: (files, seen, wish) => files.change(stepsToBridge(seen, wish)),
    applyRemoval: (files, seen) => files.change(stepsToRemoval(seen)),
    tidy: (files, seen, wish) => files.change(stepsToTidy(seen, wish)),
    forget: (files, seen) => files.change(stepsToForget(seen)),
    failure: libvirtFailure,
  };
  return bridgesKeptBy(keeper, host, connection);
}

function portProblem(
  seen: IfupdownBridge,
  port: string,
  isPort: boolean,
): readonly [summary: string, detail: string] | undefined {
  const device = deviceSeen(seen, port);
  if (device === undefined || !isPort) return undefined;
  const unfit = NOT_NAMES.includes(port)
    ? (["cannot be given to a bridge", `bridge-utils does not take "${port}" for a name.`] as const)
    : notAPort(seen, port);
  if (unfit !== undefined) return unfit;
  const used = usedBy(seen.sourced, port, seen.path);
  if (used !== undefined) {
    const detail = `"${port}" is in "${used.words[0]}", as ${used.file} says. Take it out there first.`;
    return ["is a port already", detail];
  }
  if (stanzasFor(seen.sourced, port, seen.path).length > 0) return unreadable(seen, port);
  if (recordsOf(seen).some(({ name }) => name === port)) return undefined;
  if (!isOthers(seen, port)) return takenBySomethingElse(device, port, TITLE);
  const detail = `Another service of the host has "${port}", and ${INTERFACES} has no stanza of it. Write one there, or let libvirt.service be "auto".`;
  return [`is not managed by ${TITLE}`, detail];
}

function unreadable(
  { sourced, path }: IfupdownBridge,
  port: string,
): readonly [summary: string, detail: string] | undefined {
  const line = notUnderstood(sourced, port, path);
  if (line === undefined) return undefined;
  const detail = `Found "${line.found}" in ${line.file}, of which nobody can tell whether it goes with "${port}" or with its addresses. Take the line out, or make the bridge by hand and write libvirt.service "existing".`;
  return ["has a stanza that is not understood", detail];
}

function isOthers({ facts }: IfupdownBridge, port: string): boolean {
  const networkd = facts.networkd?.find(({ name }) => name === port);
  return facts.hasNetworkManager || networkd?.networkFile !== undefined;
}

/** What the host lacks for any bridge. */
function lacking({ ifupdown, sourced, path }: IfupdownBridge): readonly Diagnostic[] {
  const found: (readonly [string, string])[] = [];
  if (!ifupdown.hasBridgeUtils) {
    found.push(["needs bridge-utils", "Install it on the host: apt install bridge-utils."]);
  }
  if (!sourced.reads(path)) {
    const line = "source /etc/network/interfaces.d/*";
    const detail = `${INTERFACES} does not read ${path}. Add the line "${line}" to it.`;
    found.push(["reads no files of ours", detail]);
  }
  for (const line of sourced.unseen) {
    const detail = `Found "${line}" in ${INTERFACES} or what it reads. Only files below /etc/network are looked at, named without a shell's own signs.`;
    found.push(["reads files that are not understood", detail]);
  }
  return found.map(([summary, detail]) =>
    errorAt(["libvirt", "service"], `ifupdown ${summary}`, detail),
  );
}

/** bridge-utils makes a VLAN by its name alone. */
function judgeVlanNames({ inputs: { vlanPorts = [] } }: BridgeWish): readonly Diagnostic[] {
  return vlanPorts.flatMap(({ name, device, vlan }, index) => {
    const expected = `${device}.${vlan}`;
    if (name === expected) return [];
    const detail = `Found "${name}", expected "${expected}".`;
    return [errorAt(["vlanPorts", index, "name"], "is no name for a VLAN with ifupdown", detail)];
  });
}
