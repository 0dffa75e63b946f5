import { ProtocolError } from "../../rpc/rpc-error";
import { readValues } from "./dbus-reader";
import { type DBusValue, Variant } from "./dbus-value";
import { writeValues } from "./dbus-writer";

export const MessageType = { Call: 1, Return: 2, Error: 3, Signal: 4 } as const;

/** What one method call says. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** The types of `args`, as `a{sa{sv}}u`. By default none. */
  readonly signature?: string;
  readonly args?: readonly DBusValue[];
}

export interface IncomingMessage {
  readonly type: number;
  /** Of the call that this answers. */
  readonly replySerial: number | undefined;
  readonly errorName: string | undefined;
  readonly body: readonly DBusValue[];
}

const Field = { Path: 1, Interface: 2, Member: 3, ErrorName: 4, ReplySerial: 5, Destination: 6 };
const SIGNATURE_FIELD = 8;
const FIXED_BYTES = 16;
const LITTLE_ENDIAN = 0x6c;
const BIG_ENDIAN = 0x42;
/** The specification's limit of a whole message. */
const MESSAGE_MAX_BYTES = 128 * 1024 * 1024;

export function encodeCall(call: BusCall, serial: number): Buffer {
  const { signature = "", args = [] } = call;
  const body = writeValues(signature, args);
  const fields: readonly DBusValue[] = [
    [Field.Path, new Variant("o", call.path)],
    [Field.Interface, new Variant("s", call.interface)],
    [Field.Member, new Variant("s", call.member)],
    [Field.Destination, new Variant("s", call.destination)],
    ...(signature === "" ? [] : [[SIGNATURE_FIELD, new Variant("g", signature)]]),
  ];
  const header = writeValues("yyyyuua(yv)", [
    ...[LITTLE_ENDIAN, MessageType.Call, 0, 1, body.length, serial],
    fields,
  ]);
  return Buffer.concat([header, Buffer.alloc(-header.length & 7), body]);
}

/** The length of the message that begins here, or undefined while too little of it is there. */
export function messageBytes(bytes: Buffer): number | undefined {
  if (bytes.length < FIXED_BYTES) return undefined;
  const isLittleEndian = isLittle(bytes);
  const number = (at: number) => (isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const headerBytes = FIXED_BYTES + number(12);
  const length = headerBytes + (-headerBytes & 7) + number(4);
  if (length > MESSAGE_MAX_BYTES) {
    throw new ProtocolError(`a D-Bus message of ${length} bytes is announced`);
  }
  return length;
}

export function decodeMessage(bytes: Buffer): IncomingMessage {
  const isLittleEndian = isLittle(bytes);
  const [, type, , , bodyBytes, , list] = readValues("yyyyuua(yv)", bytes, isLittleEndian);
  const fields = new Map(
    (list as readonly (readonly [number, Variant])[]).map(([code, { value }]) => [code, value]),
  );
  const body = bytes.subarray(bytes.length - Number(bodyBytes));
  const replySerial = fields.get(Field.ReplySerial);
  const errorName = fields.get(Field.ErrorName);
  return {
    type: Number(type),
    replySerial: replySerial === undefined ? undefined : Number(replySerial),
    errorName: errorName === undefined ? undefined : String(errorName),
    body: readValues(String(fields.get(SIGNATURE_FIELD) ?? ""), body, isLittleEndian),
  };
}

function isLittle(bytes: Buffer): boolean {
  const mark = bytes[0];
  if (mark === LITTLE_ENDIAN || mark === BIG_ENDIAN) return mark === LITTLE_ENDIAN;
  throw new ProtocolError(`a D-Bus message that begins with the byte ${mark}`);
}
