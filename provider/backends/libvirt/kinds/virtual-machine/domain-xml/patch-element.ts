/** Editing a stored element: what we know is set or removed, all the rest stays as it is. */
import {
  childOf,
  element,
  replaceChild,
  textElement,
  textOf,
  withAttribute,
  withoutChild,
  type XmlElement,
} from "../../../xml";

export type AttributeValues = { readonly [name: string]: string | number | undefined };

/** Sets attributes; those that are undefined are removed. */
export function patchAttributes(element: XmlElement, values: AttributeValues): XmlElement {
  return Object.entries(values).reduce(
    (patched, [name, value]) =>
      withAttribute(patched, name, value === undefined ? undefined : String(value)),
    element,
  );
}

/**
 * Edits the first child of that name, an empty one when there is none. A child that is left with
 * neither attributes nor children is removed.
 */
export function patchChild(
  parent: XmlElement,
  name: string,
  edit: (child: XmlElement) => XmlElement | undefined,
): XmlElement {
  const child = edit(childOf(parent, name) ?? element(name));
  if (child === undefined || isBare(child)) return withoutChild(parent, name);
  return replaceChild(parent, child);
}

/** `<parent><name a="…"/></parent>`: sets attributes of a child, which goes when none is left. */
export function patchChildAttributes(
  parent: XmlElement,
  name: string,
  values: AttributeValues,
): XmlElement {
  return patchChild(parent, name, (child) => patchAttributes(child, values));
}

/** `<name>value</name>`, or no such child. */
export function patchText(
  parent: XmlElement,
  name: string,
  value: string | number | undefined,
): XmlElement {
  if (value === undefined) return withoutChild(parent, name);
  const before = childOf(parent, name);
  if (before !== undefined && textOf(before) === String(value)) return parent;
  return replaceChild(parent, {
    ...textElement(name, value),
    attributes: before?.attributes ?? {},
  });
}

/** `<name/>` or no such child. */
export function patchFlag(parent: XmlElement, name: string, on: boolean): XmlElement {
  if (!on) return withoutChild(parent, name);
  return childOf(parent, name) ? parent : replaceChild(parent, element(name));
}

/** Replaces all children of that name; the first new one takes the place of the first old one. */
export function patchChildren(
  parent: XmlElement,
  name: string,
  children: readonly XmlElement[],
): XmlElement {
  const at = parent.children.findIndex((node) => typeof node !== "string" && node.name === name);
  const rest = withoutChild(parent, name);
  if (at < 0) return { ...rest, children: [...rest.children, ...children] };
  return { ...rest, children: rest.children.toSpliced(at, 0, ...children) };
}

function isBare(child: XmlElement): boolean {
  const { attributes, children } = child;
  return (
    Object.keys(attributes).length === 0 &&
    children.every((node) => typeof node === "string" && node.trim() === "")
  );
}
