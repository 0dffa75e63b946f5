import { type Diagnostic, formatDiagnostic } from "../../core/diagnostic";
import { ProviderError } from "../../core/provider-error";

/** The URI in the configuration is wrong. */
export function invalidUri(diagnostics: readonly Diagnostic[]): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "read the libvirt URI",
    message: diagnostics.map(formatDiagnostic).join("; "),
  });
}
