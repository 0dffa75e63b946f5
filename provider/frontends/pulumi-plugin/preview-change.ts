import { type Diagnostic, formatDiagnostic, hasErrors } from "../../core/diagnostic";
import { impactMessage } from "../../core/impact-message";
import type { Kind } from "../../core/kind";
import type { Operation } from "../../core/operation";
import type { Plan } from "../../core/plan";
import { isUnreachable, ProviderError } from "../../core/provider-error";
import type { ResourceState } from "../../core/resource-state";
import type { Properties } from "../../core/value";
import type { Session } from "./session";

export interface PreviewedChange {
  readonly urn: string;
  readonly kind: Kind;
  readonly inputs: Properties;
  readonly prior?: ResourceState;
  readonly plan: Plan;
  /** What a replacement replaces for; its own plan is that of a create. */
  readonly told?: Plan;
}

/**
 * Tells the user what a change does: the impact, the warnings of the checks, and what the host says
 * about it. Here and not in Check or Diff, which are called one by one and in the apply as well.
 */
export async function previewChange(
  session: Session,
  change: PreviewedChange,
  operation: Operation,
): Promise<void> {
  const { urn, kind, inputs, prior, plan } = change;
  const impact = impactMessage(change.told ?? plan);
  if (impact !== undefined) session.log.send({ ...lineOf(impact.text, impact.severity), urn });
  const offline = session.provider.check(kind.name, inputs).diagnostics;
  const diagnostics = [...offline, ...(await askHost(session, change, prior, plan, operation))];
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity !== "warning") continue;
    session.log.send({ ...lineOf(formatDiagnostic(diagnostic), "warning"), urn });
  }
  if (hasErrors(diagnostics)) throw refused(kind, diagnostics);
}

async function askHost(
  session: Session,
  { kind, inputs }: PreviewedChange,
  prior: ResourceState | undefined,
  plan: Plan,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  try {
    return await session.provider.preview(kind.name, inputs, prior, plan, operation);
  } catch (error) {
    // What is new can be planned without its host; the apply will need it.
    if (!isUnreachable(error)) throw error;
    const summary = `not checked against the host: ${(error as ProviderError).message}`;
    return [{ severity: "warning", summary }];
  }
}

function lineOf(message: string, severity: "warning" | "info") {
  return { severity, message } as const;
}

function refused(kind: Kind, diagnostics: readonly Diagnostic[]): ProviderError {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "preview",
    object: kind.name,
    message: errors.map(formatDiagnostic).join("\n"),
  });
}
