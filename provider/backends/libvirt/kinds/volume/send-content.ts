import type { Operation } from "../../../../core/operation";
import type { Connection, StorageVolRef, VolumeChunk } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { contentError } from "./content/content-error";
import { IMAGE_HEADER_BYTES } from "./content/image-header";
import type { OpenContent } from "./content/open-content";
import { sparseChunks } from "./content/sparse-chunks";

export interface SendOptions {
  /** What must not be exceeded: the guest's size of a raw volume, or the end of a device. */
  readonly limitBytes: number | undefined;
  /** The volume is all zeros, so that zeros need not be sent. */
  readonly isFresh: boolean;
}

/**
 * Fills a volume with content, its first bytes last. Until the very end the volume has no header, no
 * partition table and no boot sector: whatever cuts us off, nobody takes it for an image. The header
 * is sent only after the checksum was right. Returns the checksum, when there is one.
 */
export async function sendContent(
  connection: Connection,
  vol: StorageVolRef,
  content: OpenContent,
  { limitBytes, isFresh }: SendOptions,
  { signal }: Operation,
): Promise<string | undefined> {
  const rest = limited(content, limitBytes);
  if (content.head.length === IMAGE_HEADER_BYTES) {
    // One piece is read and hashed while the last one is on its way.
    const ahead = readAhead(rest);
    const chunks = isFresh ? sparseChunks(ahead) : ahead;
    const offset = BigInt(IMAGE_HEADER_BYTES);
    await sending(content, () =>
      connection.upload(vol, { offset, sparse: isFresh, signal }, chunks),
    );
  } else {
    // Reading to the end is what verifies the source, also when there is nothing left to send.
    for await (const _ of rest);
  }
  const digest = content.digest();
  await sending(content, () => connection.upload(vol, { offset: 0n, signal }, once(content.head)));
  return digest;
}

/** The content's own errors are ours already and pass; the others are the host's. */
function sending(content: OpenContent, send: () => Promise<void>): Promise<void> {
  return asLibvirtWork("upload", content.name, send);
}

async function* limited(
  content: OpenContent,
  limitBytes: number | undefined,
): AsyncGenerator<Buffer, void> {
  let total = content.head.length;
  if (limitBytes !== undefined && total > limitBytes) throw tooLarge(content, limitBytes);
  for await (const piece of content.rest) {
    total += piece.length;
    if (limitBytes !== undefined && total > limitBytes) throw tooLarge(content, limitBytes);
    yield piece;
  }
}

async function* readAhead(pieces: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer, void> {
  let next = pieces.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = pieces.next();
      // Whoever awaits it next sees its failure.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await pieces.return();
  }
}

async function* once(chunk: VolumeChunk): AsyncGenerator<VolumeChunk, void> {
  yield chunk;
}

export function tooLarge({ name, totalBytes }: OpenContent, limitBytes: number): Error {
  const found = totalBytes === undefined ? "It has more" : `It has ${totalBytes} bytes`;
  return contentError(
    "upload",
    `${name} is larger than the volume of ${limitBytes} bytes. ${found}`,
  );
}
