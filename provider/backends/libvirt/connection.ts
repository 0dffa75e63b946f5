import { setTimeout as delay } from "node:timers/promises";
import { defaultTimeoutMs } from "./call-deadlines";
import { type ConnectClient, clientConnector, closeClient } from "./connect-client";
import type {
  CallOptions,
  Connection,
  ConsoleOptions,
  ConsoleStream,
  EventListener,
  SubscribeOptions,
  TransferOptions,
  VolumeChunk,
} from "./connection-api";
import { openConsoleStream } from "./console-stream";
import { daemonTransport } from "./daemon-transport";
import { EventHub } from "./event-hub";
import { invalidUri } from "./libvirt-errors";
import { parseLibvirtUri } from "./libvirt-uri";
import { networkUpdateArgs } from "./network-update";
import type { RpcClient } from "./rpc/client";
import type { DomainRef, StorageVolRef } from "./rpc/objects";
import {
  type EventName,
  effectOf,
  type ProcedureArgs,
  type ProcedureName,
  type ProcedureResult,
} from "./rpc/procedures";
import { ConnectionLostError } from "./rpc/rpc-error";
import type { Connect } from "./rpc/transport";
import { downloadVolume, uploadVolume } from "./volume-transfer";
import { WorkerPool } from "./worker-pool";

export type * from "./connection-api";
export { isWriteProcedure } from "./rpc/procedures";

export interface ConnectionSettings {
  /** How long making one connection may take, login included, in milliseconds. Default 30,000. */
  readonly connectTimeoutMs?: number;
  /** How long a call waits for a place on a full connection before one more is made, in milliseconds. Default 250. */
  readonly patienceMs?: number;
  /** Where the session daemon's folder is looked up. Default: this process's environment. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Another way to the daemon than the URI's, for example to one inside this process. */
  readonly connect?: Connect;
}

/** Pauses before a read is tried again: a daemon that restarts is back within a few seconds. */
const RETRY_DELAYS_MS = [50, 200, 500, 1_000, 2_000];
/** Before there was any connection, one more try is for a socket whose daemon is just being started. */
const FIRST_RETRY_DELAYS_MS = [200];

/** A connection to a libvirt host; nothing is sent before the first call. Throws when the URI is wrong. */
export function openConnection(uri: string, settings: ConnectionSettings = {}): Connection {
  const parsed = parseLibvirtUri(uri);
  if (!parsed.ok) throw invalidUri(parsed.diagnostics);
  const environment = settings.environment ?? process.env;
  const connect = settings.connect ?? daemonTransport(parsed.uri, environment);
  const timeoutMs = settings.connectTimeoutMs ?? 30_000;
  return new HostConnection(
    parsed.uri.redacted,
    clientConnector(parsed.uri, connect, timeoutMs),
    settings.patienceMs ?? 250,
  );
}

class HostConnection implements Connection {
  readonly uri: string;
  readonly #connectClient: ConnectClient;
  readonly #workers: WorkerPool;
  readonly #events: EventHub;
  readonly #closing = new AbortController();
  readonly #counts = new Map<ProcedureName, number>();
  #wasConnected = false;
  #hostIdentity: Promise<string> | undefined;
  #libVersion: Promise<number> | undefined;

