import {
  FRAME_MAX_BYTES,
  FRAME_MIN_BYTES,
  HEADER_BYTES,
  LENGTH_BYTES,
  type Message,
} from "./message";
import { ProtocolError } from "./rpc-error";

/**
 * Cuts a stream of bytes into messages, however the bytes are split. Nothing is allocated on the word of
 * the peer: memory grows with what really arrived, and a length outside the limits ends the connection.
 */
export class FrameDecoder {
  /** The beginning of a message that is not complete yet. */
  #partial: Buffer = Buffer.alloc(0);
  #partialBytes = 0;

  /** Takes what arrived and returns the messages that are complete. Payloads share memory with the chunk. */
  push(chunk: Buffer): Message[] {
    const bytes = this.#partialBytes === 0 ? chunk : this.#append(chunk);
    const messages: Message[] = [];
    let offset = 0;
    for (;;) {
      const length = frameLength(bytes, offset);
      if (length === undefined || bytes.length - offset < length) break;
      messages.push(parseFrame(bytes.subarray(offset, offset + length)));
      offset += length;
    }
    if (bytes === chunk || offset > 0) this.#keep(bytes.subarray(offset));
    return messages;
  }

  #append(chunk: Buffer): Buffer {
    const needed = this.#partialBytes + chunk.length;
    if (needed > this.#partial.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#partial.length * 2));
      this.#partial.copy(larger, 0, 0, this.#partialBytes);
      this.#partial = larger;
    }
    chunk.copy(this.#partial, this.#partialBytes);
    this.#partialBytes = needed;
    return this.#partial.subarray(0, needed);
  }

  /** Starts a new buffer: the old one now belongs to the messages cut from it. */
  #keep(rest: Buffer): void {
    this.#partial = Buffer.from(rest);
    this.#partialBytes = rest.length;
  }
}

/** The announced length of the frame that begins at `offset`, or `undefined` while it is unknown. */
function frameLength(bytes: Buffer, offset: number): number | undefined {
  if (bytes.length - offset < LENGTH_BYTES) return undefined;
  const length = bytes.readUInt32BE(offset);
  if (length < FRAME_MIN_BYTES || length > FRAME_MAX_BYTES) {
    throw new ProtocolError(
      `a message of ${length} bytes is announced; ${FRAME_MIN_BYTES} to ${FRAME_MAX_BYTES} are allowed`,
    );
  }
  return length;
}

function parseFrame(frame: Buffer): Message {
  return {
    header: {
      program: frame.readUInt32BE(4),
      version: frame.readUInt32BE(8),
      procedure: frame.readInt32BE(12),
      type: frame.readInt32BE(16),
      serial: frame.readUInt32BE(20),
      status: frame.readInt32BE(24),
    },
    payload: frame.subarray(LENGTH_BYTES + HEADER_BYTES),
  };
}
