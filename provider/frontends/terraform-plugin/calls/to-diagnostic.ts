import type { Diagnostic } from "../../../core/diagnostic";
import type { PropertyPath } from "../../../core/property-path";
import type { PropertyTable } from "../../../core/property-schema";
import { InternalError, toProviderError } from "../../../core/provider-error";
import type { Redaction } from "../../../core/redaction";
import { snakeCase } from "../../../core/snake-case";
import { type Message, SEVERITY } from "../protocol/messages";
import { formatTerraformPath, messageInTerraformWords } from "../schema/terraform-words";

export type DiagnosticMessage = Message<"Diagnostic">;

/**
 * The full path stands in the text: the engine shows the line of an attribute and of its first
 * element, but loses a deeper path altogether.
 */
export function toDiagnostic(
  table: PropertyTable,
  { severity, path, summary, detail }: Diagnostic,
  redaction: Redaction,
): DiagnosticMessage {
  const where = path?.length ? `${formatTerraformPath(table, path)}: ` : "";
  const attribute = attributePath(table, path ?? []);
  return {
    severity: SEVERITY[severity],
    summary: redaction.clean(where + messageInTerraformWords(summary)),
    detail: redaction.clean(messageInTerraformWords(detail ?? "")),
    ...(attribute === undefined ? {} : { attribute }),
  };
}

/** Anything that was thrown. `what` is what the engine had asked for: `create virt_network`. */
export function errorDiagnostic(
  error: unknown,
  what: string,
  redaction: Redaction,
): DiagnosticMessage {
  const failure = toProviderError(error, what);
  const summary =
    failure instanceof InternalError
      ? `${what}: internal error`
      : `${what} failed: ${failure.code}`;
  return {
    severity: SEVERITY.error,
    summary: redaction.clean(summary),
    detail: redaction.clean(messageInTerraformWords(failure.message)),
  };
}

function attributePath(
  table: PropertyTable,
  [root, next]: PropertyPath,
): Message<"AttributePath"> | undefined {
  if (typeof root !== "string") return undefined;
  const property = table[root];
  const steps: Message<"PathStep">[] = [{ attributeName: snakeCase(root) }];
  if (property?.type === "list" && typeof next === "number") steps.push({ elementKeyInt: next });
  if (property?.type === "map" && typeof next === "string") steps.push({ elementKeyString: next });
  return { steps };
}
