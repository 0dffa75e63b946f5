import { isDeepStrictEqual } from "node:util";
import type { BridgeInputs } from "../../../../../kinds/bridge/bridge";
import type { ChangeStep } from "../../../host-network/files/change-step";
import { linkNamed } from "../../../host-network/files/host-facts";
import { optionsIn } from "../../../host-network/ifupdown/interfaces-file";
import { givenBack, setAside } from "../../../host-network/ifupdown/set-aside";
import { type BridgeWish, wishedPorts } from "../bridge-wish";
import { type IfupdownBridge, recordsOf } from "./ifupdown-bridge";
import {
  bridgeStanzas,
  type FileMark,
  ownFileText,
  type PortRecord,
  readOwnFile,
} from "./ifupdown-files";
import { movedTo, portStanza, stanzasFor } from "./port-stanzas";
import { staticAddresses } from "./stanzas-in-force";

const USUAL_MTU = 1500;

/** Everything that is to stand in our file and, of the ports, in files of others; texts by path. */
export function wishedFiles(seen: IfupdownBridge, wish: BridgeWish): ReadonlyMap<string, string> {
  const { inputs } = wish;
  const { ports = [], libvirt } = inputs;
  const had = seen.own?.bridgeStanzas ?? [];
  const uplink = libvirt?.uplink;
  const link = uplink === undefined ? undefined : linkNamed(seen.facts, uplink);
  const mac = optionsIn(had, "bridge_hw").at(0) ?? link?.mac;
  const moved = had.length > 0 ? had.slice(1) : movedTo(inputs.name, stanzasOf(seen, uplink ?? ""));
  const text = ownFileText(
    wishedMark(seen, wish),
    ports.map((port) =>
      portStanza(port, [...ownPortStanzas(seen, port), ...stanzasOf(seen, port)]),
    ),
    bridgeStanzas(inputs, mac, moved),
  );
  return new Map([...othersFiles(seen, ports), [seen.path, text]]);
}

/** From what the host has to what is wished. What waits, for a DHCP server, comes last. */
export function stepsToBridge(seen: IfupdownBridge, wish: BridgeWish): readonly ChangeStep[] {
  const { inputs } = wish;
  const { name, vlanPorts = [] } = inputs;
  const wished = wishedFiles(seen, wish);
  const joining = joiningPorts(seen, inputs);
  const left = recordsOf(seen).filter((one) => !wishedPorts(inputs).includes(one.name));
  const isMadeAnew = mustBeMadeAnew(seen, inputs, wished.get(seen.path));
  return [
    ...[...joining, ...left.map((record) => record.name)].flatMap((port) => downIfUp(seen, port)),
    ...(isMadeAnew ? [{ step: "ifdown-alone", device: name } as const] : []),
    ...writes(seen, wished),
    ...left.flatMap((record) => released(seen, record)),
    ...joining.flatMap((port) => joined(seen, port)),
    ...liveSteps(seen, inputs),
    ...(isMadeAnew ? [{ step: "ifup", device: name } as const] : []),
    ...vlanPorts.map((vlan) => ({ step: "await", device: vlan.name }) as const),
  ];
}

/** The bridge goes, and every port goes back to what it had. */
export function stepsToRemoval(seen: IfupdownBridge): readonly ChangeStep[] {
  const records = recordsOf(seen);
  return [
    { step: "ifdown", device: seen.name },
    ...records.flatMap((record) => downIfUp(seen, record.name)),
    { step: "remove", device: seen.name },
    ...writes(seen, othersFiles(seen, [])),
    ...(seen.own ? [writeMark(seen, { ...seen.own.mark, ports: [], leaving: records })] : []),
    ...records.flatMap((record) => released(seen, record)),
  ];
}

/** What is left when a bridge is down. */
export function stepsToForget(seen: IfupdownBridge): readonly ChangeStep[] {
  return [...writes(seen, othersFiles(seen, [])), { step: "delete", path: seen.path }];
}

/** When a port's release is kept. */
export function stepsToTidy(seen: IfupdownBridge, wish: BridgeWish): readonly ChangeStep[] {
  if (!seen.own?.mark.leaving.length) return [];
  const kept = { ...seen, own: { ...seen.own, mark: { ...seen.own.mark, leaving: [] } } };
  return writes(seen, wishedFiles(kept, wish));
}

function wishedMark(seen: IfupdownBridge, { inputs, mark }: BridgeWish): FileMark {
  const { name, libvirt } = inputs;
  const { owner, name: object, fingerprint } = seen.mark ?? mark;
  const uplink = libvirt?.uplink;
  const wished = wishedPorts(inputs);
  return {
    bridge: name,
    owner,
    object,
    fingerprint,
    ...(uplink === undefined ? {} : { uplink }),
    ports: wished.map((port) => recordOf(seen, inputs, port)),
    leaving: recordsOf(seen).filter((record) => !wished.includes(record.name)),
  };
}

function recordOf(
  seen: IfupdownBridge,
  { vlanPorts = [] }: BridgeInputs,
  name: string,
): PortRecord {
  const record = recordsOf(seen).find((one) => one.name === name);
  if (record !== undefined) return record;
  const below = vlanPorts.find((vlan) => vlan.name === name)?.device;
  const { mtu = USUAL_MTU, linkLocal } = linkNamed(seen.facts, name) ?? {};
  return {
    name,
    wasUp: below === undefined && seen.ifupdown.up.includes(name),
    mtu,
    ...(linkLocal === undefined ? {} : { linkLocal }),
    ...(below === undefined ? {} : { below }),
  };
}

