/**
 * The changes between two normalised bags, by meaning.
 *
 * Normalising has made equal what means the same; what is left is order: keyed lists are matched by
 * key, unordered ones as sets. A property that the schema does not know is *changed* when it differs.
 */

import { equalValues } from "./equal-values";
import type { PropertyChange } from "./property-change";
import { type PropertyPath, patternOf } from "./property-path";
import type { ListProperty, Property, PropertyTable } from "./property-schema";
import {
  getOwn,
  isList,
  isProperties,
  isUnknown,
  type Properties,
  reveal,
  type Value,
} from "./value";

export function compare(
  table: PropertyTable,
  before: Properties,
  after: Properties,
): readonly PropertyChange[] {
  return [...compareTables(table, before, after, [])];
}

function* compareTables(
  table: PropertyTable,
  before: Properties,
  after: Properties,
  path: PropertyPath,
): Generator<PropertyChange> {
  const names = new Set([...Object.keys(table), ...Object.keys(before), ...Object.keys(after)]);
  for (const name of names) {
    if (before[name] === undefined && after[name] === undefined) continue;
    yield* compareValues(getOwn(table, name), before[name], after[name], [...path, name]);
  }
}

function* compareValues(
  property: Property | undefined,
  before: Value | undefined,
  after: Value | undefined,
  path: PropertyPath,
): Generator<PropertyChange> {
  const from = absentIfNull(reveal(before));
  const to = absentIfNull(reveal(after));
  if (from === undefined && to === undefined) return;
  if (property?.type === "object" && isProperties(from) && isProperties(to)) {
    yield* compareTables(property.properties, from, to, path);
    return;
  }
  if (property?.type === "map" && isProperties(from) && isProperties(to)) {
    yield* compareMaps(property.values, from, to, path);
    return;
  }
  const [oldItems, newItems] = [from ?? [], to ?? []];
  if (property?.type === "list" && isList(oldItems) && isList(newItems)) {
    yield* compareLists(property, oldItems, newItems, path);
    return;
  }
  if (!equalValues(from, to)) yield change(property, from, to, path);
}

function* compareMaps(
  values: Property,
  before: Properties,
  after: Properties,
  path: PropertyPath,
): Generator<PropertyChange> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield* compareValues(values, before[key], after[key], [...path, key]);
  }
}

function* compareLists(
  property: ListProperty,
  before: readonly Value[],
  after: readonly Value[],
  path: PropertyPath,
): Generator<PropertyChange> {
  if (property.key !== undefined) {
    yield* compareKeyedLists(property, property.key, before, after, path);
    return;
  }
  const same = property.unordered ? equalAsSets(before, after) : equalValues(before, after);
  if (same) return;
  yield change(
    property,
    before.length ? before : undefined,
    after.length ? after : undefined,
    path,
  );
}

function* compareKeyedLists(
  property: ListProperty,
  key: string,
  before: readonly Value[],
  after: readonly Value[],
  path: PropertyPath,
): Generator<PropertyChange> {
  const keyOf = (item: Value) => (isProperties(item) ? item[key] : undefined);
  const old = new Map(before.map((item, index) => [keyOf(item), { item, index }]));
  for (const [index, item] of after.entries()) {
    const name = keyOf(item);
    const match = isUnknown(name) ? undefined : old.get(name);
    if (match) old.delete(name);
    yield* compareValues(property.items, match?.item, item, [...path, index]);
  }
  for (const { item, index } of old.values()) {
    yield change(property.items, item, undefined, [...path, index]);
  }
}

function equalAsSets(before: readonly Value[], after: readonly Value[]): boolean {
  if (before.length !== after.length) return false;
  const left = [...before];
  return after.every((item) => {
    const index = left.findIndex((candidate) => equalValues(candidate, item));
    if (index < 0) return false;
    left.splice(index, 1);
    return true;
  });
}

function change(
  property: Property | undefined,
  from: Value | undefined,
  to: Value | undefined,
  path: PropertyPath,
): PropertyChange {
  const kind = from === undefined ? "add" : to === undefined ? "delete" : "update";
  return { kind, path, pattern: patternOf(path), property, from, to };
}

function absentIfNull(value: Value | undefined): Value | undefined {
  return value === null ? undefined : value;
}
