import { type Diagnostic, errorAt, hasErrors } from "../../../core/diagnostic";
import { normalise } from "../../../core/normalise";
import { DURATION_EXPECTED, parseDuration } from "../../../core/unit";
import type { Properties } from "../../../core/value";
import type { Message } from "../protocol/messages";
import type { KindSchema } from "../schema/kind-schema";
import type { Session } from "../session";
import { decodeDynamicValue } from "../values/dynamic-value";
import { inputsFromTerraform } from "../values/inputs-from-terraform";
import { isTerraformObject, type TerraformObject } from "../values/terraform-value";
import { type DiagnosticMessage, toDiagnostic } from "./to-diagnostic";
import { checkWriteOnly } from "./write-only";

/** All that can be said offline. Comes before the provider is configured, and again after. */
export function validateResourceConfig(
  session: Session,
  { typeName, config, clientCapabilities }: Message<"ValidateResourceConfigRequest">,
): readonly DiagnosticMessage[] {
  const { redaction } = session.options;
  const schema = session.schema(typeName);
  const value = decodeDynamicValue(schema.block, config) ?? {};
  const inputs = inputsFromTerraform(schema.kind.inputs, value);
  redaction.learn(inputs);
  const hasWriteOnly = clientCapabilities?.writeOnlyAttributesAllowed === true;
  return [
    ...checkWriteOnly(schema.block.attributes, value, hasWriteOnly),
    ...checkTimeouts(value),
    ...checkInputs(session, schema, inputs),
  ].map((diagnostic) => toDiagnostic(schema.kind.inputs, diagnostic, redaction));
}

/** With the backend's own rules once it is certain which backend that is. */
function checkInputs(
  session: Session,
  { kind }: KindSchema,
  inputs: Properties,
): readonly Diagnostic[] {
  const checker = session.checker();
  if (checker !== undefined) return checker.check(kind.name, inputs).diagnostics;
  const { value, diagnostics } = normalise(kind.inputs, inputs);
  return hasErrors(diagnostics) ? diagnostics : [...diagnostics, ...(kind.check?.(value) ?? [])];
}

function checkTimeouts({ timeouts = null }: TerraformObject): readonly Diagnostic[] {
  if (!isTerraformObject(timeouts)) return [];
  return Object.entries(timeouts).flatMap(([name, text]) =>
    typeof text === "string" && parseDuration(text) === undefined
      ? [
          errorAt(
            ["timeouts", name],
            "is not valid",
            `Found ${JSON.stringify(text)}. Expected ${DURATION_EXPECTED}.`,
          ),
        ]
      : [],
  );
}
