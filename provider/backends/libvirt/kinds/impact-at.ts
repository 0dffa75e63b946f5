/** The entry of a pattern in a table of impacts, or of the nearest container of it. */
export function impactAt<T>(
  table: { readonly [pattern: string]: T },
  pattern: string,
): T | undefined {
  for (let key = pattern; key !== ""; key = key.replace(/(^|\.)[^.]*$/, "")) {
    const plain = key.replace(/\[\]$/, "");
    if (Object.hasOwn(table, key)) return table[key];
    if (Object.hasOwn(table, plain)) return table[plain];
  }
  return undefined;
}
