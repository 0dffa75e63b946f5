import { ProviderError } from "../../core/provider-error";
import { type Properties, Secret, setOwn, UNKNOWN, type Value } from "../../core/value";
import {
  ARCHIVE,
  ASSET,
  OUTPUT,
  RESOURCE,
  SECRET,
  SIGNATURE,
  UNKNOWN_TEXT,
  UNKNOWN_TEXTS,
} from "./wire-signatures";

/** A value of Pulumi's wire, as JSON has it → ours. Throws InvalidArgument for what we cannot hold. */
export function unwrapValue(wire: unknown): Value {
  if (wire === null || wire === undefined) return null;
  if (typeof wire === "string") return UNKNOWN_TEXTS.has(wire) ? UNKNOWN : wire;
  if (typeof wire === "boolean" || typeof wire === "number") return wire;
  if (Array.isArray(wire)) return wire.map(unwrapValue);
  if (typeof wire === "object") return unwrapObject(wire as Record<string, unknown>);
  throw unusable(`a ${typeof wire}`);
}

export function unwrapProperties(wire: { readonly [key: string]: unknown }): Properties {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(wire)) setOwn(result, key, unwrapValue(value));
  return result;
}

function unwrapObject(wire: Record<string, unknown>): Value {
  switch (wire[SIGNATURE]) {
    case undefined:
      return unwrapProperties(wire);
    case SECRET:
      return new Secret(unwrapValue(wire.value));
    case OUTPUT: {
      const value = "value" in wire ? unwrapValue(wire.value) : UNKNOWN;
      return wire.secret === true ? new Secret(value) : value;
    }
    case RESOURCE:
      return unwrapResource(wire);
    case ASSET:
      return unwrapAsset(wire);
    case ARCHIVE:
      throw unusable("an archive");
    default:
      throw unusable("a kind of value that this provider does not know");
  }
}

/** A reference to a resource stands for its id. */
function unwrapResource(wire: Record<string, unknown>): Value {
  return wire.id === undefined || wire.id === "" || wire.id === UNKNOWN_TEXT
    ? UNKNOWN
    : unwrapValue(wire.id);
}

/** An asset stands for where its content is: the path or the address. */
function unwrapAsset(wire: Record<string, unknown>): Value {
  for (const place of ["path", "uri", "text"]) {
    const found = wire[place];
    if (typeof found === "string" && found !== "") return unwrapValue(found);
  }
  throw unusable("an asset without its content");
}

function unusable(found: string): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "read the properties",
    message: `found ${found}. Expected text, numbers, flags, lists, objects or a file asset.`,
  });
}
