import type { Socket } from "node:net";
import { FrameDecoder } from "../../backends/libvirt/rpc/frame-decoder";
import { encodeFrame, encodeFrameHead } from "../../backends/libvirt/rpc/frame-encoder";
import {
  KeepaliveProcedure,
  type Message,
  type MessageHeader,
  MessageStatus,
  MessageType,
  PROTOCOL_VERSION,
  Program,
  STREAM_CHUNK_BYTES,
} from "../../backends/libvirt/rpc/message";
import {
  type EventMessage,
  type EventName,
  effectOf,
  eventNamed,
  type ProcedureName,
  procedureNamed,
  procedureNumbered,
} from "../../backends/libvirt/rpc/procedures";
import { remoteError, streamHole } from "../../backends/libvirt/rpc/remote-error";
import { XdrReader } from "../../backends/libvirt/rpc/xdr-reader";
import { XdrWriter } from "../../backends/libvirt/rpc/xdr-writer";
import type { EventFamily, EventSink } from "./event-sink";
import { FakeFailure, remoteErrorOf } from "./fake-failure";
import type { Faults } from "./faults";
import type { CallContext, FakeProcedures } from "./procedure-table";
import type { StreamChunk, StreamSink } from "./stream-sink";

export interface SessionHost {
  readonly procedures: FakeProcedures;
  readonly faults: Faults;
  onCall(name: ProcedureName): void;
}

interface Registration {
  readonly family: EventFamily;
  readonly eventID: number;
}

interface OpenStream {
  readonly header: MessageHeader;
  readonly sink?: StreamSink;
  cutAfterPacket: boolean;
}

/** One connection to the fake host: reads calls, answers them in the order in which they are done. */
export class ClientSession implements EventSink {
  readonly #socket: Socket;
  readonly #host: SessionHost;
  readonly #decoder = new FrameDecoder();
  readonly #streams = new Map<number, OpenStream>();
  readonly #registrations = new Map<string, Registration>();
  #registered = 0;

