import { hasErrors } from "../../core/diagnostic";
import type { BackendFactory } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { normalise } from "../../core/normalise";
import type { Operation } from "../../core/operation";
import type { Progress } from "../../core/progress";
import { ProgressThrottle } from "../../core/progress-throttle";
import { createProvider, type Provider } from "../../core/provider";
import { ProviderError } from "../../core/provider-error";
import { Redaction } from "../../core/redaction";
import { runOfEngine } from "../../core/run-of-engine";
import { SYSTEM_CLOCK } from "../../core/system-clock";
import { type Properties, reveal, type Value } from "../../core/value";
import { checkProviderConfig, providerConfig } from "../../kinds/provider-config";

/** The configuration that the engine offers: all of the stack's, secrets open. */
export interface StackConfig {
  get(key: string): string | undefined;
}

export interface DynamicOptions {
  readonly kinds: readonly Kind[];
  readonly backend: BackendFactory;
}

/** The process of dynamic resources has no row for each resource, so lines must be few. */
const PROGRESS_INTERVAL_MS = 5000;

/** What is no text travels as JSON; the schema's own check says what was expected. */
function decodeJson(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return text;
  }
}

/** What the kinds of one process share: one connection, and what must not be printed. */
export class DynamicSession {
  readonly redaction = new Redaction();
  readonly #options: DynamicOptions;
  readonly #stop = new AbortController();
  #config: Properties = {};
  #provider: Provider | undefined;
  #running = 0;

  constructor(options: DynamicOptions) {
    this.#options = options;
  }

  /** Takes our own keys by name and looks at nothing else of the stack's configuration. */
  configure(config: StackConfig): void {
    const own: Record<string, Value> = {};
    for (const [name, property] of Object.entries(providerConfig)) {
      const value = config.get(`virt:${name}`);
      const isText = property.type === "text" || property.type === "choice";
      if (value !== undefined) own[name] = isText ? value : decodeJson(value);
    }
    const { value, diagnostics } = normalise(providerConfig, own);
    const problems = hasErrors(diagnostics) ? diagnostics : checkProviderConfig(reveal(value));
    if (hasErrors(problems)) {
      throw new ProviderError({
        code: "InvalidArgument",
        operation: "configure",
        message: problems
          .map(({ path, summary, detail }) => `virt:${path?.join(".")} ${summary}. ${detail ?? ""}`)
          .join(" "),
        hint: "Set it with: pulumi config set virt:uri qemu:///system",
      });
    }
    const before = JSON.stringify(this.#config);
    if (this.#provider !== undefined && JSON.stringify(reveal(value)) === before) return;
    this.#config = reveal(value);
    this.#provider = undefined;
  }

  get provider(): Provider {
    const { kinds, backend } = this.#options;
    this.#provider ??= runOfEngine(
      createProvider({ kinds, backend, config: this.#config }),
      "with deleteBeforeReplace",
    );
    return this.#provider;
  }

  kind(name: string): Kind {
    const kind = this.#options.kinds.find((candidate) => candidate.name === name);
    if (kind !== undefined) return kind;
    throw new ProviderError({
      code: "Unimplemented",
      operation: "look up the kind",
      object: JSON.stringify(name),
      message:
        "this version of @virt-iac/provider has no such kind; keep a version that has it until its resources are deleted",
    });
  }

  /** `owner` is project and stack, as the resource's class wrote them. */
  async run<T>(
    owner: unknown,
    name: string,
    work: (operation: Operation) => Promise<T>,
  ): Promise<T> {
    this.#running += 1;
    process.once("SIGINT", this.#interrupt);
    try {
      return await work({
        signal: this.#stop.signal,
        clock: SYSTEM_CLOCK,
        progress: this.#progress(name),
        owner: String(this.#config.owner ?? owner ?? ""),
      });
    } catch (error) {
      throw this.#clean(error);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#idle();
    }
  }

  /** A line on the stack's own row: this process is not told which resource it works for. */
  say(name: string, message: string): void {
    process.stderr.write(`${this.redaction.clean(name ? `${name}: ${message}` : message)}\n`);
  }

  /** The engine's Ctrl-C: what runs ends where it is and tells what is there. */
  readonly #interrupt = () => {
    this.#stop.abort(
      new ProviderError({ code: "Canceled", operation: "canceled", message: "by the engine" }),
    );
  };

  #idle(): void {
    process.removeListener("SIGINT", this.#interrupt);
    if (this.#stop.signal.aborted) setImmediate(() => process.exit(130));
  }

  #clean(error: unknown): unknown {
    if (error instanceof Error) error.message = this.redaction.clean(error.message);
    return error;
  }

  #progress(name: string): Progress {
    const options = { intervalMs: PROGRESS_INTERVAL_MS, onlyLong: true };
    const throttle = new ProgressThrottle(SYSTEM_CLOCK, options);
    return {
      report: (report) => {
        const line = throttle.line(report);
        if (line !== undefined) this.say(name, line);
      },
      info: (message) => this.say(name, message),
      warn: (message) => this.say(name, `warning: ${message}`),
    };
  }
}
