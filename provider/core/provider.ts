/**
 * The door each front end knocks on: every operation of every kind, engine-neutral.
 *
 * One `Provider` per configured endpoint. It makes its backend when first asked for something that
 * needs one, so that checks and most previews work without any host.
 */
import { type CheckResult, checkInputs } from "./check-inputs";
import type { Diagnostic } from "./diagnostic";
import type { Backend, BackendFactory, Handler, ListedObject } from "./handler";
import { fingerprintOf } from "./identity";
import type { Kind } from "./kind";
import type { Operation } from "./operation";
import { PENDING_IMPACT } from "./pending-impact";
import type { Plan } from "./plan";
import { planChange } from "./plan-change";
import { PartialStateError, ProviderError } from "./provider-error";
import { rebuildInputs } from "./rebuild-inputs";
import { type Observed, type ResourceState, revealState } from "./resource-state";
import { isUnknown, mapProperties, type Properties, reveal } from "./value";

export interface ProviderOptions {
  readonly kinds: readonly Kind[];
  readonly backend: BackendFactory;
  /** Checked and normalised provider configuration. */
  readonly config: Properties;
}

export interface Provider {
  /** All that is wrong with some inputs, told offline. Secrets may be wrapped or open. */
  check(kind: string, inputs: Properties): CheckResult;

  /** What would happen, from saved state alone. Pure but for hashing; asks no host. */
  plan(
    kind: string,
    inputs: Properties,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Plan>;

  /** What the host says about a plan. Warnings only when it cannot be asked. */
  preview(
    kind: string,
    inputs: Properties,
    prior: ResourceState | undefined,
    plan: Plan,
    operation: Operation,
  ): Promise<readonly Diagnostic[]>;

  create(kind: string, inputs: Properties, operation: Operation): Promise<ResourceState>;

  update(
    kind: string,
    inputs: Properties,
    prior: ResourceState,
    operation: Operation,
  ): Promise<ResourceState>;

  /** The state as it is now, drift included; undefined only when the object is gone. */
  read(
    kind: string,
    prior: ResourceState,
    operation: Operation,
  ): Promise<ResourceState | undefined>;

  /** State and inputs whose next preview is empty. Throws NotFound. */
  import(kind: string, idOrName: string, operation: Operation): Promise<ResourceState>;

  delete(kind: string, state: ResourceState, operation: Operation): Promise<void>;

  list(kind: string, operation: Operation): Promise<readonly ListedObject[]>;

  /** Calls a function of the backend: `getHost`. */
  invoke(name: string, inputs: Properties, operation: Operation): Promise<Properties>;

  /** What tells two endpoints apart; undefined when it cannot be read. */
  identity(operation: Operation): Promise<string | undefined>;

  close(): Promise<void>;
}

export function createProvider(options: ProviderOptions): Provider {
  return new BackedProvider(options);
}

class BackedProvider implements Provider {
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #config: Properties;
  readonly #makeBackend: BackendFactory;
  #made: Backend | undefined;

  constructor({ kinds, backend, config }: ProviderOptions) {
    this.#kinds = new Map(kinds.map((kind) => [kind.name, kind]));
    this.#config = config;
    this.#makeBackend = backend;
  }

