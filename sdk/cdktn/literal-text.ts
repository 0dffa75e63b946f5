// Made by `npm run bindings` from sdk/cdktf/literal-text.ts.
/** Props whose texts reach the guest as they are written. */
const WRITTEN = ["hostname", "user", "sshKeys", "packages", "files", "commands", "cloudConfig"];

/**
 * The same props with texts that mean themselves: a shell's `${HOME}` in user data is no reference of
 * Terraform. References to other resources, which the library marks as its own, stay what they are.
 */
export function withLiteralTexts<Props extends object>(props: Props): Props {
  const entries = Object.entries(props).map(([name, value]) => [
    name,
    WRITTEN.includes(name) ? literal(value) : value,
  ]);
  return Object.fromEntries(entries) as Props;
}

function literal(value: unknown): unknown {
  if (typeof value === "string") return literalText(value);
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, literal(item)]));
}

/** One text as Terraform reads it back unchanged. */
export function literalText(text: string): string {
  return text.replaceAll(/\$\{(?!TfToken\[)/g, "$$$${").replaceAll("%{", "%%{");
}
