import { createHash, type Hash } from "node:crypto";
import fs from "node:fs";
import type { Operation } from "../../../../../core/operation";
import type { VolumeInputs } from "../../../../../kinds/volume/volume-schema";
import { type Compression, compressionOf, decompress } from "./compression";
import { contentError } from "./content-error";
import { type Content, fileContent } from "./file-content";
import { httpContent } from "./http-content";
import { IMAGE_HEADER_BYTES, type ImageHeader, isProblem, readImageHeader } from "./image-header";
import { pipeContent } from "./pipe-content";
import { withLength } from "./with-length";

type Source = NonNullable<VolumeInputs["source"]>;

/** Content that is open, known by its first bytes, and ready to be sent. */
export interface OpenContent {
  readonly name: string;
  readonly header: ImageHeader;
  /** The first bytes, decompressed; all of it when it is shorter than a header. */
  readonly head: Buffer;
  /** The rest, decompressed; each piece valid until the next but one is taken. Throws when the content is not what it should be. */
  readonly rest: AsyncIterable<Buffer>;
  /** How long it is after decompression; undefined when nobody can know before. */
  readonly totalBytes: number | undefined;
  /**
   * The checksum that was verified; undefined when none was wished, because hashing costs a third of
   * the time of an upload. Only after `rest` ended; throws when it is another one.
   */
  digest(): string | undefined;
  /** Ends reading, wherever it is. */
  close(): Promise<void>;
}

/** Opens a source and reads so much of it that it is known whether it can be the wished image. */
export async function openContent(
  source: Source,
  format: "raw" | "qcow2" | "iso",
  operation: Operation,
): Promise<OpenContent> {
  const content = await openSource(source, operation);
  const tap = new DigestTap(content, source.checksum, operation);
  const raw = tap.pieces()[Symbol.asyncIterator]();
  try {
    const start = await readHead(raw, 16);
    const compression = chooseCompression(source, start.head, content.name);
    const plain = decompress(start.all(), compression)[Symbol.asyncIterator]();
    const image = await readHead(plain, IMAGE_HEADER_BYTES);
    const header = readImageHeader(image.head, format);
    if (isProblem(header)) {
      throw contentError("read", `${content.name} ${header.summary}. ${header.detail}`);
    }
    return {
      name: content.name,
      header,
      head: image.head,
      rest: image.rest(),
      totalBytes: compression === "none" ? content.totalBytes : undefined,
      digest: () => tap.digest(),
      close: async () => {
        await plain.return?.();
        await raw.return?.();
      },
    };
  } catch (error) {
    await raw.return?.();
    throw error;
  }
}

async function openSource(source: Source, operation: Operation): Promise<Content> {
  const { file, url, checksum, length } = source;
  if (file === undefined) {
    const { signal, clock } = operation;
    const isVerified = checksum !== undefined;
    return withLength(await httpContent(String(url), { signal, clock, isVerified }), length);
  }
  const isPipe = (await fs.promises.stat(file).catch(() => undefined))?.isFIFO();
  return withLength(await (isPipe ? pipeContent(file, operation) : fileContent(file)), length);
}

function chooseCompression({ decompress }: Source, head: Buffer, name: string): Compression {
  const found = compressionOf(head);
  if (decompress === "none") return "none";
  if (found === "bzip2") {
    throw contentError(
      "read",
      `${name} is compressed with bzip2, which is not read; use xz or zstd`,
    );
  }
  if (decompress !== "auto" && decompress !== found) {
    throw contentError("read", `${name} is not compressed with ${decompress}`);
  }
  return found;
}

/** Reports what passes, and hashes it when there is something to compare with. */
class DigestTap {
  readonly #content: Content;
  readonly #wished: string | undefined;
  readonly #algorithm: string;
  readonly #hash: Hash | undefined;
  readonly #operation: Operation;

  constructor(content: Content, checksum: string | undefined, operation: Operation) {
    this.#content = content;
    this.#operation = operation;
    this.#wished = checksum?.toLowerCase();
    this.#algorithm = this.#wished?.split(":")[0] ?? "";
    if (this.#wished !== undefined) this.#hash = createHash(this.#algorithm);
  }

  async *pieces(): AsyncGenerator<Buffer, void> {
    const { signal, progress } = this.#operation;
    const { totalBytes, pieces } = this.#content;
    let doneBytes = 0;
    for await (const piece of pieces) {
      signal.throwIfAborted();
      this.#hash?.update(piece);
      doneBytes += piece.length;
      yield piece;
      progress.report({
        stage: "upload",
        doneBytes,
        ...(totalBytes === undefined ? {} : { totalBytes }),
      });
    }
    // Who did not say how much would come has said it now.
    if (totalBytes === undefined) {
      progress.report({ stage: "upload", doneBytes, totalBytes: doneBytes });
    }
  }

  digest(): string | undefined {
    if (this.#hash === undefined) return undefined;
    const found = `${this.#algorithm}:${this.#hash.digest("hex")}`;
    if (found === this.#wished) return found;
    const message = `${this.#content.name} has another checksum: found ${found}, expected ${this.#wished}`;
    throw contentError("verify", message);
  }
}

/** Takes at least so many bytes, if there are as many, and keeps the rest of the iterator usable. */
async function readHead(pieces: AsyncIterator<Buffer>, bytes: number) {
  const taken: Buffer[] = [];
  let length = 0;
  while (length < bytes) {
    const { done, value } = await pieces.next();
    if (done) break;
    taken.push(Buffer.from(value));
    length += value.length;
  }
  const whole = Buffer.concat(taken);
  const head = whole.subarray(0, bytes);
  const tail = whole.subarray(bytes);
  return {
    head,
    all: () => chain([whole], pieces),
    rest: () => chain([tail], pieces),
  };
}

async function* chain(
  first: readonly Buffer[],
  then: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void> {
  for (const piece of first) if (piece.length > 0) yield piece;
  for (;;) {
    const { done, value } = await then.next();
    if (done) return;
    yield value;
  }
}
