import type { Server, ServerCredentials } from "@grpc/grpc-js";
import type { Endpoint, Handshake } from "./handshake";
import { makePrivateSocket } from "./private-socket";

export interface Listening {
  readonly endpoint: Endpoint;
  /** Removes what was made for it. */
  cleanUp(): void;
}

/** Listens where only the engine can reach us: a private unix socket, else a port on loopback. */
export async function listen(
  server: Server,
  credentials: ServerCredentials,
  handshake: Pick<Handshake, "minPort" | "maxPort">,
  platform: NodeJS.Platform = process.platform,
): Promise<Listening> {
  const socket = makePrivateSocket(platform);
  if (socket !== undefined) {
    await bind(server, `unix:${socket.path}`, credentials);
    return { endpoint: { network: "unix", address: socket.path }, cleanUp: () => socket.remove() };
  }
  const port = await bindPort(server, credentials, handshake);
  return { endpoint: { network: "tcp", address: `127.0.0.1:${port}` }, cleanUp: () => {} };
}

async function bindPort(
  server: Server,
  credentials: ServerCredentials,
  { minPort, maxPort }: Pick<Handshake, "minPort" | "maxPort">,
): Promise<number> {
  if (minPort === undefined || maxPort === undefined) {
    return bind(server, "127.0.0.1:0", credentials);
  }
  for (let port = minPort; port <= maxPort; port += 1) {
    try {
      return await bind(server, `127.0.0.1:${port}`, credentials);
    } catch {
      // Taken by someone else.
    }
  }
  throw new Error(`no port from ${minPort} to ${maxPort} is free`);
}

function bind(server: Server, address: string, credentials: ServerCredentials): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
}
