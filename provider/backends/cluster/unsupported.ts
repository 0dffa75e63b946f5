import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import { isUnknown } from "../../core/value";

/** A value that another backend honours and this one cannot. */
export function unsupported(path: PropertyPath, found: string, expected: string): Diagnostic {
  return errorAt(
    path,
    "is not supported by the cluster backend",
    `Found ${found}. Expected ${expected}.`,
  );
}

/** Rules read plain values; what is not known yet counts as absent. */
export function withoutUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isUnknown(member))
      .map(([name, member]) => [name, withoutUnknown(member)]),
  );
}
