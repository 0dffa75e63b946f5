/**
 * Fields of ours on an object that somebody else made. A manager of its own for each set of fields
 * keeps them apart: what one set applies, another does not take away.
 * Source: Kubernetes documentation, "Server-Side Apply", sections "Merging" and "Transferring ownership".
 */
import { ProviderError } from "../../../core/provider-error";
import { type ApiClient, refOf } from "../api/api-client";
import { describeRef, type KubeObject, type ObjectRef } from "../api/kube-object";
import { emptiedParts } from "./emptied-parts";
import { isAnother } from "./object-identity";
import { FIELD_MANAGER } from "./owner-mark";

export interface FieldsRequest {
  readonly object: KubeObject;
  readonly fieldManager: string;
  /** From the saved state; absent on create. */
  readonly uid?: string;
  readonly force: boolean;
  readonly dryRun?: boolean;
}

/** The manager of a new set of fields: the same again when the answer to its create was lost. */
export function fieldManagerOf(fingerprint: string): string {
  return `${FIELD_MANAGER}-fields-${fingerprint.slice(0, 16)}`;
}

/** Sets the fields, on the object that is there and on no new one. */
export async function applyFields(
  client: ApiClient,
  { object, fieldManager, uid, force, dryRun = false }: FieldsRequest,
  signal: AbortSignal,
): Promise<KubeObject> {
  const ref = refOf(object);
  const found = await client.get(ref, signal);
  if (found === undefined || (uid !== undefined && isAnother(found, uid))) throw absent(ref);
  const { uid: present = "" } = found.metadata;
  const fields = { ...object, metadata: { ...object.metadata, uid: present } };
  return client.apply(fields, { fieldManager, force, dryRun, signal });
}

/** Gives the fields back: those that nobody else has set go, and the object stays. */
export async function releaseFields(
  client: ApiClient,
  ref: ObjectRef,
  { fieldManager, uid }: { readonly fieldManager: string; readonly uid: string | undefined },
  signal: AbortSignal,
): Promise<void> {
  const found = await client.get(ref, signal);
  if (found === undefined || isAnother(found, uid)) return;
  const { apiVersion, kind, namespace, name } = ref;
  const { uid: present = "", resourceVersion } = found.metadata;
  const emptied = emptiedParts(found, fieldManager);
  if (emptied !== undefined) {
    // The version makes the edit safe: whoever writes meanwhile is not overwritten.
    const metadata = { ...(emptied.metadata as object | undefined), resourceVersion };
    await client.mergePatch(ref, { ...emptied, metadata }, { signal });
  }
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }), uid: present };
  await client.apply({ apiVersion, kind, metadata }, { fieldManager, force: false, signal });
}

function absent(ref: ObjectRef): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "set fields",
    object: describeRef(ref),
    message: "it is not there, or was made anew; with `ownership: fields` somebody else makes it",
    hint: "Install what makes it first, or let this program make it with `ownership: object`.",
  });
}
