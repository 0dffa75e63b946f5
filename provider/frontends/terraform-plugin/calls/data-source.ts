import { hasErrors } from "../../../core/diagnostic";
import { normalise } from "../../../core/normalise";
import { ProviderError } from "../../../core/provider-error";
import type { Properties } from "../../../core/value";
import type { Message } from "../protocol/messages";
import type { FunctionSchema } from "../schema/function-schema";
import type { Session } from "../session";
import { decodeDynamicValue, encodeDynamicValue } from "../values/dynamic-value";
import { inputsFromTerraform } from "../values/inputs-from-terraform";
import { outputsToTerraform } from "../values/outputs";
import type { TerraformObject } from "../values/terraform-value";
import { runOperation } from "./operation";
import { type DiagnosticMessage, toDiagnostic } from "./to-diagnostic";

export function validateDataSource(
  session: Session,
  { typeName, config }: Message<"ValidateResourceConfigRequest">,
): readonly DiagnosticMessage[] {
  return checked(session, session.dataSource(typeName), config).diagnostics;
}

/** Asks the host. The engine waits with it until everything in its configuration is known. */
export async function readDataSource(
  session: Session,
  { typeName, config }: Message<"ReadDataSourceRequest">,
): Promise<Message<"ReadDataSourceResponse">> {
  const schema = session.dataSource(typeName);
  const { value, inputs, diagnostics, refused } = checked(session, schema, config);
  if (refused) return { diagnostics };
  const { provider, known } = session.configured();
  if (!known) throw unknownEndpoint(schema.typeName);
  return runOperation(session, `read ${typeName}`, undefined, async ({ operation }) => {
    const { name, outputs } = schema.function;
    const answer = await provider.invoke(name, inputs, operation);
    const state = { ...value, ...outputsToTerraform(outputs, answer) };
    return { state: encodeDynamicValue(schema.block, state), diagnostics };
  });
}

interface Checked {
  readonly value: TerraformObject;
  /** Normalised. */
  readonly inputs: Properties;
  readonly diagnostics: readonly DiagnosticMessage[];
  readonly refused: boolean;
}

function checked(
  session: Session,
  { function: { inputs: table }, block }: FunctionSchema,
  config: Message<"DynamicValue"> | undefined,
): Checked {
  const { redaction } = session.options;
  const value = decodeDynamicValue(block, config) ?? {};
  const written = inputsFromTerraform(table, value);
  redaction.learn(written);
  const { value: inputs, diagnostics } = normalise(table, written);
  return {
    value,
    inputs,
    diagnostics: diagnostics.map((one) => toDiagnostic(table, one, redaction)),
    refused: hasErrors(diagnostics),
  };
}

function unknownEndpoint(typeName: string): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "read",
    object: typeName,
    message: "the provider's configuration is not known yet",
    hint: "Make what it depends on first, with -target.",
  });
}
