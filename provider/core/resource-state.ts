import { type Properties, reveal } from "./value";

/** What an engine saves about one object. */
export interface ResourceState {
  /** The backend's key of the object: a UUID, `pool/volume`, `namespace/name`. */
  readonly id: string;
  /** What the user wrote, in the user's spelling. */
  readonly inputs: Properties;
  /** What the backend chose or measured, by the names of the kind's `outputs`. */
  readonly outputs: Properties;
}

/** The same state with every secret opened, as handlers see it. */
export function revealState({ id, inputs, outputs }: ResourceState): ResourceState {
  return { id, inputs: reveal(inputs), outputs: reveal(outputs) };
}

/** What is there now, in the words of the kind's inputs, normalised (sizes in bytes, …). */
export interface Observed {
  readonly id: string;
  /**
   * The object's properties as far as the backend can tell. A property that the backend cannot
   * know is absent; one that is there but empty is `null` or an empty list.
   */
  readonly properties: Properties;
  readonly outputs: Properties;
}
