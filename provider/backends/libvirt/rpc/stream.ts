import { LibvirtError } from "./libvirt-error";
import { type Message, MessageStatus, MessageType, STREAM_CHUNK_BYTES } from "./message";
import { remoteError, streamHole } from "./remote-error";
import { CallTimeoutError, ProtocolError } from "./rpc-error";
import { XdrReader } from "./xdr-reader";

/** A piece of a stream: data, or so many zero bytes that are not sent. */
export type StreamChunk = Uint8Array | { readonly hole: bigint };

/** What a stream needs from the connection it runs on. */
export interface StreamLink {
  /** `onSent` is called when the operating system has taken the packet. */
  send(type: number, status: number, payload: Uint8Array, onSent?: () => void): void;
  pause(): void;
  resume(): void;
  /** The stream is over: its packets are not for anyone any more. */
  release(): void;
}

export interface StreamOptions {
  readonly signal?: AbortSignal;
  /** How long nothing may move before the transfer is given up, in milliseconds. Default: for ever. */
  readonly stallTimeoutMs?: number;
}

/** Received data that nobody has taken yet; more than this stops reading from the connection. */
const RECEIVE_HIGH_WATER_BYTES = 1_048_576;
/** How long an abort waits for the daemon's answer before the connection is left to its owner. */
const ABORT_TIMEOUT_MS = 5_000;
const NOTHING = Buffer.alloc(0);

type End = { readonly error: unknown } | "open" | "end-of-data" | "finished";

/** The data that follows a call: an upload, a download, or both as in a console. */
export class RpcStream {
  readonly #link: StreamLink;
  readonly #procedure: string;
  readonly #options: StreamOptions;
  readonly #received: StreamChunk[] = [];
  #receivedBytes = 0;
  #isPaused = false;
  #end: End = "open";
  #wakeUps: (() => void)[] = [];

  constructor(link: StreamLink, procedure: string, options: StreamOptions) {
    this.#link = link;
    this.#procedure = procedure;
    this.#options = options;
  }

  /** True when nothing more will be sent or received. */
  get isOver(): boolean {
    return this.#end === "finished" || typeof this.#end === "object";
  }

  /** Everything the daemon sends, until its end of data, which is then confirmed. Leaving early aborts. */
  async *chunks(): AsyncGenerator<StreamChunk, void> {
    try {
      for (;;) {
        const chunk = this.#shift();
        if (chunk !== undefined) {
          yield chunk;
        } else if (this.#end === "end-of-data") {
          await this.finish();
          return;
        } else if (this.#end === "finished") {
          return;
        } else {
          await this.#moved(() => this.#received.length > 0 || this.#end !== "open");
        }
      }
    } finally {
      await this.abort();
    }
  }

  /** Sends data, and returns when the operating system has taken it: the caller may use the memory again. */
  async write(data: Uint8Array): Promise<void> {
    for (let start = 0; start < data.length; start += STREAM_CHUNK_BYTES) {
      await this.#sent(MessageType.Stream, data.subarray(start, start + STREAM_CHUNK_BYTES));
    }
  }

  /** Tells the daemon of zeros without sending them; the call must have asked for a sparse stream. */
  async writeHole(length: bigint): Promise<void> {
    const payload = Buffer.alloc(12);
    payload.writeBigInt64BE(length, 0);
    await this.#sent(MessageType.StreamHole, payload);
  }

  /** Ends the stream and waits for the daemon's word that all of it arrived: errors can surface only here. */
  async finish(): Promise<void> {
    this.#mustBeOpen();
    this.#link.send(MessageType.Stream, MessageStatus.Ok, NOTHING);
    await this.#moved(() => this.#end === "finished");
  }

  /** Breaks off. The connection stays usable; a volume keeps what was written. Does nothing when it is over. */
  async abort(): Promise<void> {
    if (this.isOver) return;
    this.#received.length = 0;
    this.#unpause();
    this.#link.send(MessageType.Stream, MessageStatus.Error, NOTHING);
    const deadline = Date.now() + ABORT_TIMEOUT_MS;
    while (!this.isOver && Date.now() < deadline) await this.#nextWakeUp(ABORT_TIMEOUT_MS);
    if (!this.isOver) this.#finishWith({ error: new ProtocolError("the abort was not answered") });
  }

