import type { Connection } from "./connection-api";
import { perConnection } from "./per-connection";

const MAX_AGE_MS = 2_000;

/**
 * One answer for questions that overlap in time.
 *
 * A refresh reads objects side by side, and some facts (does it run, does it start with the host)
 * cost a call for each object but come in one list for all. Whoever asks while others are at work
 * shares what they asked for; whoever is alone asks anew, so that what was changed before is always
 * seen. Our own writes call `forget`.
 */
export class SharedLook<T> {
  readonly #load: () => Promise<T>;
  #answer: Promise<T> | undefined;
  #since = 0;
  #users = 0;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Runs `work`; everything it asks through `look` is shared. `now` in milliseconds. */
  async during<R>(now: number, work: (look: () => Promise<T>) => Promise<R>): Promise<R> {
    if (this.#users === 0 || now - this.#since > MAX_AGE_MS) this.forget();
    this.#users += 1;
    try {
      return await work(() => this.#look(now));
    } finally {
      this.#users -= 1;
    }
  }

  forget(): void {
    this.#answer = undefined;
  }

  #look(now: number): Promise<T> {
    if (this.#answer !== undefined) return this.#answer;
    const answer = this.#load();
    this.#answer = answer;
    this.#since = now;
    // A failure belongs to those who asked; the next one asks anew.
    answer.catch(() => {
      if (this.#answer === answer) this.#answer = undefined;
    });
    return answer;
  }
}

/** A shared look for each name on each connection. */
export class SharedLooks<T> {
  readonly #load: (connection: Connection, name: string) => Promise<T>;
  readonly #looksOf = perConnection(() => new Map<string, SharedLook<T>>());

  constructor(load: (connection: Connection, name: string) => Promise<T>) {
    this.#load = load;
  }

  of(connection: Connection, name: string): SharedLook<T> {
    const looks = this.#looksOf(connection);
    const look = looks.get(name) ?? new SharedLook(() => this.#load(connection, name));
    looks.set(name, look);
    return look;
  }
}
