import { decodeAll, problemOf } from "./answer";
import type { Codec } from "./codec";
import { struct } from "./codecs";
import { FrameDecoder } from "./frame-decoder";
import { encodeFrame, encodeFrameHead } from "./frame-encoder";
import {
  KeepaliveProcedure,
  type Message,
  type MessageHeader,
  MessageStatus,
  MessageType,
  PROTOCOL_VERSION,
  Program,
} from "./message";
import {
  type EventMessage,
  type EventName,
  eventNamed,
  eventNumbered,
  type ProcedureArgs,
  type ProcedureName,
  type ProcedureResult,
  procedureNamed,
} from "./procedures";
import { CallTimeoutError, ConnectionLostError, ProtocolError } from "./rpc-error";
import { RpcStream, type StreamOptions } from "./stream";
import type { Transport } from "./transport";

export interface RpcCallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export interface RpcClientHandlers {
  /** A message that the daemon sent by itself. */
  readonly onEvent?: <N extends EventName>(name: N, message: EventMessage<N>) => void;
  /** The connection ended; called once. */
  readonly onLost?: (error: Error) => void;
}

interface PendingCall {
  readonly procedure: number;
  settle(message: Message): void;
  fail(error: unknown): void;
}

const nothing: Codec<unknown> = struct({});

/** One connection to a daemon: calls, their answers in any order, streams, events. */
export class RpcClient {
  readonly #transport: Transport;
  readonly #handlers: RpcClientHandlers;
  readonly #decoder = new FrameDecoder();
  readonly #calls = new Map<number, PendingCall>();
  readonly #streams = new Map<number, RpcStream>();
  #serial = 0;
  #isHeld = false;
  #lost: Error | undefined;
  #lastReceivedMs = Date.now();

  constructor(transport: Transport, handlers: RpcClientHandlers = {}) {
    this.#transport = transport;
    this.#handlers = handlers;
    const { readable, writable } = transport;
    readable.on("data", (chunk: Buffer) => this.#receive(chunk));
    readable.on("error", (cause) => this.#lose(cause));
    readable.on("close", () => this.#lose());
    readable.on("end", () => this.#lose());
    writable.on("error", (cause) => this.#lose(cause));
  }

  /** Calls that the daemon has not answered yet, those included that nobody waits for any more. */
  get inFlight(): number {
    return this.#calls.size;
  }

  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  get isLocal(): boolean {
    return this.#transport.isLocal;
  }

  /** When the peer was last heard, in milliseconds of `Date.now()`. */
  get lastReceivedMs(): number {
    return this.#lastReceivedMs;
  }

  async call<N extends ProcedureName>(
    name: N,
    args: ProcedureArgs<N>,
    options: RpcCallOptions = {},
  ): Promise<ProcedureResult<N>> {
    const { result, stream } = procedureNamed(name);
    if (stream !== "none") throw new TypeError(`${name} has a stream: it needs openStream`);
    const { answer } = this.#send(name, args, options);
    return decodeAll(result, (await answer).payload, name) as ProcedureResult<N>;
  }

  /** A call that opens a stream. The stream is there as soon as the daemon has said yes. */
  async openStream<N extends ProcedureName>(
    name: N,
    args: ProcedureArgs<N>,
    options: RpcCallOptions & StreamOptions = {},
  ): Promise<RpcStream> {
    const { answer, serial } = this.#send(name, args, options);
    const { number } = procedureNamed(name);
    // The first packets can arrive together with the answer.
    const stream = new RpcStream(this.#link(number, serial), name, options);
    this.#streams.set(serial, stream);
    try {
      decodeAll(procedureNamed(name).result, (await answer).payload, name);
      return stream;
    } catch (error) {
      this.#streams.delete(serial);
      throw error;
    }
  }

  /** Keeps the process alive for this connection even while no call is under way, or no longer. */
  hold(held: boolean): void {
    this.#isHeld = held;
    this.#setBusy();
  }

  /** Asks the peer for a sign of life. Its answer shows in `lastReceivedMs`. */
  ping(): void {
    this.#sendKeepalive(KeepaliveProcedure.Ping);
  }

  /** Ends the connection; whatever still waits is rejected with `reason`. */
  destroy(reason: Error = new ConnectionLostError("the connection was closed")): void {
    this.#lose(reason);
  }

  #send<N extends ProcedureName>(
    name: N,
    args: ProcedureArgs<N>,
    options: RpcCallOptions,
  ): { readonly answer: Promise<Message>; readonly serial: number } {
    options.signal?.throwIfAborted();
    if (this.#lost) throw new ConnectionLostError(this.#lost.message, { cause: this.#lost });
    const { number, args: codec } = procedureNamed(name);
    const serial = this.#nextSerial();
    const frame = encodeFrame(this.#header(number, MessageType.Call, serial), codec, args);
    const answer = this.#expectAnswer(name, number, serial, options);
    this.#setBusy();
    this.#transport.writable.write(frame);
    return { answer, serial };
  }

  #expectAnswer(
    name: ProcedureName,
    procedure: number,
    serial: number,
    { signal, timeoutMs }: RpcCallOptions,
  ): Promise<Message> {
    return new Promise((resolve, reject) => {
      // The entry stays after an abort or a timeout: the daemon is still busy with the call.
      const stopWaiting = (error: unknown): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        reject(error);
      };
      const onAbort = (): void => stopWaiting(signal?.reason);
      const onTimeout = (): void => stopWaiting(new CallTimeoutError(name, timeoutMs ?? 0));
      const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#calls.set(serial, {
        procedure,
        fail: stopWaiting,
        settle(message) {
          const problem = problemOf(name, message);
          if (problem === undefined) resolve(message);
          // After `resolve` this only tidies up.
          stopWaiting(problem);
        },
      });
    });
  }

  #receive(chunk: Buffer): void {
    this.#lastReceivedMs = Date.now();
    try {
      for (const message of this.#decoder.push(chunk)) this.#dispatch(message);
    } catch (error) {
      this.#lose(error instanceof Error ? error : new ProtocolError(String(error)));
    }
  }

  #dispatch(message: Message): void {
    const { program, type } = message.header;
    if (program === Program.Keepalive) this.#keepalive(message);
    // Other programs are none of ours, and nobody asked them anything.
    if (program !== Program.Remote) return;
    switch (type) {
      case MessageType.Reply:
        this.#reply(message);
        break;
      case MessageType.Message:
        this.#event(message);
        break;
      case MessageType.Stream:
      case MessageType.StreamHole:
        // Packets that were under way when a stream ended are nobody's.
        this.#streams.get(message.header.serial)?.receive(message);
        break;
      default:
        throw new ProtocolError(`a message of type ${type} from the daemon`);
    }
  }

  #reply(message: Message): void {
    const { serial, procedure } = message.header;
    const call = this.#calls.get(serial);
    if (call === undefined) return;
    this.#calls.delete(serial);
    this.#setBusy();
    if (call.procedure === procedure) call.settle(message);
    else call.fail(new ProtocolError(`an answer to ${procedure} instead of ${call.procedure}`));
  }

  #event({ header, payload }: Message): void {
    const name = eventNumbered(header.procedure);
    if (name === undefined) return;
    const message = decodeAll(eventNamed(name).message, payload, name);
    this.#handlers.onEvent?.(name, message as EventMessage<typeof name>);
  }

