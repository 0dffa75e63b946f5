import type { PathPattern, PropertyPath } from "./property-path";
import type { Property } from "./property-schema";
import type { Value } from "./value";

/** One difference between what is there and what is wished. */
export interface PropertyChange {
  readonly kind: "add" | "update" | "delete";
  /**
   * Where: in the new inputs, or in the old ones for a delete. Items of keyed lists that were added
   * or removed are one change at the item's own path.
   */
  readonly path: PropertyPath;
  /** `disks[].size`; `disks[]` for a whole item. */
  readonly pattern: PathPattern;
  /** The property's schema; undefined for one that the schema does not know, which is *changed*. */
  readonly property: Property | undefined;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}
