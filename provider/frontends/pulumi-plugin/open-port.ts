import net from "node:net";
import type { OpenedPort } from "./run-plugin";

/**
 * Listens on a free port of loopback and prints it, which must be the first and only line on standard
 * output. Loads nothing else: the engine connects while the rest of the plugin is being loaded.
 */
export function openPort(args: readonly string[], load: () => (opened: OpenedPort) => void): void {
  // Read before the port is printed: afterwards the engine may be gone already.
  const parent = process.ppid;
  const early: net.Socket[] = [];
  const keep = (socket: net.Socket) => early.push(socket);
  const listener = net.createServer();
  listener.on("connection", keep);
  listener.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${(listener.address() as net.AddressInfo).port}\n`);
    const run = load();
    listener.off("connection", keep);
    run({ listener, early, args, parent });
  });
}
