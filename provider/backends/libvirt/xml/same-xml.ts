import { isElement, type XmlElement, type XmlNode } from "./xml-element";

/** Equal by meaning: the order of attributes and text of white space only do not count. */
export function sameXml(a: XmlElement, b: XmlElement): boolean {
  if (a === b) return true;
  if (a.name !== b.name || !sameAttributes(a.attributes, b.attributes)) return false;
  const left = meaningful(a.children);
  const right = meaningful(b.children);
  return left.length === right.length && left.every((node, index) => sameNode(node, right[index]));
}

function sameNode(a: XmlNode, b: XmlNode | undefined): boolean {
  if (b === undefined) return false;
  return isElement(a) ? isElement(b) && sameXml(a, b) : a === b;
}

function sameAttributes(a: XmlElement["attributes"], b: XmlElement["attributes"]): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && a[name] === b[name])
  );
}

function meaningful(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return nodes.filter((node) => isElement(node) || node.trim() !== "");
}
