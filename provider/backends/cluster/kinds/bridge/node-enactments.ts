import type { Operation } from "../../../../core/operation";
import type { ApiClient } from "../../api/api-client";
import { findCondition } from "../../conditions/condition";

const ENACTMENT = { apiVersion: "nmstate.io/v1beta1", kind: "NodeNetworkConfigurationEnactment" };

export interface NodeResult {
  readonly node: string;
  readonly done: boolean;
  /** What nmstate said on that node when it failed. */
  readonly problem?: string;
}

/** What became of a policy on each node; an enactment is called node.policy. */
export async function nodeResults(
  client: ApiClient,
  policy: string,
  { signal }: Operation,
): Promise<readonly NodeResult[]> {
  const labelSelector = `nmstate.io/policy=${policy}`;
  const { items } = await client.list(ENACTMENT, { labelSelector, signal });
  return items.map((enactment) => {
    const { name = "", labels } = enactment.metadata;
    const node = labels?.["nmstate.io/node"] ?? name.slice(0, -(policy.length + 1));
    const failing = findCondition(enactment, "Failing");
    const done = findCondition(enactment, "Available")?.status === "True";
    return {
      node,
      done,
      ...(failing?.status === "True" ? { problem: failing.message ?? "it failed" } : {}),
    };
  });
}
