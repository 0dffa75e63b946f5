import type { Clock } from "../../../core/operation";
import { ClusterApiError } from "./cluster-api-error";

export interface RetryOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Tries in all; 5 by default. */
  readonly attempts?: number;
  /** 0 to 1; `Math.random` by default. */
  readonly random?: () => number;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Repeats a request that the server asked to repeat (429, 5xx), with jitter and `Retry-After`. Every
 * write of ours is an apply or carries a precondition, so a repeated one does no harm.
 */
export async function withRetry<T>(options: RetryOptions, request: () => Promise<T>): Promise<T> {
  const { clock, signal, attempts = 5, random = Math.random } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof ClusterApiError) || !error.retryable || attempt >= attempts)
        throw error;
      const told = error.status.details?.retryAfterSeconds;
      const backoff = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
      const pause = told === undefined ? backoff * (0.5 + random() / 2) : told * 1000;
      await clock.sleep(Math.min(pause, LONGEST_PAUSE_MS), signal);
    }
  }
}
