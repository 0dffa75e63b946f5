import type { Clock } from "../../provider/core/operation";

/** A clock that jumps: every sleep is over at once and moves the time forward. */
export class ManualClock implements Clock {
  #now = 0;
  readonly slept: number[] = [];

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.#now += ms;
  }
}
