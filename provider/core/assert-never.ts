import { InternalError } from "./provider-error";

/** Closes a `switch` over a union: does not compile when a case was forgotten. */
export function assertNever(value: never): never {
  throw new InternalError(`unexpected value ${String(value)}`);
}
