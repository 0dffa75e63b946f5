import { ProviderError } from "../../core/provider-error";
import { childOf, element, replaceChild, withChild, type XmlElement } from "./xml";

/** Whose an object is. Written into the metadata of domains and networks, where libvirt keeps it. */
export interface OwnerMark {
  /** Project and stack, or the Terraform provider's `owner`. */
  readonly owner: string;
  /** The object's name among its owner's objects of the kind. */
  readonly name: string;
  /** Of the inputs that the object was created from; an update leaves it as it is. */
  readonly fingerprint: string;
}

/** A URN, because no web page stands behind it: libvirt only wants a namespace that nobody else uses. */
const OWNER_MARK_NAMESPACE = "urn:virt-iac:owner:1";
/** The prefix to write it with; `domainSetMetadata` calls it `key`. */
const OWNER_MARK_PREFIX = "virtiac";

const MARK = `${OWNER_MARK_PREFIX}:owner`;

/** The element for `<metadata>`, complete with its namespace. */
function ownerMarkElement({ owner, name, fingerprint }: OwnerMark): XmlElement {
  const namespace = { [`xmlns:${OWNER_MARK_PREFIX}`]: OWNER_MARK_NAMESPACE };
  return element(MARK, { ...namespace, owner, name, fingerprint });
}

/** The mark of a `<domain>` or `<network>`; undefined when it is not one of ours. */
export function readOwnerMark(root: XmlElement): OwnerMark | undefined {
  const metadata = childOf(root, "metadata");
  const mark = metadata && childOf(metadata, MARK);
  if (metadata === undefined || mark === undefined) return undefined;
  const binding = `xmlns:${OWNER_MARK_PREFIX}`;
  const namespace = mark.attributes[binding] ?? metadata.attributes[binding];
  if (namespace !== OWNER_MARK_NAMESPACE) return undefined;
  const { owner = "", name = "", fingerprint = "" } = mark.attributes;
  return { owner, name, fingerprint };
}

/** The same `<domain>` or `<network>` with the mark in it; other metadata stays. */
export function withOwnerMark(root: XmlElement, mark: OwnerMark): XmlElement {
  const metadata = childOf(root, "metadata");
  const marked = ownerMarkElement(mark);
  if (metadata === undefined) return withChild(root, element("metadata", {}, marked));
  return replaceChild(root, replaceChild(metadata, marked));
}

/** True when a create may go on from what is there: its own object, whose answer was lost. */
export function isSameCreate(found: OwnerMark | undefined, wanted: OwnerMark): boolean {
  return (
    found !== undefined &&
    found.owner === wanted.owner &&
    found.name === wanted.name &&
    found.fingerprint === wanted.fingerprint
  );
}

/** For an engine that makes the new object of a name before it deletes the old one. */
export const IF_REPLACED = "If this one is to replace it, it has to be deleted first.";

/** What a create throws when the place is taken. Says whose the object is and how to import it. */
export function alreadyExists(
  object: string,
  found: OwnerMark | undefined,
  wanted: OwnerMark,
  importId: string,
): ProviderError {
  return new ProviderError({
    code: "AlreadyExists",
    operation: "create",
    object,
    message: `there is one already, ${whose(found, wanted)}.`,
    hint: `Import it with the id ${importId}, or give this one another name.${found?.owner === wanted.owner ? ` ${IF_REPLACED}` : ""}`,
  });
}

function whose(found: OwnerMark | undefined, { owner }: OwnerMark): string {
  if (found === undefined) return "made by someone else and without an owner's mark";
  if (found.owner !== owner) return `owned by ${JSON.stringify(found.owner)}`;
  return "our own, but created from other inputs than these";
}
