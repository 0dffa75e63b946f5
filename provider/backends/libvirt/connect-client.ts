import type { LibvirtUri } from "./libvirt-uri";
import { RpcClient, type RpcClientHandlers } from "./rpc/client";
import { startKeepalive } from "./rpc/keepalive";
import { login } from "./rpc/login";
import { ConnectionLostError } from "./rpc/rpc-error";
import type { Connect } from "./rpc/transport";

/** Makes one more connection to the daemon, logged in and open. */
export type ConnectClient = (
  signal: AbortSignal | undefined,
  handlers?: RpcClientHandlers,
) => Promise<RpcClient>;

const KEEPALIVE = { intervalMs: 5_000, count: 6 };
const CLOSE_TIMEOUT_MS = 1_000;

export function clientConnector(
  uri: LibvirtUri,
  connect: Connect,
  connectTimeoutMs: number,
): ConnectClient {
  return async (signal, handlers) => {
    const deadline = AbortSignal.timeout(connectTimeoutMs);
    const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
    try {
      const client = new RpcClient(await connect(either), handlers);
      try {
        await login(client, { name: uri.name, flags: 0 }, { signal: either });
      } catch (error) {
        client.destroy();
        throw error;
      }
      if (!client.isLocal) startKeepalive(client, KEEPALIVE);
      return client;
    } catch (error) {
      signal?.throwIfAborted();
      if (!deadline.aborted) throw error;
      throw new ConnectionLostError(
        `${uri.redacted} did not answer within ${connectTimeoutMs} ms`,
        {
          cause: error,
        },
      );
    }
  };
}

/** Tells the daemon, then ends the connection. */
export async function closeClient(client: RpcClient): Promise<void> {
  if (client.isLost) return;
  try {
    await client.call("connectClose", {}, { timeoutMs: CLOSE_TIMEOUT_MS });
  } catch {
    // It ends anyway: a daemon that does not answer any more notices that too.
  } finally {
    client.destroy();
  }
}
