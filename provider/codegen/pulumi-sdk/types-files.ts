import type { ComplexTypeSpec, PackageSpec } from "../pulumi-schema/package-spec";
import { docComment, GENERATED, nameOfToken } from "./source-text";
import { TypeText } from "./type-text";

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** `types/enums.ts`, `types/input.ts` and `types/output.ts`. */
export function typesFiles(spec: PackageSpec): readonly SourceFile[] {
  const objects = Object.entries(spec.types).filter(([, type]) => type.enum === undefined);
  return [
    { path: "types/enums.ts", text: enumsFile(spec) },
    { path: "types/input.ts", text: objectsFile(spec, objects, "input") },
    { path: "types/output.ts", text: objectsFile(spec, objects, "output") },
  ];
}

function enumsFile(spec: PackageSpec): string {
  const parts = Object.entries(spec.types).flatMap(([token, type]) => {
    if (type.enum === undefined) return [];
    const name = nameOfToken(token);
    const values = type.enum.map((one) => `  ${one.name}: ${JSON.stringify(one.value)},`);
    return [
      `export const ${name} = {\n${values.join("\n")}\n} as const;`,
      `${docComment(type.description)}\nexport type ${name} = (typeof ${name})[keyof typeof ${name}];`,
    ];
  });
  return `${[GENERATED, ...parts].join("\n\n")}\n`;
}

function objectsFile(
  spec: PackageSpec,
  objects: readonly (readonly [string, ComplexTypeSpec])[],
  mode: "input" | "output",
): string {
  const types = new TypeText(spec, true);
  const imports = [
    ...(mode === "input" ? ['import type * as pulumi from "@pulumi/pulumi";'] : []),
    'import type * as enums from "./enums";',
  ];
  const interfaces = objects.map(([token, { description, properties = {}, required = [] }]) => {
    const name = `${nameOfToken(token)}${mode === "input" ? "Args" : ""}`;
    const members = types.members(properties, required, mode);
    return `${docComment(description)}\nexport interface ${name} {\n${members}\n}`;
  });
  return `${[GENERATED, imports.join("\n"), ...interfaces].join("\n\n")}\n`;
}
