import { normalise } from "../../core/normalise";
import type { ListProperty, Property, PropertyTable } from "../../core/property-schema";
import { isList, isProperties, type Properties, setOwn, type Value } from "../../core/value";

/**
 * What an update makes true: what the user wrote, and besides it what is there and nobody of ours
 * ever wrote. A property that was written before and is not any more goes back to its default.
 *
 * Without this rule an update of one thing would silently put back another, which the preview, made
 * from saved state, never spoke of.
 */
export function keepUnmanaged(
  table: PropertyTable,
  wished: Properties,
  saved: Properties,
  observed: Properties,
): Properties {
  const result: Record<string, Value> = {};
  for (const [name, property] of Object.entries(table)) {
    const value = keep(property, wished[name], saved[name], observed[name]);
    if (value !== undefined && value !== null) setOwn(result, name, value);
  }
  return result;
}

function keep(
  property: Property,
  wished: Value | undefined,
  saved: Value | undefined,
  observed: Value | undefined,
): Value | undefined {
  if (property.type === "object" && (isProperties(wished) || isProperties(observed))) {
    const wasDropped = !isProperties(wished) && isProperties(saved);
    const wish = wasDropped ? normalise(property.properties, {}).value : bag(wished);
    return keepUnmanaged(property.properties, wish, bag(saved), bag(observed));
  }
  if (property.type === "list" && property.key !== undefined) {
    return keepItems(property, property.key, items(wished), items(saved), items(observed));
  }
  if (wished !== undefined) return wished;
  return saved === undefined || saved === null ? observed : undefined;
}

function keepItems(
  property: ListProperty,
  key: string,
  wished: readonly Value[],
  saved: readonly Value[],
  observed: readonly Value[],
): readonly Value[] {
  const find = (list: readonly Value[], item: Value) =>
    list.find((other) => bag(other)[key] === bag(item)[key]);
  const kept = observed.filter((item) => !find(wished, item) && !find(saved, item));
  return [
    ...wished.flatMap((item) => {
      return keep(property.items, item, find(saved, item), find(observed, item)) ?? [];
    }),
    ...kept,
  ];
}

function bag(value: Value | undefined): Properties {
  return isProperties(value) ? value : {};
}

function items(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}
