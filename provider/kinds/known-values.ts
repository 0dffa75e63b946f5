import type { PropertyPath } from "../core/property-path";
import { isList, isProperties, type Properties, type Value } from "../core/value";

/*
 * Rules look only at what is known: a value that comes from another object is unknown in a preview
 * and is looked at again when it is there.
 */

/** Undefined for what is absent, unknown, or no text. */
export function knownText(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Undefined for what is absent, unknown, or no number. */
export function knownNumber(value: Value | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** Empty for what is absent, unknown, or no object. */
export function knownBag(value: Value | undefined): Properties {
  return isProperties(value) ? value : {};
}

/** True when something was written, known or not. */
export function isGiven(value: Value | undefined): boolean {
  return value !== undefined && value !== null && !(isList(value) && value.length === 0);
}

/** The known items of a list of objects, each with its path. */
export function* knownItems(
  value: Value | undefined,
  path: PropertyPath,
): Generator<readonly [Properties, PropertyPath]> {
  if (!isList(value)) return;
  for (const [index, item] of value.entries()) {
    if (isProperties(item)) yield [item, [...path, index]];
  }
}
