/** The nodes that an object is for, where its controllers bring it to them one after another. */
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { waitUntil } from "../../../../core/wait-until";
import type { ApiClient } from "../../api/api-client";
import { refOf } from "../../api/api-client";
import { describeRef, type KubeObject } from "../../api/kube-object";
import { isMachineConfig, lookAtPools } from "./machine-config-pools";
import { isNodePolicy, lookAtNodeStates } from "./node-states";
import type { Bag } from "./rules/manifest-rule";

const INTERVAL_MS = 5000;
/** Each node is drained and may be rebooted; a pool of many takes its time. */
const DEFAULT_TIMEOUT_MS = 7_200_000;

export function hasNodes(object: Bag): boolean {
  return isNodePolicy(object) || isMachineConfig(object);
}

/** Returns when every node that the object is for has what it says; fails when one cannot. */
export async function waitForNodes(
  client: ApiClient,
  object: KubeObject,
  operation: Operation,
): Promise<void> {
  const { signal, clock, progress, timeoutMs = DEFAULT_TIMEOUT_MS } = operation;
  const look = isMachineConfig(object) ? lookAtPools : lookAtNodeStates;
  const what = `the nodes of ${describeRef(refOf(object))}`;
  const start = clock.now();
  let note = "nothing seen yet";
  const wait = { what, timeoutMs, intervalMs: INTERVAL_MS, tried: () => note };
  await waitUntil(operation, wait, async () => {
    const readiness = await look(client, object, clock.now() - start, signal);
    if (readiness.state === "ready") return true;
    if (readiness.state === "failed") throw refused(what, readiness.message);
    note = readiness.note;
    progress.report({ stage: what, note });
    return undefined;
  });
}

function refused(what: string, message: string): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "wait for",
    object: what,
    message,
  });
}
