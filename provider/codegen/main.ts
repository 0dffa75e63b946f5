/**
 * Everything that is generated from the kinds. Usage: npm run generate [-- --check]
 * With --check nothing is written, and a file that would change makes it fail.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { currentPackageSpec, generatePulumiSchema } from "./pulumi-schema/generate-pulumi-schema";
import { generateDynamicClasses, generatePulumiSdk } from "./pulumi-sdk/generate-pulumi-sdk";
import { handWrittenFiles } from "./pulumi-sdk/hand-written-files";
import { generateReference } from "./reference/generate-reference";
import { generateTerraformSchema } from "./terraform-schema/generate-terraform-schema";

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export interface Generator {
  readonly name: string;
  readonly generate: (root: string) => readonly GeneratedFile[];
}

export const generators: readonly Generator[] = [
  {
    name: "Version",
    generate: (root) => [{ path: "provider/bin/version.ts", text: versionFile(root) }],
  },
  {
    name: "Pulumi schema",
    generate: (root) => [{ path: "schema.json", text: generatePulumiSchema(root) }],
  },
  {
    name: "Terraform schema",
    generate: () => [{ path: "sdk/terraform-schema.json", text: generateTerraformSchema() }],
  },
  { name: "Reference pages", generate: generateReference },
  {
    name: "Pulumi SDK",
    generate: (root) =>
      within("sdk/pulumi", generatePulumiSdk(currentPackageSpec(root), handWrittenFiles(root))),
  },
  {
    name: "Pulumi dynamic classes",
    generate: (root) =>
      within(
        "provider/frontends/pulumi-dynamic/generated",
        generateDynamicClasses(currentPackageSpec(root)),
      ),
  },
];

function versionFile(root: string): string {
  const { version } = currentPackageSpec(root);
  return `/** Made by \`npm run generate\` from package.json. */\nexport const VERSION = ${JSON.stringify(version)};\n`;
}

function within(folder: string, files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

function main(root: string, checkOnly: boolean): void {
  const files = generators.flatMap(({ generate }) => generate(root));
  const changed = files.filter((file) => textOf(path.join(root, file.path)) !== file.text);
  for (const file of checkOnly ? [] : changed) {
    const target = path.join(root, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  const verb = checkOnly ? "would change" : "written";
  for (const file of changed) console.log(`${file.path}: ${verb}`);
  console.log(`${files.length} generated files, ${changed.length} ${verb}`);
  if (checkOnly && changed.length > 0) process.exitCode = 1;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

main(process.cwd(), process.argv.includes("--check"));
