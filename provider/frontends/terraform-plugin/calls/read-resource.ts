import type { Message } from "../protocol/messages";
import { SEVERITY } from "../protocol/messages";
import type { Session } from "../session";
import { decodeDynamicValue, encodeDynamicValue } from "../values/dynamic-value";
import { stateFromTerraform, stateToTerraform } from "../values/resource-value";
import { runOperation, timeoutOf } from "./operation";
import { toDiagnostic } from "./to-diagnostic";

/** The object as it is now; a null state only when the backend said by its own code that it is gone. */
export async function readResource(
  session: Session,
  request: Message<"ReadResourceRequest">,
): Promise<Message<"ReadResourceResponse">> {
  const { typeName, currentState } = request;
  const { redaction } = session.options;
  const schema = session.schema(typeName);
  const saved = decodeDynamicValue(schema.block, currentState);
  const unchanged = { newState: currentState ?? {}, private: request.private ?? Buffer.alloc(0) };
  if (saved === null) return unchanged;
  const { provider, known } = session.configured();
  if (!known) return { ...unchanged, diagnostics: [notRefreshed(typeName ?? "")] };

  const prior = stateFromTerraform(schema, saved);
  redaction.learn(prior.inputs);
  const timeoutMs = timeoutOf(saved, "read");
  return runOperation(session, `read ${typeName}`, timeoutMs, async ({ operation, warnings }) => {
    const state = await provider.read(schema.kind.name, prior, operation);
    const value = state === undefined ? null : stateToTerraform(schema, state, saved);
    return {
      newState: encodeDynamicValue(schema.block, value),
      private: unchanged.private,
      diagnostics: warnings.map((one) => toDiagnostic(schema.kind.inputs, one, redaction)),
    };
  });
}

function notRefreshed(typeName: string): Message<"Diagnostic"> {
  return {
    severity: SEVERITY.warning,
    summary: `${typeName}: not refreshed`,
    detail:
      "The provider's configuration is not known yet, so its saved state is taken as it is. The next run looks again.",
  };
}
