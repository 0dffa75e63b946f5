import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childrenOf, element, textOf, type XmlElement } from "../../../../xml";
import { patchChildren } from "../patch-element";

const GROUPS = ["bios", "system", "baseBoard", "chassis"];
const STRINGS = "oemStrings";

/** Whether a word of `smbios` is one that we can write: `system.serial`, `oemStrings.0`. */
export function isSmbiosWord(word: string): boolean {
  const [group = "", name = "", ...rest] = word.split(".");
  if (rest.length > 0 || name === "") return false;
  return group === STRINGS ? /^\d+$/.test(name) : GROUPS.includes(group);
}

/** What the firmware tells the guest about the machine, and the files it hands over. */
export function patchSysinfo(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { smbios, firmwareConfig } = inputs.libvirt ?? {};
  const others = childrenOf(domain, "sysinfo").filter((info) => !isOurs(info));
  const wanted = [
    ...(smbios ? [smbiosXml(smbios)] : []),
    ...(firmwareConfig ? [configXml(firmwareConfig)] : []),
  ];
  const next = patchChildren(domain, "sysinfo", [...wanted, ...others]);
  return sameWords(readSysinfo(domain), readSysinfo(next)) ? domain : next;
}

function isOurs(info: XmlElement): boolean {
  return ["smbios", "fwcfg"].includes(info.attributes.type ?? "smbios");
}

function sameWords(a: Properties, b: Properties): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function smbiosXml(words: { readonly [word: string]: string }): XmlElement {
  const groups = GROUPS.flatMap((group) => {
    const entries = entriesOf(words, group);
    return entries.length === 0 ? [] : [element(group, {}, entries.map(entryXml))];
  });
  const strings = entriesOf(words, STRINGS)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, value]) => element("entry", {}, value));
  return element(
    "sysinfo",
    { type: "smbios" },
    groups,
    strings.length > 0 && element(STRINGS, {}, strings),
  );
}

function entriesOf(words: { readonly [word: string]: string }, group: string) {
  return Object.entries(words)
    .filter(([word]) => word.startsWith(`${group}.`))
    .map(([word, value]) => [word.slice(group.length + 1), value] as const);
}

function entryXml([name, value]: readonly [string, string]): XmlElement {
  return element("entry", { name }, value);
}

function configXml(files: { readonly [name: string]: string }): XmlElement {
  const entries = Object.entries(files).map(([name, file]) => element("entry", { name, file }));
  return element("sysinfo", { type: "fwcfg" }, entries);
}

export function readSysinfo(domain: XmlElement): Properties {
  const smbios: Record<string, Value> = {};
  const firmwareConfig: Record<string, Value> = {};
  for (const info of childrenOf(domain, "sysinfo").filter(isOurs)) {
    for (const child of childrenOf(info)) {
      if (child.name === "entry") {
        const { name, file } = child.attributes;
        if (name !== undefined && file !== undefined) firmwareConfig[name] = file;
      } else {
        for (const [index, entry] of childrenOf(child, "entry").entries()) {
          smbios[`${child.name}.${entry.attributes.name ?? index}`] ??= textOf(entry);
        }
      }
    }
  }
  return {
    libvirt: { smbios: mapOrNull(smbios), firmwareConfig: mapOrNull(firmwareConfig) },
  };
}

function mapOrNull(map: Record<string, Value>): Value {
  return Object.keys(map).length === 0 ? null : map;
}
