import { type Diagnostic, hasErrors } from "../../core/diagnostic";
import type { BackendFactory } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { normalise } from "../../core/normalise";
import type { PropertyTable } from "../../core/property-schema";
import { createProvider, type Provider } from "../../core/provider";
import { ProviderError } from "../../core/provider-error";
import type { Redaction } from "../../core/redaction";
import { runOfEngine } from "../../core/run-of-engine";
import { containsUnknown, mapProperties, type Properties, reveal } from "../../core/value";
import type { FunctionKind } from "../../kinds/functions/function-kind";
import type { EngineLog } from "./process/engine-log";
import { dataSourceNameOf, type FunctionSchema, functionSchema } from "./schema/function-schema";
import { type KindSchema, kindSchema, providerSchema } from "./schema/kind-schema";
import { typeNameOf } from "./schema/terraform-names";
import type { BlockSchema } from "./schema/terraform-schema";

export interface SessionOptions {
  readonly kinds: readonly Kind[];
  readonly functions: readonly FunctionKind[];
  readonly backend: BackendFactory;
  readonly providerConfig: PropertyTable;
  readonly checkProviderConfig: (config: Properties) => readonly Diagnostic[];
  /** The owner when the configuration names none. */
  readonly defaultOwner: string;
  readonly redaction: Redaction;
  readonly log: EngineLog;
}

/** A provider as it was configured. */
export interface Configured {
  readonly provider: Provider;
  readonly owner: string;
  /** False while the engine plans with a configuration that other objects still have to make. */
  readonly known: boolean;
}

/** What one run of the plugin remembers between calls. */
export class Session {
  readonly options: SessionOptions;
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #schemas = new Map<string, KindSchema>();
  #configured: Configured | undefined;
  #validated: Configured | undefined;
  #stop = new AbortController();

  constructor(options: SessionOptions) {
    this.options = options;
    this.#kinds = new Map(options.kinds.map((kind) => [typeNameOf(kind.name), kind]));
  }

  get typeNames(): readonly string[] {
    return [...this.#kinds.keys()];
  }

  get providerBlock(): BlockSchema {
    return providerSchema(this.options.providerConfig);
  }

  /** Made when it is first needed: most runs need only some of them. */
  schema(typeName = ""): KindSchema {
    const kind = this.#kinds.get(typeName);
    if (kind === undefined) {
      throw new ProviderError({
        code: "Unimplemented",
        operation: "look up the resource type",
        object: `"${typeName}"`,
        message: `there is none; there are ${this.typeNames.join(", ")}`,
      });
    }
    const schema = this.#schemas.get(typeName) ?? kindSchema(kind);
    this.#schemas.set(typeName, schema);
    return schema;
  }

  get dataSourceNames(): readonly string[] {
    return this.options.functions.map(({ name }) => dataSourceNameOf(name));
  }

  dataSource(typeName = ""): FunctionSchema {
    const { functions } = this.options;
    const found = functions.find(({ name }) => dataSourceNameOf(name) === typeName);
    if (found !== undefined) return functionSchema(found);
    throw new ProviderError({
      code: "Unimplemented",
      operation: "look up the data source",
      object: `"${typeName}"`,
      message: `there is none; there are ${this.dataSourceNames.join(", ")}`,
    });
  }

  /** What is wrong with a configuration. A good one serves the checks until it is configured. */
  validate(config: Properties): readonly Diagnostic[] {
    const { diagnostics, configured } = this.#prepare(config);
    this.#validated = configured;
    return diagnostics;
  }

  configure(config: Properties): readonly Diagnostic[] {
    const { diagnostics, configured } = this.#prepare(config);
    this.#configured = configured;
    return diagnostics;
  }

  configured(): Configured {
    if (this.#configured !== undefined) return this.#configured;
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "use the provider",
      message: "the engine has not configured it",
    });
  }

  /** The provider that checks offline; undefined when its backend is not certain. */
  checker(): Provider | undefined {
    const found = this.#configured ?? this.#validated;
    return found?.known ? found.provider : undefined;
  }

  /** Ends all that is under way; what begins later is not touched. */
  stop(): void {
    const stopped = this.#stop;
    this.#stop = new AbortController();
    stopped.abort(
      new ProviderError({ code: "Canceled", operation: "stop", message: "the engine was stopped" }),
    );
  }

  get stopSignal(): AbortSignal {
    return this.#stop.signal;
  }

  async close(): Promise<void> {
    await Promise.all([this.#configured, this.#validated].map((one) => one?.provider.close()));
  }

  #prepare(config: Properties): {
    readonly diagnostics: readonly Diagnostic[];
    readonly configured: Configured | undefined;
  } {
    const { providerConfig, checkProviderConfig, kinds, backend, defaultOwner } = this.options;
    const { value, diagnostics } = normalise(providerConfig, config);
    const all = hasErrors(diagnostics)
      ? diagnostics
      : [...diagnostics, ...checkProviderConfig(value)];
    if (hasErrors(all)) return { diagnostics: all, configured: undefined };
    const sure = mapProperties(value, (item) => (containsUnknown(item) ? undefined : item));
    const owner = typeof sure.owner === "string" ? sure.owner : defaultOwner;
    const open = { ...reveal(sure), owner };
    const provider = runOfEngine(
      createProvider({ kinds, backend, config: open }),
      "without create_before_destroy",
    );
    return {
      diagnostics: all,
      configured: { provider, owner, known: !containsUnknown(value) },
    };
  }
}
