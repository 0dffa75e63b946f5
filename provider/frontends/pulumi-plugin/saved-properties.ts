import { outputsOfKind } from "../../core/flat-state";
import type { Kind } from "../../core/kind";
import type { PartialStateError } from "../../core/provider-error";
import type { ResourceState } from "../../core/resource-state";
import { sealSecrets } from "../../core/seal-secrets";
import { isList, type Properties } from "../../core/value";
import { InitFailure } from "./grpc-error";

/**
 * Saved beside the outputs of an object that is there but not ready. A refresh would otherwise
 * forget that it is not: only a reconcile proves readiness, reading does not.
 */
const NOT_READY = "__notReady";

/** Inputs and outputs as the engine saves them: whatever the schema calls secret is wrapped. */
export function savedProperties(kind: Kind, state: Omit<ResourceState, "id">): Properties {
  return {
    ...sealSecrets(kind.inputs, state.inputs),
    ...sealSecrets(outputsOfKind(kind), state.outputs),
  };
}

export function savedInputs(kind: Kind, inputs: Properties): Properties {
  return sealSecrets(kind.inputs, inputs);
}

/** A thing that exists but is not as wished, as the engine is to save it. */
export function initFailure(kind: Kind, error: PartialStateError, inputs: Properties): InitFailure {
  return notReady(kind, { ...error.state, inputs }, [error.message]);
}

export function notReady(
  kind: Kind,
  state: ResourceState,
  reasons: readonly string[],
): InitFailure {
  return new InitFailure(state.id, reasons, {
    inputs: savedInputs(kind, state.inputs),
    properties: { ...savedProperties(kind, state), [NOT_READY]: [...reasons] },
  });
}

/** Why a saved object was not ready; empty when it was. */
export function notReadyReasons(properties: Properties): readonly string[] {
  const reasons = properties[NOT_READY];
  return isList(reasons) ? reasons.filter((reason) => typeof reason === "string") : [];
}
