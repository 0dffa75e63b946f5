import type { PluginOptions } from "./plugin-options";
import { servePlugin } from "./serve";

/** How often a plugin looks whether the engine that started it is still there. */
const PARENT_INTERVAL_MS = 2000;

/**
 * The life of the process: print the port, which must be the first and only line on standard
 * output, serve, and end with the engine. The last argument is the engine's address.
 */
export async function runPlugin(options: PluginOptions, args: readonly string[]): Promise<void> {
  const server = await servePlugin(options);
  process.stdout.write(`${server.port}\n`);
  const engine = args.findLast((argument) => !argument.startsWith("-"));
  if (engine !== undefined) server.session.log.connect(engine);

  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    // The engine kills what has not ended five seconds after its signal.
    void server.stop().finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  if (engine !== undefined) endWithParent(end);
}

/** An engine that was killed sends no signal; a plugin that lives on would hold its connections. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_INTERVAL_MS).unref();
}
