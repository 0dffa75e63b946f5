import type { Clock } from "../../../core/operation";
import type { ApiClient } from "../api/api-client";
import { ClusterApiError, type KubeStatus } from "../api/cluster-api-error";
import type { KindRef, KubeObject } from "../api/kube-object";
import { linesOf } from "../api/lines";

type WatchEvent =
  | { readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK"; readonly object: KubeObject }
  | { readonly type: "ERROR"; readonly object: KubeStatus };

interface Waiter {
  readonly name: string;
  wake(): void;
}

/** What an object that is not there was last seen at: older than everything. */
const NEVER = "0";
const PAUSE_AFTER_CUT_MS = 500;
/** A wait is a row of looks; opening a watch for each would cost more than the looks themselves. */
const GRACE_MS = 5000;

/** The events of one kind in one namespace, from when somebody waits until nobody has for a while. */
export class WatchStream {
  readonly #client: ApiClient;
  readonly #clock: Clock;
  readonly #kind: KindRef;
  readonly #namespace: string | undefined;
  readonly #waiters = new Set<Waiter>();
  /** The latest version known of every object that somebody waited for on this stream. */
  readonly #followed = new Map<string, string>();
  /** Everything up to here has been told. */
  #version: string | undefined;
  #running: AbortController | undefined;
  #idle: AbortController | undefined;

  constructor(
    client: ApiClient,
    clock: Clock,
    { apiVersion, kind, namespace }: KindRef & { readonly namespace?: string },
  ) {
    this.#client = client;
    this.#clock = clock;
    this.#kind = { apiVersion, kind };
    this.#namespace = namespace;
  }

  /** Resolves when the object may be another than the version that was seen of it. */
  next(name: string, seenVersion: string | undefined, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const seen = seenVersion ?? NEVER;
    const running = this.#start(seen);
    // What happened to an object before anybody followed it was told to nobody.
    const known = this.#followed.get(name) ?? (running ? this.#version : undefined) ?? NEVER;
    this.#followed.set(name, seen);
    if (isNewer(known, seen)) return Promise.resolve();
    return this.#wait(name, signal);
  }

  close(): void {
    this.#idle?.abort();
    this.#running?.abort();
    this.#running = undefined;
    this.#version = undefined;
    this.#followed.clear();
  }

  #wait(name: string, signal: AbortSignal): Promise<void> {
    this.#idle?.abort();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiters.delete(waiter);
        signal.removeEventListener("abort", abort);
        if (this.#waiters.size === 0) this.#closeWhenIdle();
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
      signal.addEventListener("abort", abort, { once: true });
      this.#waiters.add(waiter);
    });
  }

  #closeWhenIdle(): void {
    const idle = new AbortController();
    this.#idle = idle;
    this.#clock.sleep(GRACE_MS, idle.signal).then(
      () => this.close(),
      () => undefined,
    );
  }

  /** Begins where the first who waits has looked; true when it had begun before. */
  #start(seen: string): boolean {
    if (this.#running !== undefined) return true;
    const running = new AbortController();
    this.#running = running;
    this.#version = seen === NEVER ? undefined : seen;
    void this.#run(running.signal);
    return false;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        this.#version ??= await this.#latest(signal);
        await this.#follow(this.#version, signal);
      } catch (error) {
        // Refused, as a version that is too old: begin anew. Cut off: go on from where it was.
        if (error instanceof ClusterApiError && !signal.aborted) this.#version = undefined;
      }
      await this.#clock.sleep(PAUSE_AFTER_CUT_MS, signal).catch(() => undefined);
    }
  }

  /** The version of now. What happened before it nobody has told, so everybody looks again. */
  async #latest(signal: AbortSignal): Promise<string> {
    const version = await this.#client.versionOf(this.#kind, this.#namespace, signal);
    this.#followed.clear();
    for (const waiter of [...this.#waiters]) {
      this.#followed.set(waiter.name, NEVER);
      waiter.wake();
    }
    return version;
  }

  /** Tells events until the server ends the watch, which it does every few minutes. */
  async #follow(from: string, signal: AbortSignal): Promise<void> {
    const { body } = await this.#client.openWatch(this.#kind, this.#namespace, from, signal);
    for await (const line of linesOf(body)) {
      if (signal.aborted) return;
      const { type, object } = JSON.parse(line) as WatchEvent;
      if (type === "ERROR")
        throw new ClusterApiError("watch", this.#kind.kind, object.code ?? 500, object);
      const { name = "", resourceVersion = NEVER } = object.metadata;
      this.#version = resourceVersion;
      if (type !== "BOOKMARK") this.#tell(name, resourceVersion);
    }
  }

  #tell(name: string, version: string): void {
    const known = this.#followed.get(name);
    if (known === undefined || !isNewer(version, known)) return;
    this.#followed.set(name, version);
    for (const waiter of [...this.#waiters]) if (waiter.name === name) waiter.wake();
  }
}

/**
 * Versions are numbers that grow. Source: Kubernetes documentation, "API Concepts", section "Resource
 * versions". What is no number counts as newer, which costs a look.
 */
function isNewer(version: string, than: string): boolean {
  const numbers = [version, than].every((one) => /^\d+$/.test(one));
  return numbers ? BigInt(version) > BigInt(than) : version !== than;
}
