import type { PackageSpec } from "../pulumi-schema/package-spec";
import { fileOf, GENERATED, nameOfToken } from "./source-text";
import type { SourceFile } from "./types-files";

/** Names that hand-written files of the package export beside the generated ones. */
export interface HandWritten {
  readonly files: readonly string[];
}

export function indexFile(spec: PackageSpec, handWritten: HandWritten): string {
  const resources = Object.keys(spec.resources).map((token) => exportLine(nameOfToken(token)));
  const functions = Object.keys(spec.functions).map(
    (token) => `export * from "./${fileOf(nameOfToken(token))}";`,
  );
  const own = handWritten.files.map((file) => `export * from "./${file}";`);
  return `${GENERATED}

${resources.join("\n")}
${functions.map((line) => `${line}\n`).join("")}export { config } from "./config";
export { Provider, type ProviderArgs } from "./provider";
export * as enums from "./types/enums";
export type * as inputs from "./types/input";
export type * as outputs from "./types/output";
${own.map((line) => `${line}\n`).join("")}`;
}

function exportLine(name: string): string {
  return `export { ${name}, type ${name}Args } from "./${fileOf(name)}";`;
}

export function packageFiles(spec: PackageSpec): readonly SourceFile[] {
  const manifest = {
    name: "@virt-iac/pulumi",
    version: spec.version,
    description: `Pulumi SDK: ${spec.description}`,
    keywords: ["pulumi", "libvirt", "kubevirt", "qemu", "kvm", "virtual machine"],
    homepage: spec.homepage,
    repository: { type: "git", url: `git+${spec.repository}.git`, directory: "sdk/pulumi" },
    license: spec.license,
    type: "commonjs",
    main: "bin/pulumi/index.js",
    types: "bin/pulumi/index.d.ts",
    files: ["bin"],
    engines: { node: ">=20" },
    publishConfig: { access: "public", provenance: true },
    scripts: { build: "tsc" },
    peerDependencies: { "@pulumi/pulumi": "^3.142.0" },
    pulumi: { resource: true, name: spec.name, version: spec.version },
  };
  const compiler = {
    compilerOptions: {
      outDir: "bin",
      // The recipes of the constructs are shared with other front ends, one folder up.
      rootDir: "..",
      target: "ES2022",
      module: "node20",
      declaration: true,
      stripInternal: true,
      strict: true,
      noImplicitOverride: true,
      exactOptionalPropertyTypes: false,
      skipLibCheck: true,
      types: [],
    },
    include: ["**/*.ts"],
    exclude: ["bin", "node_modules"],
  };
  return [
    { path: "package.json", text: json(manifest) },
    { path: "tsconfig.json", text: json(compiler) },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
