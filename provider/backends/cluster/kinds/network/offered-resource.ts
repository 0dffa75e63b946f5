import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import type { PropertyPath } from "../../../../core/property-path";
import { ProviderError } from "../../../../core/provider-error";
import type { ApiClient } from "../../api/api-client";

const POLICY = { apiVersion: "sriovnetwork.openshift.io/v1", kind: "SriovNetworkNodePolicy" };

/** ★ A network of a resource that no policy makes is admitted, and its machines wait for ever. */
export async function warnOfUnofferedResource(
  client: ApiClient,
  resource: string,
  namespace: string,
  path: PropertyPath,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  try {
    const { items } = await client.list(POLICY, { namespace, signal });
    const offered = items.map(({ spec }) => (spec as { resourceName?: string }).resourceName);
    if (offered.includes(resource)) return [];
    const detail = `Found the resource "${resource}". The policies in "${namespace}" make ${offered.join(", ") || "none"}.`;
    return [warningAt(path, "is made by no policy yet", detail)];
  } catch (error) {
    // Who may not list policies still gets the dry-run's answer.
    if (error instanceof ProviderError) return [];
    throw error;
  }
}
