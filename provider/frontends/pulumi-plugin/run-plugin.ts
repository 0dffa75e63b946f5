import type { Server, Socket } from "node:net";
import type { PluginOptions } from "./plugin-options";
import { createPluginService, type PluginService } from "./serve";

/** How often a plugin looks whether the engine that started it is still there. */
const PARENT_INTERVAL_MS = 2000;

export interface OpenedPort {
  readonly listener: Server;
  /** Connections that came before anything could answer them. */
  readonly early: readonly Socket[];
  readonly args: readonly string[];
  /** The process that started us. */
  readonly parent: number;
}

/** The life of the process after its port is told: serve, and end with the engine. */
export function runPlugin(
  options: PluginOptions,
  { listener, early, args, parent }: OpenedPort,
): void {
  const service = createPluginService(options);
  listener.on("connection", (socket) => service.accept(socket));
  for (const socket of early) service.accept(socket);
  // The last argument is the engine's address; without one, the engine attaches to us.
  const engine = args.findLast((argument) => !argument.startsWith("-"));
  if (engine !== undefined) service.session.log.connect(engine);
  const end = endOnce(listener, service);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  if (engine !== undefined) endWithParent(parent, end);
}

function endOnce(listener: Server, service: PluginService): () => void {
  let ending = false;
  return () => {
    if (ending) return;
    ending = true;
    listener.close();
    // The engine kills what has not ended five seconds after its signal.
    void service.stop().finally(() => process.exit(0));
  };
}

/** An engine that was killed sends no signal; a plugin that lives on would hold its connections. */
function endWithParent(parent: number, end: () => void): void {
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_INTERVAL_MS).unref();
}
