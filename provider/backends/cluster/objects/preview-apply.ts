import { type Diagnostic, errorAt, warningAt } from "../../../core/diagnostic";
import type { Operation } from "../../../core/operation";
import type { PropertyPath } from "../../../core/property-path";
import { isUnreachable, ProviderError } from "../../../core/provider-error";
import type { ApiClient } from "../api/api-client";
import { ClusterApiError } from "../api/cluster-api-error";
import { KindNotServedError } from "../api/discovery";
import type { KubeObject } from "../api/kube-object";
import type { Cluster } from "../cluster";
import { applyObject } from "./apply-object";

export interface PreviewedApply {
  readonly object: KubeObject;
  readonly uid: string | undefined;
  readonly force: boolean;
  readonly client: ApiClient;
}

/**
 * Asks the cluster to apply without doing it: admission, conflicts and permissions included. What
 * cannot be asked (no cluster, no namespace yet, no operator yet) is a warning that says so, because
 * the same program may be about to make it.
 */
export async function previewApply(
  cluster: Cluster,
  path: PropertyPath,
  operation: Operation,
  prepare: (client: ApiClient) => Promise<PreviewedApply>,
): Promise<readonly Diagnostic[]> {
  try {
    const { client, object, uid, force } = await prepare(await cluster.client());
    const mark = { owner: operation.owner, fingerprint: "preview" };
    const request = { object, mark, force, dryRun: true, ...(uid === undefined ? {} : { uid }) };
    await applyObject(client, request, operation);
    return [];
  } catch (error) {
    return [diagnosticOf(path, error)];
  }
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
