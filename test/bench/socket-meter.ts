import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** A socket in front of a daemon's, which counts what clients send. */
export interface SocketMeter {
  readonly uri: string;
  /** Bytes since the last call. */
  take(): number;
  stop(): Promise<void>;
}

export async function startSocketMeter(daemonSocket: string): Promise<SocketMeter> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-meter-"));
  const socket = path.join(folder, "sock");
  const open = new Set<net.Socket>();
  let bytes = 0;
  const server = net.createServer((client) => {
    const daemon = net.connect(daemonSocket);
    client.on("data", (chunk) => {
      bytes += chunk.length;
    });
    client.pipe(daemon).pipe(client);
    for (const end of [client, daemon]) {
      open.add(end);
      // How a side ended is not the meter's business.
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
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    stop: async () => {
      for (const end of open) end.destroy();
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
