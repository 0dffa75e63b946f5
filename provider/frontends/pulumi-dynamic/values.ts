import { InternalError } from "../../core/provider-error";
import {
  isList,
  isProperties,
  isSecret,
  isUnknown,
  type Properties,
  setOwn,
  UNKNOWN,
  type Value,
} from "../../core/value";

/** What the engine sends for a value that is not known yet; `runtime/rpc` of Pulumi. */
const UNKNOWN_TEXT = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The property that marks an object as a special value, and the marks of files and references. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const ASSET = "c44067f5952c0a294b673a41bacd8c17";

export type Bag = { readonly [key: string]: unknown };

/** What the host of dynamic resources gives us → ours, without names that are not the user's. */
export function fromBag(bag: Bag): Properties {
  const result: Record<string, Value> = {};
  for (const [name, value] of Object.entries(bag)) {
    if (!name.startsWith("__") && value !== undefined) setOwn(result, name, fromWire(value));
  }
  return result;
}

function fromWire(value: unknown): Value {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return value === UNKNOWN_TEXT ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(fromWire);
  if (typeof value !== "object") {
    throw new InternalError(`the engine sent a ${typeof value}, which no property can be`);
  }
  const object = value as Bag;
  // The engine opens secrets for dynamic providers, but a program may test one without an engine.
  if (object[SIGNATURE] === SECRET) return fromWire(object.value);
  if (object[SIGNATURE] === ASSET) return fromWire(object.path ?? object.uri ?? object.text);
  const result: Record<string, Value> = {};
  for (const [name, item] of Object.entries(object)) {
    if (item !== undefined) setOwn(result, name, fromWire(item));
  }
  return result;
}

/** Ours → what the host can write down: no `undefined`, and secrets open, as it knows none. */
export function toBag(properties: Properties): { [key: string]: unknown } {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) setOwn(result, name, toWire(value));
  }
  return result;
}

function toWire(value: Value): unknown {
  if (isUnknown(value)) return UNKNOWN_TEXT;
  if (isSecret(value)) return toWire(value.reveal());
  if (isList(value)) return value.map(toWire);
  return isProperties(value) ? toBag(value) : value;
}
