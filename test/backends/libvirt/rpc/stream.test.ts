import { RpcClient } from "../../../../provider/backends/libvirt/rpc/client";
import { MessageStatus, MessageType } from "../../../../provider/backends/libvirt/rpc/message";
import { CallTimeoutError } from "../../../../provider/backends/libvirt/rpc/rpc-error";
import type { RpcStream } from "../../../../provider/backends/libvirt/rpc/stream";
import type { Transport } from "../../../../provider/backends/libvirt/rpc/transport";
import { eventually } from "../../../support/eventually";
import {
  type DaemonConnection,
  type ReceivedCall,
  ScriptedDaemon,
} from "../../../support/scripted-daemon";

const vol = { pool: "p", name: "v", key: "/v" };
const transfer = { vol, offset: 0n, length: 0n, flags: 1 };
const nothing = Buffer.alloc(0);
/** A daemon's error: code 38, domain 18, the text "disk full", everything else absent. */
const diskFull = Buffer.from(
  `0000002600000012${"00000001"}${"00000009"}6469736b2066756c6c000000${"00000002"}${"00000000".repeat(7)}`,
  "hex",
);

interface Far {
  readonly stream: RpcStream;
  readonly call: ReceivedCall;
  readonly far: DaemonConnection;
  readonly client: RpcClient;
  readonly transport: Transport;
}

const clients: RpcClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

async function opened(
  name: "storageVolUpload" | "storageVolDownload",
  options: Parameters<RpcClient["openStream"]>[2] = {},
): Promise<Far> {
  const daemon = new ScriptedDaemon((call) => call.answer(name, {}));
  const transport = await daemon.connect(new AbortController().signal);
  const client = new RpcClient(transport);
  clients.push(client);
  const stream = await client.openStream(name, transfer, options);
  const call = daemon.calls[0] as ReceivedCall;
  return { stream, call, far: call.connection, client, transport };
}

/** Answers the stream's packet number `index` once it is there. */
async function packet(
  far: DaemonConnection,
  index: number,
): Promise<{ status: number; type: number; payload: Buffer }> {
  await eventually(`packet ${index}`, () => far.packets.length > index);
  const { header, payload } = far.packets[index] as DaemonConnection["packets"][number];
  return { status: header.status, type: header.type, payload };
}

describe("a stream that fails", () => {
  it("stops an upload at once when the daemon breaks it off", async () => {
    const { stream, far, call } = await opened("storageVolUpload");
    await stream.write(Buffer.alloc(10));
    await packet(far, 0);
    far.sendStream(call, MessageStatus.Error, diskFull);
    await eventually("the end is known", () => stream.isOver);
    await expect(stream.write(Buffer.alloc(10))).rejects.toMatchObject({
      code: 38,
      message: "disk full",
    });
    expect(far.packets).toHaveLength(1);
  });

  it("shows an error that comes only with the end of an upload", async () => {
    const { stream, far, call } = await opened("storageVolUpload");
    const finished = stream.finish();
    expect(await packet(far, 0)).toMatchObject({ status: MessageStatus.Ok });
    far.sendStream(call, MessageStatus.Error, diskFull);
    await expect(finished).rejects.toMatchObject({ code: 38 });
  });

  it("breaks off with the daemon's knowledge when the signal says so, and the connection lives", async () => {
    const controller = new AbortController();
    const { stream, far, call, client } = await opened("storageVolUpload", {
      signal: controller.signal,
    });
    const finishing = stream.finish();
    finishing.catch(() => undefined);
    controller.abort(new Error("enough"));
    await expect(finishing).rejects.toThrow("enough");
    const aborting = stream.abort();
    await packet(far, 0);
    expect(await packet(far, 1)).toEqual({
      status: MessageStatus.Error,
      type: 3,
      payload: nothing,
    });
    far.sendStream(call, MessageStatus.Ok, nothing);
    await aborting;
    expect(stream.isOver).toBe(true);
    expect(client.isLost).toBe(false);
  });

  it("gives up when nothing moves for too long", async () => {
    const { stream } = await opened("storageVolUpload", { stallTimeoutMs: 5 });
    await expect(stream.finish()).rejects.toBeInstanceOf(CallTimeoutError);
  });

  it.each([
    ["a hole of negative length", "ffffffffffffffff00000000"],
    ["a hole that is cut off", "00000000"],
  ])("ends the connection after %s", async (_, hex) => {
    const { stream, far, call } = await opened("storageVolDownload");
    far.sendStream(call, MessageStatus.Continue, Buffer.from(hex, "hex"), MessageType.StreamHole);
    await expect(stream.chunks().next()).rejects.toThrow(/lost/);
  });

  it("ends with the connection", async () => {
    const { stream, far } = await opened("storageVolDownload");
    const reading = stream.chunks().next();
    far.end();
    await expect(reading).rejects.toThrow(/lost/);
  });

  it("is not opened when the daemon refuses the call", async () => {
    const daemon = new ScriptedDaemon((call) => call.fail({ code: 50 }));
    const client = new RpcClient(await daemon.connect(new AbortController().signal));
    clients.push(client);
    await expect(client.openStream("storageVolUpload", transfer)).rejects.toMatchObject({
      code: 50,
    });
  });
});

