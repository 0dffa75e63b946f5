import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { PluginOptions } from "./plugin-options";
import { resourceProviderService } from "./service";
import { Session } from "./session";

/** Pulumi's own limit of one message; the library's is 4 MiB. */
const LARGEST_MESSAGE = 400 * 1024 * 1024;

export interface PluginServer {
  readonly port: number;
  readonly session: Session;
  /** Lets running calls finish, at most for a while, and closes every connection. */
  stop(graceMs?: number): Promise<void>;
}

/** Serves on a free port of loopback. Opens no connection; nothing is asked of any host. */
export async function servePlugin(options: PluginOptions): Promise<PluginServer> {
  const session = new Session(options);
  const server = new Server({
    "grpc.max_receive_message_length": LARGEST_MESSAGE,
    "grpc.max_send_message_length": LARGEST_MESSAGE,
  });
  server.addService(
    ResourceProviderService as unknown as Parameters<Server["addService"]>[0],
    resourceProviderService(session),
  );
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  const stop = async (graceMs = 4000) => {
    session.cancel();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        server.forceShutdown();
        resolve();
      }, graceMs);
      server.tryShutdown(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    await session.close();
  };
  return { port, session, stop };
}
