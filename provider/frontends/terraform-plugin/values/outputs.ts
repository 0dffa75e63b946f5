import type { Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";
import { formatDuration, formatSize, parseDuration, parseSize } from "../../../core/unit";
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
import type { TerraformObject, TerraformValue } from "./terraform-value";
import { isTerraformList, isTerraformObject } from "./terraform-value";

/** Outputs as attributes: amounts with their unit, null where the backend gave nothing. */
export function outputsToTerraform(table: PropertyTable, outputs: Properties): TerraformObject {
  const attributes: Record<string, TerraformValue> = {};
  for (const [name, property] of Object.entries(table)) {
    setOwn(attributes, snakeCase(name), toTerraform(property, outputs[name] ?? null));
  }
  return attributes;
}

/** The other way round. */
export function outputsFromTerraform(
  table: PropertyTable,
  attributes: TerraformObject,
): Properties {
  const outputs: Record<string, Value> = {};
  for (const [name, property] of Object.entries(table)) {
    const value = attributes[snakeCase(name)] ?? null;
    if (value !== null) setOwn(outputs, name, fromTerraform(property, value));
  }
  return outputs;
}

function toTerraform(property: Property, wrapped: Value): TerraformValue {
  const value = unwrap(wrapped);
  if (value === null) return null;
  if (isUnknown(value)) return UNKNOWN;
  if (property.type === "size" && typeof value === "number") return formatSize(value);
  if (property.type === "duration" && typeof value === "number") return formatDuration(value);
  if (property.type === "object" && isProperties(value)) {
    return outputsToTerraform(property.properties, value);
  }
  if (property.type === "list" && isList(value)) {
    return value.map((item) => toTerraform(property.items, item));
  }
  if (property.type === "map" && isProperties(value)) {
    const entries: Record<string, TerraformValue> = {};
    for (const [key, item] of Object.entries(value)) {
      setOwn(entries, key, toTerraform(property.values, item ?? null));
    }
    return entries;
  }
  return value as TerraformValue;
}

function fromTerraform(property: Property, value: TerraformValue): Value {
  if (value === null) return null;
  if (isUnknown(value)) return UNKNOWN;
  if (typeof value === "bigint") return Number(value);
  if (property.type === "size" && typeof value === "string") return parseSize(value) ?? value;
  if (property.type === "duration" && typeof value === "string") {
    return parseDuration(value) ?? value;
  }
  if (property.type === "object" && isTerraformObject(value)) {
    return outputsFromTerraform(property.properties, value);
  }
  if (property.type === "list" && isTerraformList(value)) {
    return value.map((item) => fromTerraform(property.items, item));
  }
  if (property.type === "map" && isTerraformObject(value)) {
    const entries: Record<string, Value> = {};
    for (const [key, item] of Object.entries(value)) {
      setOwn(entries, key, fromTerraform(property.values, item));
    }
    return entries;
  }
  return value as Value;
}
