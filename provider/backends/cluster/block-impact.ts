import { equalValues } from "../../core/equal-values";
import { compareImpact, type Impact, live } from "../../core/impact";
import type { PropertyChange } from "../../core/property-change";
import type { Properties } from "../../core/value";

/**
 * The impact of a change, where the `cluster` block may come or go as a whole: it is then what its
 * members are, and those that say the default change nothing.
 */
export function blockImpact(
  change: PropertyChange,
  impactOf: (change: PropertyChange) => Impact,
): Impact {
  const { pattern, property, from, to, path } = change;
  if (pattern !== "cluster" || property?.type !== "object") return impactOf(change);
  const impacts = Object.entries((to ?? from ?? {}) as Properties).flatMap(([name, value]) => {
    const member = property.properties[name];
    if (member !== undefined && "default" in member && equalValues(value, member.default))
      return [];
    const sides = to === undefined ? { from: value, to } : { from: undefined, to: value };
    const inner = { ...change, ...sides, property: member, path: [...path, name] };
    return [impactOf({ ...inner, pattern: `${pattern}.${name}` })];
  });
  const [worst] = impacts.sort((one, other) => compareImpact(other.word, one.word));
  return worst ?? live("it says what holds without it");
}
