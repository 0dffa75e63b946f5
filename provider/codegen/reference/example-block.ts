/** The first block of an HCL file that begins with `start`, up to its closing brace. */
export function hclBlock(source: string, start: string): string | undefined {
  const begin = source.indexOf(start);
  const end = source.indexOf("\n}", begin);
  return begin < 0 || end < 0 ? undefined : source.slice(begin, end + 2);
}

/** The first statement of a program that holds `call`, from the start of its line. */
export function programStatement(source: string, call: string): string | undefined {
  const found = source.indexOf(call);
  if (found < 0) return undefined;
  const begin = source.lastIndexOf("\n", found) + 1;
  const [firstLine = ""] = source.slice(begin).split("\n", 1);
  if (firstLine.endsWith(");")) return firstLine;
  const end = source.indexOf("\n});", found);
  return end < 0 ? undefined : source.slice(begin, end + 4);
}