  check(kind: string, inputs: Properties): CheckResult {
    return checkInputs(this.#kind(kind), this.#handlerOrNothing(kind), this.#backend.name, inputs);
  }

  plan(
    kind: string,
    inputs: Properties,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Plan> {
    return planChange(this.#kind(kind), this.#handler(kind), { inputs, prior, operation });
  }

  async preview(
    kind: string,
    inputs: Properties,
    prior: ResourceState | undefined,
    plan: Plan,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    const handler = this.#handler(kind);
    if (handler.preview === undefined || plan.action === "none") return [];
    const { normalised } = this.check(kind, inputs);
    return handler.preview(
      { inputs: reveal(normalised), changes: plan.changes, ...(prior ? { prior } : {}) },
      operation,
    );
  }

  async create(kind: string, inputs: Properties, operation: Operation): Promise<ResourceState> {
    return this.#reconcile(kind, inputs, undefined, { [PENDING_IMPACT]: {} }, operation);
  }

  async update(
    kind: string,
    inputs: Properties,
    prior: ResourceState,
    operation: Operation,
  ): Promise<ResourceState> {
    const { action, outputs } = await this.plan(kind, inputs, prior, operation);
    // An engine that updates without a change goes on from a failure: nothing is as it was saved.
    if (action === "none") {
      const impact = { [PENDING_IMPACT]: {} };
      return this.#reconcile(kind, inputs, prior, impact, operation);
    }
    // What the preview promised is what the state says; what moved meanwhile is for the next read.
    const promised = mapProperties(outputs, (value) => (isUnknown(value) ? undefined : value));
    return this.#reconcile(kind, inputs, prior, promised, operation);
  }

  async read(
    kind: string,
    prior: ResourceState,
    operation: Operation,
  ): Promise<ResourceState | undefined> {
    const observed = await this.#handler(kind).read(prior.id, revealState(prior), operation);
    if (observed === undefined) return undefined;
    return {
      id: observed.id,
      inputs: rebuildInputs(this.#kind(kind).inputs, prior.inputs, observed.properties, "refresh"),
      outputs: outputsOf(observed, prior.outputs[PENDING_IMPACT] ?? {}),
    };
  }

  async import(kind: string, idOrName: string, operation: Operation): Promise<ResourceState> {
    const handler = this.#handler(kind);
    const id = (await handler.resolveImportId?.(idOrName, operation)) ?? idOrName;
    const observed = await handler.read(id, undefined, operation);
    if (observed === undefined) {
      throw new ProviderError({
        code: "NotFound",
        operation: "import",
        object: `${kind} "${idOrName}"`,
        message: "there is no such object",
      });
    }
    return {
      id: observed.id,
      inputs: rebuildInputs(this.#kind(kind).inputs, {}, observed.properties, "import"),
      outputs: outputsOf(observed, {}),
    };
  }

  async delete(kind: string, state: ResourceState, operation: Operation): Promise<void> {
    await this.#handler(kind).delete(revealState(state), operation);
  }

  list(kind: string, operation: Operation): Promise<readonly ListedObject[]> {
    return this.#handler(kind).list(operation);
  }

  async invoke(name: string, inputs: Properties, operation: Operation): Promise<Properties> {
    const found = this.#backend.functions[name];
    if (found !== undefined) return found(reveal(inputs), operation);
    throw new ProviderError({
      code: "Unimplemented",
      operation: "call",
      object: name,
      message: `the ${this.#backend.name} backend has no such function`,
    });
  }

  identity(operation: Operation): Promise<string | undefined> {
    return this.#backend.identity(operation);
  }

  async close(): Promise<void> {
    await this.#made?.close();
    this.#made = undefined;
  }

  async #reconcile(
    kind: string,
    inputs: Properties,
    prior: ResourceState | undefined,
    promised: Properties,
    operation: Operation,
  ): Promise<ResourceState> {
    const open = reveal(this.check(kind, inputs).normalised);
    const fingerprint = await fingerprintOf(open);
    try {
      const observed = await this.#handler(kind).reconcile(
        { inputs: open, fingerprint, ...(prior ? { prior: revealState(prior) } : {}) },
        operation,
      );
      return { id: observed.id, inputs, outputs: { ...observed.outputs, ...promised } };
    } catch (error) {
      // The object is there but not as wished: what the user wrote belongs to the saved state.
      if (!(error instanceof PartialStateError)) throw error;
      const outputs = { ...error.state.outputs, ...promised };
      throw error.withState({ id: error.state.id, inputs, outputs });
    }
  }

  #kind(name: string): Kind {
    const kind = this.#kinds.get(name);
    if (kind !== undefined) return kind;
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "look up the kind",
      object: `"${name}"`,
      message: `there is none; there are ${[...this.#kinds.keys()].join(", ")}`,
    });
  }

  #handler(kind: string): Handler {
    const handler = this.#handlerOrNothing(kind);
    if (handler !== undefined) return handler;
    throw new ProviderError({
      code: "Unimplemented",
      operation: "use",
      object: kind,
      message: `the ${this.#backend.name} backend has no such kind`,
    });
  }

  #handlerOrNothing(kind: string): Handler | undefined {
    return this.#backend.handlers[kind];
  }

  /** Made by its first use; no connection is opened by that. */
  get #backend(): Backend {
    this.#made ??= this.#makeBackend(this.#config);
    return this.#made;
  }
}

function outputsOf(observed: Observed, impact: Properties[string]): Properties {
  return { ...observed.outputs, [PENDING_IMPACT]: impact };
}
