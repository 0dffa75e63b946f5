import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { describeRef, type KubeObject, type ObjectRef } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { waitForObject } from "../../conditions/wait-for-object";
import { formatBytes, parseBytes } from "../../quantity";
import { claimHasGrown } from "./volume-readiness";

const DEFAULT_TIMEOUT_MS = 600_000;

interface ClaimSpec {
  readonly volumeName?: string;
  readonly resources?: { readonly requests?: { readonly storage?: string } };
}

/** Makes the claim as large as wished and waits for it. Nothing happens when it is already. */
export async function growClaim(
  cluster: Cluster,
  ref: ObjectRef,
  sizeBytes: number,
  operation: Operation,
): Promise<void> {
  const client = await cluster.client();
  const claim = await client.get(ref, operation.signal);
  if (claim === undefined) return;
  const has = parseBytes((claim.spec as ClaimSpec).resources?.requests?.storage) ?? 0;
  if (sizeBytes <= has) return;
  mustBeBound(ref, claim);
  const { resourceVersion } = claim.metadata;
  // CDI's controller owns the field, so it is edited and not applied; the version makes that safe.
  await client.mergePatch(
    ref,
    {
      metadata: { resourceVersion },
      spec: { resources: { requests: { storage: formatBytes(sizeBytes) } } },
    },
    { signal: operation.signal },
  );
  const what = `the growth of ${describeRef(ref)}`;
  const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const wait = { ref, rule: claimHasGrown(sizeBytes), what, timeoutMs };
  await waitForObject(client, await cluster.watch(), wait, operation);
}

function mustBeBound(ref: ObjectRef, claim: KubeObject): void {
  if ((claim.spec as ClaimSpec).volumeName) return;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "grow",
    object: describeRef(ref),
    message: "the claim has no storage yet, and Kubernetes lets only a bound claim grow",
    hint: "Start a machine that uses it, or set `cluster.immediateBind`.",
  });
}
