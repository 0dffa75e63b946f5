import type { ApiClient } from "../api/api-client";
import type { KubeObject, ObjectRef } from "../api/kube-object";

interface EventObject extends KubeObject {
  readonly reason?: string;
  readonly message?: string;
  readonly type?: string;
}

/** The object's latest events, one line each; none where they cannot be read. */
export async function eventsOf(
  client: ApiClient,
  ref: ObjectRef,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const fieldSelector = `involvedObject.kind=${ref.kind},involvedObject.name=${ref.name}`;
  const scope = ref.namespace === undefined ? {} : { namespace: ref.namespace };
  try {
    const { items } = await client.list(
      { apiVersion: "v1", kind: "Event" },
      { ...scope, fieldSelector, signal },
    );
    return (items as readonly EventObject[])
      .slice(-5)
      .map(({ type, reason, message }) => `event ${type ?? ""} ${reason ?? ""}: ${message ?? ""}`);
  } catch {
    // Events only explain; who may not read them still gets the failure itself.
    return [];
  }
}
