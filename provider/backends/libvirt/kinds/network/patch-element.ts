import { childrenOf, element, isElement, type XmlElement } from "../../xml";

interface Patch {
  /** Every attribute that we know; undefined removes it. Others stay. */
  readonly attributes?: { readonly [name: string]: string | number | undefined };
  /** The children's names that we know: those of the base go, `children` take their place. Others stay. */
  readonly names?: readonly string[];
  readonly children?: readonly (XmlElement | undefined)[];
}

/**
 * An element with what we model set anew on top of what is stored, so that attributes and children
 * that no schema of ours knows survive every update.
 */
export function patchElement(name: string, base: XmlElement | undefined, patch: Patch): XmlElement {
  const { attributes = {}, names = [], children = [] } = patch;
  const kept = Object.fromEntries(
    Object.entries(base?.attributes ?? {}).filter(([key]) => !Object.hasOwn(attributes, key)),
  );
  const others = base ? childrenOf(base).filter((child) => !names.includes(child.name)) : [];
  const text = base?.children.filter((node) => !isElement(node) && node.trim() !== "") ?? [];
  return element(name, { ...kept, ...attributes }, text, others, children.filter(isPresent));
}

/** True when nothing would be lost by leaving the element out. */
export function isBare(node: XmlElement): boolean {
  return Object.keys(node.attributes).length === 0 && node.children.length === 0;
}

export function yesNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
