import { ErrorNumber } from "../../backends/libvirt/rpc/constants";
import { errorNumberName } from "../../backends/libvirt/rpc/libvirt-error";
import {
  HEADER_BYTES,
  KeepaliveProcedure,
  MESSAGE_MAX_BYTES,
  MessageStatus,
  MessageType,
  PROTOCOL_VERSION,
  Program,
  STREAM_CHUNK_BYTES,
} from "../../backends/libvirt/rpc/message";
import { remoteError, streamHole } from "../../backends/libvirt/rpc/remote-error";
import type { XdrDefinitions } from "./xdr-definitions";

const NUMBERS: Readonly<Record<string, number>> = {
  REMOTE_PROGRAM: Program.Remote,
  QEMU_PROGRAM: Program.Qemu,
  KEEPALIVE_PROGRAM: Program.Keepalive,
  REMOTE_PROTOCOL_VERSION: PROTOCOL_VERSION,
  KEEPALIVE_PROC_PING: KeepaliveProcedure.Ping,
  KEEPALIVE_PROC_PONG: KeepaliveProcedure.Pong,
  VIR_NET_MESSAGE_MAX: MESSAGE_MAX_BYTES,
  VIR_NET_MESSAGE_HEADER_MAX: HEADER_BYTES,
  VIR_NET_MESSAGE_LEGACY_PAYLOAD_MAX: STREAM_CHUNK_BYTES,
  VIR_NET_CALL: MessageType.Call,
  VIR_NET_REPLY: MessageType.Reply,
  VIR_NET_MESSAGE: MessageType.Message,
  VIR_NET_STREAM: MessageType.Stream,
  VIR_NET_CALL_WITH_FDS: MessageType.CallWithFds,
  VIR_NET_REPLY_WITH_FDS: MessageType.ReplyWithFds,
  VIR_NET_STREAM_HOLE: MessageType.StreamHole,
  VIR_NET_OK: MessageStatus.Ok,
  VIR_NET_ERROR: MessageStatus.Error,
  VIR_NET_CONTINUE: MessageStatus.Continue,
};

const SHAPES: Readonly<Record<string, string>> = {
  remote_error: remoteError.shape,
  virNetStreamHole: streamHole.shape,
};

/** Compares what is not in the table: framing, the error structure, error numbers. */
export function compareFacts(
  definitions: XdrDefinitions,
  headers: ReadonlyMap<string, number>,
): { readonly compared: number; readonly differences: readonly string[] } {
  const known = (name: string): number | undefined =>
    definitions.numbers.get(name) ?? headers.get(name);
  const errorNumbers = Object.values(ErrorNumber).map((number): [string, number] => [
    errorNumberName(number),
    number,
  ]);
  const numbers = [...Object.entries(NUMBERS), ...errorNumbers].filter(
    // An older release lacks the newest error numbers; every other number has to be there.
    ([name]) => known(name) !== undefined || !name.startsWith("VIR_ERR_"),
  );
  const differences = [
    ...numbers.map(([name, ours]) => difference(name, ours, known(name))),
    ...Object.entries(SHAPES).map(([name, ours]) =>
      difference(name, ours, definitions.shapeOf(name)),
    ),
  ];
  return {
    compared: differences.length,
    differences: differences.filter((text) => text !== undefined),
  };
}

function difference<T>(name: string, ours: T, theirs: T | undefined): string | undefined {
  return ours === theirs ? undefined : `${name}: ${ours}, not ${theirs ?? "defined"}`;
}
