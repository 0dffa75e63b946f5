import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { Redaction } from "../../core/redaction";

export type Severity = "debug" | "info" | "warning" | "error";

export interface LogLine {
  readonly severity: Severity;
  readonly message: string;
  /** Whose row shows it; the stack's when empty. */
  readonly urn?: string;
  /** Shown while it lasts, not kept. */
  readonly ephemeral?: boolean;
}

const SEVERITIES: { readonly [S in Severity]: 0 | 1 | 2 | 3 } = {
  debug: 0,
  info: 1,
  warning: 2,
  error: 3,
};

/**
 * What the user reads while we work: a plugin's own output is hidden by the engine. Everything that
 * leaves is cleaned of known secrets. Lines arrive in order; a lost one fails nothing.
 */
export class EngineLog {
  readonly #redaction: Redaction;
  #address: string | undefined;
  #client: EngineClient | undefined;
  #tail: Promise<void> = Promise.resolve();

  constructor(redaction: Redaction) {
    this.#redaction = redaction;
  }

  /** Where the engine listens; asked for nothing before the first line. */
  connect(address: string): void {
    if (address === "" || address === this.#address) return;
    this.close();
    this.#address = address;
  }

  send(line: LogLine): void {
    const clean = { ...line, message: this.#redaction.clean(line.message) };
    this.#tail = this.#tail.then(() => this.#deliver(clean)).catch(() => undefined);
  }

  /** Resolves when all lines sent so far have arrived, so that they are shown before the answer. */
  flush(): Promise<void> {
    return this.#tail;
  }

  close(): void {
    this.#client?.close();
    this.#client = undefined;
  }

  async #deliver(line: LogLine): Promise<void> {
    const address = this.#address;
    if (address === undefined) {
      process.stderr.write(`${line.severity}: ${line.message}\n`);
      return;
    }
    // Loaded with the first line, because most runs of the plugin have none.
    const { LogRequest } = await import("@pulumi/pulumi/proto/engine_pb.js");
    const client = await this.#connected(address);
    const request = new LogRequest();
    request.setSeverity(SEVERITIES[line.severity]);
    request.setMessage(line.message);
    request.setUrn(line.urn ?? "");
    request.setEphemeral(line.ephemeral ?? false);
    await new Promise<void>((resolve, reject) => {
      client.log(request, (error) => (error ? reject(error) : resolve()));
    });
  }

  async #connected(address: string): Promise<EngineClient> {
    if (this.#client === undefined) {
      const [grpc, engine] = await Promise.all([
        import("@grpc/grpc-js"),
        import("@pulumi/pulumi/proto/engine_grpc_pb.js"),
      ]);
      this.#client = new engine.EngineClient(address, grpc.credentials.createInsecure());
    }
    return this.#client;
  }
}
