import { setOwn } from "../../../core/value";

export type XmlNode = XmlElement | string;

/** One element. Names keep their prefix (`qemu:arg`), bindings are plain `xmlns:…` attributes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Never two strings next to each other, never an empty one. */
  readonly children: readonly XmlNode[];
}

export type XmlAttributes = { readonly [name: string]: string | number | undefined };

export type XmlChild = XmlNode | undefined | false | readonly XmlChild[];

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** Builds an element. Attributes that are undefined and children that are undefined or false are left out. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly XmlChild[]
): XmlElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) setOwn(given, key, String(value));
  }
  return { name, attributes: given, children: joinText(flatten(children)) };
}

/** `<name>value</name>`; undefined stays undefined, so that it can be a child as it is. */
export function textElement(name: string, value: string | number): XmlElement;
export function textElement(
  name: string,
  value: string | number | undefined,
): XmlElement | undefined;
export function textElement(
  name: string,
  value: string | number | undefined,
): XmlElement | undefined {
  return value === undefined ? undefined : element(name, {}, String(value));
}

/** Strings next to each other become one, as any parser would read them back. */
export function joinText(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const joined: XmlNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string")
      joined[joined.length - 1] = last + node;
    else if (node !== "") joined.push(node);
  }
  return joined;
}

function flatten(children: readonly XmlChild[]): XmlNode[] {
  return children.flatMap((child) => {
    if (child === undefined || child === false) return [];
    return isChildList(child) ? flatten(child) : [child];
  });
}

function isChildList(child: XmlChild): child is readonly XmlChild[] {
  return Array.isArray(child);
}
