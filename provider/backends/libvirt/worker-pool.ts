import { type ConnectClient, closeClient } from "./connect-client";
import type { RpcClient } from "./rpc/client";
import { ConnectionLostError } from "./rpc/rpc-error";

/** A daemon serves five calls of one connection at a time; the fifth place is for keepalive. */
const CALLS_PER_WORKER = 4;
const WORKERS = 4;

interface Worker {
  readonly client: Promise<RpcClient>;
  /** The client once it is there. */
  ready: RpcClient | undefined;
  /** Calls that hold a place here. */
  calls: number;
}

/**
 * The connections that calls run on. A new one is made only when those that exist are full and stay so for a
 * while: short calls are not faster on several, slow ones are.
 */
export class WorkerPool {
  readonly #connect: ConnectClient;
  readonly #patienceMs: number;
  readonly #closing = new AbortController();
  #workers: Worker[] = [];
  #queue: (() => void)[] = [];

  /** `patienceMs`: how long a call waits for a place before one more connection is made for it. */
  constructor(connect: ConnectClient, patienceMs: number) {
    this.#connect = connect;
    this.#patienceMs = patienceMs;
  }

  /** Runs `use` with a connection that has room, as soon as there is one. */
  async run<T>(use: (client: RpcClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const worker = await this.#acquire(signal);
    try {
      return await use(await orAborted(worker.client, signal));
    } finally {
      worker.calls -= 1;
      if (hasAbandonedCalls(worker)) this.#remove(worker);
      if (worker.calls === 0 && !this.#workers.includes(worker)) worker.ready?.destroy();
      this.#queue.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closing.abort(new ConnectionLostError("the connection was closed"));
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map(({ ready }) => ready && closeClient(ready)));
    for (const proceed of this.#queue.splice(0)) proceed();
  }

  async #acquire(signal: AbortSignal | undefined): Promise<Worker> {
    let inVain = false;
    try {
      for (;;) {
        signal?.throwIfAborted();
        this.#closing.signal.throwIfAborted();
        const worker = this.#leastBusy() ?? this.#add(inVain);
        if (worker !== undefined) {
          worker.calls += 1;
          return worker;
        }
        inVain = await this.#placeFree(signal);
      }
    } catch (error) {
      // It may have been woken for a place that it does not take.
      this.#queue.shift()?.();
      throw error;
    }
  }

  #leastBusy(): Worker | undefined {
    this.#workers = this.#workers.filter(({ ready }) => ready === undefined || !ready.isLost);
    return this.#workers
      .filter(({ calls }) => calls < CALLS_PER_WORKER)
      .sort((one, other) => one.calls - other.calls)[0];
  }

  #add(inVain: boolean): Worker | undefined {
    const most = inVain ? WORKERS : 1;
    if (this.#workers.length >= most) return undefined;
    const client = this.#connect(this.#closing.signal);
    const worker: Worker = { client, ready: undefined, calls: 0 };
    this.#workers.push(worker);
    client.then(
      (ready) => {
        worker.ready = ready;
      },
      () => this.#remove(worker),
    );
    return worker;
  }

  #remove(worker: Worker): void {
    this.#workers = this.#workers.filter((other) => other !== worker);
  }

  /** True when the wait for a place was in vain; false when there may be one, or nobody wants it any more. */
  #placeFree(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (inVain: boolean): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", proceed);
        this.#queue = this.#queue.filter((other) => other !== proceed);
        resolve(inVain);
      };
      const proceed = (): void => end(false);
      const timer = setTimeout(() => end(true), this.#patienceMs);
      signal?.addEventListener("abort", proceed, { once: true });
      this.#queue.push(proceed);
    });
  }
}

/**
 * A call that was aborted or timed out keeps its place at the daemon until it is answered there. Such a
 * connection takes no new calls; it ends with its last one.
 */
function hasAbandonedCalls({ calls, ready }: Worker): boolean {
  return ready !== undefined && ready.inFlight > calls;
}

/** The connection as soon as it is there, or the signal's reason as soon as nobody wants it any more. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
