import type { ClusterObjectInputs } from "../../../../kinds/cluster-object/cluster-object";
import type { KubeObject } from "../../api/kube-object";
import {
  conditionIsTrue,
  failed,
  isObserved,
  READY,
  type ReadinessRule,
  waiting,
} from "../../conditions/condition";

type WaitInputs = NonNullable<ClusterObjectInputs["waitFor"]>;

/** Ready when everything that the user asked for holds. */
export function objectIsReady(wait: WaitInputs): ReadinessRule {
  const rules = [
    ...(wait.generation ? [generationIsObserved] : []),
    ...(wait.condition === undefined ? [] : [conditionIsTrue(wait.condition)]),
    ...(wait.field === undefined ? [] : [fieldIs(wait.field, wait)]),
  ];
  return (object) =>
    rules.map((rule) => rule(object)).find(({ state }) => state !== "ready") ?? READY;
}

const generationIsObserved: ReadinessRule = (object) => {
  const seen = (object.status as { observedGeneration?: number } | undefined)?.observedGeneration;
  const note = `observedGeneration ${seen ?? "absent"} of ${object.metadata.generation}`;
  return seen !== undefined && isObserved(object) ? READY : waiting(note);
};

function fieldIs(path: string, { value, failedValue }: WaitInputs): ReadinessRule {
  return (object) => {
    const found = valueAt(object, path);
    const text = typeof found === "string" ? found : JSON.stringify(found);
    const note = `${path} is ${text ?? "absent"}`;
    if (text !== undefined && text === failedValue) return failed(note);
    const holds = value === undefined ? found !== undefined : text === value;
    return holds ? READY : waiting(note);
  };
}

function valueAt(object: KubeObject, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  return steps.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    return (value as Record<string, unknown>)[step];
  }, object);
}
