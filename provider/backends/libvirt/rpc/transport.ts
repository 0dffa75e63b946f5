import type { Readable, Writable } from "node:stream";

/** A way to a daemon: bytes out, bytes in. */
export interface Transport {
  readonly readable: Readable;
  readonly writable: Writable;
  /** Where it leads, for messages. Holds no secret. */
  readonly peer: string;
  /** True when the other end is on this machine: then nothing on the way can vanish silently. */
  readonly isLocal: boolean;
  destroy(): void;
  /** Whether the process stays alive for this connection. */
  setBusy(busy: boolean): void;
  /** What is known about why it ended, where the transport has words for it (ssh's own message). */
  endReason?(): string | undefined;
}

/** Makes a transport, or throws `ConnectionLostError`. */
export type Connect = (signal: AbortSignal) => Promise<Transport>;
