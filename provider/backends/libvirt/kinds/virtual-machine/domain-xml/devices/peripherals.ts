import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childrenOf, element, type XmlElement } from "../../../../xml";
import { patchChildren } from "../patch-element";

const SOUNDS = ["ich9", "ich7", "ich6", "ac97", "usb", "es1370", "sb16", "virtio"];
const INPUT = /^(tablet|mouse|keyboard):(usb|virtio)$/;

/** Sound cards, input devices and USB redirection: alike ones are told apart by nothing. */
export function patchPeripherals(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const { sounds = [], inputs: pointers = [], usbRedirection } = inputs.libvirt ?? {};
  let patched = patchAlike(devices, "sound", soundWord, sounds, (model) =>
    element("sound", { model }),
  );
  patched = patchAlike(patched, "input", inputWord, pointers, (word) => {
    const [type, bus] = word.split(":");
    return element("input", { type, bus });
  });
  const ports = usbRedirection ? Array<string>(usbRedirection.ports).fill("spicevmc") : [];
  patched = patchAlike(patched, "redirdev", redirectionWord, ports, (type) =>
    element("redirdev", { bus: "usb", type }),
  );
  return patchFilter(patched, usbRedirection?.filter ?? []);
}

/** Keeps as many of each word as are wanted, adds what is missing, leaves elements without a word. */
function patchAlike(
  devices: XmlElement,
  tag: string,
  wordOf: (device: XmlElement) => string | undefined,
  words: readonly string[],
  make: (word: string) => XmlElement,
): XmlElement {
  const missing = [...words];
  const kept = childrenOf(devices, tag).filter((device) => {
    const word = wordOf(device);
    if (word === undefined) return true;
    const at = missing.indexOf(word);
    if (at >= 0) missing.splice(at, 1);
    return at >= 0;
  });
  return patchChildren(devices, tag, [...kept, ...missing.map(make)]);
}

function soundWord(device: XmlElement): string | undefined {
  const model = attributeAt(device, "", "model");
  return model !== undefined && SOUNDS.includes(model) ? model : undefined;
}

function inputWord(device: XmlElement): string | undefined {
  const word = `${attributeAt(device, "", "type")}:${attributeAt(device, "", "bus")}`;
  return INPUT.test(word) ? word : undefined;
}

function redirectionWord(device: XmlElement): string | undefined {
  return attributeAt(device, "", "type") === "spicevmc" ? "spicevmc" : undefined;
}

function patchFilter(devices: XmlElement, rules: readonly string[]): XmlElement {
  if (sameRules(devices, rules)) return devices;
  const items = rules.map((rule) => {
    const [type = "-1", vendor = "-1", product = "-1", version = "-1", allow] = rule.split(":");
    const any = (value: string) => (value === "-1" ? undefined : value);
    return element("usbdev", {
      class: any(type),
      vendor: any(vendor),
      product: any(product),
      version: any(version),
      allow,
    });
  });
  const filters = items.length === 0 ? [] : [element("redirfilter", {}, items)];
  return patchChildren(devices, "redirfilter", filters);
}

function sameRules(devices: XmlElement, rules: readonly string[]): boolean {
  const now = readRules(devices);
  return now.length === rules.length && now.every((rule, index) => rule === rules[index]);
}

function readRules(devices: XmlElement): readonly string[] {
  const filter = childrenOf(devices, "redirfilter")[0];
  return (filter ? childrenOf(filter, "usbdev") : []).map(({ attributes }) => {
    const { class: type, vendor, product, version, allow } = attributes;
    return [hex(type, 2), hex(vendor, 4), hex(product, 4), plain(version), allow].join(":");
  });
}

function hex(value: string | undefined, digits: number): string {
  if (value === undefined || value === "-1") return "-1";
  return `0x${Number(value).toString(16).padStart(digits, "0")}`;
}

/** libvirt writes `2.00` for `2.0`. */
function plain(version: string | undefined): string {
  if (version === undefined || version === "-1") return "-1";
  const [major = "0", minor = "0"] = version.split(".");
  return `${Number(major)}.${minor.replace(/(.)0$/, "$1")}`;
}

export function readPeripherals(devices: XmlElement): Properties {
  const words = (tag: string, wordOf: (device: XmlElement) => string | undefined) =>
    childrenOf(devices, tag).flatMap((device) => wordOf(device) ?? []);
  const ports = words("redirdev", redirectionWord).length;
  const usbRedirection: Value = ports === 0 ? null : { ports, filter: [...readRules(devices)] };
  return {
    libvirt: {
      sounds: words("sound", soundWord),
      inputs: words("input", inputWord),
      usbRedirection,
    },
  };
}
