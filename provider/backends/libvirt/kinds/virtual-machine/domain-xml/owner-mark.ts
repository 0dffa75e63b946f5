import type { OwnerMark } from "../../../owner-mark";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  replaceChild,
  textOf,
  withChild,
  withoutChild,
  type XmlElement,
} from "../../../xml";
import { patchChild } from "./patch-element";

/** The namespace of what the provider writes into a domain's metadata. */
export const OWNER_NAMESPACE = "urn:virt-iac:machine:1";

/** The element of our own in a domain's metadata, as `domainSetMetadata` takes it. */
export function ownerMark(mark: OwnerMark): XmlElement {
  return element("virt:machine", {
    "xmlns:virt": OWNER_NAMESPACE,
    owner: mark.owner,
    name: mark.name,
    fingerprint: mark.fingerprint,
  });
}

/** The domain with our mark in its metadata, in place of an older one, whose notes are kept. */
export function withOwnerMark(domain: XmlElement, mark: OwnerMark): XmlElement {
  return patchChild(domain, "metadata", (metadata) => {
    const old = findMark(metadata);
    const kept = old ? withoutChild(metadata, old.name) : metadata;
    const notes = old ? childrenOf(old) : [];
    return withChild(kept, { ...ownerMark(mark), children: notes });
  });
}

/** What the mark notes under a name, for the next update to know. */
export function notesOf(domain: XmlElement, name: string): readonly string[] {
  const metadata = childOf(domain, "metadata");
  const mark = metadata && findMark(metadata);
  return mark ? childrenOf(mark, `virt:${name}`).map(textOf) : [];
}

/** Without a mark there is nowhere to note anything. */
export function withNotes(domain: XmlElement, name: string, notes: readonly string[]): XmlElement {
  const metadata = childOf(domain, "metadata");
  const mark = metadata && findMark(metadata);
  if (metadata === undefined || mark === undefined) return domain;
  const others = childrenOf(mark).filter((child) => child.name !== `virt:${name}`);
  const fresh = notes.map((note) => element(`virt:${name}`, {}, note));
  return replaceChild(domain, replaceChild(metadata, { ...mark, children: [...others, ...fresh] }));
}

/** Undefined when no provider of ours made the domain. */
export function readOwnerMark(domain: XmlElement): OwnerMark | undefined {
  const metadata = childOf(domain, "metadata");
  const mark = metadata && findMark(metadata);
  const owner = mark && attributeAt(mark, "", "owner");
  if (mark === undefined || owner === undefined) return undefined;
  return {
    owner,
    name: attributeAt(mark, "", "name") ?? "",
    fingerprint: attributeAt(mark, "", "fingerprint") ?? "",
  };
}

function findMark(metadata: XmlElement): XmlElement | undefined {
  return childrenOf(metadata).find((child) => namespaceOf(child) === OWNER_NAMESPACE);
}

/** The namespace of an element that binds its own prefix, as libvirt stores metadata. */
export function namespaceOf(child: XmlElement): string | undefined {
  const colon = child.name.indexOf(":");
  const binding = colon < 0 ? "xmlns" : `xmlns:${child.name.slice(0, colon)}`;
  return attributeAt(child, "", binding);
}
