import type { Diagnostic } from "../../../core/diagnostic";
import type { Operation } from "../../../core/operation";
import type { Progress } from "../../../core/progress";
import { ProgressThrottle } from "../../../core/progress-throttle";
import { ProviderError } from "../../../core/provider-error";
import { SYSTEM_CLOCK } from "../../../core/system-clock";
import { parseDuration } from "../../../core/unit";
import type { TimeoutName } from "../schema/kind-schema";
import type { Session } from "../session";
import { isTerraformObject, type TerraformObject } from "../values/terraform-value";

export interface RunningOperation {
  readonly operation: Operation;
  /** What the work wanted to say to the user. */
  readonly warnings: readonly Diagnostic[];
}

/** What a user wrote in `timeouts`, in milliseconds. */
export function timeoutOf(value: TerraformObject | null, name: TimeoutName): number | undefined {
  const timeouts = value?.timeouts ?? null;
  const text = isTerraformObject(timeouts) ? timeouts[name] : undefined;
  return typeof text === "string" ? parseDuration(text) : undefined;
}

/**
 * Runs one piece of work that ends with the engine's StopProvider or with the user's time-out. The
 * engine has no channel for progress but its log.
 */
export async function runOperation<T>(
  session: Session,
  what: string,
  timeoutMs: number | undefined,
  work: (running: RunningOperation) => Promise<T>,
): Promise<T> {
  const limit = timeoutMs === undefined ? undefined : timeLimit(what, timeoutMs);
  const warnings: Diagnostic[] = [];
  const { stopSignal } = session;
  const operation: Operation = {
    signal: limit === undefined ? stopSignal : AbortSignal.any([stopSignal, limit.signal]),
    clock: SYSTEM_CLOCK,
    progress: logProgress(session, what, warnings),
    owner: session.configured().owner,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  try {
    return await work({ operation, warnings });
  } finally {
    clearTimeout(limit?.timer);
  }
}

function timeLimit(what: string, timeoutMs: number) {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(timedOut(what, timeoutMs)), timeoutMs);
  return { signal: over.signal, timer };
}

const REPORT_INTERVAL_MS = 1000;

function logProgress(session: Session, what: string, warnings: Diagnostic[]): Progress {
  const { log } = session.options;
  const throttle = new ProgressThrottle(SYSTEM_CLOCK, { intervalMs: REPORT_INTERVAL_MS });
  return {
    report(report) {
      const line = throttle.line(report);
      if (line !== undefined) log.log("info", `${what}: ${line}`);
    },
    info: (message) => log.log("info", `${what}: ${message}`),
    warn(message) {
      log.log("warn", `${what}: ${message}`);
      warnings.push({ severity: "warning", summary: message });
    },
  };
}

function timedOut(what: string, timeoutMs: number): ProviderError {
  return new ProviderError({
    code: "DeadlineExceeded",
    operation: what,
    message: `not done within ${timeoutMs / 1000}s`,
    hint: "Give it longer in the `timeouts` block.",
  });
}
