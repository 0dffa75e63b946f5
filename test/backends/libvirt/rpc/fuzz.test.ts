import { RpcClient } from "../../../../provider/backends/libvirt/rpc/client";
import type { Codec } from "../../../../provider/backends/libvirt/rpc/codec";
import { LibvirtError } from "../../../../provider/backends/libvirt/rpc/libvirt-error";
import {
  type EventName,
  eventNamed,
  events,
  type ProcedureName,
  procedureNamed,
  procedures,
} from "../../../../provider/backends/libvirt/rpc/procedures";
import { remoteError } from "../../../../provider/backends/libvirt/rpc/remote-error";
import {
  ConnectionLostError,
  ProtocolError,
  XdrError,
} from "../../../../provider/backends/libvirt/rpc/rpc-error";
import { XdrReader } from "../../../../provider/backends/libvirt/rpc/xdr-reader";
import { XdrWriter } from "../../../../provider/backends/libvirt/rpc/xdr-writer";
import { randomNumbers } from "../../../support/random-numbers";
import { ScriptedDaemon } from "../../../support/scripted-daemon";
import { mutated, sampleOf } from "./hostile-bytes";

/** How many broken packets; the seed makes any failure repeatable. */
const PACKETS = Number(process.env.FUZZ_PACKETS ?? (process.env.CI === "true" ? 100_000 : 5_000));
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
/** What one packet of at most a few kilobytes may cost in memory, lists of small things included. */
const PACKET_MEMORY_BYTES = 4_000_000;
/** What one packet may take of a processor; how long that lasts is the machine's business. */
const PACKET_CPU_MS = 1_000;

const codecs: readonly (readonly [string, Codec<unknown>])[] = [
  ["an error", remoteError as Codec<unknown>],
  ...Object.keys(procedures).flatMap((name): (readonly [string, Codec<unknown>])[] => [
    [`${name} arguments`, procedureNamed(name as ProcedureName).args],
    [`${name} result`, procedureNamed(name as ProcedureName).result],
  ]),
  ...Object.keys(events).map((name): readonly [string, Codec<unknown>] => [
    name,
    eventNamed(name as EventName).message,
  ]),
];

function outcome(codec: Codec<unknown>, bytes: Buffer): "value" | "error" {
  const reader = new XdrReader(bytes);
  try {
    codec.read(reader);
    reader.end();
    return "value";
  } catch (error) {
    if (error instanceof XdrError) return "error";
    throw error;
  }
}

describe(`${PACKETS} hostile packets, seed ${SEED}`, () => {
  it("are each a value or an error of ours, in bounded time and memory", () => {
    const random = randomNumbers(SEED);
    const outcomes = { value: 0, error: 0 };
    for (let index = 0; index < PACKETS; index += 1) {
      const [name, codec] = codecs[index % codecs.length] as readonly [string, Codec<unknown>];
      const bytes = mutated(sampleOf(codec.shape, random), random);
      const memoryBefore = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
      const cpuBefore = process.cpuUsage();
      outcomes[outcome(codec, bytes)] += 1;
      const memory = process.memoryUsage();
      const where = `${name}, packet ${index}: ${bytes.toString("hex").slice(0, 200)}`;
      const cost = memory.heapUsed + memory.arrayBuffers - memoryBefore;
      if (cost > PACKET_MEMORY_BYTES) throw new Error(`${cost} bytes of memory for ${where}`);
      const cpuMs = process.cpuUsage(cpuBefore).user / 1000;
      if (cpuMs > PACKET_CPU_MS) throw new Error(`${cpuMs} ms for ${where}`);
    }
    expect(outcomes.value + outcomes.error).toBe(PACKETS);
    // Were all of them refused, or none, the packets would test nothing.
    expect(outcomes.value).toBeGreaterThan(PACKETS / 100);
    expect(outcomes.error).toBeGreaterThan(PACKETS / 100);
  });

  it("leave a client with an answer, an error or a lost connection, never with a crash or a call that hangs", async () => {
    const random = randomNumbers(SEED + 1);
    const endings = new Map<string, number>();
    for (let index = 0; index < PACKETS / 50; index += 1) {
      const daemon = new ScriptedDaemon(({ connection, serial }) => {
        const frame = replyFrame(7, serial, sampleOf("{capabilities:string<4194304>}", random));
        connection.sendBytes(random.below(4) === 0 ? frame : mutated(frame, random));
        setImmediate(() => connection.end());
      });
      const client = new RpcClient(await daemon.connect(new AbortController().signal));
      const ending = await client.call("connectGetCapabilities", {}).then(
        () => "answer",
        (error: unknown) => endingOf(error),
      );
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      client.destroy();
    }
    expect([...endings.keys()].sort()).toEqual(expect.arrayContaining(["answer", "lost"]));
  });
});

describe("honest packets", () => {
  it.each(codecs)("%s: what is read can be written, and gives the same bytes", (_, codec) => {
    const random = randomNumbers(SEED + 2);
    for (let index = 0; index < 20; index += 1) {
      const bytes = sampleOf(codec.shape, random);
      const writer = new XdrWriter(33_554_432);
      codec.write(writer, codec.read(new XdrReader(bytes)));
      expect(writer.finish().toString("hex")).toBe(bytes.toString("hex"));
    }
  });
});

function endingOf(error: unknown): string {
  if (error instanceof ConnectionLostError) return "lost";
  if (error instanceof LibvirtError) return "daemon's error";
  if (error instanceof ProtocolError || error instanceof XdrError) return "broken answer";
  throw error;
}

function replyFrame(procedure: number, serial: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(28);
  [28 + payload.length, 0x20008086, 1, procedure, 1, serial, 0].forEach((word, index) => {
    head.writeUInt32BE(word, index * 4);
  });
  return Buffer.concat([head, payload]);
}
