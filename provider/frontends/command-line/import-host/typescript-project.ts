import { stringify } from "yaml";
import type { ProgramFile } from "./program-file";

/** What a Pulumi program in TypeScript needs besides itself. */
export function typescriptProject(uri: string, version: string): readonly ProgramFile[] {
  return [
    { name: "Pulumi.yaml", text: stringify({ ...PROJECT, config: { "virt:uri": uri } }) },
    { name: "package.json", text: json(manifest(version)) },
    { name: "tsconfig.json", text: json(TYPESCRIPT) },
  ];
}

const PROJECT = {
  name: "imported-host",
  description: "What a libvirt host had.",
  runtime: "nodejs",
} as const;

const TYPESCRIPT = {
  compilerOptions: {
    target: "ES2022",
    module: "commonjs",
    moduleResolution: "node10",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["*.ts"],
} as const;

function manifest(version: string) {
  return {
    name: PROJECT.name,
    private: true,
    main: "index.ts",
    dependencies: { "@pulumi/pulumi": "^3.142.0", "@virt-iac/pulumi": `^${version}` },
    devDependencies: { "@types/node": "^22.0.0", typescript: "^5.9.0" },
  } as const;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
