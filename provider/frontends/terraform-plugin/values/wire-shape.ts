import { ExtData } from "@msgpack/msgpack";
import { setOwn } from "../../../core/value";
import type { AttributeSchema, ValueType } from "../schema/terraform-schema";

/** What the MessagePack library makes and takes. */
export type WireObject = { [name: string]: unknown };

export type CollectionType = Exclude<ValueType, string>;

/** The engine sent, or we made, a value that does not fit its schema. */
export class DynamicValueError extends Error {
  override readonly name = "DynamicValueError";
}

type Fields = { readonly [name: string]: ValueType };

export function attributesOf(fields: Fields): readonly AttributeSchema[] {
  let attributes = attributesOfFields.get(fields);
  if (attributes === undefined) {
    attributes = Object.entries(fields).map(([name, type]) => ({
      name,
      type,
      mode: "optional",
      description: "",
    }));
    attributesOfFields.set(fields, attributes);
  }
  return attributes;
}

const attributesOfFields = new WeakMap<Fields, readonly AttributeSchema[]>();

export function mapEntries<A, B>(
  entries: { readonly [key: string]: A },
  change: (item: A, key: string) => B,
): { [key: string]: B } {
  const result: { [key: string]: B } = {};
  for (const [key, item] of Object.entries(entries)) setOwn(result, key, change(item, key));
  return result;
}

export function isWireObject(raw: unknown): raw is WireObject {
  return (
    typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof ExtData)
  );
}

export function mismatch(expected: string, found: unknown, path: string): DynamicValueError {
  // The value itself may be a secret.
  return new DynamicValueError(
    `${path || "the value"}: expected ${expected}, found ${typeof found}`,
  );
}

export function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
