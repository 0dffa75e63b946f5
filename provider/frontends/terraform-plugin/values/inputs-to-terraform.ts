import type { ListProperty, Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";
import {
  isList,
  isProperties,
  isUnknown,
  type Properties,
  setOwn,
  UNKNOWN,
  unwrap,
  type Value,
} from "../../../core/value";
import { hasWriteOnlyTwin } from "../schema/property-type";
import { writeOnlyName, writeOnlyVersionName } from "../schema/terraform-names";
import type { TerraformObject, TerraformValue } from "./terraform-value";
import { isTerraformList, isTerraformObject } from "./terraform-value";

/**
 * The core's inputs as attributes, null where nothing is written. A secret that was written through
 * its twin is not saved; `saved` is the state before, which knows the twins' versions.
 */
export function inputsToTerraform(
  table: PropertyTable,
  inputs: Properties,
  saved: TerraformValue | undefined,
): TerraformObject {
  const attributes: Record<string, TerraformValue> = {};
  const before = saved !== undefined && isTerraformObject(saved) ? saved : undefined;
  for (const [name, property] of Object.entries(table)) {
    const attribute = snakeCase(name);
    const version = before?.[writeOnlyVersionName(attribute)] ?? null;
    const value = toTerraform(property, inputs[name] ?? null, before?.[attribute]);
    if (!hasWriteOnlyTwin(property)) {
      setOwn(attributes, attribute, value);
      continue;
    }
    setOwn(attributes, attribute, version === null ? value : null);
    setOwn(attributes, writeOnlyName(attribute), null);
    setOwn(attributes, writeOnlyVersionName(attribute), version);
  }
  return attributes;
}

function toTerraform(
  property: Property,
  wrapped: Value,
  saved: TerraformValue | undefined,
): TerraformValue {
  const value = unwrap(wrapped);
  if (value === null) return null;
  if (isUnknown(value)) return UNKNOWN;
  if (property.type === "object" && isProperties(value)) {
    return inputsToTerraform(property.properties, value, saved);
  }
  if (property.type === "list" && isList(value)) {
    return value.map((item, index) =>
      toTerraform(property.items, item, savedItem(property, item, index, saved)),
    );
  }
  if (property.type === "map" && isProperties(value)) {
    const entries: Record<string, TerraformValue> = {};
    for (const [key, item] of Object.entries(value)) {
      const before = saved !== undefined && isTerraformObject(saved) ? saved[key] : undefined;
      setOwn(entries, key, toTerraform(property.values, item ?? null, before));
    }
    return entries;
  }
  return value as TerraformValue;
}

function savedItem(
  property: ListProperty,
  wrapped: Value,
  index: number,
  saved: TerraformValue | undefined,
): TerraformValue | undefined {
  const item = unwrap(wrapped);
  if (saved === undefined || !isTerraformList(saved)) return undefined;
  if (property.key === undefined || !isProperties(item)) return saved[index];
  const key = item[property.key];
  const attribute = snakeCase(property.key);
  return saved.find((other) => isTerraformObject(other) && other[attribute] === key);
}
