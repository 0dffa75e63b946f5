import { CallTimeoutError, ConnectionLostError, ProtocolError } from "../../rpc/rpc-error";
import type { Transport } from "../../rpc/transport";
import { DBusError } from "./dbus-error";
import { type BusCall, decodeMessage, encodeCall, MessageType, messageBytes } from "./dbus-message";
import type { DBusValue } from "./dbus-value";

export interface BusCallOptions {
  readonly signal: AbortSignal;
  /** How long to wait for the answer, in milliseconds. */
  readonly timeoutMs: number;
}

interface Pending {
  settle(body: readonly DBusValue[]): void;
  fail(error: unknown): void;
}

/** The bus learns who we are from the socket, not from us: an empty EXTERNAL, as systemd's tools do. */
const LOGIN = "\0AUTH EXTERNAL\r\nDATA\r\n";
const LOGIN_MAX_BYTES = 4_096;

/** One connection to a message bus: method calls and their answers. Signals are not listened to. */
export class DBusClient {
  readonly #transport: Transport;
  readonly #calls = new Map<number, Pending>();
  readonly #loggedIn: Promise<void>;
  #onLogin: Pending | undefined;
  #received: Buffer = Buffer.alloc(0);
  #serial = 0;
  #lost: Error | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
    const { readable, writable } = transport;
    this.#loggedIn = new Promise((resolve, reject) => {
      this.#onLogin = { settle: () => resolve(), fail: reject };
    });
    this.#loggedIn.catch(() => undefined);
    readable.on("data", (chunk: Buffer) => this.#receive(chunk));
    readable.on("error", (cause) => this.#lose(cause));
    readable.on("end", () => this.#lose());
    readable.on("close", () => this.#lose());
    writable.on("error", (cause) => this.#lose(cause));
    writable.write(LOGIN);
  }

  /** Resolves when the bus knows us. */
  async hello(options: BusCallOptions): Promise<void> {
    const bus = "org.freedesktop.DBus";
    const path = "/org/freedesktop/DBus";
    await this.call({ destination: bus, path, interface: bus, member: "Hello" }, options);
  }

  /** Throws DBusError for the far side's own errors, ConnectionLostError when the bus is gone. */
  async call(call: BusCall, options: BusCallOptions): Promise<readonly DBusValue[]> {
    await withDeadline(this.#loggedIn, "the bus's greeting", options);
    if (this.#lost !== undefined) throw this.#lost;
    this.#serial += 1;
    const serial = this.#serial;
    const answer = new Promise<readonly DBusValue[]>((settle, fail) => {
      this.#calls.set(serial, { settle, fail });
    });
    this.#transport.writable.write(encodeCall(call, serial));
    try {
      return await withDeadline(answer, call.member, options);
    } finally {
      this.#calls.delete(serial);
    }
  }

  close(): void {
    this.#lost ??= new ConnectionLostError("the connection to the bus was closed");
    this.#transport.destroy();
    this.#failAll(this.#lost);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    try {
      if (this.#onLogin !== undefined) this.#login();
      if (this.#onLogin === undefined) this.#messages();
    } catch (error) {
      this.#lose(error);
      this.#transport.destroy();
    }
  }

  #login(): void {
    const text = this.#received.toString("latin1", 0, LOGIN_MAX_BYTES);
    const [lines = "", answer] = /^(?:DATA\r\n)?(OK|REJECTED|ERROR)[^\r]*\r\n/.exec(text) ?? [];
    if (answer === "OK") {
      this.#received = this.#received.subarray(lines.length);
      this.#transport.writable.write("BEGIN\r\n");
      this.#onLogin?.settle([]);
      this.#onLogin = undefined;
    } else if (answer !== undefined || text.length === LOGIN_MAX_BYTES) {
      throw new ProtocolError(`the bus refuses us: ${text.slice(0, 100).trim()}`);
    }
  }

  #messages(): void {
    for (;;) {
      const length = messageBytes(this.#received);
      if (length === undefined || this.#received.length < length) return;
      const message = decodeMessage(this.#received.subarray(0, length));
      this.#received = this.#received.subarray(length);
      const call = this.#calls.get(message.replySerial ?? 0);
      if (call === undefined) continue;
      if (message.type === MessageType.Return) call.settle(message.body);
      else call.fail(new DBusError(message.errorName ?? "", String(message.body[0] ?? "")));
    }
  }

  #lose(cause?: unknown): void {
    if (this.#lost !== undefined) return;
    const { peer } = this.#transport;
    const why =
      this.#transport.endReason?.() ?? (cause instanceof Error ? cause.message : "closed");
    this.#lost = new ConnectionLostError(`the bus of ${peer}: ${why}`, { cause, sent: true });
    this.#failAll(this.#lost);
  }

  #failAll(error: Error): void {
    this.#onLogin?.fail(error);
    for (const call of this.#calls.values()) call.fail(error);
    this.#calls.clear();
  }
}

function withDeadline<T>(
  work: Promise<T>,
  what: string,
  { signal, timeoutMs }: BusCallOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      settle();
    };
    const onAbort = () => end(() => reject(signal.reason));
    const timer = setTimeout(
      () => end(() => reject(new CallTimeoutError(what, timeoutMs))),
      timeoutMs,
    );
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    work.then(
      (value) => end(() => resolve(value)),
      (error) => end(() => reject(error)),
    );
  });
}
