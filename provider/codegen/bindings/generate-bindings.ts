import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { snakeCase } from "../../core/snake-case";
import { inputAttributes } from "../../frontends/terraform-plugin/schema/property-type";
import { isNested } from "../../frontends/terraform-plugin/schema/terraform-schema";
import { providerConfig } from "../../kinds/provider-config";
import { KINDS } from "../../kinds/registry";
import {
  generateTerraformSchema,
  TERRAFORM_ADDRESS,
} from "../terraform-schema/generate-terraform-schema";
import type { BindingFile } from "./binding-file";
import { constructFiles, constructModules } from "./construct-files";
import { postProcess } from "./post-process";

/** A library for constructs, and where its generator is. */
export interface BindingTarget {
  readonly library: "cdktf" | "cdktn";
  /** cdktf's own entry asks for a package that it does not declare. */
  readonly generator: string;
}

export const BINDING_TARGETS: readonly BindingTarget[] = [
  { library: "cdktf", generator: "@cdktf/provider-generator/lib/get/generator/provider-generator" },
  { library: "cdktn", generator: "@cdktn/provider-generator" },
];

export interface BindingSources {
  /** The repository. */
  readonly root: string;
  /** The folder in which the generators are installed. */
  readonly tools: string;
  readonly version: string;
}

/** The bindings of one library. */
export async function generateBindings(
  { library, generator }: BindingTarget,
  { root, tools, version }: BindingSources,
): Promise<readonly BindingFile[]> {
  const load = createRequire(path.join(tools, "package.json"));
  const { TerraformProviderGenerator } = load(generator) as GeneratorModule;
  const { ConstructsMakerProviderTarget, TerraformProviderConstraint } = load(
    `@${library}/commons`,
  ) as CommonsModule;
  const { CodeMaker } = load("codemaker") as CodeMakerModule;
  const schema = JSON.parse(generateTerraformSchema()) as Record<string, unknown>;
  schema.provider_versions = { [TERRAFORM_ADDRESS]: version };
  const made = new TerraformProviderGenerator(new CodeMaker(), schema);
  const constraint = new TerraformProviderConstraint({
    name: "virt",
    source: "virt-iac/virt",
    version,
  });
  made.generate(new ConstructsMakerProviderTarget(constraint, "typescript"));
  const folder = mkdtempSync(path.join(tmpdir(), "virt-bindings-"));
  try {
    await made.save(folder);
    const value = readFileSync(path.join(root, "provider/codegen/bindings/hcl-value.ts"), "utf8");
    return [
      { path: "hcl-value.ts", text: value },
      ...filesOf(path.join(folder, "providers", "virt"), constructModules(root)),
      ...constructFiles(root, library),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesOf(folder: string, constructs: readonly string[]): readonly BindingFile[] {
  const nested = nestedAttributes();
  const modules = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return [
    { path: "index.ts", text: indexOf(modules, constructs) },
    ...modules.map((name) => ({
      path: `generated/${name}/index.ts`,
      text: postProcess(readFileSync(path.join(folder, name, "index.ts"), "utf8"), {
        nestedAttributes: nested,
      }),
    })),
  ];
}

function indexOf(modules: readonly string[], constructs: readonly string[]): string {
  const exported = [
    ...constructs.map((name) => `./constructs/${name}`),
    ...modules.map((name) => `./generated/${name}`),
  ];
  const lines = exported.map((name) => `export * from "${name}";`);
  return `/** Made by the binding generator from the provider's schema. */\n${lines.join("\n")}\n`;
}

function nestedAttributes(): readonly string[] {
  const tables = [providerConfig, ...KINDS.map(({ inputs }) => inputs)];
  const nested = tables
    .flatMap(inputAttributes)
    .filter(({ type }) => isNested(type))
    .map(({ name }) => snakeCase(name));
  return [...new Set(nested)];
}

interface GeneratorModule {
  readonly TerraformProviderGenerator: new (
    code: unknown,
    schema: unknown,
  ) => { generate(target: unknown): void; save(folder: string): Promise<void> };
}

interface CommonsModule {
  readonly ConstructsMakerProviderTarget: new (constraint: unknown, language: string) => unknown;
  readonly TerraformProviderConstraint: new (constraint: object) => unknown;
}

interface CodeMakerModule {
  readonly CodeMaker: new () => unknown;
}
