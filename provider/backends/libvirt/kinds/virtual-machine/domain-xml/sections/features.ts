import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import type { DomainReadContext } from "../domain-context";
import { patchChild, patchChildren } from "../patch-element";

/** Features that are there when their element is. */
const PRESENT = ["acpi", "apic", "pae", "viridian", "privnet"];

/** Features whose one attribute is not `state`. */
const WORDS: { readonly [feature: string]: string } = {
  ioapic: "driver",
  gic: "version",
  msrs: "unknown",
  ibs: "value",
  cfpc: "value",
  sbbc: "value",
};

/** Features that are switched on together with a value. */
const VALUES: { readonly [feature: string]: string } = {
  "hyperv.spinlocks": "retries",
  "hyperv.vendor_id": "value",
};

/** Features that hold features, by name. */
const GROUPS = ["hyperv", "kvm", "xen", "tcg"];

/** What the architecture or the firmware makes libvirt write by itself; unwritten, it stays. */
const AUTOMATIC = ["gic", "hpt", "smm"];

/** Whether a word of `features` is one that we can write. */
export function isFeature(name: string): boolean {
  const [group = "", member, ...rest] = name.split(".");
  if (rest.length > 0 || group === "") return false;
  if (member === undefined) return !GROUPS.includes(group);
  return GROUPS.includes(group) || name === "apic.eoi" || name === "smm.tseg";
}

export function patchFeatures(domain: XmlElement, inputs: MachineInputs): XmlElement {
  return patchChild(domain, "features", (stored) => {
    const wanted = wantedFeatures(domain, inputs);
    const names = new Set([
      ...childrenOf(stored).map((child) => child.name),
      ...Object.keys(wanted).map((name) => name.split(".")[0] ?? ""),
    ]);
    let patched = stored;
    for (const name of names) {
      const kept = AUTOMATIC.includes(name) && wanted[name] === undefined;
      const before = childOf(stored, name);
      if (kept || (before && !isPlain(before))) continue;
      const after = GROUPS.includes(name)
        ? groupXml(name, before, wanted)
        : featureXml(name, wanted);
      patched = patchChildren(patched, name, after ? [after] : []);
    }
    return patched;
  });
}

function wantedFeatures(
  domain: XmlElement,
  inputs: MachineInputs,
): { readonly [name: string]: string } {
  const pc = isPc(domain);
  const arm = attributeAt(domain, "os/type", "arch") === "aarch64";
  return {
    ...(pc ? { acpi: "on", apic: "on" } : {}),
    // Without UEFI there is nobody who could hand ACPI's tables to an ARM guest.
    ...(arm && inputs.firmware === "uefi" ? { acpi: "on" } : {}),
    // With firmware that libvirt chooses it does so by itself.
    ...(inputs.secureBoot && pc && inputs.libvirt?.boot?.loader ? { smm: "on" } : {}),
    ...inputs.libvirt?.features,
  };
}

function isPc(domain: XmlElement): boolean {
  return /^(x86_64|i686)$/.test(attributeAt(domain, "os/type", "arch") ?? "x86_64");
}

/** One that holds more than our words can say is left as it is. */
function isPlain(feature: XmlElement): boolean {
  if (GROUPS.includes(feature.name)) return true;
  return childrenOf(feature).length === 0;
}

function featureXml(
  name: string,
  wanted: { readonly [name: string]: string },
): XmlElement | undefined {
  const word = wanted[name];
  const eoi = name === "apic" ? wanted["apic.eoi"] : undefined;
  if (word === undefined && eoi === undefined) return undefined;
  if (PRESENT.includes(name)) return word === "off" ? undefined : element(name, { eoi });
  return element(name, { [WORDS[name] ?? "state"]: word });
}

function groupXml(
  name: string,
  stored: XmlElement | undefined,
  wanted: { readonly [name: string]: string },
): XmlElement | undefined {
  const members = Object.entries(wanted).filter(([key]) => key.startsWith(`${name}.`));
  if (members.length === 0) return undefined;
  const mode = wanted[`${name}.mode`];
  const children = members.flatMap(([key, word]) => {
    const member = key.slice(name.length + 1);
    if (member === "mode") return [];
    const before = stored && childOf(stored, member);
    const attribute = VALUES[key];
    const attributes =
      attribute !== undefined && word !== "off" && word !== "on"
        ? { state: "on", [attribute]: word }
        : { ...before?.attributes, state: word };
    return [{ ...element(member, attributes), children: before?.children ?? [] }];
  });
  return element(name, { mode: mode ?? stored?.attributes.mode }, children);
}

export function readFeatures(
  domain: XmlElement,
  context: Pick<DomainReadContext, "imported">,
): Properties {
  const features: Record<string, Value> = {};
  const stored = childOf(domain, "features") ?? element("features");
  // On unless told otherwise: only what differs from that is worth a word.
  for (const name of isPc(domain) ? ["acpi", "apic"] : []) {
    if (childOf(stored, name) === undefined) features[name] = "off";
  }
  for (const feature of childrenOf(stored)) {
    if (context.imported && AUTOMATIC.includes(feature.name)) continue;
    for (const [name, word] of wordsOf(feature)) features[name] = word;
  }
  return { libvirt: { features: Object.keys(features).length === 0 ? null : features } };
}

function* wordsOf(feature: XmlElement): Generator<readonly [string, string]> {
  const { name, attributes } = feature;
  if (!isPlain(feature)) return;
  if (GROUPS.includes(name)) {
    yield* membersOf(feature);
  } else if (PRESENT.includes(name)) {
    if (name !== "acpi" && name !== "apic") yield [name, "on"];
    if (attributes.eoi !== undefined) yield ["apic.eoi", attributes.eoi];
  } else {
    const word = attributes[WORDS[name] ?? "state"];
    yield [name, word ?? "on"];
  }
}

function* membersOf(group: XmlElement): Generator<readonly [string, string]> {
  const mode = group.attributes.mode;
  if (mode !== undefined && mode !== "custom") yield [`${group.name}.mode`, mode];
  for (const member of childrenOf(group)) {
    const name = `${group.name}.${member.name}`;
    const value = VALUES[name] && member.attributes[VALUES[name]];
    const state = member.attributes.state ?? "on";
    yield [name, state === "on" && value !== undefined && value !== "" ? value : state];
  }
}
