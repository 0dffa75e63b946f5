import type { RpcClient } from "./client";
import { ConnectionLostError } from "./rpc-error";

export interface KeepaliveOptions {
  /** How often the peer is asked for a sign of life while it says nothing, in milliseconds. */
  readonly intervalMs: number;
  /** After how many unanswered questions it is taken for dead. */
  readonly count: number;
}

/**
 * Notices a peer that vanished without closing the connection, as a network that drops packets does. Every
 * daemon answers our pings; we never ask it to ping us, for then a busy moment here would end the connection.
 * Questions are counted, not time: a machine that slept, or was busy, must get the answer a chance.
 */
export function startKeepalive(client: RpcClient, options: KeepaliveOptions): () => void {
  let unanswered = 0;
  let heardMs = client.lastReceivedMs;
  const timer = setInterval(() => {
    if (client.isLost) return clearInterval(timer);
    unanswered = client.lastReceivedMs === heardMs ? unanswered + 1 : 0;
    heardMs = client.lastReceivedMs;
    if (unanswered > options.count) {
      const silence = `no sign of life after ${options.count} questions`;
      client.destroy(new ConnectionLostError(silence));
    } else if (unanswered > 0) {
      client.ping();
    }
  }, options.intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
