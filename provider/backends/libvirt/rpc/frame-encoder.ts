import type { Codec } from "./codec";
import { FRAME_MAX_BYTES, FRAME_MIN_BYTES, type MessageHeader } from "./message";
import { XdrWriter } from "./xdr-writer";

/** One whole message: header and encoded value. */
export function encodeFrame<T>(header: MessageHeader, codec: Codec<T>, value: T): Buffer {
  const writer = new XdrWriter(FRAME_MAX_BYTES);
  writeHeader(writer, header);
  codec.write(writer, value);
  writer.patchUint(0, writer.length);
  return writer.finish();
}

/** The part of a message before its payload, for payloads that are sent as they are. */
export function encodeFrameHead(header: MessageHeader, payloadBytes: number): Buffer {
  const writer = new XdrWriter(FRAME_MAX_BYTES, FRAME_MIN_BYTES);
  writeHeader(writer, header);
  writer.patchUint(0, FRAME_MIN_BYTES + payloadBytes);
  return writer.finish();
}

function writeHeader(writer: XdrWriter, header: MessageHeader): void {
  writer.uint(0);
  writer.uint(header.program);
  writer.uint(header.version);
  writer.int(header.procedure);
  writer.int(header.type);
  writer.uint(header.serial);
  writer.int(header.status);
}
