import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import { type Diagnostic, formatDiagnostic } from "../../core/diagnostic";
import type { PropertyTable } from "../../core/property-schema";
import type { Redaction } from "../../core/redaction";
import { containsSecret, type Properties } from "../../core/value";

/** Errors as the engine takes them. */
export function failedChecks(
  diagnostics: readonly Diagnostic[],
  table: PropertyTable,
  inputs: Properties,
  redaction: Redaction,
): CheckFailure[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map((diagnostic) => {
      const property = printableProperty(diagnostic, table, inputs);
      const { path: _, ...withoutPath } = diagnostic;
      const failure = new CheckFailure();
      failure.setProperty(property ?? "");
      const text = formatDiagnostic(property === undefined ? diagnostic : withoutPath);
      failure.setReason(redaction.clean(text));
      return failure;
    });
}

/**
 * The engine prints the value of a failure's property, looked up by the whole text: nonsense for a
 * nested one, and the secret itself for a secret one. So only plain values at the top are named.
 */
function printableProperty(
  { path }: Diagnostic,
  table: PropertyTable,
  inputs: Properties,
): string | undefined {
  const [name, ...rest] = path ?? [];
  if (typeof name !== "string" || rest.length > 0 || !Object.hasOwn(table, name)) return undefined;
  const property = table[name];
  const value = inputs[name];
  if (property === undefined || property.secret || containsSecret(value)) return undefined;
  if (["object", "list", "map"].includes(property.type) || typeof value === "object") {
    return undefined;
  }
  return value === undefined ? undefined : name;
}