  constructor(uri: string, connectClient: ConnectClient, patienceMs: number) {
    this.uri = uri;
    this.#connectClient = async (signal, handlers) => {
      const client = await connectClient(signal, handlers);
      this.#wasConnected = true;
      return client;
    };
    this.#workers = new WorkerPool(this.#connectClient, patienceMs);
    this.#events = new EventHub(this.#connectClient);
  }

  async call<N extends ProcedureName>(
    name: N,
    args: ProcedureArgs<N>,
    options: CallOptions = {},
  ): Promise<ProcedureResult<N>> {
    const timeoutMs = options.timeoutMs ?? defaultTimeoutMs(name);
    return this.#retried(effectOf(name) === "read", options.signal, () =>
      this.#workers.run(async (client) => {
        this.#count(name);
        const sent = await this.#argsFor(client, name, args);
        return client.call(name, sent, {
          ...(options.signal === undefined ? {} : { signal: options.signal }),
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        });
      }, options.signal),
    );
  }

  async upload(
    volume: StorageVolRef,
    options: TransferOptions,
    chunks: AsyncIterable<VolumeChunk>,
  ): Promise<void> {
    const signal = this.#untilClosed(options.signal);
    const client = await this.#streamClient("storageVolUpload", signal);
    try {
      await uploadVolume(client, volume, { ...options, signal }, chunks);
    } finally {
      await closeClient(client);
    }
  }

  async *download(
    volume: StorageVolRef,
    options: TransferOptions,
  ): AsyncGenerator<VolumeChunk, void> {
    const signal = this.#untilClosed(options.signal);
    const client = await this.#streamClient("storageVolDownload", signal);
    try {
      yield* downloadVolume(client, volume, { ...options, signal });
    } finally {
      await closeClient(client);
    }
  }

  async openConsole(domain: DomainRef, options: ConsoleOptions): Promise<ConsoleStream> {
    const signal = this.#untilClosed(options.signal);
    const client = await this.#streamClient("domainOpenConsole", signal);
    try {
      return await openConsoleStream(client, domain, { ...options, signal });
    } catch (error) {
      await closeClient(client);
      throw error;
    }
  }

  async subscribe<N extends EventName>(
    event: N,
    listener: EventListener<N>,
    options: SubscribeOptions = {},
  ): Promise<() => Promise<void>> {
    options.signal?.throwIfAborted();
    const subscription = {
      event,
      listener: listener as (payload: unknown) => void,
      onGap: options.onGap,
    };
    const end = await this.#retried(true, options.signal, () =>
      this.#events.subscribe(subscription),
    );
    const onAbort = (): void => void end();
    if (options.signal?.aborted) onAbort();
    options.signal?.addEventListener("abort", onAbort, { once: true });
    return async () => {
      options.signal?.removeEventListener("abort", onAbort);
      await end();
    };
  }

  hostIdentity(): Promise<string> {
    this.#hostIdentity ??= this.#remembered(
      async () => hostUuid((await this.call("connectGetCapabilities", {})).capabilities),
      () => {
        this.#hostIdentity = undefined;
      },
    );
    return this.#hostIdentity;
  }

  libVersion(): Promise<number> {
    this.#libVersion ??= this.#remembered(
      async () => Number((await this.call("connectGetLibVersion", {})).lib_ver),
      () => {
        this.#libVersion = undefined;
      },
    );
    return this.#libVersion;
  }

  callCounts(): ReadonlyMap<ProcedureName, number> {
    return new Map(this.#counts);
  }

  async close(): Promise<void> {
    this.#closing.abort(new ConnectionLostError("the connection was closed"));
    await Promise.all([this.#workers.close(), this.#events.close()]);
  }

  /** Tries again after a lost connection: what only looks always, anything else only when it was never sent. */
  async #retried<T>(
    isRepeatable: boolean,
    signal: AbortSignal | undefined,
    run: () => Promise<T>,
  ): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await run();
      } catch (error) {
        const delays = this.#wasConnected ? RETRY_DELAYS_MS : FIRST_RETRY_DELAYS_MS;
        const pauseMs = delays[attempt];
        if (!(error instanceof ConnectionLostError) || this.#closing.signal.aborted) throw error;
        if (pauseMs === undefined || (error.sent && !isRepeatable)) throw error;
        await delay(pauseMs, undefined, { signal: this.#untilClosed(signal) });
      }
    }
  }

  async #argsFor<N extends ProcedureName>(
    client: RpcClient,
    name: N,
    args: ProcedureArgs<N>,
  ): Promise<ProcedureArgs<N>> {
    if (name !== "networkUpdate") return args;
    const update = args as ProcedureArgs<"networkUpdate">;
    return (await networkUpdateArgs(client, update)) as ProcedureArgs<N>;
  }

  #streamClient(name: ProcedureName, signal: AbortSignal): Promise<RpcClient> {
    return this.#retried(true, signal, () => {
      this.#count(name);
      return this.#connectClient(signal);
    });
  }

  #untilClosed(signal: AbortSignal | undefined): AbortSignal {
    const closing = this.#closing.signal;
    return signal === undefined ? closing : AbortSignal.any([signal, closing]);
  }

  #count(name: ProcedureName): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** A question that is asked once; a failure is not remembered. */
  async #remembered<T>(ask: () => Promise<T>, forget: () => void): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      forget();
      throw error;
    }
  }
}

function hostUuid(capabilities: string): string {
  const uuid = /<host>\s*<uuid>([^<]+)<\/uuid>/.exec(capabilities)?.[1];
  if (uuid === undefined) throw new Error("the host's capabilities hold no UUID");
  return uuid.trim().toLowerCase();
}
