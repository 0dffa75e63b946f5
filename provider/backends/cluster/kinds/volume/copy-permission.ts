/** Whether somebody may copy what is in another namespace. Source: CDI 1.64, its API's authorize_utils.go. */
import type { ApiClient } from "../../api/api-client";

/** What is copied. */
export interface CopySource {
  readonly kind: "claim" | "snapshot";
  readonly namespace: string;
  readonly name: string;
}

/** A service account, in whose name KubeVirt asks. */
export interface Account {
  readonly namespace: string;
  readonly name: string;
}

const COPY = { group: "cdi.kubevirt.io", resource: "datavolumes", subresource: "source" } as const;
/** Who may run a pod beside a claim can read it as well. */
const POD = { group: "", resource: "pods" } as const;

/** `account` undefined: we ourselves. */
export async function mayCopy(
  client: ApiClient,
  { kind, namespace, name }: CopySource,
  account: Account | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const isAllowed = async (resource: object) => {
    const resourceAttributes = { ...resource, verb: "create", namespace, name };
    const review = await client.create(
      {
        apiVersion: "authorization.k8s.io/v1",
        kind: account === undefined ? "SelfSubjectAccessReview" : "SubjectAccessReview",
        metadata: {},
        spec: { ...(account === undefined ? {} : subjectOf(account)), resourceAttributes },
      },
      signal,
    );
    return (review.status as { allowed?: boolean } | undefined)?.allowed === true;
  };
  return (await isAllowed(COPY)) || (kind === "claim" && (await isAllowed(POD)));
}

export function userOf({ namespace, name }: Account): string {
  return `system:serviceaccount:${namespace}:${name}`;
}

function subjectOf(account: Account): object {
  const all = "system:serviceaccounts";
  return {
    user: userOf(account),
    groups: [all, `${all}:${account.namespace}`, "system:authenticated"],
  };
}
