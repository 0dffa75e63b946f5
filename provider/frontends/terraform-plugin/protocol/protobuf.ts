/**
 * Messages of Terraform's plugin protocol by a table of our own, typed by it. The wire format is the
 * library's; its smallest part is enough and loads in a third of the time of the whole, which counts
 * because the engine starts us up to four times in one apply.
 */
import { Reader, Writer } from "protobufjs/minimal";

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
const BYTES = 2;

export class ProtobufError extends Error {
  override readonly name = "ProtobufError";
}

export function encodeMessage(table: MessageTable, name: string, message: Message): Buffer {
  return Buffer.from(writeMessage(table, Writer.create(), name, message).finish());
}

function writeMessage(table: MessageTable, writer: Writer, name: string, message: Message): Writer {
  for (const [field, [number, type, repeats]] of Object.entries(fieldsOf(table, name))) {
    const value = message[field];
    if (value === undefined) continue;
    if (repeats === "repeated") {
      for (const item of value as readonly unknown[]) writeField(table, writer, number, type, item);
    } else if (repeats === "map") {
      for (const [key, item] of Object.entries(value as Message)) {
        writer.uint32(tag(number, BYTES)).fork();
        writeField(table, writer, 1, "string", key);
        writeField(table, writer, 2, type, item);
        writer.ldelim();
      }
    } else if (value !== false) {
      writeField(table, writer, number, type, value);
    }
  }
  return writer;
}

function writeField(
  table: MessageTable,
  writer: Writer,
  number: number,
  type: string,
  value: unknown,
): void {
  if (type === "bool" || type === "int64") {
    writer.uint32(tag(number, VARINT)).int64(Number(value));
    return;
  }
  writer.uint32(tag(number, BYTES));
  if (type === "string") writer.string(value as string);
  else if (type === "bytes") writer.bytes(value as Uint8Array);
  else writeMessage(table, writer.fork(), type, value as Message).ldelim();
}

function tag(number: number, wire: number): number {
  return number * 8 + wire;
}

export function decodeMessage(table: MessageTable, name: string, bytes: Uint8Array): Message {
  try {
    const reader = Reader.create(bytes);
    return readMessage(table, reader, name, reader.len);
  } catch (cause) {
    if (cause instanceof ProtobufError) throw cause;
    throw new ProtobufError(`no ${name}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

function readMessage(table: MessageTable, reader: Reader, name: string, end: number): Message {
  const byNumber = numbersOf(table, name);
  const message: Record<string, unknown> = {};
  if (end > reader.len) throw new ProtobufError("the message ends inside a field");
  while (reader.pos < end) {
    const key = reader.uint32();
    const known = byNumber.get(key >>> 3);
    if (known === undefined) reader.skipType(key & 7);
    else readField(table, reader, key & 7, known, message);
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
    const [key, value] = readMapEntry(table, reader, wire, type);
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

function readMapEntry(
  table: MessageTable,
  reader: Reader,
  wire: number,
  type: string,
): [string, unknown] {
  const end = endOfField(reader, wire, "map");
  let key = "";
  let value: unknown = type === "string" ? "" : undefined;
  while (reader.pos < end) {
    const entry = reader.uint32();
    if (entry >>> 3 === 1) key = readValue(table, reader, entry & 7, "string") as string;
    else if (entry >>> 3 === 2) value = readValue(table, reader, entry & 7, type);
    else reader.skipType(entry & 7);
  }
  return [key, value];
}

function readValue(table: MessageTable, reader: Reader, wire: number, type: string): unknown {
  if (type === "bool" || type === "int64") {
    if (wire !== VARINT) throw wrongWire(wire, type);
    return type === "bool" ? reader.bool() : numberOf(reader.int64());
  }
  if (wire !== BYTES) throw wrongWire(wire, type);
  if (type === "bytes") return reader.bytes();
  // The library's own `string` takes what is there when the text is cut short.
  if (type === "string") return Buffer.from(reader.bytes()).toString("utf8");
  return readMessage(table, reader, type, endOfField(reader, wire, type));
}

/** The library gives an object of two halves where a number may be larger than 32 bits. */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  return (value as { toNumber(): number }).toNumber();
}

function endOfField(reader: Reader, wire: number, type: string): number {
  if (wire !== BYTES) throw wrongWire(wire, type);
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > reader.len) throw new ProtobufError("the message ends inside a field");
  return end;
}

function wrongWire(wire: number, type: string): ProtobufError {
  return new ProtobufError(`wire type ${wire} for a field of type ${type}`);
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