  /** A packet for this stream. */
  receive(message: Message): void {
    if (this.isOver) return;
    const { type, status } = message.header;
    if (status === MessageStatus.Error) this.#finishWith({ error: this.#errorIn(message.payload) });
    else if (status === MessageStatus.Ok) this.#finishWith("finished");
    else if (type === MessageType.StreamHole) this.#push({ hole: holeLength(message.payload) });
    else if (message.payload.length === 0) this.#end = "end-of-data";
    else this.#push(message.payload);
    this.wake();
  }

  /** The connection is gone. */
  fail(error: unknown): void {
    if (!this.isOver) this.#finishWith({ error });
    this.wake();
  }

  /** Something may have changed: arrived data, or room for more. */
  wake(): void {
    const wakeUps = this.#wakeUps;
    this.#wakeUps = [];
    for (const wakeUp of wakeUps) wakeUp();
  }

  async #sent(type: number, payload: Uint8Array): Promise<void> {
    this.#mustBeOpen();
    let isSent = false;
    this.#link.send(type, MessageStatus.Continue, payload, () => {
      isSent = true;
      this.wake();
    });
    await this.#moved(() => isSent);
  }

  #push(chunk: StreamChunk): void {
    this.#received.push(chunk);
    this.#receivedBytes += bytesOf(chunk);
    if (this.#receivedBytes > RECEIVE_HIGH_WATER_BYTES && !this.#isPaused) {
      this.#isPaused = true;
      this.#link.pause();
    }
  }

  #shift(): StreamChunk | undefined {
    const chunk = this.#received.shift();
    if (chunk === undefined) return undefined;
    this.#receivedBytes -= bytesOf(chunk);
    if (this.#receivedBytes <= RECEIVE_HIGH_WATER_BYTES / 2) this.#unpause();
    return chunk;
  }

  #unpause(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#link.resume();
  }

  #finishWith(end: End): void {
    this.#end = end;
    this.#unpause();
    this.#link.release();
  }

  #mustBeOpen(): void {
    this.#options.signal?.throwIfAborted();
    if (typeof this.#end === "object") throw this.#end.error;
    if (this.#end === "finished") {
      throw new ProtocolError(`${this.#procedure}: the stream is over already`);
    }
  }

  /** Waits until `done`; throws when the stream failed, was aborted, or nothing moved for too long. */
  async #moved(done: () => boolean): Promise<void> {
    const { signal, stallTimeoutMs } = this.#options;
    for (;;) {
      signal?.throwIfAborted();
      if (typeof this.#end === "object") throw this.#end.error;
      if (done()) return;
      if (!(await this.#nextWakeUp(stallTimeoutMs, signal))) {
        throw new CallTimeoutError(this.#procedure, stallTimeoutMs ?? 0);
      }
    }
  }

  /** True when woken, false when the time is over. */
  #nextWakeUp(timeoutMs?: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (woken: boolean): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wakeUp);
        resolve(woken);
      };
      const wakeUp = (): void => settle(true);
      const timer = timeoutMs === undefined ? undefined : setTimeout(settle, timeoutMs, false);
      signal?.addEventListener("abort", wakeUp, { once: true });
      this.#wakeUps.push(wakeUp);
    });
  }

  #errorIn(payload: Buffer): unknown {
    // The answer to our own abort carries nothing.
    if (payload.length === 0)
      return new ProtocolError(`${this.#procedure}: the stream was aborted`);
    return new LibvirtError(this.#procedure, remoteError.read(new XdrReader(payload)));
  }
}

/** A hole takes little memory, but not none: a peer could send nothing but holes. */
function bytesOf(chunk: StreamChunk): number {
  return chunk instanceof Uint8Array ? chunk.length : 256;
}

function holeLength(payload: Buffer): bigint {
  const reader = new XdrReader(payload);
  const { length } = streamHole.read(reader);
  reader.end();
  if (length < 0n) throw new ProtocolError(`a hole of ${length} bytes`);
  return length;
}
