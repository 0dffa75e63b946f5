/**
 * A running definition in the words of the stored one.
 *
 * A running machine is told as the emulator really made it: the processor feature by feature, the
 * firmware by its files. Where that is what the
 * stored words mean, the stored words are put back. Devices are not touched.
 */
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  replaceChild,
  textAt,
  withoutChild,
  type XmlElement,
} from "../../../xml";
import { memoryOfDevices } from "./devices/memory-devices";
import { patchAttributes, patchChild, patchChildren } from "./patch-element";
import { bytesAt } from "./read-element";

export function asDefined(live: XmlElement, stored: XmlElement): XmlElement {
  return asStoredFirmware(asStoredCpu(live, stored), stored);
}

/** What a mode becomes while the machine runs. */
const EXPANDED = ["host-model", "maximum"];

function asStoredCpu(live: XmlElement, stored: XmlElement): XmlElement {
  const before = childOf(stored, "cpu");
  const now = childOf(live, "cpu");
  if (before === undefined || now === undefined) return live;
  const { mode, match, check, migratable } = before.attributes;
  const expanded = EXPANDED.includes(mode ?? "") && now.attributes.mode === "custom";
  if (!expanded && !isSameModel(now, before)) return replaceChild(live, withoutCheck(now));
  const model = childrenOf(before, "model");
  const features = expanded ? childrenOf(before, "feature") : sharedFeatures(now, before);
  let cpu = patchAttributes(now, { mode, match, check, migratable });
  cpu = patchChildren(withoutChild(cpu, "vendor"), "model", model);
  return replaceChild(live, patchChildren(cpu, "feature", features));
}

function isSameModel(now: XmlElement, before: XmlElement): boolean {
  return (
    (now.attributes.mode ?? "custom") === (before.attributes.mode ?? "custom") &&
    textAt(now, "model") === textAt(before, "model")
  );
}

function withoutCheck(cpu: XmlElement): XmlElement {
  return patchAttributes(cpu, { check: undefined });
}

/** Features that only the running machine names were added by libvirt; `optional` was decided. */
function sharedFeatures(now: XmlElement, before: XmlElement): readonly XmlElement[] {
  return childrenOf(before, "feature").flatMap((feature) => {
    const { name, policy } = feature.attributes;
    const running = childrenOf(now, "feature").find((other) => other.attributes.name === name);
    if (running === undefined) return policy === "optional" ? [feature] : [];
    return [policy === "optional" ? feature : running];
  });
}

/** Older libvirt tells of a running machine which files it chose, and no longer why. */
function asStoredFirmware(live: XmlElement, stored: XmlElement): XmlElement {
  const before = childOf(stored, "os");
  const now = childOf(live, "os");
  const chosen = before !== undefined && attributeAt(before, "", "firmware") === "efi";
  if (!chosen || now === undefined || attributeAt(now, "loader", "type") !== "pflash") return live;
  const firmware = attributeAt(now, "", "firmware") === "efi" ? now : asChosen(now, before);
  const smm = (definition: XmlElement) => {
    const features = childOf(definition, "features");
    return features && childOf(features, "smm");
  };
  const plain = replaceChild(live, firmware);
  if (smm(stored) !== undefined || smm(live) === undefined) return plain;
  return patchChild(plain, "features", (features) => withoutChild(features, "smm"));
}

function asChosen(now: XmlElement, before: XmlElement): XmlElement {
  const secure = attributeAt(now, "loader", "secure") === "yes";
  const wished = childOf(before, "firmware");
  const features = wished ? childrenOf(wished, "feature") : [];
  const wishedSecure = features.some(
    ({ attributes }) => attributes.name === "secure-boot" && attributes.enabled === "yes",
  );
  const told = secure === wishedSecure ? wished : secureBoot(secure);
  let os = patchAttributes(now, { firmware: "efi" });
  for (const name of ["loader", "nvram"]) {
    const kept = childOf(before, name);
    os = kept ? replaceChild(os, kept) : withoutChild(os, name);
  }
  return told ? replaceChild(os, told) : withoutChild(os, "firmware");
}

function secureBoot(on: boolean): XmlElement {
  const enabled = on ? "yes" : "no";
  return element("firmware", {}, element("feature", { enabled, name: "secure-boot" }));
}

/**
 * A guest has all of its memory until its balloon is filled: that is no other wish. The same
 * definition when the balloon is where it should be, or somewhere in between.
 */
export function withWishedBalloon(live: XmlElement, stored: XmlElement): XmlElement {
  const now = memoryOf(live);
  const wished = memoryOf(stored);
  if (now === undefined || wished === undefined) return live;
  if (now.current !== now.base || now.base !== wished.base) return live;
  const bytes = wished.current + now.plugged;
  return replaceChild(live, element("currentMemory", { unit: "KiB" }, String(bytes / 1024)));
}

/** Memory without what devices bring. */
function memoryOf(definition: XmlElement) {
  const total = bytesAt(definition, "memory");
  if (total === undefined) return undefined;
  const devices = memoryOfDevices(childOf(definition, "devices") ?? element("devices"));
  const current = bytesAt(definition, "currentMemory") ?? total;
  return {
    base: total - devices.total,
    current: current - devices.current,
    plugged: devices.current,
  };
}
