import type { Message } from "../protocol/messages";
import type { Session } from "../session";
import { decodeDynamicValue } from "../values/dynamic-value";
import { inputsFromTerraform } from "../values/inputs-from-terraform";
import { type DiagnosticMessage, toDiagnostic } from "./to-diagnostic";

export function validateProviderConfig(
  session: Session,
  request: Message<"ValidateProviderConfigRequest">,
): readonly DiagnosticMessage[] {
  return answer(session, request.config, (config) => session.validate(config));
}

/** Opens no connection: that waits until something is really asked for. */
export function configureProvider(
  session: Session,
  request: Message<"ConfigureProviderRequest">,
): readonly DiagnosticMessage[] {
  return answer(session, request.config, (config) => session.configure(config));
}

function answer(
  session: Session,
  config: Message<"DynamicValue"> | undefined,
  take: Session["validate"],
): readonly DiagnosticMessage[] {
  const { providerConfig, redaction } = session.options;
  const value = decodeDynamicValue(session.providerBlock, config) ?? {};
  const inputs = inputsFromTerraform(providerConfig, value);
  redaction.learn(inputs);
  return take(inputs).map((diagnostic) => toDiagnostic(providerConfig, diagnostic, redaction));
}
