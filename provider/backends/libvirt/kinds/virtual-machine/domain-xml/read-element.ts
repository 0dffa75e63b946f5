import { parseSize } from "../../../../../core/unit";
import { attributeAt, childOf, textOf, type XmlElement } from "../../../xml";

/** Units as libvirt writes and reads them, in the words of sizes. */
const UNITS: { readonly [unit: string]: string } = {
  b: "B",
  bytes: "B",
  k: "KiB",
  KiB: "KiB",
  M: "MiB",
  MiB: "MiB",
  G: "GiB",
  GiB: "GiB",
  T: "TiB",
  TiB: "TiB",
  KB: "KB",
  MB: "MB",
  GB: "GB",
};

/** `<memory unit="KiB">1048576</memory>` in bytes. */
export function bytesOf(node: XmlElement | undefined): number | undefined {
  if (node === undefined) return undefined;
  const unit = UNITS[node.attributes.unit ?? "KiB"] ?? "KiB";
  return parseSize(`${textOf(node).trim()}${unit}`);
}

export function bytesAt(parent: XmlElement, name: string): number | undefined {
  return bytesOf(childOf(parent, name));
}

/** A whole number, or null: nothing there. */
export function numberOf(value: string | undefined): number | null {
  const number = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

export function numberAt(parent: XmlElement, path: string, attribute: string): number | null {
  return numberOf(attributeAt(parent, path, attribute));
}

/** True for `on` and `yes`, false for `off` and `no`, null for nothing. */
export function switchOf(value: string | undefined): boolean | null {
  if (value === "on" || value === "yes") return true;
  return value === "off" || value === "no" ? false : null;
}

/** A word when it is one of those that the schema knows, else null. */
export function wordOf<W extends string>(words: readonly W[], value: string | undefined): W | null {
  return words.find((word) => word === value) ?? null;
}

export function onOff(value: boolean | undefined): "on" | "off" | undefined {
  return value === undefined ? undefined : value ? "on" : "off";
}

export function yesNo(value: boolean | undefined): "yes" | "no" | undefined {
  return value === undefined ? undefined : value ? "yes" : "no";
}
