import type { Operation } from "./operation";
import { ProviderError } from "./provider-error";

export interface WaitOptions {
  /** What is waited for: `the address of machine "web-1"`. */
  readonly what: string;
  readonly timeoutMs: number;
  readonly intervalMs: number;
  /** Ends a pause early: a backend's event that makes another look worthwhile. */
  readonly wake?: (signal: AbortSignal) => Promise<unknown>;
  /** What was tried so far, for the message of a wait that fails. */
  readonly tried?: () => string;
}

/**
 * The only polling loop: looks, then pauses until the interval is over or `wake` says so, until
 * `look` gives something or the time is over. Throws DeadlineExceeded that says what was tried.
 */
export async function waitUntil<T>(
  operation: Operation,
  options: WaitOptions,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const { clock, signal, progress } = operation;
  const start = clock.now();
  for (;;) {
    signal.throwIfAborted();
    const found = await look();
    if (found !== undefined) return found;
    const waitedMs = clock.now() - start;
    const leftMs = options.timeoutMs - waitedMs;
    if (leftMs <= 0) throw timedOut(options, waitedMs);
    const note = `${Math.round(waitedMs / 1000)}s of ${Math.round(options.timeoutMs / 1000)}s`;
    progress.report({ stage: `waiting for ${options.what}`, note });
    await pause(operation, Math.min(options.intervalMs, leftMs), options.wake);
  }
}

async function pause(
  { clock, signal }: Operation,
  ms: number,
  wake: WaitOptions["wake"],
): Promise<void> {
  if (wake === undefined) return clock.sleep(ms, signal);
  const settled = new AbortController();
  const both = AbortSignal.any([signal, settled.signal]);
  const ignoreEnd = (error: unknown) => {
    if (!settled.signal.aborted) throw error;
  };
  try {
    await Promise.race([clock.sleep(ms, both).catch(ignoreEnd), wake(both).catch(ignoreEnd)]);
  } finally {
    settled.abort();
  }
}

function timedOut(options: WaitOptions, waitedMs: number): ProviderError {
  const tried = options.tried?.();
  return new ProviderError({
    code: "DeadlineExceeded",
    operation: `wait for ${options.what}`,
    message: `not seen within ${Math.round(waitedMs / 1000)}s${tried ? `; ${tried}` : ""}`,
  });
}
