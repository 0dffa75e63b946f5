/**
 * A value as the libraries' HCL writer prints it right. By itself it breaks a text at its lines, and
 * takes one that begins with a bracket for an expression. A text that is quoted already it prints as
 * it is; one with a reference in it it quotes, but escapes nothing.
 */
export function hclValue(value: unknown): unknown {
  if (typeof value === "string") return hclText(value);
  if (Array.isArray(value)) return value.map(hclValue);
  if (typeof value !== "object" || value === null) return value;
  // References and other things that are resolved later.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, hclValue(item)]),
  );
}

/** Quoted, unless the writer does it because of a reference. */
function hclText(text: string): string {
  if (!text.includes("${")) return `"${escaped(text)}"`;
  let written = "";
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("${", at);
    const start = next < 0 ? text.length : next;
    // Written twice, the dollar begins no reference.
    const literal = text[start - 1] === "$" && start > at;
    const end = literal ? start + 2 : endOfReference(text, start);
    written += escaped(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return written;
}

/** Where the reference that begins at `start` is over. */
function endOfReference(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Terraform's language knows fewer short escapes than JSON. */
function escaped(text: string): string {
  const short: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return text.replaceAll(/["\\]/g, "\\$&").replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped.
    /[\u0000-\u001f]/g,
    (found) => short[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
