import { createServer } from "node:net";

/** Below those that the kernel gives out, so that no connection takes one before its server listens. */
const FIRST_PORT = 10_000;
const BLOCKS = 450;
const PORTS_OF_BLOCK = 50;

let next = 0;

/**
 * Ports of the loopback address that nobody listens on right now, all different. Every process takes
 * them from a block of its own: test files that start beds side by side do not choose the same.
 */
export async function freePorts(count: number): Promise<readonly number[]> {
  const block = FIRST_PORT + (process.pid % BLOCKS) * PORTS_OF_BLOCK;
  const ports: number[] = [];
  for (let tries = 0; ports.length < count; tries += 1) {
    if (tries === PORTS_OF_BLOCK)
      throw new Error(`fewer than ${count} ports from ${block} are free`);
    const port = block + next;
    next = (next + 1) % PORTS_OF_BLOCK;
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
