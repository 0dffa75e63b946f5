/**
 * A value as the libraries' HCL writer prints it right. By itself it breaks a text at its lines, and
 * takes one that begins with a bracket for an expression. A text that is quoted already it prints as
 * it is; one with a reference in it must stay as it is.
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

function hclText(text: string): string {
  if (text.includes("${")) return text.replaceAll("\n", "\\n");
  return JSON.stringify(text).replaceAll("%{", "%%{");
}
