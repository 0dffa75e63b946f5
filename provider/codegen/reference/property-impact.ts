import type { Handler } from "../../core/handler";
import type { ImpactWord } from "../../core/impact";
import type { Kind } from "../../core/kind";
import { normalise } from "../../core/normalise";
import type { PropertyPath } from "../../core/property-path";
import type { Property } from "../../core/property-schema";
import type { ResourceState } from "../../core/resource-state";
import { parseDuration, parseSize } from "../../core/unit";
import type { Properties, Value } from "../../core/value";

/** What a change does while the object runs and while it does not. */
export interface PropertyImpact {
  readonly running: ImpactWord;
  readonly off: ImpactWord;
}

/**
 * Asks a handler what a change of one property does: the same question, and the same answer, as in
 * a preview. Undefined when the answer needs more than the one property.
 */
export function propertyImpact(
  kind: Kind,
  handler: Handler,
  property: Property,
  pattern: string,
): PropertyImpact | undefined {
  const inputs = normalise(kind.inputs, { name: "example" }).value;
  const [from, to] = twoValues(property);
  const path: PropertyPath = pattern.split(/\.|(?=\[\])/).map((step) => (step === "[]" ? 0 : step));
  const change = { kind: "update", path, pattern, property, from, to } as const;
  const word = (running: boolean) => handler.impact(change, stateOf(inputs, running), inputs).word;
  try {
    return { running: word(true), off: word(false) };
  } catch {
    return undefined;
  }
}

function stateOf(inputs: Properties, running: boolean): ResourceState {
  return {
    id: "example",
    inputs,
    outputs: { active: running, powerState: running ? "running" : "stopped" },
  };
}

/** Two different values of a property, normalised. */
function twoValues(property: Property): readonly [Value, Value] {
  switch (property.type) {
    case "text":
      return ["one", "other"];
    case "choice":
      return [property.choices[0] ?? "", property.choices[1] ?? ""];
    case "number":
      return [property.min ?? 1, (property.min ?? 1) + 1];
    case "flag":
      return [true, false];
    case "size":
      return [parseSize("1GiB") ?? 0, parseSize("2GiB") ?? 0];
    case "duration":
      return [parseDuration("1m") ?? 0, parseDuration("2m") ?? 0];
    case "list":
      return [[], [twoValues(property.items)[0]]];
    case "map":
      return [{}, { key: twoValues(property.values)[0] }];
    case "object":
      return [{}, {}];
  }
}