  constructor(socket: Socket, host: SessionHost, onEnd: () => void) {
    this.#socket = socket;
    this.#host = host;
    socket.on("data", (chunk: Buffer) => this.#read(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      for (const { sink } of this.#streams.values()) sink?.abort();
      onEnd();
    });
  }

  cut(): void {
    this.#socket.destroy();
  }

  register(family: EventFamily, eventID: number): number {
    const callbackID = this.#registered;
    this.#registered += 1;
    this.#registrations.set(`${family} ${callbackID}`, { family, eventID });
    return callbackID;
  }

  deregister(family: EventFamily, callbackID: number): void {
    if (!this.#registrations.delete(`${family} ${callbackID}`)) {
      throw new FakeFailure("InternalError", "Event", `no event callback ${callbackID}`);
    }
  }

  emit<N extends EventName>(
    family: EventFamily,
    eventID: number,
    name: N,
    fill: (callbackID: number) => EventMessage<N>,
  ): void {
    const { number, message } = eventNamed(name);
    for (const [key, registration] of this.#registrations) {
      if (registration.family !== family || registration.eventID !== eventID) continue;
      const callbackID = Number(key.split(" ")[1]);
      const header = { ...replyTo(number, 0), type: MessageType.Message };
      this.#write(encodeFrame(header, message, fill(callbackID) as never));
    }
  }

  #read(chunk: Buffer): void {
    try {
      for (const message of this.#decoder.push(chunk)) this.#take(message);
    } catch {
      // A client that does not speak the protocol is dropped, as a real daemon does.
      this.cut();
    }
  }

  #take(message: Message): void {
    const { header } = message;
    if (header.program === Program.Keepalive) {
      if (header.procedure === KeepaliveProcedure.Ping) {
        this.#write(encodeFrameHead({ ...header, procedure: KeepaliveProcedure.Pong }, 0));
      }
      return;
    }
    if (header.type === MessageType.Stream || header.type === MessageType.StreamHole) {
      this.#takeStream(message);
      return;
    }
    void this.#answer(message);
  }

  #cutOnPurpose(): void {
    this.cut();
    this.#host.faults.wasCut();
  }

  async #answer({ header, payload }: Message): Promise<void> {
    const name = procedureNumbered(header.procedure);
    if (name === undefined) {
      const unknown = new FakeFailure("Rpc", "Rpc", `unknown procedure: ${header.procedure}`);
      this.#fail(header, unknown);
      return;
    }
    const isLogin = effectOf(name) === "session";
    if (!isLogin) this.#host.onCall(name);
    const fate = isLogin ? {} : this.#host.faults.fateOf(name);
    if (fate.delayMs !== undefined) await pause(fate.delayMs);
    if (fate.cut === "before") return this.#cutOnPurpose();
    const stream: OpenStream = { header, cutAfterPacket: false };
    try {
      if (fate.failure !== undefined) throw fate.failure;
      const { result, sink, chunks } = await this.#run(name, payload);
      const isStream = sink !== undefined || chunks !== undefined;
      if (fate.cut === "in" && !isStream) return this.#cutOnPurpose();
      const cutAfterPacket = fate.cut === "in";
      if (isStream)
        this.#streams.set(header.serial, { ...stream, ...(sink && { sink }), cutAfterPacket });
      this.#write(
        encodeFrame(
          replyTo(header.procedure, header.serial),
          procedureNamed(name).result,
          result as never,
        ),
      );
      if (fate.cut === "after") this.#socket.end(() => this.#cutOnPurpose());
      else if (chunks !== undefined) await this.#sendChunks(header, chunks, cutAfterPacket);
    } catch (error) {
      this.#fail(header, error);
      if (fate.cut !== undefined) this.#socket.end(() => this.#cutOnPurpose());
    }
  }

  async #run(name: ProcedureName, payload: Buffer) {
    const implementation = this.#host.procedures[name] as
      | ((args: unknown, context: CallContext) => unknown)
      | undefined;
    if (implementation === undefined) {
      throw new FakeFailure(
        "NoSupport",
        "Remote",
        `this function is not supported by the connection driver: ${name}`,
      );
    }
    let sink: StreamSink | undefined;
    let chunks: AsyncIterable<StreamChunk> | undefined;
    const args = procedureNamed(name).args.read(new XdrReader(payload));
    const result = await implementation(args, {
      events: this,
      receive: (receiver) => {
        sink = receiver;
      },
      send: (data) => {
        chunks = data;
      },
    });
    return { result, sink, chunks };
  }

  #takeStream({ header, payload }: Message): void {
    const stream = this.#streams.get(header.serial);
    if (stream === undefined) return;
    if (header.status === MessageStatus.Continue) {
      this.#takePacket(stream, header, payload);
      return;
    }
    this.#streams.delete(header.serial);
    if (header.status === MessageStatus.Error) {
      stream.sink?.abort();
      const aborted = new FakeFailure("Rpc", "Streams", "stream aborted at client request");
      this.#failStream(header, aborted);
      return;
    }
    try {
      stream.sink?.finish();
      this.#write(encodeFrameHead(streamHeader(header, MessageStatus.Ok), 0));
    } catch (error) {
      this.#failStream(header, error);
    }
  }

  #takePacket(stream: OpenStream, header: MessageHeader, payload: Buffer): void {
    try {
      if (header.type === MessageType.StreamHole) {
        stream.sink?.write({ hole: streamHole.read(new XdrReader(payload)).length });
      } else stream.sink?.write(payload);
      if (stream.cutAfterPacket) this.#cutOnPurpose();
    } catch (error) {
      this.#streams.delete(header.serial);
      this.#failStream(header, error);
    }
  }

  async #sendChunks(
    header: MessageHeader,
    chunks: AsyncIterable<StreamChunk>,
    cutAfterPacket: boolean,
  ): Promise<void> {
    for await (const chunk of chunks) {
      // The client aborted, or is gone.
      if (!this.#streams.has(header.serial) || this.#socket.destroyed) return;
      if (chunk instanceof Uint8Array) this.#sendData(header, chunk);
      else this.#sendHole(header, chunk.hole);
      if (cutAfterPacket) return this.#cutOnPurpose();
    }
    if (cutAfterPacket) return this.#cutOnPurpose();
    this.#write(encodeFrameHead(streamHeader(header, MessageStatus.Continue), 0));
  }

  #sendData(header: MessageHeader, data: Uint8Array): void {
    for (let start = 0; start < data.length; start += STREAM_CHUNK_BYTES) {
      const piece = data.subarray(start, start + STREAM_CHUNK_BYTES);
      const head = encodeFrameHead(streamHeader(header, MessageStatus.Continue), piece.length);
      this.#write(Buffer.concat([head, piece]));
    }
  }

  #sendHole(header: MessageHeader, length: bigint): void {
    const writer = new XdrWriter(64);
    streamHole.write(writer, { length, flags: 0 });
    const payload = writer.finish();
    const hole = { ...streamHeader(header, MessageStatus.Continue), type: MessageType.StreamHole };
    this.#write(Buffer.concat([encodeFrameHead(hole, payload.length), payload]));
  }

  #fail(header: MessageHeader, error: unknown): void {
    const failed = { ...replyTo(header.procedure, header.serial), status: MessageStatus.Error };
    this.#write(encodeFrame(failed, remoteError, remoteErrorOf(error)));
  }

  #failStream(header: MessageHeader, error: unknown): void {
    const failed = streamHeader(header, MessageStatus.Error);
    this.#write(encodeFrame(failed, remoteError, remoteErrorOf(error)));
  }

  #write(bytes: Uint8Array): void {
    if (!this.#socket.destroyed && !this.#socket.writableEnded) this.#socket.write(bytes);
  }
}

function replyTo(procedure: number, serial: number): MessageHeader {
  return {
    program: Program.Remote,
    version: PROTOCOL_VERSION,
    procedure,
    type: MessageType.Reply,
    serial,
    status: MessageStatus.Ok,
  };
}

function streamHeader(header: MessageHeader, status: number): MessageHeader {
  return { ...replyTo(header.procedure, header.serial), type: MessageType.Stream, status };
}

/** An answer that nobody waits for any more keeps no process alive. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
