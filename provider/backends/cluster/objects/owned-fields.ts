/**
 * What we own of an object: the fields that our apply set, by the server's own book-keeping
 * (`managedFields`, FieldsV1). Drift and import look at these and at nothing else.
 * Source: Kubernetes documentation, "Server-Side Apply", section "Field management".
 */
import { isDeepStrictEqual } from "node:util";
import type { KubeObject, ManagedFieldsEntry } from "../api/kube-object";
import { FIELD_MANAGER } from "./owner-mark";

/** FieldsV1: `f:name` a member, `k:{…}`, `v:…` and `i:0` an item, `.` the place itself. */
export type Fields = { readonly [key: string]: Fields };
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The part of the object that a manager of ours owns; undefined when it never applied it. */
export function ownedPart(
  object: KubeObject,
  fieldManager: string = FIELD_MANAGER,
): { readonly [key: string]: Json } | undefined {
  const entry = object.metadata.managedFields?.find((one) => isAppliedBy(fieldManager, one));
  if (entry?.fieldsV1 === undefined) return undefined;
  const picked = pick(object as unknown as Json, fieldsOf(entry));
  return isRecord(picked) ? picked : {};
}

/** Whether an entry is what a manager applied to the object itself. */
export function isAppliedBy(
  fieldManager: string,
  { manager, operation, subresource }: ManagedFieldsEntry,
): boolean {
  return manager === fieldManager && operation === "Apply" && !subresource;
}

export function fieldsOf({ fieldsV1 }: ManagedFieldsEntry): Fields {
  return (fieldsV1 ?? {}) as Fields;
}

function pick(value: Json, fields: Fields): Json | undefined {
  const keys = Object.keys(fields).filter((key) => key !== ".");
  // A leaf: we own the whole value.
  if (keys.length === 0) return value;
  if (Array.isArray(value)) return pickItems(value, fields, keys);
  if (!isRecord(value)) return value;
  const result: Record<string, Json> = {};
  for (const key of keys) {
    if (!key.startsWith("f:")) continue;
    const name = key.slice(2);
    const member = value[name];
    const picked = member === undefined ? undefined : pick(member, fields[key] ?? {});
    if (picked !== undefined) result[name] = picked;
  }
  return result;
}

function pickItems(items: readonly Json[], fields: Fields, keys: readonly string[]): Json[] {
  return keys.flatMap((key) => {
    const found = items.find((item, index) => matches(item, index, key));
    if (found === undefined) return [];
    const part = pick(found, fields[key] ?? {});
    return part === undefined ? [] : [part];
  });
}

/** `k:{"name":"x"}` is an item by key, `v:"x"` one by value, `i:0` one by position. */
function matches(item: Json, index: number, key: string): boolean {
  const described = key.slice(2);
  if (key.startsWith("i:")) return index === Number(described);
  if (key.startsWith("v:")) return isDeepStrictEqual(item, JSON.parse(described));
  if (!key.startsWith("k:") || !isRecord(item)) return false;
  const wanted = JSON.parse(described) as Record<string, Json>;
  return Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(item[name], value));
}

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
