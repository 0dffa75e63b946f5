import type { OwnerMark } from "../../owner-mark";
import { childOf, element, replaceChild, withChild, type XmlElement } from "../../xml";

/** A URN, because no web page stands behind it: libvirt only wants a namespace that nobody else uses. */
const NAMESPACE = "urn:virt-iac:owner:1";
/** The prefix to write it with. */
const PREFIX = "virtiac";

const MARK = `${PREFIX}:owner`;

/** The element for `<metadata>`, complete with its namespace. */
function markElement({ owner, name, fingerprint }: OwnerMark): XmlElement {
  const namespace = { [`xmlns:${PREFIX}`]: NAMESPACE };
  return element(MARK, { ...namespace, owner, name, fingerprint });
}

/** The mark of a `<network>`; undefined when it is not one of ours. */
export function readNetworkMark(root: XmlElement): OwnerMark | undefined {
  const metadata = childOf(root, "metadata");
  const mark = metadata && childOf(metadata, MARK);
  if (metadata === undefined || mark === undefined) return undefined;
  const binding = `xmlns:${PREFIX}`;
  const namespace = mark.attributes[binding] ?? metadata.attributes[binding];
  if (namespace !== NAMESPACE) return undefined;
  const { owner = "", name = "", fingerprint = "" } = mark.attributes;
  return { owner, name, fingerprint };
}

/** The same `<network>` with the mark in it; other metadata stays. */
export function withNetworkMark(root: XmlElement, mark: OwnerMark): XmlElement {
  const metadata = childOf(root, "metadata");
  const marked = markElement(mark);
  if (metadata === undefined) return withChild(root, element("metadata", {}, marked));
  return replaceChild(root, replaceChild(metadata, marked));
}
