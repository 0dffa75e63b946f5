import type { RpcClient } from "./client";
import { ConnectionLostError } from "./rpc-error";

export interface KeepaliveOptions {
  /** Silence after which the peer is asked for a sign of life. */
  readonly intervalMs: number;
  /** Silence after which it is taken for dead. */
  readonly deadAfterMs: number;
}

/**
 * Notices a peer that vanished without closing the connection, as a network that drops packets does. Every
 * daemon answers our pings; we never ask it to ping us, for then a busy moment here would end the connection.
 */
export function startKeepalive(client: RpcClient, options: KeepaliveOptions): () => void {
  const timer = setInterval(() => {
    const silentMs = Date.now() - client.lastReceivedMs;
    if (client.isLost) {
      clearInterval(timer);
    } else if (silentMs >= options.deadAfterMs) {
      client.destroy(new ConnectionLostError(`no sign of life for ${silentMs} ms`));
    } else if (silentMs >= options.intervalMs) {
      client.ping();
    }
  }, options.intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
