/** Edits that leave everything as it is return the element itself: most properties never change. */
import { setOwn } from "../../../core/value";
import { childOf } from "./read-xml";
import { isElement, joinText, type XmlElement, type XmlNode } from "./xml-element";

/** The same element with one more child, as the last one. */
export function withChild(parent: XmlElement, child: XmlNode): XmlElement {
  return { ...parent, children: joinText([...parent.children, child]) };
}

/** The same element with its first child of that name replaced, in its place; added when there is none. */
export function replaceChild(parent: XmlElement, child: XmlElement): XmlElement {
  const index = parent.children.findIndex((node) => isElement(node) && node.name === child.name);
  if (index < 0) return withChild(parent, child);
  if (parent.children[index] === child) return parent;
  return { ...parent, children: parent.children.with(index, child) };
}

/** The same element without the children of that name. */
export function withoutChild(parent: XmlElement, name: string): XmlElement {
  if (childOf(parent, name) === undefined) return parent;
  const kept = parent.children.filter((node) => !isElement(node) || node.name !== name);
  return { ...parent, children: joinText(kept) };
}

/** The same element with an attribute set, or removed when the value is undefined. */
export function withAttribute(
  parent: XmlElement,
  name: string,
  value: string | undefined,
): XmlElement {
  const before = Object.hasOwn(parent.attributes, name) ? parent.attributes[name] : undefined;
  if (before === value) return parent;
  const attributes: Record<string, string> = {};
  for (const [key, old] of Object.entries(parent.attributes)) {
    if (key !== name) setOwn(attributes, key, old);
    else if (value !== undefined) setOwn(attributes, key, value);
  }
  if (value !== undefined && before === undefined) setOwn(attributes, name, value);
  return { ...parent, attributes };
}
