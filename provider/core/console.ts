/** Which console of which machine is opened, and how. */
export interface ConsoleRequest {
  /** The machine's name or UUID. */
  readonly machine: string;
  /** Take it from whoever has it open. */
  readonly force: boolean;
}

/** A guest's serial console. Reading ends when the guest or `close` ends it. */
export interface Console extends AsyncIterable<Uint8Array> {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
