import { isList, isProperties, type Value } from "./value";

/** JSON with sorted keys and without absent values, so that equal bags give equal text. */
export function canonicalJson(value: Value): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isProperties(value)) {
    const members = Object.keys(value)
      .sort()
      .flatMap((key) => {
        const member = value[key];
        return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
      });
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
