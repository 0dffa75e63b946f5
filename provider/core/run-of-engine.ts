import type { Provider } from "./provider";
import { PartialStateError } from "./provider-error";
import type { ResourceState } from "./resource-state";
import type { Properties } from "./value";

/**
 * A provider for the process that an engine starts for one run.
 *
 * An engine may make the replacement of an object before it deletes the old one: because the user
 * forces a replacement, or renamed the object in the program alone. A create then finds its own
 * object of the same name and goes on with it, and the delete that follows would destroy it. No
 * engine deletes what it made in the same run, so such a delete means what is replaced already.
 *
 * @param deleteFirst how a user of the engine has the old one deleted first: `with …`, `without …`.
 */
export function runOfEngine(provider: Provider, deleteFirst: string): Provider {
  const made = new Set<string>();
  const turns = new Turns();
  return {
    check: (...args) => provider.check(...args),
    plan: (...args) => provider.plan(...args),
    preview: (...args) => provider.preview(...args),
    update: (...args) => provider.update(...args),
    read: (...args) => provider.read(...args),
    import: (...args) => provider.import(...args),
    list: (...args) => provider.list(...args),
    invoke: (...args) => provider.invoke(...args),
    identity: (...args) => provider.identity(...args),
    close: () => provider.close(),
    create: (kind, inputs, operation) =>
      turns.take(nameOf(kind, inputs), async () => {
        try {
          const state = await provider.create(kind, inputs, operation);
          made.add(keyOf(kind, state));
          return state;
        } catch (error) {
          if (error instanceof PartialStateError) made.add(keyOf(kind, error.state));
          throw error;
        }
      }),
    delete: (kind, state, operation) =>
      turns.take(nameOf(kind, state.inputs), async () => {
        if (!made.has(keyOf(kind, state))) await provider.delete(kind, state, operation);
        else operation.progress.warn(kept(kind, state, deleteFirst));
      }),
  };
}

/** Work on the same name goes one by one: engines delete and create at the same time. */
class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(name) ?? Promise.resolve()).then(work);
    this.#last.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  }
}

function kept(kind: string, { id, inputs }: ResourceState, deleteFirst: string): string {
  const name = typeof inputs.name === "string" ? inputs.name : id;
  return (
    `${kind} ${JSON.stringify(name)} was kept, not made anew: what was to replace it has the same name and went on with it. ` +
    `To have it made anew, let it be deleted first, ${deleteFirst}.`
  );
}

function nameOf(kind: string, { name }: Properties): string {
  return `${kind} ${typeof name === "string" ? name : ""}`;
}

function keyOf(kind: string, { id }: ResourceState): string {
  return `${kind} ${id}`;
}
