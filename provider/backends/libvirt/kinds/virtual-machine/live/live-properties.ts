import { isProperties, type Properties, type Value } from "../../../../../core/value";
import {
  attributeAt,
  childrenOf,
  elementAt,
  textAt,
  withAttribute,
  type XmlElement,
} from "../../../xml";
import { isAgentChannel } from "../domain-xml/devices/character-devices";
import { type NamedPath, valueAt } from "../named-path";
import type { Difference } from "../pending-changes";
import { DEVICE_LISTS, findItem } from "./device-lists";
import {
  setDescription,
  setLifecycleAction,
  setMetadataElement,
  setTitle,
} from "./live-description";
import {
  aliasOf,
  attachDevice,
  detachDevice,
  type LiveOutcome,
  updateDevice,
} from "./live-devices";
import { setMemory, setMemoryLimit, setStatisticsPeriod, setVcpus } from "./live-size";
import type { LiveSync } from "./live-sync";
import {
  ALL_CPUS,
  pinEmulator,
  pinIoThread,
  pinVcpu,
  setDiskLimits,
  setIoThreads,
  setIoWeight,
  setScheduler,
} from "./live-tuning";

type Apply = (
  sync: LiveSync,
  difference: Difference,
  last: string,
) => LiveOutcome | Promise<LiveOutcome>;

/** How each property that is no device in a list comes into force, by the start of its pattern. */
const APPLIERS: { readonly [pattern: string]: Apply } = {
  "cpu.count": ({ machine }, { change }) => setVcpus(machine, numberOf(change.to)),
  memory: ({ machine }, { change }) => setMemory(machine, numberOf(change.to)),
  title: ({ machine }, { change }) => setTitle(machine, textOf(change.to)),
  description: ({ machine }, { change }) => setDescription(machine, textOf(change.to)),
  rng: (sync) => plug(sync, "rng", () => true),
  "libvirt.rng": (sync) => plug(sync, "rng", () => true),
  watchdog: (sync) => plug(sync, "watchdog", isPluggableWatchdog),
  guestAgent: (sync) => plug(sync, "channel", isAgentChannel),
  "libvirt.vsock": (sync) => plug(sync, "vsock", () => true),
  "libvirt.inputs": (sync) => plugAlike(sync, "input", inputWord),
  "libvirt.usbRedirection": (sync) => plugAlike(sync, "redirdev", redirectionWord),
  "graphics[].password": setPassword,
  "graphics[].passwordValidTo": setPassword,
  "disks[].limits": setLimits,
  "libvirt.metadata": ({ machine }, { change }, namespace) =>
    setMetadataElement(machine, namespace, textOf(change.to)),
  "libvirt.events": ({ machine }, { change }, event) =>
    event === "poweroff" || event === "reboot" || event === "crash"
      ? setLifecycleAction(machine, event, textOf(change.to))
      : { pending: "it cannot change while the machine runs" },
  "libvirt.ioThreads": ({ machine, live, stored }) =>
    setIoThreads(machine, ioThreadIds(live), ioThreadIds(stored)),
  "libvirt.ioWeight": ({ machine }, { change }) => setIoWeight(machine, numberOf(change.to)),
  "libvirt.cpuTuning.pins": ({ machine }, { change }, vcpu) =>
    pinVcpu(machine, Number(vcpu), textOf(change.to) ?? ALL_CPUS),
  "libvirt.cpuTuning.ioThreadPins": ({ machine }, { change }, thread) =>
    pinIoThread(machine, Number(thread), textOf(change.to) ?? ALL_CPUS),
  "libvirt.cpuTuning.emulatorPin": ({ machine }, { change }) =>
    pinEmulator(machine, textOf(change.to) ?? ALL_CPUS),
  "libvirt.cpuTuning.scheduler": ({ machine }, { change }, name) =>
    setScheduler(machine, name, optionalNumber(change.to)),
  "libvirt.memory.statisticsPeriod": ({ machine }, { change }) =>
    setStatisticsPeriod(machine, numberOf(change.to)),
  "libvirt.memory.hardLimit": ({ machine }, { change }) =>
    setMemoryLimit(machine, "hard_limit", optionalNumber(change.to)),
  "libvirt.memory.softLimit": ({ machine }, { change }) =>
    setMemoryLimit(machine, "soft_limit", optionalNumber(change.to)),
  "libvirt.memory.swapLimit": ({ machine }, { change }) =>
    setMemoryLimit(machine, "swap_hard_limit", optionalNumber(change.to)),
};

/** Brings a property that is no device in a list into force. */
export async function applyProperty(sync: LiveSync, difference: Difference): Promise<LiveOutcome> {
  const apply = applierOf(difference.change.pattern);
  if (apply === undefined) return { pending: "it cannot change while the machine runs" };
  const last = difference.path.at(-1);
  // A whole map that comes or goes is each of its entries.
  const { from, to } = difference.change;
  if (isMapOfEntries(difference) && (isProperties(from) || isProperties(to))) {
    return applyEntries(sync, difference, apply);
  }
  return apply(sync, difference, typeof last === "string" ? last : "");
}

