import { compare } from "./compare";
import { type Diagnostic, warningAt } from "./diagnostic";
import type { Handler } from "./handler";
import { isDisruptive } from "./impact";
import type { Kind } from "./kind";
import { normalise } from "./normalise";
import type { Operation } from "./operation";
import { PENDING_IMPACT } from "./pending-impact";
import type { Action, Plan, PlannedChange } from "./plan";
import { formatPath, type PathPattern } from "./property-path";
import { type ResourceState, revealState } from "./resource-state";
import { type Properties, reveal, setOwn, UNKNOWN, type Value } from "./value";

export interface PlanInput {
  readonly inputs: Properties;
  readonly prior: ResourceState | undefined;
  readonly operation: Operation;
}

/** What would happen to one object. The steps and their order are the contract of a preview. */
export async function planChange(kind: Kind, handler: Handler, input: PlanInput): Promise<Plan> {
  // Units, spellings and defaults first: from here on what means the same is the same.
  const wished = reveal(normalise(kind.inputs, input.inputs).value);

  if (input.prior === undefined) {
    const certain = (await handler.plannedOutputs?.(wished, input.operation)) ?? {};
    const outputs = { ...unknownOutputs(kind), ...certain, [PENDING_IMPACT]: {} };
    return { action: "create", changes: [], outputs, diagnostics: [] };
  }

  // Saved inputs hold what was seen at the last refresh, so this comparison finds drift as well.
  const prior = revealState(input.prior);
  const saved = normalise(kind.inputs, prior.inputs).value;
  const changes = compare(kind.inputs, saved, wished).map(
    (change): PlannedChange => ({ ...change, impact: handler.impact(change, prior, wished) }),
  );

  // Replacing wins over everything: what else changed is then part of the new object.
  const action = actionOf(changes);
  const diagnostics = changes.flatMap(warningsOf);
  if (action === "none") return { action, changes, outputs: prior.outputs, diagnostics };
  if (action === "replace") {
    const certain = (await handler.plannedOutputs?.(wished, input.operation)) ?? {};
    const outputs = { ...unknownOutputs(kind), ...certain, [PENDING_IMPACT]: impactsOf(changes) };
    return { action, changes, outputs, diagnostics };
  }

  // Outputs that an update cannot move stay known, so that what depends on them is not disturbed.
  const outputs = {
    ...certainOutputs(kind, prior.outputs, changes),
    [PENDING_IMPACT]: impactsOf(changes),
  };
  return { action, changes, outputs, diagnostics };
}

function actionOf(changes: readonly PlannedChange[]): Action {
  if (changes.length === 0) return "none";
  return changes.some(({ impact }) => impact.word === "replace") ? "replace" : "update";
}

function unknownOutputs(kind: Kind): Properties {
  return Object.fromEntries(Object.keys(kind.outputs).map((name) => [name, UNKNOWN]));
}

/** Outputs that this update cannot move keep their values, the others are unknown. */
function certainOutputs(
  kind: Kind,
  prior: Properties,
  changes: readonly PlannedChange[],
): Properties {
  const restarts = changes.some(({ impact }) => impact.word === "restart");
  const outputs: Record<string, Value> = {};
  for (const [name, { stable, movedBy }] of Object.entries(kind.outputs)) {
    const stays = stable || (movedBy && !restarts && !changes.some(isIn(movedBy)));
    setOwn(outputs, name, stays ? (prior[name] ?? null) : UNKNOWN);
  }
  return outputs;
}

function isIn(patterns: readonly PathPattern[]): (change: PlannedChange) => boolean {
  return ({ pattern }) =>
    patterns.some(
      (one) =>
        pattern === one || (/^[.[{]/.test(pattern.slice(one.length)) && pattern.startsWith(one)),
    );
}

function impactsOf(changes: readonly PlannedChange[]): Properties {
  const impacts: Record<string, Value> = {};
  for (const { path, impact } of changes) setOwn(impacts, formatPath(path), impact.word);
  return impacts;
}

function warningsOf({ path, impact }: PlannedChange): readonly Diagnostic[] {
  if (!isDisruptive(impact)) return [];
  const loss = impact.dataLoss ? " and its content is lost" : "";
  const others = impact.alsoAffects?.length ? ` Also: ${impact.alsoAffects.join("; ")}.` : "";
  return [warningAt(path, `${impact.word}${loss}: ${impact.reason}`, others.trim() || undefined)];
}
