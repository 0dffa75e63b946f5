import { setTimeout as delay } from "node:timers/promises";
import { type ConnectClient, closeClient } from "./connect-client";
import { eventRegistrations } from "./event-registrations";
import type { RpcClient } from "./rpc/client";
import type { EventName } from "./rpc/procedures";
import { ConnectionLostError } from "./rpc/rpc-error";

/** Pauses between attempts to get the event connection back; the last one repeats. */
const RECONNECT_DELAYS_MS = [50, 200, 500, 1_000, 2_000, 5_000];

interface Subscription {
  readonly event: EventName;
  readonly listener: (payload: unknown) => void;
  readonly onGap: (() => void) | undefined;
}

/** The one connection on which the daemon tells us of events, and who listens to what. */
export class EventHub {
  readonly #connect: ConnectClient;
  readonly #closing = new AbortController();
  readonly #subscriptions = new Set<Subscription>();
  /** What is registered on the present connection. */
  #registered = new Map<EventName, Promise<number>>();
  #client: Promise<RpcClient> | undefined;
  #isReconnecting = false;

  constructor(connect: ConnectClient) {
    this.#connect = connect;
  }

  /** Resolves when the daemon has registered the event, with the function that ends the subscription. */
  async subscribe(subscription: Subscription): Promise<() => Promise<void>> {
    this.#closing.signal.throwIfAborted();
    this.#subscriptions.add(subscription);
    try {
      const client = await this.#open();
      client.hold(true);
      await this.#register(client, subscription.event);
    } catch (error) {
      await this.#unsubscribe(subscription);
      throw error;
    }
    return () => this.#unsubscribe(subscription);
  }

  async close(): Promise<void> {
    this.#closing.abort(new ConnectionLostError("the connection was closed"));
    this.#subscriptions.clear();
    await this.#closeClient();
  }

  #open(): Promise<RpcClient> {
    if (this.#client !== undefined) return this.#client;
    this.#registered = new Map();
    const opening: Promise<RpcClient> = this.#connect(this.#closing.signal, {
      onEvent: (name, message) => this.#deliver(name, message),
      onLost: () => this.#onLost(opening),
    });
    this.#client = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  #register(client: RpcClient, event: EventName): Promise<number> {
    const known = this.#registered.get(event);
    if (known !== undefined) return known;
    const registering = eventRegistrations[event].register(client);
    const registered = this.#registered;
    registered.set(event, registering);
    registering.catch(() => registered.delete(event));
    return registering;
  }

  #deliver(event: EventName, message: unknown): void {
    const payload = payloadOf(message);
    for (const subscription of [...this.#subscriptions]) {
      if (subscription.event === event) subscription.listener(payload);
    }
  }

  #onLost(client: Promise<RpcClient>): void {
    if (this.#client !== client) return;
    this.#forget(client);
    if (this.#subscriptions.size > 0 && !this.#isReconnecting) void this.#reconnect();
  }

  #forget(client: Promise<RpcClient>): void {
    if (this.#client === client) this.#client = undefined;
  }

  async #reconnect(): Promise<void> {
    this.#isReconnecting = true;
    try {
      for (let attempt = 0; this.#subscriptions.size > 0; attempt += 1) {
        const index = Math.min(attempt, RECONNECT_DELAYS_MS.length - 1);
        await delay(RECONNECT_DELAYS_MS[index], undefined, { signal: this.#closing.signal });
        if (await this.#registerAgain()) return;
      }
    } catch {
      // Closing ends the pause with an error, and with it the attempts.
    } finally {
      this.#isReconnecting = false;
    }
  }

  /** False while the daemon is away, or when the new connection broke as well. */
  async #registerAgain(): Promise<boolean> {
    try {
      const client = await this.#open();
      const subscriptions = [...this.#subscriptions];
      await Promise.all(subscriptions.map(({ event }) => this.#register(client, event)));
      for (const { onGap } of subscriptions) onGap?.();
      return true;
    } catch {
      await this.#closeClient();
      return false;
    }
  }

  /**
   * The registration stays until the connection ends. libvirtd 9.0 can crash when it handles a
   * deregistration beside another one or beside the connection's end, and an event that nobody
   * listens to costs next to nothing.
   */
  async #unsubscribe(subscription: Subscription): Promise<void> {
    if (!this.#subscriptions.delete(subscription) || this.#subscriptions.size > 0) return;
    const client = await this.#client?.catch(() => undefined);
    if (this.#subscriptions.size === 0) client?.hold(false);
  }

  async #closeClient(): Promise<void> {
    const opening = this.#client;
    this.#client = undefined;
    const client = await opening?.catch(() => undefined);
    if (client) await closeClient(client);
  }
}

/** Some events carry their content one level deeper than others; listeners see all of them flat. */
function payloadOf(message: unknown): unknown {
  const { callbackID: _, msg, ...rest } = message as Readonly<Record<string, unknown>>;
  return { ...rest, ...(typeof msg === "object" ? msg : {}) };
}
