import { InternalError, PartialStateError } from "../../../core/provider-error";
import type { ResourceState } from "../../../core/resource-state";
import { isUnknown, mapProperties } from "../../../core/value";
import { type Message, SEVERITY } from "../protocol/messages";
import type { KindSchema } from "../schema/kind-schema";
import type { Session } from "../session";
import { decodeDynamicValue, encodeDynamicValue } from "../values/dynamic-value";
import { inputsFromTerraform } from "../values/inputs-from-terraform";
import { outputsToTerraform } from "../values/outputs";
import { stateFromTerraform } from "../values/resource-value";
import type { TerraformObject } from "../values/terraform-value";
import { brokenResultRules } from "./guard";
import { runOperation, timeoutOf } from "./operation";
import { type DiagnosticMessage, errorDiagnostic, toDiagnostic } from "./to-diagnostic";

type Answer = Message<"ApplyResourceChangeResponse">;

interface Change {
  readonly schema: KindSchema;
  readonly prior: TerraformObject | null;
  readonly planned: TerraformObject | null;
  readonly config: TerraformObject | null;
}

/**
 * Makes a plan true. Whatever fails, the answer holds what there is to save: the state before, or
 * that of a thing which exists and is not as wished.
 */
export async function applyResourceChange(
  session: Session,
  request: Message<"ApplyResourceChangeRequest">,
): Promise<Answer> {
  const schema = session.schema(request.typeName);
  const change: Change = {
    schema,
    prior: decodeDynamicValue(schema.block, request.priorState),
    planned: decodeDynamicValue(schema.block, request.plannedState),
    config: decodeDynamicValue(schema.block, request.config),
  };
  const verb = change.planned === null ? "delete" : change.prior === null ? "create" : "update";
  const what = `${verb} ${schema.typeName}`;
  try {
    return verb === "delete"
      ? await destroy(session, change, what)
      : await reconcile(session, change, what, verb);
  } catch (error) {
    const diagnostics = [errorDiagnostic(error, what, session.options.redaction)];
    if (error instanceof PartialStateError && change.planned !== null) {
      const partial = savedResult(change, change.planned, error.state);
      const told =
        verb === "create" ? [...diagnostics, taintedWarning(schema.typeName)] : diagnostics;
      return { newState: encodeDynamicValue(schema.block, partial), diagnostics: told };
    }
    return { newState: encodeDynamicValue(schema.block, change.prior), diagnostics };
  }
}

/** The engine taints what a failed create leaves, and replaces it next time, without a word why. */
function taintedWarning(typeName: string): DiagnosticMessage {
  return {
    severity: SEVERITY.warning,
    summary: `the ${typeName} is there, and saved as tainted`,
    detail:
      "The next apply would replace it. To keep it and go on from where it is, run `tofu untaint` " +
      "or `terraform untaint` with its address first.",
  };
}

async function destroy(session: Session, change: Change, what: string): Promise<Answer> {
  const { schema, prior } = change;
  const gone = { newState: encodeDynamicValue(schema.block, null) };
  if (prior === null) return gone;
  const state = stateFromTerraform(schema, prior);
  session.options.redaction.learn(state.inputs);
  const { provider } = session.configured();
  const timeoutMs = timeoutOf(prior, "delete");
  return runOperation(session, what, timeoutMs, async ({ operation, warnings }) => {
    await provider.delete(schema.kind.name, state, operation);
    const said = warnings.map((one) =>
      toDiagnostic(schema.kind.inputs, one, session.options.redaction),
    );
    return { ...gone, diagnostics: said };
  });
}

async function reconcile(
  session: Session,
  change: Change,
  what: string,
  verb: "create" | "update",
): Promise<Answer> {
  const { schema, prior, config } = change;
  const planned = change.planned ?? {};
  const name = schema.kind.name;
  const { redaction } = session.options;
  const inputs = inputsFromTerraform(schema.kind.inputs, config ?? {});
  redaction.learn(inputs);
  const { provider } = session.configured();
  const timeoutMs = timeoutOf(config, verb);
  return runOperation(session, what, timeoutMs, async ({ operation, warnings }) => {
    const before = prior === null ? undefined : stateFromTerraform(schema, prior, config);
    if (before !== undefined) {
      // Only spellings, time-outs or a twin's version differ: nothing to tell the backend.
      const plan = await provider.plan(name, inputs, before, operation);
      if (plan.action === "none") return { newState: encodeDynamicValue(schema.block, planned) };
    }
    const state =
      before === undefined
        ? await provider.create(name, inputs, operation)
        : await provider.update(name, inputs, before, operation);
    const result = savedResult(change, planned, state);
    const broken = brokenResultRules(planned, result);
    const diagnostics = warnings.map((one) => toDiagnostic(schema.kind.inputs, one, redaction));
    if (broken.length > 0) {
      const bug = new InternalError(`the result is not what was planned: ${broken.join("; ")}`);
      diagnostics.push(errorDiagnostic(bug, what, redaction));
    }
    return { newState: encodeDynamicValue(schema.block, result), diagnostics };
  });
}

/**
 * What to save: the inputs as they were planned, in the user's spelling, and the backend's outputs.
 * The impact is the planned one, as it was shown.
 */
function savedResult(
  { schema }: Change,
  planned: TerraformObject,
  state: ResourceState,
): TerraformObject {
  const sure = mapProperties(state.outputs, (value) => (isUnknown(value) ? null : value));
  const outputs = outputsToTerraform(schema.outputs, sure);
  const impact = planned.pending_impact ?? null;
  return {
    ...planned,
    ...outputs,
    id: state.id,
    ...(isUnknown(impact) ? {} : { pending_impact: impact }),
  };
}