function isMapOfEntries({ change }: Difference): boolean {
  return change.property?.type === "map" && change.pattern !== "disks[].limits";
}

async function applyEntries(sync: LiveSync, difference: Difference, apply: Apply) {
  const { change, path, row, back } = difference;
  const before = isProperties(change.from) ? change.from : {};
  const after = isProperties(change.to) ? change.to : {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const entry = { ...change, from: before[key], to: after[key] };
    const outcome = await apply(sync, { change: entry, path: [...path, key], row, back }, key);
    if (outcome !== "done") return outcome;
  }
  return "done" as const;
}

function applierOf(pattern: string): Apply | undefined {
  const key = Object.keys(APPLIERS)
    .filter((start) => pattern === start || pattern.startsWith(`${start}.`))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : APPLIERS[key];
}

/** Numbers of the threads; libvirt counts from 1 where it does not name them. */
function ioThreadIds(definition: XmlElement): readonly number[] {
  const ids = elementAt(definition, "iothreadids");
  if (ids) return childrenOf(ids, "iothread").map(({ attributes }) => Number(attributes.id));
  const count = Number(textAt(definition, "iothreads") ?? 0);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A device of which a machine has one: it comes, goes, or is replaced by the stored one. */
async function plug(
  { machine, live, stored }: LiveSync,
  tag: string,
  matches: (device: XmlElement) => boolean,
): Promise<LiveOutcome> {
  const now = devices(live, tag).find(matches);
  const wished = devices(stored, tag).find(matches);
  if (now !== undefined) {
    const outcome = await detachDevice(machine, aliasOf(now) ?? "");
    if (outcome !== "done") return outcome;
  }
  return wished === undefined ? "done" : attachDevice(machine, wished);
}

/** Devices that nothing tells apart: as many of each word as the stored definition has. */
async function plugAlike(
  { machine, live, stored }: LiveSync,
  tag: string,
  wordOf: (device: XmlElement) => string | undefined,
): Promise<LiveOutcome> {
  const missing = devices(stored, tag).filter((device) => wordOf(device) !== undefined);
  for (const device of devices(live, tag)) {
    const word = wordOf(device);
    if (word === undefined) continue;
    const at = missing.findIndex((wished) => wordOf(wished) === word);
    if (at >= 0) missing.splice(at, 1);
    else {
      const outcome = await detachDevice(machine, aliasOf(device) ?? "");
      if (outcome !== "done") return outcome;
    }
  }
  for (const device of missing) {
    const outcome = await attachDevice(machine, device);
    if (outcome !== "done") return outcome;
  }
  return "done";
}

/** The one that newer libvirt adds to every q35 machine cannot be unplugged. */
function isPluggableWatchdog(watchdog: XmlElement): boolean {
  return watchdog.attributes.model !== "itco";
}

function inputWord(input: XmlElement): string | undefined {
  const { type, bus } = input.attributes;
  return bus === "usb" || bus === "virtio" ? `${type}:${bus}` : undefined;
}

function redirectionWord(device: XmlElement): string | undefined {
  return device.attributes.type;
}

async function setPassword({ machine, live, stored }: LiveSync, { path }: Difference) {
  const step = path[1];
  const type = typeof step === "object" ? String(step.named) : "";
  const find = (definition: XmlElement) =>
    devices(definition, "graphics").find((display) => display.attributes.type === type);
  const now = find(live);
  const wished = find(stored);
  if (now === undefined || wished === undefined) return "done" as const;
  const password = wished.attributes.passwd;
  // The server would go on asking for the old one, whatever libvirt answers.
  if (password === undefined && now.attributes.passwd !== undefined) {
    return { pending: "a password cannot be removed while the machine runs" };
  }
  const validTo = wished.attributes.passwdValidTo;
  const next = withAttribute(withAttribute(now, "passwd", password), "passwdValidTo", validTo);
  return updateDevice(machine, next);
}

async function setLimits(sync: LiveSync, { path }: Difference): Promise<LiveOutcome> {
  const step = path[1];
  const list = DEVICE_LISTS.find(({ pattern }) => pattern === "disks");
  if (typeof step !== "object" || list === undefined) return "done";
  const disk = findItem(sync.live, list, String(step.named));
  const target = disk && attributeAt(disk, "target", "dev");
  if (target === undefined) return "done";
  const limits: NamedPath = ["disks", step, "limits"];
  const before = bag(valueAt(sync.liveProperties, limits));
  return setDiskLimits(sync.machine, target, before, bag(valueAt(sync.storedProperties, limits)));
}

function devices(definition: XmlElement, tag: string): readonly XmlElement[] {
  const all = elementAt(definition, "devices");
  return all ? childrenOf(all, tag) : [];
}

function bag(value: Value | undefined): Properties {
  return isProperties(value) ? value : {};
}

function numberOf(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}

function optionalNumber(value: Value | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
