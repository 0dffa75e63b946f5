import { ProtocolError } from "../../rpc/rpc-error";
import { type DBusValue, Variant } from "./dbus-value";
import { alignmentOf, type DBusType, parseSignature } from "./signature";

/** Variants inside variants; the specification's limit for all containers together. */
const MAX_DEPTH = 64;

/** Reads the values of a signature. Never reads past the bytes, whatever lengths they claim. */
export function readValues(
  signature: string,
  bytes: Buffer,
  isLittleEndian: boolean,
): readonly DBusValue[] {
  const reader = new DBusReader(bytes, isLittleEndian);
  return parseSignature(signature).map((type) => reader.read(type, 0));
}

class DBusReader {
  readonly #bytes: Buffer;
  readonly #isLittleEndian: boolean;
  #at = 0;

  constructor(bytes: Buffer, isLittleEndian: boolean) {
    this.#bytes = bytes;
    this.#isLittleEndian = isLittleEndian;
  }

  read(type: DBusType, depth: number): DBusValue {
    if (depth > MAX_DEPTH) throw new ProtocolError("values nested too deeply");
    this.#align(alignmentOf(type));
    switch (type.kind) {
      case "basic":
        return this.#basic(type.code);
      case "variant":
        return this.#variant(depth);
      case "struct":
        return type.members.map((member) => this.read(member, depth + 1));
      case "array":
        return this.#array(type.element, depth);
      case "entry":
        throw new ProtocolError("a dictionary's entry outside an array");
    }
  }

  #basic(code: string): DBusValue {
    if (code === "s" || code === "o") return this.#text(this.#number("u"));
    if (code === "g") return this.#text(this.#number("y"));
    if (code === "b") return this.#number("u") !== 0;
    if (code === "x" || code === "t") return this.#bigInt(code);
    return this.#number(code);
  }

  #number(code: string): number {
    const bytes = NUMBER_BYTES[code] ?? 4;
    this.#align(bytes);
    const at = this.#take(bytes);
    const little = this.#isLittleEndian;
    switch (code) {
      case "y":
        return this.#bytes.readUInt8(at);
      case "n":
        return little ? this.#bytes.readInt16LE(at) : this.#bytes.readInt16BE(at);
      case "q":
        return little ? this.#bytes.readUInt16LE(at) : this.#bytes.readUInt16BE(at);
      case "i":
        return little ? this.#bytes.readInt32LE(at) : this.#bytes.readInt32BE(at);
      case "d":
        return little ? this.#bytes.readDoubleLE(at) : this.#bytes.readDoubleBE(at);
      default:
        return little ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at);
    }
  }

  #bigInt(code: "x" | "t"): bigint {
    const at = this.#take(8);
    const read = this.#isLittleEndian
      ? this.#bytes.readBigUInt64LE(at)
      : this.#bytes.readBigUInt64BE(at);
    return code === "x" ? BigInt.asIntN(64, read) : read;
  }

  #text(length: number): string {
    const at = this.#take(length + 1);
    return this.#bytes.toString("utf8", at, at + length);
  }

  #variant(depth: number): DBusValue {
    const signature = this.#text(this.#number("y"));
    const [type, ...more] = parseSignature(signature);
    if (type === undefined || more.length > 0) {
      throw new ProtocolError(`a variant of type "${signature}"`);
    }
    return new Variant(signature, this.read(type, depth + 1));
  }

  #array(element: DBusType, depth: number): DBusValue {
    const length = this.#number("u");
    this.#align(alignmentOf(element));
    const end = this.#at + length;
    if (end > this.#bytes.length) throw cutOff();
    if (element.kind === "basic" && element.code === "y") {
      return new Uint8Array(this.#bytes.subarray(this.#take(length), end));
    }
    if (element.kind === "entry") return this.#dictionary(element, end, depth);
    const items: DBusValue[] = [];
    while (this.#at < end) items.push(this.read(element, depth + 1));
    return items;
  }

  #dictionary(
    { key, value }: Extract<DBusType, { kind: "entry" }>,
    end: number,
    depth: number,
  ): DBusValue {
    const entries: [string, DBusValue][] = [];
    while (this.#at < end) {
      this.#align(8);
      entries.push([String(this.read(key, depth + 1)), this.read(value, depth + 1)]);
    }
    return Object.fromEntries(entries);
  }

  #align(boundary: number): void {
    this.#take(-this.#at & (boundary - 1));
  }

  #take(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#bytes.length) throw cutOff();
    this.#at += bytes;
    return at;
  }
}

const NUMBER_BYTES: { readonly [code: string]: number } = { y: 1, n: 2, q: 2, d: 8 };

function cutOff(): ProtocolError {
  return new ProtocolError("a D-Bus message ends in the middle of a value");
}
