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
 * the peer: bytes are kept as they come, and a length outside the protocol's limits ends the connection.
 */
export class FrameDecoder {
  #chunks: Buffer[] = [];
  #buffered = 0;
  /** The length of the frame that is being received, once its length word is there. */
  #frameBytes = 0;

  /** Takes what arrived and returns the messages that are complete. Payloads share memory with the chunks. */
  push(chunk: Buffer): Message[] {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    const messages: Message[] = [];
    while (this.#frameIsComplete()) messages.push(parseFrame(this.#take(this.#frameBytes)));
    return messages;
  }

  #frameIsComplete(): boolean {
    if (this.#buffered < LENGTH_BYTES) return false;
    this.#frameBytes = this.#peekLength();
    if (this.#frameBytes < FRAME_MIN_BYTES || this.#frameBytes > FRAME_MAX_BYTES) {
      throw new ProtocolError(
        `a message of ${this.#frameBytes} bytes is announced; ${FRAME_MIN_BYTES} to ${FRAME_MAX_BYTES} are allowed`,
      );
    }
    return this.#buffered >= this.#frameBytes;
  }

  #peekLength(): number {
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= LENGTH_BYTES) return first.readUInt32BE(0);
    this.#chunks = [Buffer.concat(this.#chunks)];
    return (this.#chunks[0] as Buffer).readUInt32BE(0);
  }

  #take(length: number): Buffer {
    const first = this.#chunks[0] as Buffer;
    const whole = first.length >= length ? first : Buffer.concat(this.#chunks);
    const isJoined = whole !== first;
    const rest = whole.subarray(length);
    this.#chunks = [...(rest.length > 0 ? [rest] : []), ...(isJoined ? [] : this.#chunks.slice(1))];
    this.#buffered -= length;
    return whole.subarray(0, length);
  }
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
