import type { Operation } from "../../../core/operation";
import { ProviderError } from "../../../core/provider-error";
import { waitUntil } from "../../../core/wait-until";
import type { ApiClient, DeleteOptions } from "../api/api-client";
import { describeRef, type KubeObject, type ObjectRef } from "../api/kube-object";
import { isAnother } from "./object-identity";
import type { ObjectWatch } from "./object-watch";

/** Deletes one very object and waits until it is gone. Gone already is success. */
export async function deleteObject(
  client: ApiClient,
  watch: ObjectWatch,
  ref: ObjectRef,
  options: DeleteOptions & { readonly timeoutMs: number },
  operation: Operation,
): Promise<void> {
  const { signal } = operation;
  const existing = await client.get(ref, signal);
  if (existing === undefined || isAnother(existing, options.uid)) return;
  await client.delete(ref, { ...options, signal });
  let last = existing;
  try {
    await waitUntil(
      operation,
      {
        what: `the end of ${describeRef(ref)}`,
        timeoutMs: options.timeoutMs,
        intervalMs: 2000,
        wake: (wakeSignal) => watch.nextEvent(ref, last, wakeSignal),
      },
      async () => {
        const seen = await client.get(ref, signal);
        if (seen === undefined || isAnother(seen, options.uid)) return true;
        last = seen;
        return undefined;
      },
    );
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code !== "DeadlineExceeded") throw error;
    throw stuck(ref, last, error);
  }
}

function stuck(ref: ObjectRef, object: KubeObject, cause: ProviderError): ProviderError {
  const { finalizers = [] } = object.metadata;
  return new ProviderError({
    code: "DeadlineExceeded",
    operation: "delete",
    object: describeRef(ref),
    message: `it is still there; finalizers: ${finalizers.join(", ") || "none"}`,
    hint: "Each finalizer names the controller that has to finish; none is removed by force.",
    cause,
  });
}
