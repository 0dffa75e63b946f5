/** gRPC for calls with one request, on connections that somebody else accepted. */
import type { Socket } from "node:net";
import { Metadata, Server, ServerCredentials, type ServerWritableStream } from "@grpc/grpc-js";
import type { GrpcFailure } from "./grpc-status";

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

/** What Pulumi itself allows; the library's own default is 4 MiB. */
const LARGEST_MESSAGE = 400 * 1024 * 1024;

type GrpcStream = ServerWritableStream<Buffer, Buffer>;

export class GrpcServer {
  readonly #options: GrpcServerOptions;
  readonly #server: Server;
  readonly #injector: ReturnType<Server["createConnectionInjector"]>;

  constructor(options: GrpcServerOptions) {
    this.#options = options;
    this.#server = new Server({
      "grpc.max_receive_message_length": LARGEST_MESSAGE,
      "grpc.max_send_message_length": LARGEST_MESSAGE,
    });
    for (const [path, call] of options.calls) {
      // On the wire a single answer is a stream of one, so all calls are served alike.
      const answer = (stream: GrpcStream) => void this.#answer(stream, path, call);
      this.#server.register(path, answer, asIs, asIs, "serverStream");
    }
    this.#injector = this.#server.createConnectionInjector(ServerCredentials.createInsecure());
  }

  /** Takes over a connection that was accepted elsewhere. */
  accept(socket: Socket): void {
    this.#injector.injectConnection(socket);
  }

  /** Lets running calls finish, at most for so long, and closes every connection. */
  async stop(graceMs: number): Promise<void> {
    this.#injector.drain(graceMs);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#server.forceShutdown();
        resolve();
      }, graceMs);
      this.#server.tryShutdown(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#injector.destroy();
  }

  async #answer(stream: GrpcStream, path: string, call: GrpcCall): Promise<void> {
    try {
      await call(stream.request, (response) => stream.write(Buffer.from(response)));
      stream.end();
    } catch (error) {
      const { code, message, details } = this.#options.failureOf(error, path);
      const metadata = new Metadata();
      if (details) metadata.set("grpc-status-details-bin", Buffer.from(details));
      stream.emit("error", { code, details: message, metadata });
    }
  }
}

function asIs(bytes: Buffer): Buffer {
  return bytes;
}
