import { closeClient } from "./connect-client";
import type { ConsoleOptions, ConsoleStream } from "./connection-api";
import type { RpcClient } from "./rpc/client";
import type { DomainRef } from "./rpc/objects";
import type { RpcStream } from "./rpc/stream";

/** Opens a guest's console on a connection that is the console's own from now on. */
export async function openConsoleStream(
  client: RpcClient,
  dom: DomainRef,
  options: ConsoleOptions,
): Promise<ConsoleStream> {
  const args = { dom, dev_name: options.device ?? null, flags: options.flags ?? 0 };
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const stream = await client.openStream("domainOpenConsole", args, signal);
  const close = async (): Promise<void> => {
    await stream.abort();
    await closeClient(client);
  };
  return {
    write: (bytes) => stream.write(bytes),
    close,
    [Symbol.asyncIterator]: () => consoleOutput(stream, close),
  };
}

async function* consoleOutput(
  stream: RpcStream,
  close: () => Promise<void>,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of stream.chunks()) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } finally {
    await close();
  }
}
