import { ProviderError } from "../../core/provider-error";

/** Whose an object is. Domains and networks have a place for it in their metadata, bridges in their profiles. */
export interface OwnerMark {
  /** Project and stack, or the Terraform provider's `owner`. */
  readonly owner: string;
  /** The object's name among its owner's objects of the kind. */
  readonly name: string;
  /** Of the inputs that the object was created from; an update leaves it as it is. */
  readonly fingerprint: string;
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
