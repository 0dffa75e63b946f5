import { connect, type Socket } from "node:net";
import { ConnectionLostError } from "../rpc-error";
import type { Connect, Transport } from "../transport";

/** A connection through a unix socket of this machine. */
export function unixTransport(path: string): Connect {
  return async (signal) => {
    const socket = connect({ path });
    await connected(socket, "connect", path, signal);
    return socketTransport(socket, path, true);
  };
}

/** An unencrypted connection without any check of who is there: only by the user's own word. */
export function tcpTransport(host: string, port: number): Connect {
  return async (signal) => {
    const peer = `${host} port ${port}`;
    const socket = connect({ host, port, noDelay: true });
    await connected(socket, "connect", peer, signal);
    return socketTransport(socket, peer, false);
  };
}

/** A transport over a socket that is connected already. */
export function socketTransport(socket: Socket, peer: string, isLocal: boolean): Transport {
  return {
    readable: socket,
    writable: socket,
    peer,
    isLocal,
    destroy: () => socket.destroy(),
    setBusy: (busy) => (busy ? socket.ref() : socket.unref()),
  };
}

/** Waits for `event`; an error, the end or an abort before it destroys the socket and throws. */
export async function connected(
  socket: Socket,
  event: "connect" | "secureConnect",
  peer: string,
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = deferred();
  const onError = (cause: unknown): void => {
    reject(new ConnectionLostError(`cannot connect to ${peer}: ${textOf(cause)}`, { cause }));
  };
  const onClose = (): void => onError(new Error("the connection was closed"));
  const onAbort = (): void => reject(signal.reason);
  socket.once(event, resolve).once("error", onError).once("close", onClose);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    signal.throwIfAborted();
    await promise;
  } catch (error) {
    // A later error of a socket that nobody waits for must not end the process.
    socket.on("error", () => undefined);
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener("abort", onAbort);
    socket.off(event, resolve).off("error", onError).off("close", onClose);
  }
}

function deferred(): {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: unknown) => void;
} {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function textOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(textOf).join(", ");
  return cause instanceof Error ? cause.message : String(cause);
}
