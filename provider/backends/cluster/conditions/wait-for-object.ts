import type { Operation } from "../../../core/operation";
import { ProviderError } from "../../../core/provider-error";
import { waitUntil } from "../../../core/wait-until";
import type { ApiClient } from "../api/api-client";
import { describeRef, type KubeObject, type ObjectRef } from "../api/kube-object";
import { bareMessage } from "../bare-message";
import type { ObjectWatch } from "../objects/object-watch";
import { conditionsOf, describeCondition, type ReadinessRule } from "./condition";
import { eventsOf } from "./object-events";

/** A controller that tries again has had its next try by then; Kubernetes' own begin with milliseconds. */
const STANDS_MS = 15_000;

export interface ObjectWait {
  readonly ref: ObjectRef;
  readonly rule: ReadinessRule;
  /** `the import of volume "root"`. */
  readonly what: string;
  readonly timeoutMs: number;
}

/**
 * Waits until the rule says ready. Fails at once on a failure that is final, and on one that its
 * controller may take back when it has stood for a while; every failure shows the object's conditions and events, because an object that hangs without a word helps nobody.
 */
export async function waitForObject(
  client: ApiClient,
  watch: ObjectWatch,
  wait: ObjectWait,
  operation: Operation,
): Promise<KubeObject> {
  const { ref, rule, what, timeoutMs } = wait;
  const { signal, clock } = operation;
  let failedSince: number | undefined;
  let last: KubeObject | undefined;
  let note = "nothing seen yet";
  try {
    return await waitUntil(
      operation,
      {
        what,
        timeoutMs,
        intervalMs: 5000,
        wake: (wakeSignal) => watch.nextEvent(ref, last, wakeSignal),
        tried: () => note,
      },
      async () => {
        last = await client.get(ref, signal);
        if (last === undefined) throw gone(ref, what);
        const readiness = rule(last);
        if (readiness.state === "ready") return last;
        if (readiness.state === "failed") {
          const now = clock.now();
          failedSince ??= now;
          const believed = !readiness.retried || now - failedSince >= STANDS_MS;
          if (believed) throw refused(ref, what, readiness.message);
          note = readiness.message;
        } else {
          failedSince = undefined;
          note = readiness.note;
        }
        operation.progress.report({ stage: what, note });
        return undefined;
      },
    );
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code === "NotFound" || signal.aborted)
      throw error;
    throw await explained(client, ref, last, error, signal);
  }
}

async function explained(
  client: ApiClient,
  ref: ObjectRef,
  last: KubeObject | undefined,
  error: ProviderError,
  signal: AbortSignal,
): Promise<ProviderError> {
  const conditions = last ? conditionsOf(last).map(describeCondition) : [];
  const events = await eventsOf(client, ref, signal);
  const seen = [...conditions, ...events];
  return new ProviderError({
    code: error.code,
    operation: error.operation,
    ...(error.object === undefined ? {} : { object: error.object }),
    message: `${bareMessage(error)}${seen.length > 0 ? `\n  ${seen.join("\n  ")}` : ""}`,
    cause: error,
  });
}

function refused(ref: ObjectRef, what: string, message: string): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: `wait for ${what}`,
    object: describeRef(ref),
    message,
  });
}

function gone(ref: ObjectRef, what: string): ProviderError {
  return new ProviderError({
    code: "NotFound",
    operation: `wait for ${what}`,
    object: describeRef(ref),
    message: "it was deleted meanwhile",
  });
}
