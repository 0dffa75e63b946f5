import { type Diagnostic, errorAt, warningAt } from "../../../core/diagnostic";
import type { PlanRequest } from "../../../core/handler";
import type { Operation } from "../../../core/operation";
import type { PropertyPath } from "../../../core/property-path";
import { isUnreachable, ProviderError } from "../../../core/provider-error";
import { type ApiClient, refOf } from "../api/api-client";
import { ClusterApiError } from "../api/cluster-api-error";
import { KindNotServedError } from "../api/discovery";
import type { KubeObject } from "../api/kube-object";
import type { Cluster } from "../cluster";
import { applyObject } from "./apply-object";
import { savedUid } from "./object-identity";
import { readOwnerMark } from "./owner-mark";

export interface PreviewedApply {
  readonly request: PlanRequest;
  /** The output that holds the object's UID. */
  readonly uidOutput: string;
  /** Where the user wrote what the cluster judges. */
  readonly path: PropertyPath;
  readonly force: boolean;
}

/**
 * Asks the cluster to apply without doing it: admission, conflicts and permissions included. What
 * cannot be asked (no cluster, no namespace yet, no operator yet) is a warning that says so, because
 * the same program may be about to make it.
 */
export async function previewApply(
  cluster: Cluster,
  { request, uidOutput, path, force }: PreviewedApply,
  operation: Operation,
  write: () => KubeObject | Promise<KubeObject>,
): Promise<readonly Diagnostic[]> {
  return previewWrite(path, async () => {
    const client = await cluster.client();
    const object = await write();
    const replaced = request.changes.some(({ impact }) => impact.word === "replace");
    const uid = replaced ? undefined : savedUid(request.prior, uidOutput);
    if (uid === undefined && (await isOurs(client, object, operation))) return;
    const mark = { owner: operation.owner, fingerprint: "preview" };
    const wish = { object, mark, force, dryRun: true, ...(uid === undefined ? {} : { uid }) };
    await applyObject(client, wish, operation);
  });
}

/** What the refusal of a dry run says about the program; nothing where it is not refused. */
export async function previewWrite(
  path: PropertyPath,
  dryRun: () => Promise<unknown>,
): Promise<readonly Diagnostic[]> {
  try {
    await dryRun();
    return [];
  } catch (error) {
    return [diagnosticOf(path, error)];
  }
}

/** Ours and about to be replaced: the server cannot be asked for the new one while it has the old. */
async function isOurs(
  client: ApiClient,
  object: KubeObject,
  { owner, signal }: Operation,
): Promise<boolean> {
  const found = await client.get(refOf(object), signal);
  return found !== undefined && readOwnerMark(found.metadata)?.owner === owner;
}

function diagnosticOf(path: PropertyPath, error: unknown): Diagnostic {
  if (!(error instanceof ProviderError)) throw error;
  if (isUnchecked(error)) {
    return warningAt(path, "was not checked by the cluster", error.message);
  }
  return errorAt(path, "would be refused by the cluster", error.message);
}

function isUnchecked(error: ProviderError): boolean {
  if (isUnreachable(error) || error instanceof KindNotServedError) return true;
  return error instanceof ClusterApiError && error.code === "NotFound";
}
