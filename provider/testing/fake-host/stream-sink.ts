/** A piece of a stream: data, or so many zero bytes that are not sent. */
export type StreamChunk = Uint8Array | { readonly hole: bigint };

/** What takes the data of an upload. Throws what a real daemon would answer. */
export interface StreamSink {
  write(chunk: StreamChunk): void;
  /** All of it arrived. */
  finish(): void;
  /** The client broke off; what was written stays. */
  abort(): void;
}
