import { isUnknown, type Unknown } from "../../../core/value";

/**
 * A value as Terraform sees it. Numbers that JavaScript cannot hold exactly are a `bigint`, or a
 * string of digits when they are no whole number of 64 bits.
 */
export type TerraformValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Unknown
  | readonly TerraformValue[]
  | TerraformObject;

export type TerraformObject = { readonly [name: string]: TerraformValue };

export function isTerraformList(value: TerraformValue): value is readonly TerraformValue[] {
  return Array.isArray(value);
}

export function isTerraformObject(value: TerraformValue): value is TerraformObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isUnknown(value);
}

/** The same value, unknown ones included: an unknown one is the same as another unknown one. */
export function sameTerraformValue(a: TerraformValue, b: TerraformValue): boolean {
  if (isTerraformList(a) && isTerraformList(b)) {
    return (
      a.length === b.length && a.every((item, index) => sameTerraformValue(item, b[index] ?? null))
    );
  }
  if (isTerraformObject(a) && isTerraformObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every(
      (name) =>
        Object.hasOwn(a, name) &&
        Object.hasOwn(b, name) &&
        sameTerraformValue(a[name] ?? null, b[name] ?? null),
    );
  }
  // The engine normalises every string that it passes on.
  if (typeof a === "string" && typeof b === "string") return a.normalize() === b.normalize();
  return Object.is(a, b);
}
