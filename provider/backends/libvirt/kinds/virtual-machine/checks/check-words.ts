import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { PropertyPath } from "../../../../../core/property-path";
import type { Properties } from "../../../../../core/value";
import {
  isGiven,
  knownBag,
  knownItems,
  knownNumber,
  knownText,
} from "../../../../../kinds/known-values";
import { parseXml } from "../../../xml";
import { characterSource } from "../domain-xml/devices/character-source";
import { namespaceOf, OWNER_NAMESPACE } from "../domain-xml/owner-mark";
import { isFeature } from "../domain-xml/sections/features";
import { isSmbiosWord } from "../domain-xml/sections/sysinfo";
import { SCHEDULER_WORDS } from "../domain-xml/sections/tuning";

const HOST_DEVICE =
  /^(usb:[0-9a-f]{1,4}:[0-9a-f]{1,4}|usb-at:\d{1,3}\.\d{1,3}|scsi:\d+:\d+:\d+:\d+|mdev:[0-9a-f-]{36}|(pci_)?([0-9a-f]{4}[:_])?[0-9a-f]{2}[:_][01][0-9a-f][._][0-7])$/i;

const NVRAM_NAMES = ["secure-boot", "enrolled-keys"];

/** Maps and texts whose words only libvirt's mapping knows. */
export function checkWords(inputs: Properties): readonly Diagnostic[] {
  const libvirt = knownBag(inputs.libvirt);
  return [
    ...checkKeys(libvirt, ["features"], isFeature, "as pae, pmu, kvm.hidden or hyperv.relaxed"),
    ...checkKeys(libvirt, ["smbios"], isSmbiosWord, "as system.manufacturer or oemStrings.0"),
    ...checkKeys(libvirt, ["cpuTuning", "scheduler"], isSchedulerWord, SCHEDULER_WORDS.join(", ")),
    ...checkKeys(libvirt, ["cpuTuning", "pins"], isNumber, "the number of a virtual CPU"),
    ...checkKeys(libvirt, ["cpuTuning", "ioThreadPins"], isNumber, "the number of an I/O thread"),
    ...checkKeys(libvirt, ["firmwareConfig"], isConfigName, "a name that starts with opt/"),
    ...checkKeys(libvirt, ["boot", "firmwareFeatures"], isFirmwareFeature, NVRAM_NAMES.join(", ")),
    ...checkPins(inputs),
    ...checkHostDevices(inputs),
    ...checkCharacterDevices(libvirt),
    ...checkMetadata(libvirt),
    ...checkOverlay(libvirt),
    ...checkEvents(libvirt),
  ];
}

function checkKeys(
  libvirt: Properties,
  path: readonly string[],
  isKnown: (key: string) => boolean,
  expected: string,
): readonly Diagnostic[] {
  const map = path.reduce<Properties>((bag, step) => knownBag(bag[step]), libvirt);
  return Object.keys(map)
    .filter((key) => !isKnown(key))
    .map((key) => {
      const detail = `Found ${JSON.stringify(key)}. Expected ${expected}.`;
      return errorAt(["libvirt", ...path, key], "is not known", detail);
    });
}

const isSchedulerWord = (word: string) => (SCHEDULER_WORDS as readonly string[]).includes(word);
const isNumber = (key: string) => /^\d{1,4}$/.test(key);
const isConfigName = (name: string) => /^opt\/[A-Za-z0-9._/-]{1,51}$/.test(name);
const isFirmwareFeature = (name: string) => NVRAM_NAMES.includes(name);

function checkPins(inputs: Properties): readonly Diagnostic[] {
  const cpu = knownBag(inputs.cpu);
  const most = knownNumber(cpu.maxCount) ?? knownNumber(cpu.count);
  const { pins } = knownBag(knownBag(inputs.libvirt).cpuTuning);
  if (most === undefined) return [];
  return Object.keys(knownBag(pins))
    .filter((key) => isNumber(key) && Number(key) >= most)
    .map((key) => {
      const detail = `Found ${key}. Expected a number below ${most}, the number of virtual CPUs.`;
      return errorAt(["libvirt", "cpuTuning", "pins", key], "is no virtual CPU", detail);
    });
}

