import type { BackendName } from "./backend-name";
import type { Diagnostic } from "./diagnostic";
import type { PropertyTable } from "./property-schema";
import type { Properties } from "./value";

/** What a kind is, for the user, whichever backend holds it. */
export interface Kind {
  /** `VirtualMachine`; the last word of every engine's token. */
  readonly name: string;
  /** The first sentences of its reference page. */
  readonly doc: string;
  /** What the user writes. */
  readonly inputs: PropertyTable;
  /** What the backend chose or measured. No name is in both tables. */
  readonly outputs: PropertyTable;
  /** How an import id is written, for each backend that has the kind. */
  readonly importId: { readonly [backend in BackendName]?: string };
  /**
   * Rules that both backends share, beyond what the schema says by itself. Gets normalised inputs
   * with defaults; values that are not known yet are `UNKNOWN`. Offline.
   */
  readonly check?: (inputs: Properties) => readonly Diagnostic[];
}