  #keepalive({ header }: Message): void {
    if (header.procedure === KeepaliveProcedure.Ping) this.#sendKeepalive(KeepaliveProcedure.Pong);
  }

  #sendKeepalive(procedure: number): void {
    if (this.#lost) return;
    const header = {
      ...this.#header(procedure, MessageType.Message, 0),
      program: Program.Keepalive,
    };
    this.#transport.writable.write(encodeFrame(header, nothing, {}));
  }

  #link(procedure: number, serial: number): ConstructorParameters<typeof RpcStream>[0] {
    const { readable, writable } = this.#transport;
    return {
      send: (type, status, payload, onSent) => {
        const header = { ...this.#header(procedure, type, serial), status };
        writable.cork();
        writable.write(encodeFrameHead(header, payload.length));
        writable.write(payload, onSent);
        writable.uncork();
      },
      pause: () => readable.pause(),
      resume: () => readable.resume(),
      release: () => {
        this.#streams.delete(serial);
        this.#setBusy();
      },
    };
  }

  #lose(reason?: Error): void {
    if (this.#lost) return;
    const why = this.#transport.endReason?.() ?? reason?.message ?? "the daemon closed it";
    const lost = new ConnectionLostError(`connection to ${this.#transport.peer} lost: ${why}`, {
      cause: reason,
      sent: true,
    });
    this.#lost = lost;
    this.#transport.destroy();
    for (const call of this.#calls.values()) call.fail(lost);
    this.#calls.clear();
    for (const stream of [...this.#streams.values()]) stream.fail(lost);
    this.#handlers.onLost?.(lost);
  }

  #setBusy(): void {
    if (this.#lost) return;
    this.#transport.setBusy(this.#isHeld || this.#calls.size + this.#streams.size > 0);
  }

  #nextSerial(): number {
    this.#serial = this.#serial === 0xffffffff ? 1 : this.#serial + 1;
    return this.#serial;
  }

  #header(procedure: number, type: number, serial: number): MessageHeader {
    return {
      program: Program.Remote,
      version: PROTOCOL_VERSION,
      procedure,
      type,
      serial,
      status: MessageStatus.Ok,
    };
  }
}
