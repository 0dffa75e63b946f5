/**
 * What the binding generators write, made right and small.
 *
 * Both generators write a nested attribute (`disks = [{ … }]`) as a block when they synthesise HCL,
 * which the engine refuses. Here it becomes a plain value; only real blocks stay blocks.
 */

/** Where the printed values' helper lies, seen from a generated module. */
const HCL_VALUE = "../../hcl-value";

export interface PostProcessing {
  /** Top-level attributes with a nested type, in snake_case. */
  readonly nestedAttributes: readonly string[];
}

export function postProcess(source: string, { nestedAttributes }: PostProcessing): string {
  const plain = withPlainTexts(nestedAttributes.reduce(asPlainValue, source));
  return withoutUnusedHcl(withoutRegistryLinks(withImport(plain)));
}

/** One entry of `synthesizeHclAttributes` as a value instead of a block. */
function asPlainValue(source: string, attribute: string): string {
  const entry = new RegExp(
    `(\\n {6}${attribute}: \\{\\n {8}value: )([^\\n]+)(,\\n {8})isBlock: true(,\\n {8}type: )"[a-z]+"`,
  );
  return source.replace(entry, (_, start: string, value: string, middle: string, type: string) => {
    const converted = value
      .replace(/HclTerraform\b/g, "Terraform")
      .replace(/MapperHcl\b/g, "Mapper");
    return `${start}hclValue(${converted})${middle}isBlock: false${type}"any"`;
  });
}

/** A text as a value too: by itself the library breaks it at its lines and escapes no backslash. */
function withPlainTexts(source: string): string {
  return source.replaceAll(
    /value: (cdk\w+\.stringToHclTerraform\([^\n]+\)),\n( +)isBlock: false,\n +type: "simple",/g,
    (_, value: string, indent: string) =>
      `value: hclValue(${value}),\n${indent}isBlock: false,\n${indent}type: "any",`,
  );
}

function withImport(source: string): string {
  if (!source.includes("hclValue(")) return source;
  return source.replace(
    "\n\n// Configuration",
    `\nimport { hclValue } from "${HCL_VALUE}";\n\n// Configuration`,
  );
}

/** A registry page of ours does not exist; the text above the link is the documentation. */
function withoutRegistryLinks(source: string): string {
  return source
    .replace(/^\/\/ https:\/\/registry\.terraform\.io\/.*\n/m, "")
    .replaceAll(/\n *\*\n *\* Docs at Terraform Registry: \{@link [^}]*\}/g, "")
    .replaceAll(
      /Represents a \{@link https:\/\/registry\.terraform\.io\/\S+ (\S+)\}/g,
      "Represents a $1",
    )
    .replaceAll(
      /Create a new \{@link https:\/\/registry\.terraform\.io\/\S+ (\S+)\}/g,
      "Create a new $1",
    )
    .replaceAll(/ Refer to the \{@link https:\/\/registry\.terraform\.io\/[^}]*\}[^\n]*/g, "")
    .replaceAll(/\n *\* [^\n]*\{@link https:\/\/registry\.terraform\.io\/[^}]*\}[^\n]*/g, "");
}

/** Converters that nothing calls any more: half of the file. */
function withoutUnusedHcl(source: string): string {
  const converter = /\n\nexport function (\w+ToHclTerraform)\([\s\S]*?\n\}\n/g;
  let current = source;
  for (;;) {
    const unused = [...current.matchAll(converter)].filter(
      ([, name]) => current.split(`${name}(`).length + current.split(`${name},`).length === 3,
    );
    if (unused.length === 0) return current;
    for (const [text] of unused) current = current.replace(text, "\n");
  }
}
