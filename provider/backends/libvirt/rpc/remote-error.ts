import type { ValueOf } from "./codec";
import { hyper, int, optional, string, struct, uint } from "./codecs";
import { domain, network } from "./objects";

/** `remote_error`: the payload of every answer whose status says error. */
export const remoteError = struct({
  code: int,
  domain: int,
  message: optional(string),
  level: int,
  dom: optional(domain),
  str1: optional(string),
  str2: optional(string),
  str3: optional(string),
  int1: int,
  int2: int,
  net: optional(network),
});

export type RemoteError = ValueOf<typeof remoteError>;

/** `virNetStreamHole`: the payload of a stream packet that stands for zeros. */
export const streamHole = struct({ length: hyper, flags: uint });