/** Of others' files those with a line for a port that is, or was. */
function othersFiles(
  seen: IfupdownBridge,
  ports: readonly string[],
): readonly (readonly [string, string])[] {
  const reason = (port: string) => `${seen.name}@${port}`;
  const gone = recordsOf(seen).map((record) => record.name);
  return [...seen.facts.files].flatMap(([path, before]) => {
    if (path === seen.path || !seen.sourced.reads(path)) return [];
    let text = before;
    for (const port of gone.filter((one) => !ports.includes(one))) {
      text = givenBack(text, reason(port));
    }
    for (const port of ports) {
      const found = stanzasOf(seen, port).filter(({ file }) => file === path);
      const lines = found.flatMap((stanza) => stanza.lines);
      text = setAside(text, lines, reason(port));
    }
    return text === before ? [] : [[path, text] as const];
  });
}

function stanzasOf(seen: IfupdownBridge, port: string) {
  return stanzasFor(seen.sourced, port, seen.path);
}

/** What the port's own stanza of ours has kept of it. */
function ownPortStanzas({ sourced, path }: IfupdownBridge, port: string) {
  return sourced.stanzas.filter(
    ({ keyword, words, file }) => keyword === "iface" && words[0] === port && file === path,
  );
}

/** Those that are none yet, and those that somebody gave a stanza again. */
function joiningPorts(seen: IfupdownBridge, { ports = [] }: BridgeInputs): readonly string[] {
  const recorded = seen.own?.mark.ports.map(({ name }) => name) ?? [];
  return ports.filter((port) => !recorded.includes(port) || stanzasOf(seen, port).length > 0);
}

/** Its addresses come and go with ifup alone, and so do VLANs; ports, MTU and STP are changed as it runs. */
function mustBeMadeAnew(
  seen: IfupdownBridge,
  { vlanPorts = [] }: BridgeInputs,
  text: string | undefined,
): boolean {
  const { device, own, facts, ifupdown, name } = seen;
  if (device === undefined || !ifupdown.up.includes(name)) return true;
  const wished = readOwnFile(text)?.bridgeStanzas.slice(1) ?? [];
  return (
    !isDeepStrictEqual(own?.bridgeStanzas.slice(1), wished) ||
    staticAddresses(wished).some((address) => !device.addresses.includes(address)) ||
    vlanPorts.some((vlan) => linkNamed(facts, vlan.name) === undefined)
  );
}

function liveSteps(seen: IfupdownBridge, inputs: BridgeInputs): readonly ChangeStep[] {
  const { device, name, facts } = seen;
  const { ports = [], stp, libvirt, mtu } = inputs;
  if (device === undefined) return [];
  const { vlanFiltering = false } = libvirt ?? {};
  const wasSet = (seen.stored?.mtu ?? null) !== null;
  const portMtu = (port: string) => mtu ?? (wasSet ? recordOf(seen, inputs, port).mtu : undefined);
  return [
    ...ports
      .filter((port) => linkNamed(facts, port)?.master !== name)
      .map((port) => ({ step: "plug", device: port, bridge: name }) as const),
    ...ports.flatMap((port) => mtuStep(seen, port, portMtu(port))),
    ...mtuStep(seen, name, mtu ?? (wasSet ? USUAL_MTU : undefined)),
    ...(seen.liveStp === stp ? [] : [{ step: "stp", device: name, isOn: stp } as const]),
    ...(seen.liveVlanFiltering === vlanFiltering
      ? []
      : [{ step: "vlan-filtering", device: name, isOn: vlanFiltering } as const]),
  ];
}

function mtuStep(
  { facts }: IfupdownBridge,
  device: string,
  mtu: number | undefined,
): readonly ChangeStep[] {
  const now = linkNamed(facts, device)?.mtu;
  return mtu === undefined || now === undefined || now === mtu
    ? []
    : [{ step: "mtu", device, mtu }];
}

function downIfUp({ ifupdown }: IfupdownBridge, device: string): readonly ChangeStep[] {
  return ifupdown.up.includes(device) ? [{ step: "ifdown", device }] : [];
}

/** As bridge-utils itself does it, a port has no address at all, not even a link-local one. */
function joined(seen: IfupdownBridge, device: string): readonly ChangeStep[] {
  return [
    ...(linkNamed(seen.facts, device)?.linkLocal === undefined
      ? []
      : [{ step: "link-local", device, mode: "none" } as const]),
    { step: "ifup", device },
    ...standingOn(seen, device),
  ];
}

/** A port leaves, and has back what it had. */
function released(seen: IfupdownBridge, record: PortRecord): readonly ChangeStep[] {
  const { name: device, below, linkLocal, mtu, wasUp } = record;
  const link = linkNamed(seen.facts, device);
  if (below !== undefined) return [{ step: "remove", device }];
  if (link === undefined) return [];
  return [
    { step: "release", device },
    ...(linkLocal === undefined ? [] : [{ step: "link-local", device, mode: linkLocal } as const]),
    ...mtuStep(seen, device, mtu),
    ...(wasUp ? [{ step: "ifup-later", device } as const, ...standingOn(seen, device)] : []),
  ];
}

/** ifdown takes VLANs of a device down with it. */
function standingOn({ ifupdown }: IfupdownBridge, device: string): readonly ChangeStep[] {
  return ifupdown.up
    .filter((one) => one.startsWith(`${device}.`))
    .map((one) => ({ step: "ifup-later", device: one }) as const);
}

function writes(
  seen: IfupdownBridge,
  wished: Iterable<readonly [string, string]>,
): readonly ChangeStep[] {
  return [...wished]
    .filter(([path, text]) => seen.facts.files.get(path) !== text)
    .map(([path, text]) =>
      path === seen.path ? { step: "write", path, text } : { step: "edit", path, text },
    );
}

function writeMark({ path }: IfupdownBridge, mark: FileMark): ChangeStep {
  return { step: "write", path, text: ownFileText(mark, [], []) };
}
