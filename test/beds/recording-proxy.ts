import { FrameDecoder } from "../../provider/backends/libvirt/rpc/frame-decoder";
import { MessageType, Program } from "../../provider/backends/libvirt/rpc/message";
import {
  isWriteProcedure,
  type ProcedureName,
  procedureNumbered,
} from "../../provider/backends/libvirt/rpc/procedures";
import { type SocketBetween, startSocketBetween } from "./socket-between";

/** A libvirt socket in front of a daemon's, which remembers the calls that went through it. */
export interface RecordingProxy extends SocketBetween {
  calls(): readonly ProcedureName[];
  /** Those of them that can change the host. */
  writes(): readonly ProcedureName[];
  forget(): void;
}

export async function startRecordingProxy(daemonSocket: string): Promise<RecordingProxy> {
  const calls: ProcedureName[] = [];
  const between = await startSocketBetween(daemonSocket, () => {
    const decoder = new FrameDecoder();
    return (sent) => {
      for (const { header } of decoder.push(sent)) {
        if (header.program !== Program.Remote || header.type !== MessageType.Call) continue;
        const procedure = procedureNumbered(header.procedure);
        if (procedure !== undefined) calls.push(procedure);
      }
    };
  });
  return {
    ...between,
    calls: () => calls,
    writes: () => calls.filter(isWriteProcedure),
    forget: () => {
      calls.length = 0;
    },
  };
}
