import { type SocketBetween, startSocketBetween } from "../beds/socket-between";

/** A socket in front of a daemon's, which counts what clients send. */
export interface SocketMeter extends SocketBetween {
  /** Bytes since the last call. */
  take(): number;
}

export async function startSocketMeter(daemonSocket: string): Promise<SocketMeter> {
  let bytes = 0;
  const between = await startSocketBetween(daemonSocket, () => (sent) => {
    bytes += sent.length;
  });
  return {
    ...between,
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}
