import { ExtData } from "@msgpack/msgpack";
import { isUnknown, setOwn } from "../../../core/value";
import type { AttributeSchema, BlockSchema, NestedType } from "../schema/terraform-schema";
import { isNested } from "../schema/terraform-schema";
import type { TerraformObject, TerraformValue } from "./terraform-value";
import { isTerraformList, isTerraformObject } from "./terraform-value";
import {
  attributesOf,
  type CollectionType,
  DynamicValueError,
  join,
  mapEntries,
  mismatch,
  type WireObject,
} from "./wire-shape";

/** Extension type 0 with one byte that nobody reads: what the engine itself sends. */
const UNKNOWN_ON_WIRE = new ExtData(0, new Uint8Array([0]));

export function blockToWire(block: BlockSchema, value: TerraformObject, path: string): WireObject {
  const wire = attributesToWire(
    block.attributes,
    value,
    path,
    block.blocks.map(({ name }) => name),
  );
  for (const { name, block: inner } of block.blocks) {
    const held = value[name] ?? null;
    setOwn(wire, name, isTerraformObject(held) ? blockToWire(inner, held, join(path, name)) : null);
  }
  return wire;
}

function attributesToWire(
  attributes: readonly AttributeSchema[],
  value: TerraformObject,
  path: string,
  others: readonly string[] = [],
): WireObject {
  const wire: WireObject = {};
  for (const { name, type } of attributes) {
    const held = value[name] ?? null;
    // Nearly all are nil: what is only for the message of an error is not made for them.
    setOwn(wire, name, held === null ? null : toWire(type, held, join(path, name)));
  }
  const extra = Object.keys(value).find(
    (name) => !Object.hasOwn(wire, name) && !others.includes(name),
  );
  if (extra !== undefined) throw new DynamicValueError(`${join(path, extra)} is not in the schema`);
  return wire;
}

function toWire(type: AttributeSchema["type"], value: TerraformValue, path: string): unknown {
  if (value === null) return null;
  if (isUnknown(value)) return UNKNOWN_ON_WIRE;
  if (isNested(type)) return nestedToWire(type, value, path);
  if (Array.isArray(type)) return collectionToWire(type as CollectionType, value, path);
  if (type === "number") return numberToWire(value, path);
  if (type === "string" && typeof value === "string") return value.normalize();
  if (type === "bool" && typeof value === "boolean") return value;
  throw mismatch(type as string, value, path);
}

function collectionToWire(type: CollectionType, value: TerraformValue, path: string): unknown {
  if (type[0] === "list" && isTerraformList(value)) {
    return value.map((item, index) => toWire(type[1], item, `${path}[${index}]`));
  }
  if (type[0] === "map" && isTerraformObject(value)) {
    return mapEntries(value, (item, key) =>
      toWire(type[1], item, `${path}[${JSON.stringify(key)}]`),
    );
  }
  if (type[0] === "object" && isTerraformObject(value)) {
    return attributesToWire(attributesOf(type[1]), value, path);
  }
  throw mismatch(type[0], value, path);
}

function nestedToWire(type: NestedType, value: TerraformValue, path: string): unknown {
  const object = (item: TerraformValue, at: string) => {
    if (item === null) return null;
    if (isUnknown(item)) return UNKNOWN_ON_WIRE;
    if (isTerraformObject(item)) return attributesToWire(type.attributes, item, at);
    throw mismatch("object", item, at);
  };
  if (type.nesting === "single") return object(value, path);
  if (type.nesting === "list" && isTerraformList(value)) {
    return value.map((item, index) => object(item, `${path}[${index}]`));
  }
  if (type.nesting === "map" && isTerraformObject(value)) {
    return mapEntries(value, (item, key) => object(item, `${path}[${JSON.stringify(key)}]`));
  }
  throw mismatch(type.nesting, value, path);
}

function numberToWire(value: TerraformValue, path: string): number | bigint | string {
  if (typeof value === "number" && Number.isFinite(value)) {
    // The library writes wide numbers as floats; whole ones stay whole.
    const isWide = value > 0xffff_ffff || value < -0x8000_0000;
    return isWide && Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (typeof value === "bigint") {
    // Wider than 64 bits travels as decimal digits.
    const fits = value === BigInt.asIntN(64, value) || value === BigInt.asUintN(64, value);
    return fits ? value : value.toString();
  }
  if (typeof value === "string") return value;
  throw mismatch("number", value, path);
}
