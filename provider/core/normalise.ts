/**
 * What the user wrote → what handlers see, and everything that is wrong with it on the way.
 *
 * Unknown values pass through. Secrets stay wrapped around their normalised value.
 */
import type { BackendName } from "./backend-name";
import { type Diagnostic, errorAt } from "./diagnostic";
import { nearestName } from "./nearest-name";
import { normaliseScalar } from "./normalise-scalar";
import type { PropertyPath } from "./property-path";
import type { ListProperty, Property, PropertyTable } from "./property-schema";
import {
  getOwn,
  isList,
  isProperties,
  isSecret,
  isUnknown,
  type Properties,
  Secret,
  setOwn,
  type Value,
} from "./value";

export interface NormaliseOptions {
  /** Refuse what only the other backend honours. */
  readonly backend?: BackendName;
  /** Fill defaults in; true unless said otherwise. */
  readonly defaults?: boolean;
}

export interface Normalisation<V> {
  readonly value: V;
  readonly diagnostics: readonly Diagnostic[];
}

export function normalise(
  table: PropertyTable,
  inputs: Properties,
  options: NormaliseOptions = {},
): Normalisation<Properties> {
  const walk = new Normaliser(options);
  return { value: walk.table(table, inputs, []), diagnostics: walk.diagnostics };
}

class Normaliser {
  readonly diagnostics: Diagnostic[] = [];
  readonly #options: NormaliseOptions;

  constructor(options: NormaliseOptions) {
    this.#options = options;
  }

  table(table: PropertyTable, inputs: Properties, path: PropertyPath): Properties {
    const result: Record<string, Value> = {};
    for (const name of Object.keys(inputs)) {
      if (inputs[name] !== undefined && !Object.hasOwn(table, name)) {
        this.#unknownProperty(table, name, path);
      }
    }
    for (const [name, property] of Object.entries(table)) {
      const written = getOwn(inputs, name);
      // Most properties of a large table are neither written nor stand in for themselves.
      if ((written === undefined || written === null) && isJustAbsent(property)) continue;
      const value = this.#property(property, written, [...path, name]);
      if (value !== undefined) setOwn(result, name, value);
    }
    return result;
  }

  #property(property: Property, written: Value | undefined, path: PropertyPath): Value | undefined {
    if (written === undefined || written === null) return this.#absent(property, path);
    if (this.#refusedByBackend(property, path)) return undefined;
    return this.#value(property, written, path);
  }

  #absent(property: Property, path: PropertyPath): Value | undefined {
    if (property.required) {
      this.diagnostics.push(
        errorAt(path, "is required", `Found nothing. Expected: ${describe(property)}.`),
      );
    }
    if (this.#options.defaults === false) return undefined;
    if (property.type === "object") {
      return property.filled ? this.table(property.properties, {}, path) : undefined;
    }
    if ("default" in property && property.default !== undefined) {
      return this.#value(property, property.default, path);
    }
    return undefined;
  }

  #value(property: Property, written: Value, path: PropertyPath): Value {
    if (isUnknown(written)) return written;
    if (isSecret(written)) return new Secret(this.#value(property, written.reveal(), path));
    switch (property.type) {
      case "object":
        if (!isProperties(written)) return this.#wrongType(property, written, path);
        return this.table(property.properties, written, path);
      case "map":
        if (!isProperties(written)) return this.#wrongType(property, written, path);
        return this.#map(property.values, written, path);
      case "list":
        if (!isList(written)) return this.#wrongType(property, written, path);
        return this.#list(property, written, path);
      default: {
        const { value, problem } = normaliseScalar(property, written);
        if (problem !== undefined) {
          this.diagnostics.push(errorAt(path, problem.summary, problem.detail));
        }
        return value;
      }
    }
  }

  #map(values: Property, written: Properties, path: PropertyPath): Properties {
    const result: Record<string, Value> = {};
    for (const [key, value] of Object.entries(written)) {
      if (value === undefined || value === null) continue;
      setOwn(result, key, this.#value(values, value, [...path, key]));
    }
    return result;
  }

  #list(property: ListProperty, written: readonly Value[], path: PropertyPath): readonly Value[] {
    const { minItems = 0, maxItems = 65_536 } = property;
    if (written.length < minItems || written.length > maxItems) {
      const expected = `Expected between ${minItems} and ${maxItems} items, found ${written.length}.`;
      this.diagnostics.push(errorAt(path, "has the wrong number of items", expected));
    }
    const items = written.map((item, index) => this.#value(property.items, item, [...path, index]));
    if (property.key !== undefined) this.#uniqueKeys(property.key, items, path);
    return items;
  }

  #uniqueKeys(key: string, items: readonly Value[], path: PropertyPath): void {
    const seen = new Map<Value, number>();
    for (const [index, item] of items.entries()) {
      const name = isProperties(item) ? item[key] : undefined;
      if (name === undefined || isUnknown(name)) continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, index);
      else {
        const detail = `Found ${JSON.stringify(name)} here and at position ${first}. Give each item its own ${key}.`;
        this.diagnostics.push(errorAt([...path, index, key], "is used twice", detail));
      }
    }
  }

  #refusedByBackend(property: Property, path: PropertyPath): boolean {
    const { backend } = this.#options;
    if (backend === undefined || property.only === undefined || property.only === backend) {
      return false;
    }
    const detail = `Only the ${property.only} backend honours it. Leave it out, or use that backend.`;
    this.diagnostics.push(errorAt(path, `is not supported by the ${backend} backend`, detail));
    return true;
  }

  #wrongType(property: Property, found: Value, path: PropertyPath): Value {
    const detail = `Found ${typeName(found)}. Expected ${describe(property)}.`;
    this.diagnostics.push(errorAt(path, "has the wrong type", detail));
    return null;
  }

  #unknownProperty(table: PropertyTable, name: string, path: PropertyPath): void {
    const names = Object.keys(table);
    const near = nearestName(name, names);
    const detail = near
      ? `Found ${JSON.stringify(name)}. Did you mean "${near}"?`
      : `Found ${JSON.stringify(name)}. Expected one of ${names.join(", ")}.`;
    this.diagnostics.push(errorAt([...path, name], "is not a property", detail));
  }
}

/** True when nothing follows from its absence: no complaint, no default. */
function isJustAbsent(property: Property): boolean {
  if (property.required) return false;
  if (property.type === "object") return !property.filled;
  return !("default" in property) || property.default === undefined;
}

function describe(property: Property): string {
  switch (property.type) {
    case "object":
      return `an object with ${Object.keys(property.properties).join(", ")}`;
    case "list":
      return "a list";
    case "map":
      return "a map";
    case "choice":
      return `one of ${property.choices.join(", ")}`;
    default:
      return property.doc.replace(/\.$/, "");
  }
}

function typeName(value: Value): string {
  if (value === null) return "nothing";
  if (isList(value)) return "a list";
  return isProperties(value) ? "an object" : `a ${typeof value}`;
}
