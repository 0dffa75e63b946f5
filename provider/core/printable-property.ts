import type { Diagnostic } from "./diagnostic";
import type { PropertyTable } from "./property-schema";
import { containsSecret, getOwn, type Properties } from "./value";

/**
 * The property that a diagnostic may be shown with, for engines that print a property's value beside
 * what is wrong with it. They look the value up by the whole text, which is nonsense for a nested
 * one, and the secret itself for a secret one: so only plain values at the top are named.
 */
export function printableProperty(
  { path }: Diagnostic,
  table: PropertyTable,
  inputs: Properties,
): string | undefined {
  const [name, ...rest] = path ?? [];
  if (typeof name !== "string" || rest.length > 0) return undefined;
  const property = getOwn(table, name);
  const value = inputs[name];
  if (property === undefined || property.secret || containsSecret(value)) return undefined;
  if (["object", "list", "map"].includes(property.type) || typeof value === "object") {
    return undefined;
  }
  // A login in an address is a secret that no schema knows of.
  if (typeof value === "string" && /:\/\/[^/\s]*@/.test(value)) return undefined;
  return value === undefined ? undefined : name;
}
