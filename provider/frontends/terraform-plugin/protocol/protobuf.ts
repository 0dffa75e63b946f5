/**
 * The part of protobuf's wire format that Terraform's plugin protocol uses, driven by a table of
 * messages. A library would need 25 ms to load and more for the first message; the engine starts
 * us up to four times in one apply.
 */

export type ScalarFieldType = "string" | "bytes" | "bool" | "int64";

/** Number, type (a scalar's or a message's name), and how it repeats. */
export type FieldSpec =
  | readonly [number: number, type: string]
  | readonly [number: number, type: string, repeats: "repeated" | "map"];

export type MessageTable = {
  readonly [message: string]: { readonly [field: string]: FieldSpec };
};

type ScalarOf<T> = T extends "string"
  ? string
  : T extends "bytes"
    ? Uint8Array
    : T extends "bool"
      ? boolean
      : T extends "int64"
        ? number
        : never;

type SingleOf<M, T> = T extends ScalarFieldType
  ? ScalarOf<T>
  : T extends keyof M
    ? MessageOf<M, T>
    : never;

type FieldOf<M, F> = F extends readonly [number, infer T]
  ? SingleOf<M, T>
  : F extends readonly [number, infer T, "repeated"]
    ? readonly SingleOf<M, T>[]
    : F extends readonly [number, infer T, "map"]
      ? { readonly [key: string]: SingleOf<M, T> }
      : never;

/** The TypeScript type of one message of a table. A field that was not sent is absent. */
export type MessageOf<M, N extends keyof M> = {
  readonly [F in keyof M[N]]?: FieldOf<M, M[N][F]>;
};

type Message = { readonly [field: string]: unknown };

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

export class ProtobufError extends Error {
  override readonly name = "ProtobufError";
}

export function encodeMessage(table: MessageTable, name: string, message: Message): Buffer {
  const writer = new Writer();
  const fields = fieldsOf(table, name);
  for (const [field, [number, type, repeats]] of Object.entries(fields)) {
    const value = message[field];
    if (value === undefined) continue;
    if (repeats === "repeated") {
      for (const item of value as readonly unknown[]) writeField(table, writer, number, type, item);
    } else if (repeats === "map") {
      for (const [key, item] of Object.entries(value as Message)) {
        const entry = new Writer();
        writeField(table, entry, 1, "string", key);
        writeField(table, entry, 2, type, item);
        writer.tag(number, BYTES);
        writer.bytes(entry.finish());
      }
    } else if (value !== false) {
      writeField(table, writer, number, type, value);
    }
  }
  return writer.finish();
}

function writeField(
  table: MessageTable,
  writer: Writer,
  number: number,
  type: string,
  value: unknown,
): void {
  if (type === "bool" || type === "int64") {
    writer.tag(number, VARINT);
    writer.int64(Number(value));
    return;
  }
  writer.tag(number, BYTES);
  if (type === "string") writer.bytes(Buffer.from(value as string, "utf8"));
  else if (type === "bytes") writer.bytes(value as Uint8Array);
  else writer.bytes(encodeMessage(table, type, value as Message));
}

export function decodeMessage(table: MessageTable, name: string, bytes: Uint8Array): Message {
  const reader = new Reader(bytes);
  const byNumber = numbersOf(table, name);
  const message: Record<string, unknown> = {};
  while (!reader.atEnd()) {
    const [number, wire] = reader.tag();
    const known = byNumber.get(number);
    if (known === undefined) reader.skip(wire);
    else readField(table, reader, wire, known, message);
  }
  return message;
}

interface NumberedField {
  readonly field: string;
  readonly type: string;
  readonly repeats: "repeated" | "map" | undefined;
}

function readField(
  table: MessageTable,
  reader: Reader,
  wire: number,
  { field, type, repeats }: NumberedField,
  message: Record<string, unknown>,
): void {
  if (repeats === "map") {
    const [key, value] = readMapEntry(table, type, reader.bytes());
    message[field] = { ...(message[field] as Message | undefined), [key]: value };
    return;
  }
  const value = readValue(table, reader, wire, type);
  if (repeats === "repeated") {
    message[field] = [...((message[field] as readonly unknown[] | undefined) ?? []), value];
  } else {
    message[field] = value;
  }
}

function readMapEntry(table: MessageTable, type: string, bytes: Uint8Array): [string, unknown] {
  const reader = new Reader(bytes);
  let key = "";
  let value: unknown = type === "string" ? "" : undefined;
  while (!reader.atEnd()) {
    const [number, wire] = reader.tag();
    if (number === 1) key = readValue(table, reader, wire, "string") as string;
    else if (number === 2) value = readValue(table, reader, wire, type);
    else reader.skip(wire);
  }
  return [key, value];
}

function readValue(table: MessageTable, reader: Reader, wire: number, type: string): unknown {
  const expected = type === "bool" || type === "int64" ? VARINT : BYTES;
  if (wire !== expected) throw new ProtobufError(`wire type ${wire} for a field of type ${type}`);
  if (type === "bool") return reader.varint() !== 0n;
  if (type === "int64") return Number(BigInt.asIntN(64, reader.varint()));
  const bytes = reader.bytes();
  if (type === "bytes") return bytes;
  return type === "string"
    ? Buffer.from(bytes).toString("utf8")
    : decodeMessage(table, type, bytes);
}

function fieldsOf(table: MessageTable, name: string): MessageTable[string] {
  const fields = table[name];
  if (fields === undefined) throw new ProtobufError(`no message is called ${name}`);
  return fields;
}

const numbered = new WeakMap<object, ReadonlyMap<number, NumberedField>>();

function numbersOf(table: MessageTable, name: string): ReadonlyMap<number, NumberedField> {
  const fields = fieldsOf(table, name);
  let numbers = numbered.get(fields);
  if (numbers === undefined) {
    numbers = new Map(
      Object.entries(fields).map(([field, [number, type, repeats]]) => [
        number,
        { field, type, repeats },
      ]),
    );
    numbered.set(fields, numbers);
  }
  return numbers;
}

class Writer {
  #buffer = Buffer.allocUnsafe(256);
  #length = 0;

  tag(number: number, wire: number): void {
    this.#varint(number * 8 + wire);
  }

  int64(value: number): void {
    if (value >= 0 && value <= 0x7fff_ffff) {
      this.#varint(value);
      return;
    }
    this.#reserve(10);
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 0x7fn) {
      this.#buffer[this.#length++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#buffer[this.#length++] = Number(rest);
  }

  /** Of a number that fits into 31 bits. */
  #varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#buffer[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#buffer[this.#length++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    this.#varint(bytes.length);
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  atEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  tag(): [number: number, wire: number] {
    const tag = Number(this.varint());
    return [Math.floor(tag / 8), tag % 8];
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#bytes[this.#offset++];
      if (byte === undefined) throw new ProtobufError("the message ends inside a number");
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new ProtobufError("a number is longer than ten bytes");
  }

  bytes(): Uint8Array {
    const length = Number(this.varint());
    return this.#take(length);
  }

  skip(wire: number): void {
    if (wire === VARINT) this.varint();
    else if (wire === FIXED64) this.#take(8);
    else if (wire === BYTES) this.bytes();
    else if (wire === FIXED32) this.#take(4);
    else throw new ProtobufError(`wire type ${wire} is not used by proto3`);
  }

  #take(length: number): Uint8Array {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new ProtobufError("the message ends inside a field");
    const taken = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
