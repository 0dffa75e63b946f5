import { XdrError } from "./rpc-error";

/** Collects XDR (RFC 4506) values into one message. Refuses to grow over `maxBytes`. */
export class XdrWriter {
  readonly #maxBytes: number;
  #bytes: Buffer;
  #length = 0;

  constructor(maxBytes: number, initialBytes = 256) {
    this.#maxBytes = maxBytes;
    this.#bytes = Buffer.allocUnsafe(initialBytes);
  }

  get length(): number {
    return this.#length;
  }

  int(value: number): void {
    if (!Number.isInteger(value) || value < -0x80000000 || value > 0x7fffffff) {
      throw new XdrError(`${value} is not a signed 32-bit number`);
    }
    const start = this.#grow(4);
    this.#bytes.writeInt32BE(value, start);
  }

  uint(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new XdrError(`${value} is not an unsigned 32-bit number`);
    }
    const start = this.#grow(4);
    this.#bytes.writeUInt32BE(value, start);
  }

  hyper(value: bigint): void {
    if (BigInt.asIntN(64, value) !== value) {
      throw new XdrError(`${value} is not a signed 64-bit number`);
    }
    const start = this.#grow(8);
    this.#bytes.writeBigInt64BE(value, start);
  }

  uhyper(value: bigint): void {
    if (BigInt.asUintN(64, value) !== value) {
      throw new XdrError(`${value} is not an unsigned 64-bit number`);
    }
    const start = this.#grow(8);
    this.#bytes.writeBigUInt64BE(value, start);
  }

  double(value: number): void {
    const start = this.#grow(8);
    this.#bytes.writeDoubleBE(value, start);
  }

  count(count: number, max: number): void {
    if (count > max) throw new XdrError(`${count} elements, at most ${max} are allowed`);
    this.uint(count);
  }

  fixedOpaque(value: Uint8Array, length: number): void {
    if (value.length !== length) throw new XdrError(`${value.length} bytes, not ${length}`);
    const padding = -length & 3;
    const start = this.#grow(length + padding);
    this.#bytes.set(value, start);
    this.#bytes.fill(0, start + length, start + length + padding);
  }

  opaque(value: Uint8Array, max: number): void {
    if (value.length > max) throw new XdrError(`${value.length} bytes, at most ${max} are allowed`);
    this.uint(value.length);
    this.fixedOpaque(value, value.length);
  }

  string(value: string, max: number): void {
    // The daemon's strings end at a zero byte: what follows it would silently be lost there.
    if (value.includes("\0")) throw new XdrError("a text with a zero character cannot be sent");
    const length = Buffer.byteLength(value, "utf8");
    if (length > max) throw new XdrError(`${length} bytes of text, at most ${max} are allowed`);
    this.uint(length);
    const padding = -length & 3;
    const start = this.#grow(length + padding);
    this.#bytes.write(value, start, length, "utf8");
    this.#bytes.fill(0, start + length, start + length + padding);
  }

  /** Overwrites an unsigned number written earlier: a frame's length is known only at its end. */
  patchUint(offset: number, value: number): void {
    this.#bytes.writeUInt32BE(value, offset);
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(by: number): number {
    const start = this.#length;
    const needed = start + by;
    if (needed > this.#maxBytes) {
      throw new XdrError(`the message is larger than the ${this.#maxBytes} bytes that are allowed`);
    }
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    this.#length = needed;
    return start;
  }
}