describe("an upload", () => {
  it("is sent in pieces of at most 262,120 bytes, with holes as lengths, and confirmed", async () => {
    const { stream, far, call } = await opened("storageVolUpload");
    await stream.write(Buffer.alloc(300_000, 1));
    await stream.writeHole(5_000_000_000n);
    const finished = stream.finish();
    await packet(far, 3);
    far.sendStream(call, MessageStatus.Ok, nothing);
    await finished;
    expect(
      far.packets.map(({ header, payload }) => [header.type, header.status, payload.length]),
    ).toEqual([
      [3, 2, 262_120],
      [3, 2, 37_880],
      [6, 2, 12],
      [3, 0, 0],
    ]);
    expect(far.packets[2]?.payload.toString("hex")).toBe("000000012a05f20000000000");
    expect(far.packets.every(({ header }) => header.serial === call.serial)).toBe(true);
  });

  it("waits until its data is taken, so that the memory can be used again", async () => {
    const { stream, far, call } = await opened("storageVolUpload");
    const memory = Buffer.alloc(100_000);
    for (let index = 0; index < 20; index += 1) await stream.write(memory.fill(index));
    const finished = stream.finish();
    await packet(far, 20);
    far.sendStream(call, MessageStatus.Ok, nothing);
    await finished;
    const received = far.packets.slice(0, 20).map(({ payload }) => [payload.at(0), payload.at(-1)]);
    expect(received).toEqual(Array.from({ length: 20 }, (_, index) => [index, index]));
  });
});

describe("a download", () => {
  it("yields data and holes, and confirms the end of the data", async () => {
    const { stream, far, call } = await opened("storageVolDownload");
    far.sendStream(call, MessageStatus.Continue, Buffer.from("abc"));
    const hole = Buffer.from("000000000000001000000000", "hex");
    far.sendStream(call, MessageStatus.Continue, hole, MessageType.StreamHole);
    far.sendStream(call, MessageStatus.Continue, nothing);
    const chunks: unknown[] = [];
    const reading = (async () => {
      for await (const chunk of stream.chunks()) {
        chunks.push(chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : chunk);
      }
    })();
    expect(await packet(far, 0)).toMatchObject({ status: MessageStatus.Ok });
    far.sendStream(call, MessageStatus.Ok, nothing);
    await reading;
    expect(chunks).toEqual(["abc", { hole: 16n }]);
    expect(stream.isOver).toBe(true);
  });

  it("stops reading from the connection while nobody takes the data, and goes on when somebody does", async () => {
    const { stream, far, call, transport } = await opened("storageVolDownload");
    const piece = Buffer.alloc(262_120);
    for (let index = 0; index < 40; index += 1) far.sendStream(call, MessageStatus.Continue, piece);
    far.sendStream(call, MessageStatus.Continue, nothing);
    await eventually("reading stops", () => transport.readable.isPaused());
    let bytes = 0;
    const reading = (async () => {
      for await (const chunk of stream.chunks()) {
        bytes += chunk instanceof Uint8Array ? chunk.length : 0;
      }
    })();
    await packet(far, 0);
    far.sendStream(call, MessageStatus.Ok, nothing);
    await reading;
    expect(bytes).toBe(40 * 262_120);
  });

  it("breaks off when its reader leaves early", async () => {
    const { stream, far, call } = await opened("storageVolDownload");
    far.sendStream(call, MessageStatus.Continue, Buffer.from("abc"));
    const reading = (async () => {
      for await (const _ of stream.chunks()) break;
    })();
    expect(await packet(far, 0)).toMatchObject({ status: MessageStatus.Error });
    far.sendStream(call, MessageStatus.Ok, nothing);
    await reading;
    expect(stream.isOver).toBe(true);
  });
});
