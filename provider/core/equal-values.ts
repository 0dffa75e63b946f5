import { isList, isProperties, isUnknown, type Properties, reveal, type Value } from "./value";

/** Deep equality. Absent and null are the same; an unknown value equals nothing, not even itself. */
export function equalValues(a: Value | undefined, b: Value | undefined): boolean {
  const left = reveal(a) ?? null;
  const right = reveal(b) ?? null;
  if (isUnknown(left) || isUnknown(right)) return false;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, i) => equalValues(item, right[i]));
  }
  if (isProperties(left) && isProperties(right)) return equalProperties(left, right);
  return Object.is(left, right);
}

function equalProperties(a: Properties, b: Properties): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    equalValues(a[key], b[key]),
  );
}
