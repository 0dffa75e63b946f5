/**
 * Server-side apply that never adopts: an object that is there already is taken up only when our own
 * lost create made it, and an update never re-creates what somebody else deleted.
 */
import type { Operation } from "../../../core/operation";
import { ProviderError } from "../../../core/provider-error";
import { type ApiClient, refOf } from "../api/api-client";
import { ClusterApiError } from "../api/cluster-api-error";
import { describeRef, type KubeObject } from "../api/kube-object";
import { isAnother } from "./object-identity";
import { FIELD_MANAGER, type OwnerMark, readOwnerMark, withOwnerMark } from "./owner-mark";

export interface ApplyRequest {
  readonly object: KubeObject;
  readonly mark: OwnerMark;
  /** From the saved state; absent on create. */
  readonly uid?: string;
  /** Take fields over that other managers own. */
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

export async function applyObject(
  client: ApiClient,
  request: ApplyRequest,
  operation: Operation,
): Promise<KubeObject> {
  const { signal } = operation;
  const { object, uid, dryRun = false } = request;
  const ref = refOf(object);
  const existing = await client.get(ref, signal);
  refuseLost(request, existing);
  if (existing !== undefined) refuseForeign(request, existing);
  if (existing?.metadata.deletionTimestamp !== undefined) throw terminating(existing);
  // The mark of the create stays: it tells what a lost create was asked for, not what came later.
  const mark = (existing && readOwnerMark(existing.metadata)) ?? request.mark;
  const marked = withOwnerMark(object, mark);
  const update = uid === undefined ? marked : { ...marked, metadata: { ...marked.metadata, uid } };
  const options = { fieldManager: FIELD_MANAGER, force: request.force ?? false, dryRun, signal };
  try {
    return await client.apply(update, options);
  } catch (error) {
    // Somebody may have been faster than our write. The server says that with several statuses and
    // words, so the object itself is looked at again.
    if (mayBeLost(error)) refuseLost(request, await client.get(ref, signal));
    throw error;
  }
}

/** A refusal that the end of the object may be behind, alone or beside others. */
function mayBeLost(error: unknown): boolean {
  return error instanceof ClusterApiError && [409, 422].includes(error.httpStatus);
}

/** An update is of the very object that was saved, and never makes it anew. */
function refuseLost({ object, uid }: ApplyRequest, found: KubeObject | undefined): void {
  if (uid === undefined || (found !== undefined && !isAnother(found, uid))) return;
  const told = found
    ? {
        message: "it was deleted and made anew by someone else",
        hint: "Import the new object, or remove this one from the state.",
      }
    : {
        message: "it was deleted by someone else",
        hint: "Refresh the state and run again: it is made anew then.",
      };
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "update",
    object: describeRef(refOf(object)),
    ...told,
  });
}

function refuseForeign({ object, mark, uid }: ApplyRequest, existing: KubeObject): void {
  if (uid !== undefined) return;
  const found = readOwnerMark(existing.metadata);
  if (found?.owner === mark.owner && found.fingerprint === mark.fingerprint) return;
  throw new ProviderError({
    code: "AlreadyExists",
    operation: "create",
    object: describeRef(refOf(object)),
    message: `it is there already and belongs to ${ownerOf(existing)}`,
    hint: "Import it to manage it here, or choose another name.",
  });
}

function ownerOf(object: KubeObject): string {
  const mark = readOwnerMark(object.metadata);
  if (mark !== undefined) return `"${mark.owner}"`;
  const managers = new Set((object.metadata.managedFields ?? []).map(({ manager }) => manager));
  return managers.size > 0 ? `no stack; it is managed by ${[...managers].join(", ")}` : "no stack";
}

function terminating(object: KubeObject): ProviderError {
  const { deletionTimestamp, finalizers = [] } = object.metadata;
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "apply",
    object: describeRef(refOf(object)),
    message: `it is being deleted since ${deletionTimestamp}; finalizers: ${finalizers.join(", ") || "none"}`,
    hint: "Wait until it is gone and run again.",
    retryable: true,
  });
}
