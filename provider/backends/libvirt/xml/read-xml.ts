import { isElement, type XmlElement } from "./xml-element";

/** The first child of this name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) {
    if (isElement(child) && child.name === name) return child;
  }
  return undefined;
}

/** Every child element of this name, or every child element. */
export function childrenOf(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  );
}

/** The first element at `path/to/child`; the root itself for an empty path. */
export function elementAt(root: XmlElement, path: string): XmlElement | undefined {
  let current: XmlElement | undefined = root;
  for (const step of path === "" ? [] : path.split("/")) {
    if (current === undefined) return undefined;
    current = childOf(current, step);
  }
  return current;
}

/** An element's own text, as it is, without that of its children. */
export function textOf(node: XmlElement): string {
  return node.children.filter((child) => typeof child === "string").join("");
}

/** The text of the first element at `path/to/child`; undefined when there is no such element. */
export function textAt(root: XmlElement, path: string): string | undefined {
  const found = elementAt(root, path);
  return found && textOf(found);
}

/** An attribute of the first element at `path/to/child`. */
export function attributeAt(root: XmlElement, path: string, attribute: string): string | undefined {
  const attributes = elementAt(root, path)?.attributes;
  return attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
}
