/**
 * One watch for each kind and namespace, shared by everybody who waits there.
 *
 * It only wakes: who waits reads the object anew. So a watch that is cut, or too old to be resumed,
 * costs a little time and never an answer.
 */
import { createInterface } from "node:readline";
import type { Clock } from "../../../core/operation";
import type { ApiClient } from "../api/api-client";
import type { KindRef, KubeObject, ObjectRef } from "../api/kube-object";

interface WatchEvent {
  readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  readonly object: KubeObject;
}

interface Waiter {
  readonly name: string;
  wake(): void;
}

const PAUSE_AFTER_CUT_MS = 500;

export class ObjectWatch {
  readonly #client: ApiClient;
  readonly #clock: Clock;
  readonly #streams = new Map<string, Stream>();

  constructor(client: ApiClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** Resolves at the next event of the object; rejects when aborted. */
  nextEvent(ref: ObjectRef, signal: AbortSignal): Promise<void> {
    const key = `${ref.apiVersion} ${ref.kind} ${ref.namespace ?? ""}`;
    let stream = this.#streams.get(key);
    if (stream === undefined) {
      stream = new Stream(this.#client, this.#clock, ref, ref.namespace);
      this.#streams.set(key, stream);
    }
    return stream.next(ref.name, signal);
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
  }
}

class Stream {
  readonly #client: ApiClient;
  readonly #clock: Clock;
  readonly #kind: KindRef;
  readonly #namespace: string | undefined;
  readonly #waiters = new Set<Waiter>();
  #running: AbortController | undefined;

  constructor(client: ApiClient, clock: Clock, kind: KindRef, namespace: string | undefined) {
    this.#client = client;
    this.#clock = clock;
    this.#kind = { apiVersion: kind.apiVersion, kind: kind.kind };
    this.#namespace = namespace;
  }

  next(name: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiters.delete(waiter);
        signal.removeEventListener("abort", abort);
        // Nobody waits: the watch ends, so that a command can end.
        if (this.#waiters.size === 0) this.close();
      };
      const abort = () => {
        leave();
        reject(signal.reason);
      };
      const wake = () => {
        leave();
        resolve();
      };
      const waiter: Waiter = { name, wake };
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      signal.addEventListener("abort", abort, { once: true });
      this.#waiters.add(waiter);
      this.#start();
    });
  }

  close(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  #start(): void {
    if (this.#running !== undefined) return;
    const running = new AbortController();
    this.#running = running;
    void this.#run(running.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    let resourceVersion: string | undefined;
    while (!signal.aborted) {
      try {
        resourceVersion ??= await this.#latest(signal);
        resourceVersion = await this.#follow(resourceVersion, signal);
      } catch {
        // Whatever ended it, whoever waits looks again by the clock; the next round starts anew.
        resourceVersion = undefined;
        await this.#clock.sleep(PAUSE_AFTER_CUT_MS, signal).catch(() => undefined);
      }
    }
  }

  /** A short list only for its version; what happened before it wakes everybody once. */
  async #latest(signal: AbortSignal): Promise<string> {
    const { metadata } = await this.#client.list(this.#kind, {
      ...(this.#namespace === undefined ? {} : { namespace: this.#namespace }),
      signal,
    });
    for (const waiter of [...this.#waiters]) waiter.wake();
    return metadata.resourceVersion ?? "";
  }

  /** Follows events until the server ends the watch; gives the version to resume from. */
  async #follow(from: string, signal: AbortSignal): Promise<string | undefined> {
    const { body } = await this.#client.openWatch(this.#kind, this.#namespace, from, signal);
    let resourceVersion: string | undefined = from;
    for await (const line of createInterface({ input: body })) {
      const { type, object } = JSON.parse(line) as WatchEvent;
      // 410 Gone and its like: the version is too old, so the next round lists again.
      if (type === "ERROR") return undefined;
      resourceVersion = object.metadata.resourceVersion;
      if (type === "BOOKMARK") continue;
      for (const waiter of [...this.#waiters]) {
        if (waiter.name === object.metadata.name) waiter.wake();
      }
    }
    return resourceVersion;
  }
}
