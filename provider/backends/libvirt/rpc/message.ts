/** The programs that share one connection. Each has version 1. */
export const Program = {
  Remote: 0x20008086,
  Qemu: 0x20008087,
  Keepalive: 0x6b656570,
} as const;

export const PROTOCOL_VERSION = 1;

export const MessageType = {
  Call: 0,
  Reply: 1,
  Message: 2,
  Stream: 3,
  CallWithFds: 4,
  ReplyWithFds: 5,
  StreamHole: 6,
} as const;

export const MessageStatus = {
  Ok: 0,
  Error: 1,
  /** Only in streams: more follows. */
  Continue: 2,
} as const;

export const KeepaliveProcedure = { Ping: 1, Pong: 2 } as const;

/** What stands before every message's payload. */
export interface MessageHeader {
  readonly program: number;
  readonly version: number;
  readonly procedure: number;
  readonly type: number;
  /** Chosen by the caller; the answer and every stream packet repeat it. 0 in messages nobody asked for. */
  readonly serial: number;
  readonly status: number;
}

export interface Message {
  readonly header: MessageHeader;
  readonly payload: Buffer;
}

/** The length word, which counts itself. */
export const LENGTH_BYTES = 4;
export const HEADER_BYTES = 24;
/** The largest message a libvirt daemon takes, its length word not counted. */
export const MESSAGE_MAX_BYTES = 33_554_432;
export const FRAME_MIN_BYTES = LENGTH_BYTES + HEADER_BYTES;
export const FRAME_MAX_BYTES = LENGTH_BYTES + MESSAGE_MAX_BYTES;
/** The most data libvirt's own client puts into one stream packet. */
export const STREAM_CHUNK_BYTES = 262_120;
