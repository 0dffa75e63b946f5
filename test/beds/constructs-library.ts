import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { repositoryRoot } from "./repository-root";

const run = promisify(execFile);

export const CONSTRUCTS_LIBRARIES = ["cdktf", "cdktn"] as const;
export type ConstructsLibraryName = (typeof CONSTRUCTS_LIBRARIES)[number];

/** A class of `@virt-iac/cdktf` or `@virt-iac/cdktn`, as the tests use it. */
export type ConstructClass = (new (
  scope: object,
  id: string,
  config?: object,
) => { readonly [member: string]: unknown }) & {
  readonly [method: `from${string}`]: (
    scope: object,
    id: string,
    ...rest: object[]
  ) => { readonly [member: string]: unknown };
};

/** One of the libraries with our package for it, in this process. */
export interface ConstructsLibrary {
  readonly virt: { readonly [name: string]: ConstructClass };
  /** A new stack with our provider, configured like this, and nothing else. */
  stack(config?: { readonly uri: string }): object;
  /** The stack as a Terraform configuration; refused with every problem of its constructs. */
  synthesise(stack: object): TerraformConfiguration;
  /** The same in Terraform's own language. */
  synthesiseHcl(stack: object): string;
  dispose(): void;
}

export interface TerraformConfiguration {
  readonly resource?: {
    readonly [type: string]: { readonly [logicalId: string]: { readonly [name: string]: unknown } };
  };
  readonly output?: { readonly [name: string]: { readonly value: unknown } };
}

interface Engine {
  readonly App: new (config: object) => object;
  readonly TerraformStack: new (app: object, id: string) => object;
  readonly Testing: {
    synth(stack: object, validate: boolean): string;
    synthHcl(stack: object, validate: boolean): string;
  };
}

/** Where the libraries are installed: apart from the repository, which needs neither. */
export async function constructsModules(): Promise<string> {
  const script = path.join(repositoryRoot(), "scripts", "bindings-tools.mjs");
  const { stdout } = await run(process.execPath, [script]);
  return path.join(stdout.trim(), "node_modules");
}

export async function loadConstructs(name: ConstructsLibraryName): Promise<ConstructsLibrary> {
  const modules = await constructsModules();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `virt-${name}-`));
  const installed = [name, "constructs"].map((one) => [one, path.join(modules, one)] as const);
  const outfile = path.join(folder, "virt.cjs");
  await build({
    entryPoints: [path.join(repositoryRoot(), "sdk", name, "index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    alias: Object.fromEntries(installed),
    external: installed.map(([, file]) => file),
  });
  const engine = require(path.join(modules, name)) as Engine;
  const virt = require(outfile) as ConstructsLibrary["virt"];
  return {
    virt,
    stack: (config = { uri: "qemu:///system" }) => {
      const stack = new engine.TerraformStack(new engine.App({ outdir: folder }), "stack");
      if (virt.VirtProvider) new virt.VirtProvider(stack, "virt", config);
      return stack;
    },
    synthesise: (stack) => JSON.parse(engine.Testing.synth(stack, true)),
    synthesiseHcl: (stack) => engine.Testing.synthHcl(stack, true),
    dispose: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
