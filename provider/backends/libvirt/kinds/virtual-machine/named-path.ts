import type { PropertyPath } from "../../../../core/property-path";
import type { Property, PropertyTable } from "../../../../core/property-schema";
import { getOwn, isList, isProperties, type Properties, type Value } from "../../../../core/value";

/** A path whose list positions are names where the list has names: it says the same in every bag. */
export type NamedStep = string | number | { readonly key: string; readonly named: Value };
export type NamedPath = readonly NamedStep[];

/** The path `path` of `bag` with names in place of positions. */
export function namedPath(table: PropertyTable, bag: Properties, path: PropertyPath): NamedPath {
  const steps: NamedStep[] = [];
  let value: Value | undefined = bag;
  let property: Property | undefined = { type: "object", doc: "", properties: table };
  for (const step of path) {
    const key: string | undefined = property?.type === "list" ? property.key : undefined;
    const next: Value | undefined = childAt(value, step);
    const name: Value | undefined = key !== undefined && isProperties(next) ? next[key] : undefined;
    steps.push(key === undefined || name === undefined ? step : { key, named: name });
    value = next;
    property = propertyAt(property, step);
  }
  return steps;
}

/** The value at a named path of another bag of the same kind; undefined when there is none. */
export function valueAt(bag: Properties, path: NamedPath): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => {
    return typeof step === "object" ? itemNamed(value, step.key, step.named) : childAt(value, step);
  }, bag);
}

/** `disks["data"].cache`. */
export function formatNamedPath(path: NamedPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (typeof step === "object") return `${text}[${JSON.stringify(step.named)}]`;
    const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(step);
    if (!plain) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

function childAt(value: Value | undefined, step: string | number): Value | undefined {
  if (typeof step === "number") return isList(value) ? value[step] : undefined;
  return isProperties(value) ? getOwn(value, step) : undefined;
}

function itemNamed(list: Value | undefined, key: string, name: Value): Value | undefined {
  if (!isList(list)) return undefined;
  return list.find((item) => isProperties(item) && item[key] === name);
}

function propertyAt(property: Property | undefined, step: string | number): Property | undefined {
  switch (property?.type) {
    case "list":
      return property.items;
    case "map":
      return property.values;
    case "object":
      return getOwn(property.properties, String(step));
    default:
      return undefined;
  }
}
