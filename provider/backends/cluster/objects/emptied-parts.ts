/**
 * Which parts of an object would hold nothing once the fields of one manager are given back, although
 * another manager set the part itself, as `spec: {}`. The server's own removal leaves null there, which
 * the object's definition refuses.
 * Source: structured-merge-diff 6.3, typed/remove.go, doMap and doList.
 */
import type { KubeObject } from "../api/kube-object";
import { type Fields, fieldsOf, isAppliedBy, isRecord, type Json } from "./owned-fields";

/** A JSON merge patch that empties those parts and leaves them there; undefined when there are none. */
export function emptiedParts(
  object: KubeObject,
  fieldManager: string,
): { readonly [key: string]: Json } | undefined {
  const entries = (object.metadata.managedFields ?? []).filter(({ subresource }) => !subresource);
  const ours = entries.find((entry) => isAppliedBy(fieldManager, entry));
  const others = entries.filter((entry) => entry !== ours);
  // Paths of another version of the kind mean other places; only the server can compare them.
  const comparable = others.every(({ apiVersion }) => apiVersion === ours?.apiVersion);
  if (ours === undefined || others.length === 0 || !comparable) return undefined;
  const patch = emptied(object as unknown as Json, fieldsOf(ours), others.map(fieldsOf));
  return isRecord(patch) ? patch : undefined;
}

function emptied(
  value: Json | undefined,
  ours: Fields,
  others: readonly Fields[],
): Json | undefined {
  const own = inside(ours);
  if (own.length === 0) return undefined;
  const holdsTheirs = others.some((fields) => inside(fields).length > 0);
  if (Array.isArray(value)) return holdsTheirs ? undefined : [];
  if (!isRecord(value)) return undefined;
  if (!holdsTheirs) return Object.fromEntries(own.map((key) => [nameOf(key), null]));
  const parts = own.flatMap((key) => {
    const theirs = others.flatMap((fields) => fields[key] ?? []);
    if (theirs.length === 0) return [];
    const part = emptied(value[nameOf(key)], ours[key] ?? {}, theirs);
    return part === undefined ? [] : [[nameOf(key), part] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** What is owned inside of a place; `.` is the place itself. */
function inside(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((key) => key !== ".");
}

function nameOf(key: string): string {
  return key.slice("f:".length);
}
