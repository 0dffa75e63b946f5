import fc from "fast-check";
import { sparseChunks } from "../../../../../../provider/backends/libvirt/kinds/volume/content/sparse-chunks";

async function collect(pieces: readonly Buffer[]) {
  const parts: Buffer[] = [];
  let dataBytes = 0;
  async function* source() {
    yield* pieces;
  }
  for await (const chunk of sparseChunks(source())) {
    if (chunk instanceof Uint8Array) {
      dataBytes += chunk.length;
      parts.push(Buffer.from(chunk));
    } else parts.push(Buffer.alloc(Number(chunk.hole)));
  }
  return { all: Buffer.concat(parts), dataBytes };
}

/** Runs of zeros and of data, some of them longer than a block, and cuts that fall anywhere. */
const PIECES = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom(0, 0, 7), fc.constantFrom(1, 100, 4095, 4096, 4097, 20_000)), {
      maxLength: 6,
    })
    .map((runs) => Buffer.concat(runs.map(([byte, length]) => Buffer.alloc(length, byte)))),
  { maxLength: 5 },
);

describe("sparse chunks", () => {
  it("are the same content, whatever its runs and pieces", async () => {
    await fc.assert(
      fc.asyncProperty(PIECES, async (pieces) => {
        const { all } = await collect(pieces);
        expect(all.equals(Buffer.concat(pieces))).toBe(true);
      }),
    );
  });

  it("hold no more than the blocks that have data", async () => {
    const piece = Buffer.alloc(1_048_576);
    piece.fill(1, 8192, 8193);
    piece.fill(1, 500_000, 510_000);
    const { dataBytes } = await collect([piece, Buffer.alloc(1_048_576), piece]);
    expect(dataBytes).toBe(2 * (4096 + 3 * 4096));
  });

  it("of zeros alone are one hole", async () => {
    const { all, dataBytes } = await collect([Buffer.alloc(5000), Buffer.alloc(4_000_000)]);
    expect([all.length, dataBytes]).toEqual([4_005_000, 0]);
  });
});
