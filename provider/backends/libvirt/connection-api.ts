import type { DomainRef, StorageVolRef } from "./rpc/objects";
import type {
  EventMessage,
  EventName,
  ProcedureArgs,
  ProcedureName,
  ProcedureResult,
} from "./rpc/procedures";

export type * from "./rpc/objects";
export type { EventName, ProcedureArgs, ProcedureName, ProcedureResult } from "./rpc/procedures";
export { isWriteProcedure } from "./rpc/procedures";

export interface CallOptions {
  /** Stops waiting for the answer; what the daemon is doing goes on. */
  readonly signal?: AbortSignal;
  /** How long to wait for the answer, in milliseconds. Default: the connection's `callTimeoutMs`. */
  readonly timeoutMs?: number;
}

export interface TransferOptions {
  /** Where in the volume to begin, in bytes. Default 0. */
  readonly offset?: bigint;
  /** How many bytes at most. Default 0: up to the volume's end. */
  readonly length?: bigint;
  /**
   * Send and receive holes as holes. A hole does not erase, so upload sparsely only onto a fresh volume; and
   * each hole that is sent cuts a file off where the hole ends, so end with a hole up to the capacity.
   */
  readonly sparse?: boolean;
  /** Ends the transfer with an abort that the daemon confirms; what was written stays in the volume. */
  readonly signal?: AbortSignal;
}

/**
 * A piece of a volume: data, or so many zero bytes. In an upload, the memory of a piece may be used again
 * when the next one is asked for.
 */
export type VolumeChunk = Uint8Array | { readonly hole: bigint };

export interface ConsoleOptions {
  /** The alias of the console, serial or parallel device. Default: the first one. */
  readonly device?: string;
  /** `DomainConsole` bits. */
  readonly flags?: number;
  readonly signal?: AbortSignal;
}

/** A guest's console. Reading ends when the guest or `close` ends it; whoever stops reading closes it. */
export interface ConsoleStream extends AsyncIterable<Uint8Array> {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** What an event says, without the wire's registration number and nesting. */
export type EventPayload<N extends EventName> =
  EventMessage<N> extends { readonly msg: infer M }
    ? Omit<EventMessage<N>, "callbackID" | "msg"> & M
    : Omit<EventMessage<N>, "callbackID">;

/** Called for every event of its kind. Must not throw. */
export type EventListener<N extends EventName> = (event: EventPayload<N>) => void;

export interface SubscribeOptions {
  readonly signal?: AbortSignal;
  /** Called when a lost connection is back and the event registered anew: what happened between is not told. */
  readonly onGap?: () => void;
}

/** Everything we ask of one libvirt host. Made by `openConnection`, which does no I/O. */
export interface Connection {
  /** The URI without any secret, safe to print. */
  readonly uri: string;
  /**
   * One libvirt call. Throws `LibvirtError` for the daemon's own errors, `ConnectionLostError` when there is
   * no connection: a read has then been tried again already, a write may or may not have taken effect.
   */
  call<N extends ProcedureName>(
    name: N,
    args: ProcedureArgs<N>,
    options?: CallOptions,
  ): Promise<ProcedureResult<N>>;
  /** Fills a volume, and returns when the daemon has confirmed the whole of it. */
  upload(
    volume: StorageVolRef,
    options: TransferOptions,
    chunks: AsyncIterable<VolumeChunk>,
  ): Promise<void>;
  /** Reads a volume. Leaving the loop early aborts the transfer. */
  download(volume: StorageVolRef, options: TransferOptions): AsyncIterable<VolumeChunk>;
  openConsole(domain: DomainRef, options: ConsoleOptions): Promise<ConsoleStream>;
  /**
   * Calls `listener` for each event of this kind, of every object on the host. Resolves when the daemon has
   * registered it, with a function that ends it. Survives a lost connection.
   */
  subscribe<N extends EventName>(
    event: N,
    listener: EventListener<N>,
    options?: SubscribeOptions,
  ): Promise<() => Promise<void>>;
  /** The host's UUID, from its capabilities. */
  hostIdentity(): Promise<string>;
  /** libvirt's version on the host: 9_003_001 is 9.3.1. */
  libVersion(): Promise<number>;
  /** How often each procedure was sent, retries counted. */
  callCounts(): ReadonlyMap<ProcedureName, number>;
  /** Ends everything; calls that wait are rejected. The connection is not usable afterwards. */
  close(): Promise<void>;
}
