import type { BackendName } from "./backend-name";
import { type Diagnostic, hasErrors } from "./diagnostic";
import type { Handler } from "./handler";
import type { Kind } from "./kind";
import { normalise } from "./normalise";
import type { Properties } from "./value";

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The inputs with defaults, sizes in bytes, …; secrets are still wrapped. */
  readonly normalised: Properties;
}

/**
 * All offline checks of one object, in the order in which their messages help most: what the
 * schema says, then what the kind says, then what the backend says.
 */
export function checkInputs(
  kind: Kind,
  handler: Handler | undefined,
  backend: BackendName,
  inputs: Properties,
): CheckResult {
  const { value, diagnostics } = normalise(kind.inputs, inputs, { backend });
  if (handler === undefined) {
    const summary = `the ${backend} backend has no ${kind.name}`;
    return { normalised: value, diagnostics: [{ severity: "error", summary }] };
  }
  // Rules may rely on types that the schema promises, so they run only on well-formed inputs.
  if (hasErrors(diagnostics)) return { normalised: value, diagnostics };
  return {
    normalised: value,
    diagnostics: [...diagnostics, ...(kind.check?.(value) ?? []), ...handler.check(value)],
  };
}
