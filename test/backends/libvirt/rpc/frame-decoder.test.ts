import fc from "fast-check";
import { FrameDecoder } from "../../../../provider/backends/libvirt/rpc/frame-decoder";
import type { Message } from "../../../../provider/backends/libvirt/rpc/message";
import { ProtocolError } from "../../../../provider/backends/libvirt/rpc/rpc-error";

/** A reply to procedure 5 with the given serial, written by hand. */
function frame(serial: number, payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(28 + payload.length);
  [bytes.length, 0x20008086, 1, 5, 1, serial, 0].forEach((word, index) => {
    bytes.writeUInt32BE(word, index * 4);
  });
  bytes.set(payload, 28);
  return bytes;
}

function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const sorted = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [0, ...sorted].map((start, index) => bytes.subarray(start, sorted[index] ?? bytes.length));
}

describe("cutting bytes into messages", () => {
  it.each([0, 4, 27, 33_554_437, 0x80000000, 0xffffffff])(
    "refuses a length of %d before anything else arrives",
    (length) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(length);
      expect(() => new FrameDecoder().push(bytes)).toThrow(ProtocolError);
    },
  );

  it("keeps no more memory than what arrived of a large message", () => {
    const decoder = new FrameDecoder();
    const head = frame(1, Buffer.alloc(0));
    head.writeUInt32BE(33_554_436, 0);
    const before = process.memoryUsage().arrayBuffers;
    decoder.push(head);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  it("takes a large message in single bytes without copying it over and over", () => {
    const decoder = new FrameDecoder();
    const bytes = frame(1, Buffer.alloc(300_000, 7));
    const messages: Message[] = [];
    for (let index = 0; index < bytes.length; index += 1) {
      messages.push(...decoder.push(bytes.subarray(index, index + 1)));
    }
    expect(messages.map(({ payload }) => payload.length)).toEqual([300_000]);
  });

  it("yields the same messages however the bytes are split", () => {
    const someFrames = fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1, maxLength: 6 });
    const places = fc.array(fc.nat(), { maxLength: 30 });
    fc.assert(
      fc.property(someFrames, places, (payloads, cuts) => {
        const bytes = Buffer.concat(payloads.map((payload, index) => frame(index + 1, payload)));
        const decoder = new FrameDecoder();
        const messages = cut(bytes, cuts).flatMap((chunk) => decoder.push(Buffer.from(chunk)));
        expect(messages.map(({ header, payload }) => [header.serial, [...payload]])).toEqual(
          payloads.map((payload, index) => [index + 1, [...payload]]),
        );
      }),
    );
  });

  it("reads every field of the header", () => {
    const [message] = new FrameDecoder().push(frame(9, Buffer.from([1])));
    expect(message?.header).toEqual({
      ...{ program: 0x20008086, version: 1, procedure: 5 },
      ...{ type: 1, serial: 9, status: 0 },
    });
  });
});
