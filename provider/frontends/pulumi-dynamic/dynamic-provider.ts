import { formatDiagnostic } from "../../core/diagnostic";
import { flattenState, unflattenState } from "../../core/flat-state";
import { impactMessage } from "../../core/impact-message";
import type { Kind } from "../../core/kind";
import { printableProperty } from "../../core/printable-property";
import { PartialStateError } from "../../core/provider-error";
import type { ResourceState } from "../../core/resource-state";
import { sealSecrets } from "../../core/seal-secrets";
import type { DynamicOptions, StackConfig } from "./dynamic-session";
import { DynamicSession } from "./dynamic-session";
import { type Bag, fromBag, toBag } from "./values";

/** Who owns what is made; the class of the resource writes it, because no call says it. */
const OWNER = "__owner";
const PROVIDER = "__provider";
/** Why a saved object was not ready: the next run goes on with it, also after a refresh. */
const NOT_READY = "__notReady";

/** What Pulumi calls a dynamic `ResourceProvider`, with every call answered. */
export interface DynamicProvider {
  configure(request: { readonly config: StackConfig }): Promise<void>;
  check(olds: Bag, news: Bag): Promise<{ inputs: object; failures: CheckFailure[] }>;
  diff(id: string, olds: Bag, news: Bag): Promise<DiffResult>;
  create(inputs: Bag): Promise<{ id: string; outs: object }>;
  read(id: string, props: Bag): Promise<{ id: string; props?: object; inputs?: object }>;
  update(id: string, olds: Bag, news: Bag): Promise<{ outs: object }>;
  delete(id: string, props: Bag): Promise<void>;
}

interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

interface DiffResult {
  readonly changes: boolean;
  readonly replaces: string[];
  readonly deleteBeforeReplace: boolean;
}

/** `provider(kind)` of the constant text in every state: the kinds of one process share a session. */
export function dynamicProviders(options: DynamicOptions): (kind: string) => DynamicProvider {
  const session = new DynamicSession(options);
  return (kind) => new KindProvider(session, session.kind(kind));
}

class KindProvider implements DynamicProvider {
  readonly #session: DynamicSession;
  readonly #kind: Kind;

  constructor(session: DynamicSession, kind: Kind) {
    this.#session = session;
    this.#kind = kind;
  }

  async configure({ config }: { readonly config: StackConfig }): Promise<void> {
    this.#session.configure(config);
  }

  async check(_olds: Bag, news: Bag): Promise<{ inputs: object; failures: CheckFailure[] }> {
    const { name, inputs: table } = this.#kind;
    const inputs = sealSecrets(table, fromBag(news));
    this.#session.redaction.learn(inputs);
    const { diagnostics } = this.#session.provider.check(name, inputs);
    const failures = diagnostics.flatMap((diagnostic) => {
      if (diagnostic.severity !== "error") return [];
      const property = printableProperty(diagnostic, table, inputs);
      const { path: _, ...withoutPath } = diagnostic;
      const reason = formatDiagnostic(property === undefined ? diagnostic : withoutPath);
      return { property: property ?? "", reason: this.#session.redaction.clean(reason) };
    });
    return { inputs: { ...toBag(inputs), [OWNER]: news[OWNER] }, failures };
  }

  async diff(id: string, olds: Bag, news: Bag): Promise<DiffResult> {
    const prior = this.#state(id, olds);
    const inputs = this.#inputs(news);
    const plan = await this.#session.run(news[OWNER], nameOf(news), (operation) =>
      this.#session.provider.plan(this.#kind.name, inputs, prior, operation),
    );
    // No other call of a preview reaches us, so the impact is told here, in the apply once more.
    const impact = impactMessage(plan);
    if (impact) this.#session.say(nameOf(news), `${impact.severity}: ${impact.text}`);
    const replacing = plan.changes.filter(({ impact: { word } }) => word === "replace");
    const changes = plan.changes.length > 0 || olds[NOT_READY] !== undefined;
    return {
      changes,
      replaces: [...new Set(replacing.map(({ path }) => String(path[0])))],
      // A user's replaceOnChanges makes a replacement of what we call an update.
      deleteBeforeReplace: changes,
    };
  }

  async create(given: Bag): Promise<{ id: string; outs: object }> {
    const inputs = this.#inputs(given);
    const state = await this.#session
      .run(given[OWNER], nameOf(given), (operation) =>
        this.#session.provider.create(this.#kind.name, inputs, operation),
      )
      .catch((error: unknown) => this.#fail(error, given));
    return { id: state.id, outs: saved(state, given) };
  }

  async update(id: string, olds: Bag, news: Bag): Promise<{ outs: object }> {
    const prior = this.#state(id, olds);
    const inputs = this.#inputs(news);
    const state = await this.#session
      .run(news[OWNER], nameOf(news), (operation) =>
        this.#session.provider.update(this.#kind.name, inputs, prior, operation),
      )
      .catch((error: unknown) => this.#fail(error, news));
    return { outs: saved(state, news) };
  }

  async read(id: string, props: Bag): Promise<{ id: string; props?: object; inputs?: object }> {
    const prior = this.#state(id, props);
    const state = await this.#session.run(props[OWNER], nameOf(props), (operation) =>
      this.#session.provider.read(this.#kind.name, prior, operation),
    );
    if (state === undefined) return { id: "" };
    const notReady = props[NOT_READY] === undefined ? {} : { [NOT_READY]: props[NOT_READY] };
    return {
      id: state.id,
      props: { ...saved(state, props), ...notReady },
      inputs: { ...toBag(state.inputs), [OWNER]: props[OWNER] },
    };
  }

  async delete(id: string, props: Bag): Promise<void> {
    const state = this.#state(id, props);
    await this.#session.run(props[OWNER], nameOf(props), (operation) =>
      this.#session.provider.delete(this.#kind.name, state, operation),
    );
  }

  #inputs(news: Bag) {
    const inputs = sealSecrets(this.#kind.inputs, fromBag(news));
    this.#session.redaction.learn(inputs);
    return inputs;
  }

  /** The engine forwards old outputs only; they hold the old inputs as well. */
  #state(id: string, olds: Bag): ResourceState {
    const state = unflattenState(this.#kind, id, fromBag(olds));
    const inputs = sealSecrets(this.#kind.inputs, state.inputs);
    this.#session.redaction.learn(inputs);
    return { ...state, inputs };
  }

  /** What is there but not ready is saved with its reasons. */
  #fail(error: unknown, given: Bag): never {
    if (!(error instanceof PartialStateError)) throw error;
    const reasons = [error.message];
    // The host does not add the provider's text here, and without it nothing could delete the object.
    const properties = {
      ...saved(error.state, given),
      [PROVIDER]: given[PROVIDER],
      [NOT_READY]: reasons,
    };
    throw Object.assign(error, { id: error.state.id, properties, reasons });
  }
}

function saved(state: Omit<ResourceState, "id">, given: Bag): { [key: string]: unknown } {
  return { ...toBag(flattenState(state)), [OWNER]: given[OWNER] };
}

function nameOf(bag: Bag): string {
  return typeof bag.name === "string" ? bag.name : "";
}
