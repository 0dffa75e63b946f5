import { Readable } from "node:stream";
import zlib from "node:zlib";
import { contentError } from "./content-error";

export type Compression = "none" | "gzip" | "xz" | "zstd";

const MAGICS: readonly (readonly [Compression, Buffer])[] = [
  ["gzip", Buffer.from([0x1f, 0x8b, 0x08])],
  ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
  ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];

/** What the first bytes say. bzip2 is known but not read: it would take minutes for each GiB. */
export function compressionOf(head: Buffer): Compression | "bzip2" {
  const found = MAGICS.find(([, magic]) => head.subarray(0, magic.length).equals(magic));
  if (found !== undefined) return found[0];
  return /^BZh[1-9]1AY&SY/.test(head.toString("latin1", 0, 10)) ? "bzip2" : "none";
}

/** Decompresses as it comes. Cut off or damaged data throws. */
export function decompress(
  content: AsyncIterable<Buffer>,
  compression: Compression,
): AsyncIterable<Buffer> {
  if (compression === "none") return content;
  return throughDecoder(content, compression);
}

async function* throughDecoder(
  content: AsyncIterable<Buffer>,
  compression: Exclude<Compression, "none">,
): AsyncGenerator<Buffer, void> {
  // The source's own error must come out, not the decoder's complaint about its early end.
  let sourceError: { readonly error: unknown } | undefined;
  const source = Readable.from(
    (async function* () {
      try {
        // The decoder keeps pieces for longer than they are valid.
        for await (const piece of content) yield Buffer.from(piece);
      } catch (error) {
        sourceError = { error };
        throw error;
      }
    })(),
    { objectMode: false, highWaterMark: 1_048_576 },
  );
  try {
    yield* decoded(source, compression);
  } catch (error) {
    if (sourceError !== undefined) throw sourceError.error;
    throw contentError("decompress", `the ${compression} data is damaged or cut off`, error);
  } finally {
    source.destroy();
  }
}

async function* decoded(
  source: Readable,
  compression: Exclude<Compression, "none">,
): AsyncGenerator<Buffer, void> {
  if (compression === "xz") {
    const { XzReadableStream } = await import("xz-decompress");
    const stream = new XzReadableStream(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    for await (const piece of Readable.fromWeb(stream as never)) yield Buffer.from(piece);
    return;
  }
  const decoder = compression === "gzip" ? zlib.createGunzip(BIG) : zstdDecoder();
  source.once("error", (error) => decoder.destroy(error));
  for await (const piece of source.pipe(decoder)) yield piece as Buffer;
}

const BIG = { chunkSize: 262_144 };

function zstdDecoder() {
  if (typeof zlib.createZstdDecompress === "function") return zlib.createZstdDecompress(BIG);
  throw contentError("decompress", "zstd needs Node 22.15 or newer");
}
