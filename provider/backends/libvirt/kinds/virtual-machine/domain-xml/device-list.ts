import { isElement, type XmlElement, type XmlNode } from "../../../xml";

/** How the items of one keyed list and the elements of one name in `<devices>` belong together. */
export interface DeviceList<Item> {
  readonly tag: string;
  /** The item that an element is, or undefined for an element that no item can be. */
  nameOf(device: XmlElement, index: number): string | undefined;
  write(item: Item, stored: XmlElement | undefined, devices: XmlElement): XmlElement;
}

/**
 * Lays a keyed list over the stored devices: items keep their place, new ones come last, elements
 * whose item is gone are removed, and elements that are no item stay as they are.
 */
export function patchDevices<Item extends { readonly name: string }>(
  devices: XmlElement,
  list: DeviceList<Item>,
  items: readonly Item[],
): XmlElement {
  const wanted = new Map(items.map((item) => [item.name, item]));
  const seen = new Set<string>();
  let index = 0;
  let patched = devices;
  for (const [at, node] of devices.children.entries()) {
    if (!isElement(node) || node.name !== list.tag) continue;
    const name = list.nameOf(node, index++);
    if (name === undefined) continue;
    const item = seen.has(name) ? undefined : wanted.get(name);
    seen.add(name);
    const next = item && list.write(item, node, patched);
    patched = { ...patched, children: patched.children.with(at, next ?? "") };
  }
  for (const item of items) {
    if (seen.has(item.name)) continue;
    patched = { ...patched, children: [...patched.children, list.write(item, undefined, patched)] };
  }
  return withoutBlanks(patched);
}

function withoutBlanks(parent: XmlElement): XmlElement {
  const children: readonly XmlNode[] = parent.children.filter((node) => node !== "");
  return { ...parent, children };
}
