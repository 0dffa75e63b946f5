import type { Condition, KubeObject } from "../api/kube-object";

/** What an object's status says about the wish. */
export type Readiness =
  | { readonly state: "ready" }
  | { readonly state: "waiting"; readonly note: string }
  /** `retried`: the controller tries again by itself, so it is believed only when it stands. */
  | { readonly state: "failed"; readonly message: string; readonly retried: boolean };

export type ReadinessRule = (object: KubeObject) => Readiness;

export const READY: Readiness = { state: "ready" };

export function waiting(note: string): Readiness {
  return { state: "waiting", note };
}

/** A failure that does not go away by itself. */
export function failed(message: string): Readiness {
  return { state: "failed", message, retried: false };
}

/** A failure that its controller may take back. */
export function failing(message: string): Readiness {
  return { state: "failed", message, retried: true };
}

export function conditionsOf(object: KubeObject): readonly Condition[] {
  const status = object.status as { conditions?: readonly Condition[] | null } | undefined;
  return status?.conditions ?? [];
}

export function findCondition(object: KubeObject, type: string): Condition | undefined {
  return conditionsOf(object).find((condition) => condition.type === type);
}

/** `Ready=False (GuestNotRunning): Guest VM is not reported as running`. */
export function describeCondition({ type, status, reason, message }: Condition): string {
  return `${type}=${status}${reason ? ` (${reason})` : ""}${message ? `: ${message}` : ""}`;
}

/** Ready when the named condition is True; what it says meanwhile is the note. */
export function conditionIsTrue(type: string): ReadinessRule {
  return (object) => {
    const condition = findCondition(object, type);
    if (condition?.status === "True") return READY;
    return waiting(condition ? describeCondition(condition) : `no condition ${type} yet`);
  };
}

/** True when the controller has seen the object as we wrote it; many set no observedGeneration. */
export function isObserved(object: KubeObject): boolean {
  const status = object.status as { observedGeneration?: number } | undefined;
  const { generation } = object.metadata;
  if (status?.observedGeneration === undefined || generation === undefined) return true;
  return status.observedGeneration >= generation;
}
