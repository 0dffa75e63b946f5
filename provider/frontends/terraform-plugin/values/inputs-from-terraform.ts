import type { ListProperty, Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";
import {
  isUnknown,
  type Properties,
  Secret,
  setOwn,
  UNKNOWN,
  type Value,
} from "../../../core/value";
import { hasWriteOnlyTwin } from "../schema/property-type";
import { writeOnlyName, writeOnlyVersionName } from "../schema/terraform-names";
import type { TerraformObject, TerraformValue } from "./terraform-value";
import { isTerraformList, isTerraformObject, sameTerraformValue } from "./terraform-value";

/** Stands for a secret that was written through its twin, so that nobody saved it. */
const NOT_SAVED = "";

/**
 * What the user wrote, in the core's words: camelCase, secrets wrapped, nothing for null. A secret
 * may come from its write-only twin.
 *
 * A saved state holds no twin. Told the configuration beside it, its secrets are read so that they
 * differ from the configuration's exactly when the twin's version does.
 */
export function inputsFromTerraform(
  table: PropertyTable,
  value: TerraformObject,
  config?: TerraformValue,
): Properties {
  const inputs: Record<string, Value> = {};
  for (const [name, property] of Object.entries(table)) {
    const attribute = snakeCase(name);
    const held = hasWriteOnlyTwin(property)
      ? secretOrTwin(attribute, value, config)
      : (value[attribute] ?? null);
    if (held === null) continue;
    const wished = isObject(config) ? config[attribute] : config;
    setOwn(inputs, name, fromTerraform(property, held, wished));
  }
  return inputs;
}

function secretOrTwin(
  name: string,
  value: TerraformObject,
  config: TerraformValue | undefined,
): TerraformValue {
  const plain = value[name] ?? null;
  const twin = value[writeOnlyName(name)] ?? null;
  if (plain !== null || twin !== null) return plain ?? twin;
  const version = value[writeOnlyVersionName(name)] ?? null;
  if (config === undefined || version === null) return null;
  if (!isObject(config)) return NOT_SAVED;
  const wished = config[writeOnlyName(name)] ?? null;
  const wishedVersion = config[writeOnlyVersionName(name)] ?? null;
  return wished !== null && sameTerraformValue(version, wishedVersion) ? wished : NOT_SAVED;
}

function fromTerraform(
  property: Property,
  value: TerraformValue,
  config: TerraformValue | undefined,
): Value {
  if (isUnknown(value)) return UNKNOWN;
  const open = openFromTerraform(property, value, config);
  return property.secret ? new Secret(open) : open;
}

function openFromTerraform(
  property: Property,
  value: TerraformValue,
  config: TerraformValue | undefined,
): Value {
  // Too wide for JavaScript: the core refuses it, as no property is that wide.
  if (typeof value === "bigint") return Number(value);
  if (property.type === "object" && isTerraformObject(value)) {
    return inputsFromTerraform(property.properties, value, config);
  }
  if (property.type === "list" && isTerraformList(value)) {
    return value.map((item, index) =>
      item === null
        ? null
        : fromTerraform(property.items, item, wishedItem(property, item, index, config)),
    );
  }
  if (property.type === "map" && isTerraformObject(value)) {
    const entries: Record<string, Value> = {};
    for (const [key, item] of Object.entries(value)) {
      const wished = isObject(config) ? (config[key] ?? null) : config;
      setOwn(entries, key, item === null ? null : fromTerraform(property.values, item, wished));
    }
    return entries;
  }
  return value as Value;
}

/** The configuration's item that a saved one is compared with: by key, else by position. */
function wishedItem(
  property: ListProperty,
  item: TerraformValue,
  index: number,
  config: TerraformValue | undefined,
): TerraformValue | undefined {
  if (config === undefined || !isTerraformList(config)) return config;
  if (property.key === undefined || !isTerraformObject(item)) return config[index] ?? null;
  const key = snakeCase(property.key);
  const same = (other: TerraformValue) =>
    isTerraformObject(other) && sameTerraformValue(other[key] ?? null, item[key] ?? null);
  return config.find(same) ?? null;
}

function isObject(value: TerraformValue | undefined): value is TerraformObject {
  return value !== undefined && isTerraformObject(value);
}
