import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** A libvirt socket in front of a daemon's. */
export interface SocketBetween {
  readonly uri: string;
  stop(): Promise<void>;
}

/** Passes everything on; `listenTo` gives each client an ear of its own for what it sends. */
export async function startSocketBetween(
  daemonSocket: string,
  listenTo: () => (sent: Buffer) => void,
): Promise<SocketBetween> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-between-"));
  const socket = path.join(folder, "sock");
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const daemon = net.connect(daemonSocket);
    client.on("data", listenTo());
    client.pipe(daemon).pipe(client);
    for (const end of [client, daemon]) {
      open.add(end);
      // Either side's end is the other's too; how it ended is not ours to judge.
      end.on("error", () => undefined);
      end.once("close", () => {
        open.delete(end);
        client.destroy();
        daemon.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    uri: `qemu+unix:///system?socket=${socket}`,
    stop: async () => {
      for (const end of open) end.destroy();
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
