import net from "node:net";
import type { Endpoint, Handshake } from "./handshake";
import { makePrivateSocket } from "./private-socket";

export interface Listening {
  readonly listener: net.Server;
  readonly endpoint: Endpoint;
  /** Removes what was made for it. */
  cleanUp(): void;
}

/** Listens where only the engine can reach us: a private unix socket, else a port on loopback. */
export async function listen(
  { minPort, maxPort }: Pick<Handshake, "minPort" | "maxPort">,
  platform: NodeJS.Platform = process.platform,
): Promise<Listening> {
  const listener = net.createServer();
  const socket = makePrivateSocket(platform);
  if (socket !== undefined) {
    await bind(listener, { path: socket.path });
    const endpoint = { network: "unix", address: socket.path } as const;
    return { listener, endpoint, cleanUp: () => socket.remove() };
  }
  await bindPort(listener, minPort ?? 0, maxPort ?? 0);
  const { port } = listener.address() as net.AddressInfo;
  return { listener, endpoint: { network: "tcp", address: `127.0.0.1:${port}` }, cleanUp() {} };
}

/** The first free port of a range; any port for 0. */
async function bindPort(listener: net.Server, minPort: number, maxPort: number): Promise<void> {
  for (let port = minPort; port <= maxPort; port += 1) {
    try {
      await bind(listener, { host: "127.0.0.1", port });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`no port from ${minPort} to ${maxPort} is free`);
}

function bind(listener: net.Server, options: net.ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(options, () => {
      listener.off("error", reject);
      resolve();
    });
  });
}
