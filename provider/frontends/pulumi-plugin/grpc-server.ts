/**
 * A gRPC server on Node's own HTTP/2, for calls with one request. The library would do the same, but
 * loading it takes longer than everything else in the start of a plugin, and engines start a plugin
 * two to four times in one command. `docs/PROTOCOL-HTTP2.md` of gRPC is the whole of it.
 */
import http2, { type Http2Session, type ServerHttp2Stream } from "node:http2";
import type { Socket } from "node:net";
import { GRPC_STATUS, type GrpcFailure } from "./grpc-status";

/** One call: bytes in, bytes out; each message that `write` gets is sent at once. */
export type GrpcCall = (
  request: Uint8Array,
  write: (response: Uint8Array) => void,
) => Promise<void>;

export interface GrpcServerOptions {
  /** By path: `/package.Service/Method`. */
  readonly calls: ReadonlyMap<string, GrpcCall>;
  readonly failureOf: (error: unknown, path: string) => GrpcFailure;
}

const CONTENT_TYPE = "application/grpc+proto";
const LARGEST_MESSAGE = 400 * 1024 * 1024;
const PREFIX_BYTES = 5;

export class GrpcServer {
  readonly #options: GrpcServerOptions;
  readonly #sessions = new Set<Http2Session>();
  readonly #server: http2.Http2Server;
  #running = 0;
  #onIdle: (() => void) | undefined;

  constructor(options: GrpcServerOptions) {
    this.#options = options;
    this.#server = http2.createServer({
      maxSessionMemory: 1000,
      // A failure's details hold an object's whole state.
      maxSendHeaderBlockLength: LARGEST_MESSAGE,
      settings: { initialWindowSize: 1024 * 1024 },
    });
    this.#server.on("session", (session) => {
      this.#sessions.add(session);
      session.once("close", () => this.#sessions.delete(session));
      session.on("error", () => session.destroy());
    });
    this.#server.on("stream", (stream, headers) => {
      stream.on("error", () => stream.destroy());
      this.#answer(stream, String(headers[":path"])).catch(() => stream.destroy());
    });
  }

  /** Takes over a connection that was accepted elsewhere. */
  accept(socket: Socket): void {
    this.#server.emit("connection", socket);
  }

  /** Lets running calls finish, at most for so long, and closes every connection. */
  async stop(graceMs: number): Promise<void> {
    for (const session of this.#sessions) session.close();
    if (this.#running > 0) {
      const timer = setTimeout(() => this.#onIdle?.(), graceMs);
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
      clearTimeout(timer);
    }
    for (const session of this.#sessions) session.destroy();
  }

  async #answer(stream: ServerHttp2Stream, path: string): Promise<void> {
    this.#running += 1;
    try {
      const call = this.#options.calls.get(path);
      if (call === undefined) {
        const message = `there is no method ${path}`;
        return end(stream, { code: GRPC_STATUS.UNIMPLEMENTED, message });
      }
      const request = await readMessage(stream);
      await call(request, (response) => send(stream, response));
      end(stream, undefined);
    } catch (error) {
      end(stream, this.#options.failureOf(error, path));
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#onIdle?.();
    }
  }
}

async function readMessage(stream: ServerHttp2Stream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > LARGEST_MESSAGE) throw new Error("the request is larger than 400 MiB");
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length < PREFIX_BYTES) throw new Error("the request has no message");
  if (bytes[0] !== 0) throw new Error("the request is compressed, which was not offered");
  const length = bytes.readUInt32BE(1);
  if (length !== bytes.length - PREFIX_BYTES) throw new Error("the request is not one message");
  return bytes.subarray(PREFIX_BYTES);
}

function send(stream: ServerHttp2Stream, message: Uint8Array): void {
  if (stream.destroyed) return;
  begin(stream);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(message.length, 1);
  stream.write(prefix);
  stream.write(message);
}

function begin(stream: ServerHttp2Stream): void {
  if (stream.headersSent) return;
  stream.respond({ ":status": 200, "content-type": CONTENT_TYPE }, { waitForTrailers: true });
}

function end(stream: ServerHttp2Stream, failure: GrpcFailure | undefined): void {
  if (stream.destroyed) return;
  const trailers = {
    "grpc-status": String(failure?.code ?? GRPC_STATUS.OK),
    ...(failure ? { "grpc-message": percentEncode(failure.message) } : {}),
    ...(failure?.details
      ? { "grpc-status-details-bin": Buffer.from(failure.details).toString("base64") }
      : {}),
  };
  begin(stream);
  stream.once("wantTrailers", () => stream.sendTrailers(trailers));
  stream.end();
}

/** Printable ASCII but `%` as it is, each other byte of UTF-8 as `%XX`. */
function percentEncode(message: string): string {
  const bytes = Buffer.from(message.toWellFormed(), "utf8");
  return Array.from(bytes, (byte) =>
    byte >= 0x20 && byte <= 0x7e && byte !== 0x25
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  ).join("");
}
