import { perConnection } from "./per-connection";

/**
 * Who may work on a pool at the same time, in this process.
 *
 * libvirt refuses to refresh, build or stop a pool while one of its volumes is being made, uploaded or
 * copied ("has asynchronous jobs running"), and it has no code of its own for that refusal. So work on
 * volumes is shared, work on the pool is alone, and what moves whole images also goes one by one.
 */
export class PoolLocks {
  readonly #pools = new Map<string, PoolLock>();

  /** Work on one volume: waits only for work on the pool itself. */
  shared<T>(pool: string, work: () => Promise<T>): Promise<T> {
    return this.#pool(pool).shared(work);
  }

  /** Uploads and copies: one after the other, because they compete for the same disk. */
  heavy<T>(pool: string, work: () => Promise<T>): Promise<T> {
    return this.#pool(pool).heavy(work);
  }

  /** Build, refresh, start, stop: nothing else works on the pool meanwhile. */
  alone<T>(pool: string, work: () => Promise<T>): Promise<T> {
    return this.#pool(pool).alone(work);
  }

  #pool(name: string): PoolLock {
    const known = this.#pools.get(name) ?? new PoolLock();
    this.#pools.set(name, known);
    return known;
  }
}

class PoolLock {
  /** Resolves when the last work that is alone has ended. */
  #lastAlone: Promise<unknown> = Promise.resolve();
  #lastHeavy: Promise<unknown> = Promise.resolve();
  /** Shared work since then, running or waiting. */
  #sharing: Promise<unknown>[] = [];

  shared<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastAlone.then(work);
    this.#sharing.push(settled(result));
    return result;
  }

  heavy<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastHeavy.then(() => this.shared(work));
    this.#lastHeavy = settled(result);
    return result;
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const before = Promise.all([this.#lastAlone, ...this.#sharing]);
    this.#sharing = [];
    const result = before.then(work);
    this.#lastAlone = settled(result);
    return result;
  }
}

function settled(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    () => undefined,
  );
}

/** The locks of one host. */
export const poolLocksOf = perConnection(() => new PoolLocks());
