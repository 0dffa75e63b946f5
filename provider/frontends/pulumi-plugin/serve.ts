import net from "node:net";
import { grpcFailure } from "./grpc-error";
import { GrpcServer } from "./grpc-server";
import type { PluginOptions } from "./plugin-options";
import { resourceProviderCalls } from "./service";
import { Session } from "./session";

export interface PluginService {
  readonly session: Session;
  /** Takes over a connection of the engine. */
  accept(socket: net.Socket): void;
  /** Lets running calls finish, at most for a while, and closes every connection. */
  stop(graceMs?: number): Promise<void>;
}

export interface PluginServer extends PluginService {
  readonly port: number;
}

/** Answers on connections that somebody else accepts. Asks nothing of any host by itself. */
export function createPluginService(options: PluginOptions): PluginService {
  const session = new Session(options);
  const server = new GrpcServer({
    calls: resourceProviderCalls(session),
    failureOf: (error, path) => grpcFailure(error, path.slice(path.lastIndexOf("/") + 1), session),
  });
  return {
    session,
    accept: (socket) => server.accept(socket),
    stop: async (graceMs = 4000) => {
      session.cancel();
      await server.stop(graceMs);
      await session.close();
    },
  };
}

/** Serves on a free port of loopback. */
export async function servePlugin(options: PluginOptions): Promise<PluginServer> {
  const service = createPluginService(options);
  const listener = net.createServer((socket) => service.accept(socket));
  const port = await new Promise<number>((resolve) => {
    listener.listen(0, "127.0.0.1", () => resolve((listener.address() as net.AddressInfo).port));
  });
  return {
    ...service,
    port,
    stop: async (graceMs) => {
      listener.close();
      await service.stop(graceMs);
    },
  };
}
