import type { Clock } from "../../core/operation";

const DEFAULT_MAX_AGE_MS = 1_000;

/**
 * One answer for many questions that are asked at about the same time.
 *
 * A refresh reads every object on its own, and some facts (is it active, does it start with the host)
 * cost a call each but come in one list for all. Whoever asks while a list is under way, or within
 * `maxAgeMs` after, shares it. Our own writes call `invalidate`, so nobody reads what we made stale.
 */
export class BulkSnapshot<T> {
  readonly #load: () => Promise<T>;
  readonly #maxAgeMs: number;
  #current: { readonly answer: Promise<T>; readonly since: number } | undefined;

  constructor(load: () => Promise<T>, maxAgeMs = DEFAULT_MAX_AGE_MS) {
    this.#load = load;
    this.#maxAgeMs = maxAgeMs;
  }

  get(clock: Clock): Promise<T> {
    const now = clock.now();
    if (this.#current !== undefined && now - this.#current.since <= this.#maxAgeMs) {
      return this.#current.answer;
    }
    const started = { answer: this.#load(), since: now };
    this.#current = started;
    // A failure belongs to those who asked; the next one asks anew.
    started.answer.catch(() => {
      if (this.#current === started) this.#current = undefined;
    });
    return started.answer;
  }

  invalidate(): void {
    this.#current = undefined;
  }
}
