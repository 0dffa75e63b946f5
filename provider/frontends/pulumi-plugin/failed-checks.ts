import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import { type Diagnostic, formatDiagnostic } from "../../core/diagnostic";
import { printableProperty } from "../../core/printable-property";
import type { PropertyTable } from "../../core/property-schema";
import type { Redaction } from "../../core/redaction";
import type { Properties } from "../../core/value";

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
