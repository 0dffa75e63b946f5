/** What can go wrong between us and a libvirt daemon. The classes tell the cases apart; messages are for people. */

/** A value does not fit its wire type, or received bytes are not what the protocol allows. */
export class XdrError extends Error {
  override readonly name: string = "XdrError";
}

/** The peer sent something that the protocol does not allow. The connection is not usable any more. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}

/** The connection ended, or never came to be. `sent` tells whether the call may have reached the daemon. */
export class ConnectionLostError extends Error {
  override readonly name = "ConnectionLostError";
  /** Node's code (ECONNREFUSED, ENOENT, ...) where there is one. */
  readonly code: string | undefined;
  readonly sent: boolean;

  constructor(message: string, options: { cause?: unknown; sent?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.code = errorCodeOf(options.cause);
    this.sent = options.sent ?? false;
  }
}

/** The daemon did not answer within the call's deadline. The call may still take effect. */
export class CallTimeoutError extends Error {
  override readonly name = "CallTimeoutError";
  readonly procedure: string;
  readonly timeoutMs: number;

  constructor(procedure: string, timeoutMs: number) {
    super(`${procedure}: no answer within ${timeoutMs} ms`);
    this.procedure = procedure;
    this.timeoutMs = timeoutMs;
  }
}

/** The daemon asks for an authentication that this client does not offer, or refused ours. */
export class AuthenticationError extends Error {
  override readonly name = "AuthenticationError";
}

function errorCodeOf(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}
