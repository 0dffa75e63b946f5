import { ExtData } from "@msgpack/msgpack";
import { setOwn, UNKNOWN } from "../../../core/value";
import type { AttributeSchema, BlockSchema, NestedType } from "../schema/terraform-schema";
import { isNested } from "../schema/terraform-schema";
import type { TerraformObject, TerraformValue } from "./terraform-value";
import {
  attributesOf,
  type CollectionType,
  isWireObject,
  join,
  mapEntries,
  mismatch,
  type WireObject,
} from "./wire-shape";

/** What is missing is null, what no schema knows is left out: a saved state may be older. */
export function blockFromWire(block: BlockSchema, raw: unknown, path: string): TerraformObject {
  const value: Record<string, TerraformValue> = {
    ...attributesFromWire(block.attributes, raw, path),
  };
  for (const { name, block: inner } of block.blocks) {
    const held = (raw as WireObject)[name] ?? null;
    if (held === null) setOwn(value, name, null);
    else if (held instanceof ExtData) setOwn(value, name, UNKNOWN);
    else setOwn(value, name, blockFromWire(inner, held, join(path, name)));
  }
  return value;
}

function attributesFromWire(
  attributes: readonly AttributeSchema[],
  raw: unknown,
  path: string,
): TerraformObject {
  if (!isWireObject(raw)) throw mismatch("object", raw, path);
  const value: Record<string, TerraformValue> = {};
  for (const { name, type } of attributes) {
    const held = Object.hasOwn(raw, name) ? raw[name] : null;
    // Nearly all are nil: what is only for the message of an error is not made for them.
    setOwn(value, name, held === null ? null : fromWire(type, held, join(path, name)));
  }
  return value;
}

function fromWire(type: AttributeSchema["type"], raw: unknown, path: string): TerraformValue {
  if (raw === null || raw === undefined) return null;
  // With or without refinements: not known yet.
  if (raw instanceof ExtData) return UNKNOWN;
  if (isNested(type)) return nestedFromWire(type, raw, path);
  if (typeof type !== "string") return collectionFromWire(type, raw, path);
  if (type === "number") return numberFromWire(raw, path);
  if (typeof raw === (type === "bool" ? "boolean" : "string")) return raw as boolean | string;
  throw mismatch(type, raw, path);
}

function collectionFromWire(type: CollectionType, raw: unknown, path: string): TerraformValue {
  if (type[0] === "list" && Array.isArray(raw)) {
    return raw.map((item, index) => fromWire(type[1], item, `${path}[${index}]`));
  }
  if (type[0] === "map" && isWireObject(raw)) {
    return mapEntries(raw, (item, key) => fromWire(type[1], item, join(path, key)));
  }
  if (type[0] === "object") {
    return attributesFromWire(attributesOf(type[1]), raw, path);
  }
  throw mismatch(type[0], raw, path);
}

function nestedFromWire(type: NestedType, raw: unknown, path: string): TerraformValue {
  const object = (item: unknown, at: string): TerraformValue => {
    if (item === null) return null;
    if (item instanceof ExtData) return UNKNOWN;
    return attributesFromWire(type.attributes, item, at);
  };
  if (type.nesting === "single") return object(raw, path);
  if (type.nesting === "list" && Array.isArray(raw)) {
    return raw.map((item, index) => object(item, `${path}[${index}]`));
  }
  if (type.nesting === "map" && isWireObject(raw)) {
    return mapEntries(raw, (item, key) => object(item, join(path, key)));
  }
  throw mismatch(type.nesting, raw, path);
}

/** Whole numbers that fit become numbers; the others stay exact, so that an echo is exact. */
function numberFromWire(raw: unknown, path: string): TerraformValue {
  if (typeof raw === "number") return raw;
  if (typeof raw === "bigint") {
    const small = Number(raw);
    return Number.isSafeInteger(small) ? small : raw;
  }
  if (typeof raw !== "string" || raw.trim() === "" || !Number.isFinite(Number(raw))) {
    throw mismatch("number", raw, path);
  }
  const number = Number(raw);
  return String(number) === raw ? number : raw;
}
