import { XdrError } from "./rpc-error";

/** Reads XDR (RFC 4506) values from one message's payload. Every length is checked against what is left. */
export class XdrReader {
  readonly #bytes: Buffer;
  #offset: number;

  constructor(bytes: Buffer, offset = 0) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  get remaining(): number {
    return this.#bytes.length - this.#offset;
  }

  int(): number {
    return this.#bytes.readInt32BE(this.#take(4));
  }

  uint(): number {
    return this.#bytes.readUInt32BE(this.#take(4));
  }

  hyper(): bigint {
    return this.#bytes.readBigInt64BE(this.#take(8));
  }

  uhyper(): bigint {
    return this.#bytes.readBigUInt64BE(this.#take(8));
  }

  double(): number {
    return this.#bytes.readDoubleBE(this.#take(8));
  }

  /** A count of elements that each take at least `minBytes`: more than fits in the rest is refused. */
  count(max: number, minBytes: number): number {
    const count = this.uint();
    if (count > max) throw new XdrError(`${count} elements, at most ${max} are allowed`);
    if (count * minBytes > this.remaining) {
      throw new XdrError(`${count} elements announced, ${this.remaining} bytes left`);
    }
    return count;
  }

  /** Packed bytes of a known length, with their padding. The result shares memory with the message. */
  fixedOpaque(length: number): Buffer {
    const start = this.#take(paddedLength(length));
    return this.#bytes.subarray(start, start + length);
  }

  opaque(max: number): Buffer {
    return this.fixedOpaque(this.#length(max));
  }

  string(max: number): string {
    const length = this.#length(max);
    const start = this.#take(paddedLength(length));
    return this.#bytes.toString("utf8", start, start + length);
  }

  /** Fails when bytes are left: a message longer than its type is as wrong as one too short. */
  end(): void {
    if (this.remaining !== 0) throw new XdrError(`${this.remaining} bytes too many`);
  }

  #length(max: number): number {
    const length = this.uint();
    if (length > max) throw new XdrError(`${length} bytes, at most ${max} are allowed`);
    return length;
  }

  #take(length: number): number {
    const start = this.#offset;
    if (length > this.#bytes.length - start) {
      throw new XdrError(`${length} bytes expected, ${this.remaining} left`);
    }
    this.#offset = start + length;
    return start;
  }
}

function paddedLength(length: number): number {
  return (length + 3) & ~3;
}
