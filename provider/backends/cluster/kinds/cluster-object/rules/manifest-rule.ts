import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";

/** Members of a manifest, whatever somebody wrote there. */
export type Bag = { readonly [name: string]: unknown };

/** Rules for one kind of object, beyond what the server checks. */
export type ManifestRule = (object: Bag) => readonly Diagnostic[];

export function bagOf(value: unknown): Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : {};
}

export function listOf(value: unknown): readonly Bag[] {
  return Array.isArray(value) ? value.map(bagOf) : [];
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** An error in a manifest: the manifest is one property, so the place inside goes into the text. */
export function wrongAt(place: string, found: unknown, expected: string): Diagnostic {
  const detail = `Found ${JSON.stringify(found) ?? "nothing"} in ${place}. Expected ${expected}.`;
  return errorAt(["manifest"], `has a wrong ${place}`, detail);
}

export function doubtAt(place: string, found: unknown, expected: string): Diagnostic {
  const detail = `Found ${JSON.stringify(found) ?? "nothing"} in ${place}. Expected ${expected}.`;
  return warningAt(["manifest"], `has a doubtful ${place}`, detail);
}

/** An error unless the value is absent or passes. */
export function must(
  place: string,
  found: unknown,
  passes: (value: unknown) => boolean,
  expected: string,
): readonly Diagnostic[] {
  return found === undefined || passes(found) ? [] : [wrongAt(place, found, expected)];
}

export function isIn(choices: readonly unknown[]): (value: unknown) => boolean {
  return (value) => choices.includes(value);
}

export function isWithin(low: number, high: number): (value: unknown) => boolean {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
}
