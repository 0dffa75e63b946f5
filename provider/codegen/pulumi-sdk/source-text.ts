export const GENERATED =
  "// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.";

/** A documentation comment; text cannot end it early. */
export function docComment(text: string, indent = ""): string {
  const lines = text.replaceAll("*/", "*&#47;").trim().split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`;
  return [
    `${indent}/**`,
    ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
    `${indent} */`,
  ].join("\n");
}

/** `virt:index:Network` → `Network`. */
export function nameOfToken(token: string): string {
  return token.slice(token.lastIndexOf(":") + 1);
}

/** `VirtualMachine` → `virtual-machine`: the file that exports it. */
export function fileOf(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])([A-Z])/g, "-$1").toLowerCase();
}