function checkHostDevices(inputs: Properties): readonly Diagnostic[] {
  return [...knownItems(inputs.hostDevices, ["hostDevices"])].flatMap(([item, path]) => {
    const device = knownText(item.device);
    if (device === undefined || HOST_DEVICE.test(device)) return [];
    const detail = `Found ${JSON.stringify(device)}. Expected a PCI function as 0000:01:00.0, usb:VENDOR:PRODUCT, usb-at:BUS.DEVICE, scsi:HOST:BUS:TARGET:UNIT or mdev:UUID.`;
    return [errorAt([...path, "device"], "is no device of a libvirt host", detail)];
  });
}

function checkCharacterDevices(libvirt: Properties): readonly Diagnostic[] {
  const path = ["libvirt", "characterDevices"];
  return [...knownItems(libvirt.characterDevices, path)].flatMap(([port, at]) => [
    ...checkSource(port, at),
    ...checkChannel(port, at),
  ]);
}

function checkSource(port: Properties, path: PropertyPath): readonly Diagnostic[] {
  const source = knownText(port.source);
  if (source === undefined || characterSource(source) !== undefined) return [];
  const detail = `Found ${JSON.stringify(source)}. Expected pty, null, stdio, spicevmc, unix:PATH, file:PATH, tcp:HOST:PORT, tcp-listen:HOST:PORT or one of the others.`;
  return [errorAt([...path, "source"], "is no source", detail)];
}

function checkChannel(port: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (port.kind !== "channel") return [];
  if (!isGiven(port.target)) {
    const detail = "Expected the channel's name, as com.redhat.spice.0.";
    return [errorAt([...path, "target"], "is required", detail)];
  }
  if (port.target !== "org.qemu.guest_agent.0") return [];
  const detail = "The guest agent's channel is the property guestAgent.";
  return [errorAt([...path, "target"], "is there already", detail)];
}

function checkMetadata(libvirt: Properties): readonly Diagnostic[] {
  return Object.entries(knownBag(libvirt.metadata)).flatMap(([namespace, value]) => {
    const text = knownText(value);
    const path = ["libvirt", "metadata", namespace];
    if (namespace === OWNER_NAMESPACE) {
      const detail = "The provider keeps its own mark there.";
      return [errorAt(path, "is the provider's own namespace", detail)];
    }
    if (text === undefined) return [];
    const found = parsed(text);
    if (found === undefined) {
      return [errorAt(path, "is no XML", "Expected one well-formed element.")];
    }
    const own = namespaceOf(found);
    if (own === namespace) return [];
    const detail = `Found the namespace ${JSON.stringify(own ?? "")}. Expected an element that binds ${JSON.stringify(namespace)}.`;
    return [errorAt(path, "is of another namespace", detail)];
  });
}

function checkOverlay(libvirt: Properties): readonly Diagnostic[] {
  const text = knownText(libvirt.xml);
  if (text === undefined) return [];
  const root = parsed(text);
  if (root?.name === "domain") return [];
  const detail = root
    ? `Found <${root.name}>. Expected <domain>.`
    : "Expected one well-formed <domain> element.";
  return [errorAt(["libvirt", "xml"], "is no domain", detail)];
}

function parsed(text: string) {
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

function checkEvents(libvirt: Properties): readonly Diagnostic[] {
  const { poweroff, reboot } = knownBag(libvirt.events);
  const path = ["libvirt", "events"];
  if (poweroff === "restart" && reboot === "destroy") {
    const detail = "A power-off that restarts leaves no room for a reboot that stops.";
    return [errorAt([...path, "reboot"], "contradicts poweroff", detail)];
  }
  return ["poweroff", "reboot"]
    .filter((event) =>
      ["preserve", "rename-restart"].includes(String(knownBag(libvirt.events)[event])),
    )
    .map((event) => {
      const detail = "QEMU keeps a machine only after a crash. Expected destroy or restart.";
      return errorAt([...path, event], "is not supported by QEMU", detail);
    });
}
