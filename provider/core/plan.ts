import type { Diagnostic } from "./diagnostic";
import type { Impact } from "./impact";
import type { PropertyChange } from "./property-change";
import type { Properties } from "./value";

export type Action = "create" | "update" | "replace" | "none";

/** A change together with what it does. */
export interface PlannedChange extends PropertyChange {
  readonly impact: Impact;
}

/** What will happen to one object, told before it happens. */
export interface Plan {
  readonly action: Action;
  /** Empty for `create` and `none`. In schema order. */
  readonly changes: readonly PlannedChange[];
  /** Outputs as far as they are certain; the others are `UNKNOWN`. */
  readonly outputs: Properties;
  readonly diagnostics: readonly Diagnostic[];
}
