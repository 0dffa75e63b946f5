import type { PackageSpec } from "../pulumi-schema/package-spec";
import { functionFile } from "./function-file";
import { type HandWritten, indexFile, packageFiles } from "./package-files";
import { configFile, providerFile } from "./provider-file";
import { NATIVE, type ResourceFlavour, resourceFile } from "./resource-file";
import { fileOf, GENERATED, nameOfToken } from "./source-text";
import { type SourceFile, typesFiles } from "./types-files";
import { utilitiesFile } from "./utilities-file";

/** Every generated file of `@virt-iac/pulumi`, by its path in `sdk/pulumi`. */
export function generatePulumiSdk(
  spec: PackageSpec,
  handWritten: HandWritten,
): readonly SourceFile[] {
  const functions = Object.entries(spec.functions).map(([token, called]) => ({
    path: `${fileOf(nameOfToken(token))}.ts`,
    text: functionFile(spec, token, called),
  }));
  return [
    ...packageFiles(spec),
    { path: "index.ts", text: indexFile(spec, handWritten) },
    { path: "provider.ts", text: providerFile(spec) },
    { path: "config.ts", text: configFile(spec) },
    { path: "utilities.ts", text: utilitiesFile(spec.version) },
    ...typesFiles(spec),
    ...resourceFiles(spec, NATIVE),
    ...functions,
  ];
}

/** The dynamic twins, whose text in the state is a constant for ever. */
const DYNAMIC: ResourceFlavour = {
  type: (name) => `pulumi-nodejs:dynamic/virt:${name}`,
  extraInputs: (name) => [
    `__provider: providerText(${JSON.stringify(name)}),`,
    // No call of the engine tells a dynamic provider in which project and stack it works.
    '__owner: [pulumi.getProject(), pulumi.getStack()].join("/"),',
  ],
  ownName: "args?.name ?? name",
  aliases: false,
  get: false,
};

/** The classes of dynamic resources: the same names and arguments as in `@virt-iac/pulumi`. */
export function generateDynamicClasses(spec: PackageSpec): readonly SourceFile[] {
  const exports = Object.keys(spec.resources).map((token) => {
    const name = nameOfToken(token);
    return `export { ${name}, type ${name}Args } from "./${fileOf(name)}";`;
  });
  const types = [
    'export * as enums from "./types/enums";',
    'export type * as inputs from "./types/input";',
    'export type * as outputs from "./types/output";',
  ];
  return [
    { path: "index.ts", text: `${GENERATED}\n\n${[...exports, ...types].join("\n")}\n` },
    { path: "utilities.ts", text: utilitiesFile(undefined) },
    ...typesFiles(spec),
    ...resourceFiles(spec, DYNAMIC).map(({ path, text }) => ({ path, text: withStub(text) })),
  ];
}

function resourceFiles(spec: PackageSpec, flavour: ResourceFlavour): readonly SourceFile[] {
  return Object.entries(spec.resources).map(([token, resource]) => ({
    path: `${fileOf(nameOfToken(token))}.ts`,
    text: resourceFile(spec, token, resource, flavour),
  }));
}

function withStub(text: string): string {
  const after = 'import * as pulumi from "@pulumi/pulumi";\n';
  return text.replace(after, `${after}import { providerText } from "../provider-text";\n`);
}
