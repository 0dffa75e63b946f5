import type { Codec, Fields, StructOf } from "./codec";
import { struct } from "./codecs";

/**
 * What a call does to the host. A `read` may be repeated after a lost connection, a `write` never is;
 * a `session` call only concerns the connection it is sent on.
 */
export type Effect = "read" | "write" | "session";

/** Which way a procedure's data stream runs, where it has one. A console is a download that also takes data. */
export type StreamDirection = "none" | "upload" | "download";

export interface Procedure<A extends Fields = Fields, R extends Fields = Fields> {
  readonly number: number;
  readonly effect: Effect;
  readonly stream: StreamDirection;
  readonly args: Codec<StructOf<A>>;
  readonly result: Codec<StructOf<R>>;
}

export interface EventDefinition<M extends Fields = Fields> {
  readonly number: number;
  readonly message: Codec<StructOf<M>>;
}

// biome-ignore lint/complexity/noBannedTypes: the type of a procedure without arguments or result
type None = {};

type Define = <A extends Fields = None, R extends Fields = None>(
  number: number,
  args?: A,
  result?: R,
) => Procedure<A, R>;

function define(effect: Effect, stream: StreamDirection): Define {
  return <A extends Fields = None, R extends Fields = None>(
    number: number,
    args?: A,
    result?: R,
  ) => ({
    number,
    effect,
    stream,
    args: struct((args ?? {}) as A),
    result: struct((result ?? {}) as R),
  });
}

/** A call that may change something on the host. */
export const procedure: Define = define("write", "none");

/** A call that only looks. */
export const read: Define = define("read", "none");

/** A call that concerns this connection alone: login, registration for events. */
export const session: Define = define("session", "none");

/** A call followed by a stream of data to the daemon. */
export const writeStream: Define = define("write", "upload");

/** A call followed by a stream of data from the daemon. */
export const readStream: Define = define("read", "download");

/** A message that the daemon sends by itself. */
export function event<M extends Fields>(number: number, message: M): EventDefinition<M> {
  return { number, message: struct(message) };
}
