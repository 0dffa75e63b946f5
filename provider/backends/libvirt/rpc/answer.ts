import type { Codec } from "./codec";
import { LibvirtError } from "./libvirt-error";
import { type Message, MessageStatus } from "./message";
import { remoteError } from "./remote-error";
import { ProtocolError } from "./rpc-error";
import { XdrReader } from "./xdr-reader";

/** What is wrong with an answer, or `undefined` when it carries a result. */
export function problemOf(name: string, { header, payload }: Message): Error | undefined {
  if (header.status === MessageStatus.Ok) return undefined;
  if (header.status !== MessageStatus.Error) {
    return new ProtocolError(`${name}: an answer of status ${header.status}`);
  }
  try {
    return new LibvirtError(name, remoteError.read(new XdrReader(payload)));
  } catch (error) {
    return error instanceof Error ? error : new ProtocolError(String(error));
  }
}

/** Decodes a payload to its last byte. */
export function decodeAll<T>(codec: Codec<T>, payload: Buffer, what: string): T {
  try {
    const reader = new XdrReader(payload);
    const value = codec.read(reader);
    reader.end();
    return value;
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    throw new ProtocolError(`${what}: the answer cannot be read: ${text}`, { cause });
  }
}
