import type { PropertyTable } from "../../core/property-schema";

/** A function that a program calls: it reads and changes nothing. */
export interface FunctionKind {
  /** `getHost`; the last word of its token. */
  readonly name: string;
  /** The first sentences of its section on the page of functions. */
  readonly doc: string;
  readonly inputs: PropertyTable;
  readonly outputs: PropertyTable;
}
