/**
 * What was observed, told in the user's own spelling.
 *
 * A property that still means the same keeps what the user wrote; one that differs shows what is
 * there, which makes it drift in the next preview. What the user did not write stays unwritten,
 * unless it left its default or is an item that the user never asked for.
 */
import { equalValues } from "./equal-values";
import { normalise } from "./normalise";
import type { ListProperty, Property, PropertyTable } from "./property-schema";
import { formatDuration, formatSize } from "./unit";
import {
  isList,
  isProperties,
  isSecret,
  type Properties,
  reveal,
  Secret,
  setOwn,
  unwrap,
  type Value,
} from "./value";

/** `import`: nothing was written, so whatever is no default is written down. */
export type RebuildMode = "refresh" | "import";

export function rebuildInputs(
  table: PropertyTable,
  written: Properties,
  observed: Properties,
  mode: RebuildMode,
): Properties {
  const result: Record<string, Value> = {};
  for (const [name, property] of Object.entries(table)) {
    const value = keepSecret(written[name], rebuild(property, written[name], observed[name], mode));
    if (value !== undefined && value !== null) setOwn(result, name, value);
  }
  return result;
}

function rebuild(
  property: Property,
  written: Value | undefined,
  observed: Value | undefined,
  mode: RebuildMode,
): Value | undefined {
  // The backend cannot know it: what was saved stands.
  if (observed === undefined) return written;
  if (property.type === "object" && isProperties(observed)) {
    return rebuildObject(property.properties, property, written, observed, mode);
  }
  if (property.type === "list" && property.key !== undefined && isList(observed)) {
    return rebuildKeyedList(property, property.key, written, observed, mode);
  }
  if (written === undefined || written === null) {
    return isWorthWriting(property, observed, mode) ? spell(property, observed) : undefined;
  }
  return means(property, written, observed) ? written : spell(property, observed);
}

/** What a user wrapped stays wrapped, also where the schema does not ask for it. */
function keepSecret(written: Value | undefined, value: Value | undefined): Value | undefined {
  if (value === undefined || value === null || !isSecret(written)) return value;
  return isSecret(value) ? value : new Secret(value);
}

function rebuildObject(
  table: PropertyTable,
  property: Property,
  written: Value | undefined,
  observed: Properties,
  mode: RebuildMode,
): Value | undefined {
  // Only the wrapper around the whole: secrets inside stay wrapped.
  const open = unwrap(written);
  const rebuilt = rebuildInputs(table, isProperties(open) ? open : {}, observed, mode);
  if (written === undefined && Object.keys(rebuilt).length === 0) return undefined;
  return property.secret ? new Secret(rebuilt) : rebuilt;
}

function rebuildKeyedList(
  property: ListProperty,
  key: string,
  written: Value | undefined,
  observed: readonly Value[],
  mode: RebuildMode,
): Value | undefined {
  const keyOf = (item: Value | undefined) => (isProperties(item) ? item[key] : undefined);
  const there = new Map(observed.map((item) => [keyOf(item), item]));
  const items: Value[] = [];
  for (const item of isList(written) ? written : []) {
    // A key has as many spellings as any other value; what was observed has only the normalised one.
    const name = keyOf(normalised(property.items, item));
    const match = there.get(name);
    if (match === undefined) continue;
    there.delete(name);
    items.push(rebuild(property.items, item, match, mode) ?? item);
  }
  for (const item of there.values())
    items.push(rebuild(property.items, {}, item, "import") ?? item);
  return items.length === 0 && written === undefined ? undefined : items;
}

function isWorthWriting(property: Property, observed: Value, mode: RebuildMode): boolean {
  const fallback = "default" in property ? property.default : undefined;
  if (fallback !== undefined) return !means(property, fallback, observed);
  if (isEmpty(observed)) return false;
  return mode === "import";
}

function isEmpty(value: Value): boolean {
  return value === null || (isList(value) && value.length === 0);
}

function means(property: Property, written: Value, observed: Value): boolean {
  if (written === observed) return true;
  const meant = normalised(property, written);
  if (property.type === "list" && property.unordered) {
    return equalValues(sorted(meant), sorted(observed));
  }
  return equalValues(meant, observed);
}

/** What the user wrote as handlers see it. */
function normalised(property: Property, written: Value): Value | undefined {
  return reveal(normalise({ value: property }, { value: written }).value).value;
}

function sorted(value: Value | undefined): Value {
  const items = isList(value) ? [...value] : [];
  return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** A normalised value as a user would write it. */
function spell(property: Property, value: Value): Value | undefined {
  if (value === null) return undefined;
  const spelt = spellOpen(property, value);
  return property.secret && spelt !== undefined ? new Secret(spelt) : spelt;
}

function spellOpen(property: Property, value: Value): Value | undefined {
  if (property.type === "size" && typeof value === "number") return formatSize(value);
  if (property.type === "duration" && typeof value === "number") return formatDuration(value);
  if (property.type === "list" && isList(value)) {
    return value.flatMap((item) => spell(property.items, item) ?? []);
  }
  if (property.type === "object" && isProperties(value)) {
    return rebuildInputs(property.properties, {}, value, "import");
  }
  return value;
}
