/**
 * Laying XML of the user's own over a definition, and taking it off again.
 *
 * An element of the overlay means the first element there that could be the same one; when there is
 * none it is added. Its attributes and its text are set, its children are laid over in turn.
 */
import {
  attributeAt,
  childrenOf,
  element,
  formatXml,
  isElement,
  parseXml,
  textOf,
  withChild,
  type XmlElement,
  type XmlNode,
} from "../../../xml";

/** Attributes that tell elements of one name apart. */
const IDENTITY = ["type", "name", "index", "id", "model", "dev", "value", "key", "alias"];

/** Children that tell devices apart, and by what. */
const DEVICE_IDENTITY = [
  ["alias", "name"],
  ["target", "dev"],
  ["mac", "address"],
] as const;

/** What libvirt adds to a device by itself. */
const FILLED_IN = ["address", "alias"];

export function withOverlay(domain: XmlElement, overlay: XmlElement): XmlElement {
  const attributes = { ...domain.attributes, ...overlay.attributes };
  const text = textOf(overlay).trim();
  const children = childrenOf(overlay);
  if (children.length === 0 && text !== "") return { ...domain, attributes, children: [text] };
  let patched: XmlElement = { ...domain, attributes };
  for (const child of children) {
    const there = counterpart(patched, child);
    patched = there
      ? withReplaced(patched, there, [withOverlay(there, child)])
      : withChild(patched, trimmed(child));
  }
  return patched;
}

/** The definition without what an overlay brought; what it overrode is written anew by its owner. */
export function withoutOverlay(domain: XmlElement, overlay: XmlElement): XmlElement {
  const kept = Object.entries(domain.attributes).filter(
    ([name, value]) => overlay.attributes[name] !== value || IDENTITY.includes(name),
  );
  let patched: XmlElement = { ...domain, attributes: Object.fromEntries(kept) };
  for (const child of childrenOf(overlay)) {
    const there = isName(child) ? undefined : counterpart(patched, child);
    if (there === undefined) continue;
    const rest = withoutOverlay(there, child);
    patched = withReplaced(patched, there, isLeftover(rest, child) ? [] : [rest]);
  }
  return patched;
}

function withReplaced(
  parent: XmlElement,
  child: XmlElement,
  replacement: readonly XmlNode[],
): XmlElement {
  const at = parent.children.indexOf(child);
  return { ...parent, children: parent.children.toSpliced(at, 1, ...replacement) };
}

/** True when nothing of an overlay is missing. */
export function hasOverlay(domain: XmlElement, overlay: XmlElement): boolean {
  const text = textOf(overlay).trim();
  return (
    Object.entries(overlay.attributes).every(
      ([name, value]) => domain.attributes[name] === value,
    ) &&
    (text === "" || childrenOf(overlay).length > 0 || textOf(domain).trim() === text) &&
    childrenOf(overlay).every((child) => {
      const there = counterpart(domain, child);
      return there !== undefined && hasOverlay(there, child);
    })
  );
}

/** The part of an overlay that is there, as text; undefined when nothing is. */
export function overlayThere(domain: XmlElement, overlay: XmlElement): string | undefined {
  const part = partThere(domain, overlay);
  return part && childrenOf(part).length > 0 ? formatXml(part) : undefined;
}

function partThere(there: XmlElement, overlay: XmlElement): XmlElement | undefined {
  if (childrenOf(overlay).length === 0) return hasOverlay(there, overlay) ? overlay : undefined;
  const children = childrenOf(overlay).flatMap((child) => {
    const match = counterpart(there, child);
    return (match && partThere(match, child)) ?? [];
  });
  return element(overlay.name, overlay.attributes, children);
}

export function parseOverlay(text: string): XmlElement {
  return trimmed(parseXml(text));
}

function counterpart(parent: XmlElement, child: XmlElement): XmlElement | undefined {
  return childrenOf(parent, child.name).find((candidate) => couldBe(candidate, child));
}

function couldBe(candidate: XmlElement, child: XmlElement): boolean {
  const attributes = IDENTITY.every((name) => {
    const wanted = child.attributes[name];
    return wanted === undefined || candidate.attributes[name] === wanted;
  });
  return (
    attributes &&
    DEVICE_IDENTITY.every(([tag, attribute]) => {
      const wanted = attributeAt(child, tag, attribute);
      return wanted === undefined || attributeAt(candidate, tag, attribute) === wanted;
    })
  );
}

/** What is left of an element that the overlay itself had brought. */
function isLeftover(rest: XmlElement, overlay: XmlElement): boolean {
  const own = Object.entries(rest.attributes).every(
    ([name, value]) => overlay.attributes[name] === value,
  );
  const text = textOf(rest).trim();
  return (
    own &&
    (text === "" || text === textOf(overlay).trim()) &&
    childrenOf(rest).every((child) => FILLED_IN.includes(child.name) || isName(child))
  );
}

/** What a device is known by is not taken from one that stays. */
function isName({ name }: XmlElement): boolean {
  return DEVICE_IDENTITY.some(([tag]) => tag === name);
}

function trimmed(node: XmlElement): XmlElement {
  if (childrenOf(node).length === 0) return node;
  return { ...node, children: node.children.filter(isElement).map(trimmed) };
}
