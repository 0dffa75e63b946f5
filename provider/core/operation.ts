import type { Progress } from "./progress";

/** A source of time, so that no test ever sleeps. */
export interface Clock {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What every call of a handler carries along. */
export interface Operation {
  /** Aborted by the engine's Cancel or StopProvider, or when the time-out is over. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Who owns what we make: project and stack, or the Terraform provider's `owner`. */
  readonly owner: string;
  /** The engine's time-out of this operation, when it has one. */
  readonly timeoutMs?: number;
}
