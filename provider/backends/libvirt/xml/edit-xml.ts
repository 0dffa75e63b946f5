import { setOwn } from "../../../core/value";
import { isElement, joinText, type XmlElement, type XmlNode } from "./xml-element";

/** The same element with one more child, as the last one. */
export function withChild(parent: XmlElement, child: XmlNode): XmlElement {
  return { ...parent, children: joinText([...parent.children, child]) };
}

/** The same element with its first child of that name replaced, in its place; added when there is none. */
export function replaceChild(parent: XmlElement, child: XmlElement): XmlElement {
  const index = parent.children.findIndex((node) => isElement(node) && node.name === child.name);
  if (index < 0) return withChild(parent, child);
  return { ...parent, children: parent.children.with(index, child) };
}

/** The same element without the children of that name. */
export function withoutChild(parent: XmlElement, name: string): XmlElement {
  const kept = parent.children.filter((node) => !isElement(node) || node.name !== name);
  return { ...parent, children: joinText(kept) };
}

/** The same element with an attribute set, or removed when the value is undefined. */
export function withAttribute(
  parent: XmlElement,
  name: string,
  value: string | undefined,
): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [key, old] of Object.entries(parent.attributes)) {
    if (key !== name) setOwn(attributes, key, old);
    else if (value !== undefined) setOwn(attributes, key, value);
  }
  if (value !== undefined && !Object.hasOwn(attributes, name)) setOwn(attributes, name, value);
  return { ...parent, attributes };
}
