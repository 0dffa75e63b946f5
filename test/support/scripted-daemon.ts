import { type Duplex, duplexPair } from "node:stream";
import { FrameDecoder } from "../../provider/backends/libvirt/rpc/frame-decoder";
import { encodeFrame, encodeFrameHead } from "../../provider/backends/libvirt/rpc/frame-encoder";
import {
  type Message,
  MessageStatus,
  MessageType,
  Program,
} from "../../provider/backends/libvirt/rpc/message";
import {
  type EventMessage,
  type EventName,
  eventNamed,
  type ProcedureArgs,
  type ProcedureName,
  type ProcedureResult,
  procedureNamed,
  procedureNumbered,
} from "../../provider/backends/libvirt/rpc/procedures";
import { type RemoteError, remoteError } from "../../provider/backends/libvirt/rpc/remote-error";
import { ConnectionLostError } from "../../provider/backends/libvirt/rpc/rpc-error";
import type { Connect, Transport } from "../../provider/backends/libvirt/rpc/transport";
import { XdrReader } from "../../provider/backends/libvirt/rpc/xdr-reader";

/** A call as a daemon sees it. The test answers it when and how it likes. */
export interface ReceivedCall {
  readonly name: ProcedureName;
  readonly args: unknown;
  readonly serial: number;
  readonly connection: DaemonConnection;
  answer<N extends ProcedureName>(name: N, result: ProcedureResult<N>): void;
  fail(error: Partial<RemoteError>): void;
}

export type Script = (call: ReceivedCall) => void;

/** The far end of the wire, played by a test: logs in whoever connects, leaves everything else to the script. */
export class ScriptedDaemon {
  readonly connections: DaemonConnection[] = [];
  readonly calls: ReceivedCall[] = [];
  script: Script;
  /** While true, nobody can connect. */
  isDown = false;

  constructor(script: Script = () => undefined) {
    this.script = script;
  }

  readonly connect: Connect = async () => {
    if (this.isDown) {
      const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
      throw new ConnectionLostError("nobody listens", { cause });
    }
    const [near, far] = duplexPair();
    this.connections.push(new DaemonConnection(far, (call) => this.#receive(call)));
    return transportOver(near);
  };

  callsOf<N extends ProcedureName>(name: N): readonly ProcedureArgs<N>[] {
    return this.calls
      .filter((call) => call.name === name)
      .map(({ args }) => args as ProcedureArgs<N>);
  }

  /** Ends every connection as a daemon does that is killed. */
  drop(): void {
    for (const connection of this.connections.splice(0)) connection.end();
  }

  #receive(call: ReceivedCall): void {
    if (call.name === "authList") call.answer("authList", { types: [0] });
    else if (call.name === "connectOpen") call.answer("connectOpen", {});
    else if (call.name === "connectClose") call.answer("connectClose", {});
    else {
      this.calls.push(call);
      this.script(call);
    }
  }
}

/** One connection, from the daemon's side. */
export class DaemonConnection {
  readonly #duplex: Duplex;
  readonly #decoder = new FrameDecoder();
  readonly #onCall: Script;
  /** Everything that is not a call: stream packets, keepalive. */
  readonly packets: Message[] = [];

  constructor(duplex: Duplex, onCall: Script) {
    this.#duplex = duplex;
    this.#onCall = onCall;
    duplex.on("data", (chunk: Buffer) => {
      for (const message of this.#decoder.push(chunk)) this.#receive(message);
    });
    duplex.on("end", () => duplex.end());
    duplex.on("error", () => undefined);
  }

  sendEvent<N extends EventName>(name: N, message: EventMessage<N>): void {
    const { number, message: codec } = eventNamed(name);
    const header = { ...headerOf(number, 0), type: MessageType.Message };
    this.sendBytes(encodeFrame(header, codec, message));
  }

  sendStream(
    call: ReceivedCall,
    status: number,
    payload: Uint8Array,
    type: number = MessageType.Stream,
  ): void {
    const header = { ...headerOf(procedureNamed(call.name).number, call.serial), type, status };
    this.sendBytes(Buffer.concat([encodeFrameHead(header, payload.length), payload]));
  }

  sendPing(): void {
    const header = { ...headerOf(1, 0), program: Program.Keepalive, type: MessageType.Message };
    this.sendBytes(encodeFrameHead(header, 0));
  }

  sendBytes(bytes: Uint8Array): void {
    if (!this.#duplex.writableEnded) this.#duplex.write(bytes);
  }

  end(): void {
    this.#duplex.destroy();
  }

  #receive(message: Message): void {
    const { header, payload } = message;
    const name = procedureNumbered(header.procedure);
    if (header.type !== MessageType.Call || name === undefined) {
      this.packets.push(message);
      return;
    }
    const { number, args, result } = procedureNamed(name);
    this.#onCall({
      name,
      serial: header.serial,
      connection: this,
      args: args.read(new XdrReader(payload)),
      answer: (_, value) =>
        this.sendBytes(encodeFrame(headerOf(number, header.serial), result, value)),
      fail: (error) => {
        const failed = { ...headerOf(number, header.serial), status: MessageStatus.Error };
        this.sendBytes(encodeFrame(failed, remoteError, { ...noError, ...error }));
      },
    });
  }
}

export const noError: RemoteError = {
  ...{ code: 1, domain: 10, message: null, level: 2, dom: null },
  ...{ str1: null, str2: null, str3: null, int1: 0, int2: 0, net: null },
};

/** Our side of a wire inside this process. */
export function transportOver(duplex: Duplex, isLocal = true): Transport {
  return {
    readable: duplex,
    writable: duplex,
    peer: "the scripted daemon",
    isLocal,
    destroy: () => duplex.destroy(),
    setBusy: () => undefined,
  };
}

function headerOf(procedure: number, serial: number): Message["header"] {
  return {
    ...{ program: Program.Remote, version: 1, procedure },
    ...{ type: MessageType.Reply, serial, status: MessageStatus.Ok },
  };
}
