import type { Kind } from "../../core/kind";
import type { Operation } from "../../core/operation";
import type { Plan } from "../../core/plan";
import { createProvider, type Provider } from "../../core/provider";
import { ProviderError } from "../../core/provider-error";
import { Redaction } from "../../core/redaction";
import { runOfEngine } from "../../core/run-of-engine";
import { SYSTEM_CLOCK } from "../../core/system-clock";
import type { Properties } from "../../core/value";
import { EngineLog } from "./engine-log";
import type { PluginOptions } from "./plugin-options";
import { ProgressLines } from "./progress-lines";
import { kindOfToken, parseUrn } from "./resource-urn";

export interface CallScope {
  /** Whose row shows progress, and who owns what is made; empty when it is about no resource. */
  readonly urn: string;
  /** The engine's time-out; 0 for none. */
  readonly timeoutSeconds?: number;
}

/** What one process knows between the engine's calls. Nothing of it survives into the next phase. */
export class Session {
  readonly options: PluginOptions;
  readonly redaction = new Redaction();
  readonly log = new EngineLog(this.redaction);
  /** Replacements that Diff announced; the preview of their create tells about them. */
  readonly replacements = new Map<string, Plan>();
  /** The engine can hold secrets. */
  acceptsSecrets = true;
  readonly #kinds: ReadonlyMap<string, Kind>;
  #config: Properties = {};
  #provider: Provider | undefined;
  #scope = new AbortController();

  constructor(options: PluginOptions) {
    this.options = options;
    this.#kinds = new Map(options.kinds.map((kind) => [kind.name, kind]));
  }

  /** A new command of an engine that stays: what an earlier one canceled is over. */
  renew(): void {
    if (this.#scope.signal.aborted) this.#scope = new AbortController();
  }

  /** The engine sends it at the normal end of every command, too. */
  cancel(): void {
    this.#scope.abort(
      new ProviderError({ code: "Canceled", operation: "canceled", message: "by the engine" }),
    );
  }

  async configure(config: Properties): Promise<void> {
    const before = this.#provider;
    this.#config = config;
    this.#provider = undefined;
    await before?.close();
  }

  get provider(): Provider {
    this.#provider ??= this.providerOf(this.#config);
    return this.#provider;
  }

  /** A provider of another configuration; opens nothing until it is asked for something. */
  providerOf(config: Properties): Provider {
    const { kinds, backend } = this.options;
    return runOfEngine(createProvider({ kinds, backend, config }), "with deleteBeforeReplace");
  }

  kind(token: string): Kind {
    const name = kindOfToken(token);
    const kind = this.#kinds.get(name);
    if (kind !== undefined) return kind;
    throw new ProviderError({
      code: "Unimplemented",
      operation: "look up the resource type",
      object: JSON.stringify(token),
      message: `there is none; there are ${[...this.#kinds.keys()].join(", ")}`,
    });
  }

  /** Runs one call with its abort signal, time-out, owner and progress. */
  async run<T>(scope: CallScope, work: (operation: Operation) => Promise<T>): Promise<T> {
    const { urn, timeoutSeconds = 0 } = scope;
    const timeout = new AbortController();
    const timeoutMs = timeoutSeconds * 1000;
    const timer =
      timeoutMs > 0 ? setTimeout(() => timeout.abort(late(timeoutMs)), timeoutMs) : undefined;
    try {
      return await work({
        signal: AbortSignal.any([this.#scope.signal, timeout.signal]),
        clock: SYSTEM_CLOCK,
        progress: new ProgressLines(this.log, urn, SYSTEM_CLOCK),
        owner: this.#owner(urn),
        ...(timeoutMs > 0 ? { timeoutMs } : {}),
      });
    } finally {
      clearTimeout(timer);
      await this.log.flush();
    }
  }

  async close(): Promise<void> {
    await this.#provider?.close();
    this.log.close();
  }

  #owner(urn: string): string {
    if (typeof this.#config.owner === "string") return this.#config.owner;
    if (urn === "") return "";
    const { project, stack } = parseUrn(urn);
    return `${project}/${stack}`;
  }
}

function late(timeoutMs: number): ProviderError {
  return new ProviderError({
    code: "DeadlineExceeded",
    operation: "work",
    message: `not done within the time-out of ${timeoutMs / 1000}s`,
    hint: "Give it more time with the resource option customTimeouts.",
  });
}
