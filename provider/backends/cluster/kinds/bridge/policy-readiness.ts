import type { Condition, KubeObject } from "../../api/kube-object";
import {
  conditionsOf,
  describeCondition,
  failed,
  findCondition,
  READY,
  type ReadinessRule,
  waiting,
} from "../../conditions/condition";

interface PolicyCondition extends Condition {
  readonly lastHeartbeatTime?: string;
}

const NO_MATCHING_NODE = "NoMatchingNode";

/**
 * When the nodes have done what the policy says. Conditions that stood there before our apply say
 * nothing about it: nmstate's webhook clears them, and without it they are older than ours.
 */
export function policyIsApplied(
  applied: KubeObject,
  before: KubeObject | undefined,
  noMatchingNode: "error" | "warn",
): ReadinessRule {
  const changed = before?.metadata.generation !== applied.metadata.generation;
  const old = new Set(changed && before ? conditionsOf(before).map(stamp) : []);
  return (policy) => {
    const fresh = (type: string) => {
      const found = findCondition(policy, type);
      return found && found.status === "True" && !old.has(stamp(found)) ? found : undefined;
    };
    const degraded = fresh("Degraded");
    if (degraded) return failed(describeCondition(degraded));
    const ignored = fresh("Ignored");
    if (ignored?.reason === NO_MATCHING_NODE || ignored) {
      return noMatchingNode === "warn" ? READY : failed(describeCondition(ignored));
    }
    const available = fresh("Available");
    if (available) return READY;
    const progressing = findCondition(policy, "Progressing");
    return waiting(progressing ? describeCondition(progressing) : "no node has begun");
  };
}

function stamp(condition: PolicyCondition): string {
  const { type, status, lastHeartbeatTime, lastTransitionTime } = condition;
  return [type, status, lastHeartbeatTime, lastTransitionTime].join(" ");
}
