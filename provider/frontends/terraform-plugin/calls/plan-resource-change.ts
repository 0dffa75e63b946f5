import { type Diagnostic, hasErrors } from "../../../core/diagnostic";
import { isDisruptive } from "../../../core/impact";
import { impactLines } from "../../../core/impact-lines";
import type { Operation } from "../../../core/operation";
import type { Plan } from "../../../core/plan";
import { InternalError, toProviderError } from "../../../core/provider-error";
import type { ResourceState } from "../../../core/resource-state";
import { snakeCase } from "../../../core/snake-case";
import { containsUnknown, type Properties, setOwn, UNKNOWN } from "../../../core/value";
import type { Message } from "../protocol/messages";
import type { KindSchema } from "../schema/kind-schema";
import { formatTerraformPath } from "../schema/terraform-words";
import type { Session } from "../session";
import { decodeDynamicValue, encodeDynamicValue } from "../values/dynamic-value";
import { inputsFromTerraform } from "../values/inputs-from-terraform";
import { outputsToTerraform } from "../values/outputs";
import { stateFromTerraform } from "../values/resource-value";
import type { TerraformObject, TerraformValue } from "../values/terraform-value";
import { brokenPlanRules } from "./guard";
import { runOperation } from "./operation";
import { requiresReplace } from "./requires-replace";
import { type DiagnosticMessage, toDiagnostic } from "./to-diagnostic";
import { withoutWriteOnly } from "./write-only";

/** The private bytes of the first of the two plans of a replace. */
const REPLACED = Buffer.from("replace");

/** What would happen, decided from the saved state and the configuration alone. */
export async function planResourceChange(
  session: Session,
  request: Message<"PlanResourceChangeRequest">,
): Promise<Message<"PlanResourceChangeResponse">> {
  const schema = session.schema(request.typeName);
  const config = decodeDynamicValue(schema.block, request.config);
  const prior = decodeDynamicValue(schema.block, request.priorState);
  // To be destroyed: there is nothing to decide.
  if (config === null) return { plannedState: encodeDynamicValue(schema.block, null) };

  const inputs = inputsFromTerraform(schema.kind.inputs, config);
  session.options.redaction.learn(inputs);
  const priorState = prior === null ? undefined : stateFromTerraform(schema, prior, config);
  const { provider } = session.configured();
  const say = (diagnostic: Parameters<typeof toDiagnostic>[1]) =>
    toDiagnostic(schema.kind.inputs, diagnostic, session.options.redaction);

  const checked = provider.check(schema.kind.name, inputs).diagnostics;
  if (hasErrors(checked)) return { diagnostics: checked.map(say) };

  return runOperation(session, `plan ${request.typeName}`, undefined, async ({ operation }) => {
    const plan = await provider.plan(schema.kind.name, inputs, priorState, operation);
    const planned = plannedState(schema, plan, prior, config);
    const broken = brokenPlanRules(schema.block, prior, config, planned);
    if (broken.length > 0) throw new InternalError(`the plan breaks a rule: ${broken.join("; ")}`);
    // A replace is planned once more as if there were nothing, and what is said then is dropped.
    const again = prior === null && Boolean(request.priorPrivate?.length);
    const heard = again
      ? []
      : await hostSays(session, schema, { inputs, priorState, plan, operation });
    return {
      plannedState: encodeDynamicValue(schema.block, planned),
      requiresReplace: requiresReplace(schema, plan, prior, planned),
      plannedPrivate: plan.action === "replace" ? REPLACED : Buffer.alloc(0),
      diagnostics: [
        ...[...checked, ...plan.diagnostics, ...uncertainImpact(schema, plan)].map(say),
        ...heard,
      ],
    };
  });
}

/**
 * Attribute by attribute. What means the same as before stays in its old spelling, which the engine
 * reads as "no change"; everything else is as configured, and outputs as the plan has them.
 */
function plannedState(
  schema: KindSchema,
  plan: Plan,
  prior: TerraformObject | null,
  config: TerraformObject,
): TerraformObject {
  const { kind, block } = schema;
  const changed = new Set(plan.changes.map(({ path }) => snakeCase(String(path[0]))));
  const inputNames = new Set(Object.keys(kind.inputs).map(snakeCase));
  const planned: Record<string, TerraformValue> = {};
  for (const { name, type, mode, writeOnly } of block.attributes) {
    if (mode === "computed") continue;
    const wished = writeOnly ? null : withoutWriteOnly(type, config[name] ?? null);
    const before = prior?.[name] ?? null;
    const keep = inputNames.has(name) && !changed.has(name) && before !== null && wished !== null;
    setOwn(planned, name, keep ? before : wished);
  }
  for (const { name } of block.blocks) setOwn(planned, name, config[name] ?? null);
  const keepsId = prior !== null && (plan.action === "update" || plan.action === "none");
  return {
    id: keepsId ? (prior.id ?? UNKNOWN) : UNKNOWN,
    ...planned,
    ...outputsToTerraform(schema.outputs, plan.outputs),
    ...(plan.changes.length > 0 ? { pending_impact: impactOf(schema, plan) } : {}),
  };
}

/**
 * The core's own map, with its paths in Terraform's words. A value that is unknown may turn out to
 * be the one that is there; the engine forbids that an entry which it was promised goes then.
 */
function impactOf({ kind }: KindSchema, plan: Plan): TerraformValue {
  if (isUncertain(plan)) return UNKNOWN;
  return Object.fromEntries(
    plan.changes.map(({ path, impact }) => [formatTerraformPath(kind.inputs, path), impact.word]),
  );
}

function isUncertain({ changes }: Plan): boolean {
  return changes.some(({ to }) => to !== undefined && containsUnknown(to));
}

/** What `pending_impact` cannot say in an uncertain plan, and no warning of its own says. */
function uncertainImpact({ kind }: KindSchema, plan: Plan): readonly Diagnostic[] {
  const quiet = plan.changes.filter(({ impact }) => !isDisruptive(impact));
  if (plan.action !== "update" || !isUncertain(plan) || quiet.length === 0) return [];
  const lines = impactLines(quiet, (path) => formatTerraformPath(kind.inputs, path));
  const summary =
    "pending_impact is known after apply: it depends on values that are not known yet";
  return [{ severity: "warning", summary, detail: lines.join("\n") }];
}

interface Asked {
  readonly inputs: Properties;
  readonly priorState: ResourceState | undefined;
  readonly plan: Plan;
  readonly operation: Operation;
}

/** A host that cannot be asked is no reason against a plan, but it is said what was not checked. */
async function hostSays(
  session: Session,
  { kind }: KindSchema,
  { inputs, priorState, plan, operation }: Asked,
): Promise<readonly DiagnosticMessage[]> {
  const { provider, known } = session.configured();
  const { redaction } = session.options;
  if (!known || plan.action === "none") return [];
  try {
    const said = await provider.preview(kind.name, inputs, priorState, plan, operation);
    return said.map((diagnostic) => toDiagnostic(kind.inputs, diagnostic, redaction));
  } catch (error) {
    const failure = toProviderError(error, `preview ${kind.name}`);
    if (failure.code === "Internal" || failure.code === "Canceled") throw failure;
    const summary = `the host could not be asked about this plan: ${failure.code}`;
    const detail = failure.message;
    return [toDiagnostic(kind.inputs, { severity: "warning", summary, detail }, redaction)];
  }
}
