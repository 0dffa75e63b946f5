import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { FrameDecoder } from "../../provider/backends/libvirt/rpc/frame-decoder";
import { MessageType, Program } from "../../provider/backends/libvirt/rpc/message";
import {
  isWriteProcedure,
  type ProcedureName,
  procedureNumbered,
} from "../../provider/backends/libvirt/rpc/procedures";

/** A libvirt socket in front of a daemon's, which remembers the calls that went through it. */
export interface RecordingProxy {
  readonly uri: string;
  calls(): readonly ProcedureName[];
  /** Those of them that can change the host. */
  writes(): readonly ProcedureName[];
  forget(): void;
  stop(): Promise<void>;
}

export async function startRecordingProxy(daemonSocket: string): Promise<RecordingProxy> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-proxy-"));
  const socket = path.join(folder, "sock");
  const calls: ProcedureName[] = [];
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const daemon = net.connect(daemonSocket);
    const decoder = new FrameDecoder();
    client.on("data", (chunk: Buffer) => {
      for (const { header } of decoder.push(chunk)) {
        if (header.program !== Program.Remote || header.type !== MessageType.Call) continue;
        const procedure = procedureNumbered(header.procedure);
        if (procedure !== undefined) calls.push(procedure);
      }
    });
    client.pipe(daemon).pipe(client);
    for (const end of [client, daemon]) {
      open.add(end);
      // Either side's end is the other's too; how it ended is not the proxy's business.
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
    calls: () => calls,
    writes: () => calls.filter(isWriteProcedure),
    forget: () => {
      calls.length = 0;
    },
    stop: async () => {
      for (const end of open) end.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
