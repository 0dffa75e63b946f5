import type { Kind } from "./kind";
import { PENDING_IMPACT_OUTPUT } from "./pending-impact";
import type { PropertyTable } from "./property-schema";
import type { ResourceState } from "./resource-state";
import { getOwn, mapProperties, type Properties, setOwn, type Value } from "./value";

/** The outputs of a kind, the one that every kind has included. */
export function outputsOfKind(kind: Kind): PropertyTable {
  return { ...kind.outputs, ...PENDING_IMPACT_OUTPUT };
}

/** One bag of inputs and outputs, for engines that show both as outputs. No name is in both. */
export function flattenState(state: Omit<ResourceState, "id">): Properties {
  return { ...state.inputs, ...state.outputs };
}

/** The state again. `inputs` are those the engine kept beside the bag, where it does. */
export function unflattenState(
  kind: Kind,
  id: string,
  bag: Properties,
  inputs?: Properties,
): ResourceState {
  return {
    id,
    inputs: inputs === undefined ? pick(kind.inputs, bag) : withoutHidden(inputs),
    outputs: pick(outputsOfKind(kind), bag),
  };
}

/** Names that start with two underscores are the engine's or the front end's own. */
function withoutHidden(inputs: Properties): Properties {
  return mapProperties(inputs, (value, name) => (name.startsWith("__") ? undefined : value));
}

function pick(table: PropertyTable, bag: Properties): Properties {
  const picked: Record<string, Value> = {};
  for (const name of Object.keys(table)) {
    const value = getOwn(bag, name);
    if (value !== undefined) setOwn(picked, name, value);
  }
  return picked;
}
