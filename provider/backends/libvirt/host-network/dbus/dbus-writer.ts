import { XdrError } from "../../rpc/rpc-error";
import { type DBusValue, isDictionary, Variant } from "./dbus-value";
import { alignmentOf, type DBusType, parseSignature } from "./signature";

/** Writes values of a signature, little-endian (D-Bus specification, "Marshaling"). */
export function writeValues(signature: string, values: readonly DBusValue[]): Buffer {
  const types = parseSignature(signature);
  if (types.length !== values.length) {
    throw new XdrError(`"${signature}" takes ${types.length} values, not ${values.length}`);
  }
  const writer = new DBusWriter();
  for (const [index, type] of types.entries()) writer.write(type, values[index] as DBusValue);
  return writer.bytes();
}

class DBusWriter {
  #bytes = Buffer.alloc(256);
  #length = 0;

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  write(type: DBusType, value: DBusValue): void {
    this.#align(alignmentOf(type));
    switch (type.kind) {
      case "basic":
        this.#basic(type.code, value);
        break;
      case "variant":
        this.#variant(value);
        break;
      case "array":
        this.#array(type.element, value);
        break;
      case "struct":
        this.#struct(type.members, value);
        break;
      case "entry":
        throw new XdrError("a dictionary's entry stands in an array only");
    }
  }

  #basic(code: string, value: DBusValue): void {
    const write = BASIC_WRITERS[code];
    if (write !== undefined) {
      const [bytes, put] = write;
      const start = this.#grow(bytes);
      put(this.#bytes, value, start);
      return;
    }
    if (typeof value !== "string" || value.includes("\0")) throw unfit(code, value);
    const text = Buffer.from(value, "utf8");
    if (code === "g") this.#basic("y", text.length);
    else this.#basic("u", text.length);
    // Every text ends with a zero byte that its length does not count.
    const start = this.#grow(text.length + 1);
    text.copy(this.#bytes, start);
  }

  #variant(value: DBusValue): void {
    if (!(value instanceof Variant)) throw unfit("v", value);
    const [type, ...more] = parseSignature(value.signature);
    if (type === undefined || more.length > 0) throw unfit("v", value.signature);
    this.#basic("g", value.signature);
    this.write(type, value.value);
  }

  #struct(members: readonly DBusType[], value: DBusValue): void {
    if (!Array.isArray(value) || value.length !== members.length) throw unfit("(…)", value);
    for (const [index, member] of members.entries()) this.write(member, value[index]);
  }

  #array(element: DBusType, value: DBusValue): void {
    this.#basic("u", 0);
    const lengthAt = this.#length - 4;
    // The padding before the first element is there also when there is none, and is not counted.
    this.#align(alignmentOf(element));
    const start = this.#length;
    if (element.kind === "entry") this.#entries(element, value);
    else for (const item of elementsOf(value)) this.write(element, item);
    this.#bytes.writeUInt32LE(this.#length - start, lengthAt);
  }

  #entries(entry: Extract<DBusType, { kind: "entry" }>, value: DBusValue): void {
    if (!isDictionary(value)) throw unfit("a{…}", value);
    for (const [key, item] of Object.entries(value)) {
      this.#align(8);
      this.write(entry.key, key);
      this.write(entry.value, item);
    }
  }

  #align(boundary: number): void {
    this.#grow(-this.#length & (boundary - 1));
  }

  /** Makes room, filled with zeros, and returns where it begins. */
  #grow(bytes: number): number {
    const start = this.#length;
    this.#length += bytes;
    if (this.#length > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(this.#length, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    return start;
  }
}

type BasicWriter = readonly [
  bytes: number,
  put: (into: Buffer, value: DBusValue, at: number) => void,
];

/** The types of fixed size. Node refuses a number that does not fit. */
const BASIC_WRITERS: { readonly [code: string]: BasicWriter } = {
  y: [1, (into, value, at) => into.writeUInt8(numberIn(value), at)],
  b: [4, (into, value, at) => into.writeUInt32LE(value === true ? 1 : 0, at)],
  n: [2, (into, value, at) => into.writeInt16LE(numberIn(value), at)],
  q: [2, (into, value, at) => into.writeUInt16LE(numberIn(value), at)],
  i: [4, (into, value, at) => into.writeInt32LE(numberIn(value), at)],
  u: [4, (into, value, at) => into.writeUInt32LE(numberIn(value), at)],
  x: [8, (into, value, at) => into.writeBigInt64LE(bigIntIn(value), at)],
  t: [8, (into, value, at) => into.writeBigUInt64LE(bigIntIn(value), at)],
  d: [8, (into, value, at) => into.writeDoubleLE(numberIn(value), at)],
};

function numberIn(value: DBusValue): number {
  if (typeof value !== "number") throw unfit("number", value);
  return value;
}

function bigIntIn(value: DBusValue): bigint {
  if (typeof value !== "bigint") throw unfit("64-bit number", value);
  return value;
}

function elementsOf(value: DBusValue): Iterable<DBusValue> {
  if (Array.isArray(value) || value instanceof Uint8Array) return value;
  throw unfit("array", value);
}

function unfit(type: string, value: DBusValue): XdrError {
  return new XdrError(`${typeof value} does not fit the D-Bus type ${type}`);
}
