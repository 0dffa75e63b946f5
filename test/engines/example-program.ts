import fs from "node:fs";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { build } from "esbuild";
import { repositoryRoot } from "../beds/repository-root";

/**
 * An example as a function that an engine in this process runs: the very file that `pulumi up` runs,
 * its exports are the stack's outputs. Every run evaluates it anew.
 */
export async function exampleProgram(scenario: string): Promise<PulumiFn> {
  const root = repositoryRoot();
  // Below the repository's own modules, so that the program finds the same Pulumi as the engine.
  const folder = path.join(root, "node_modules", ".cache", "virt-examples");
  fs.mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "examples", scenario, "pulumi", "index.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: ["@pulumi/pulumi", "@pulumi/pulumi/*"],
    alias: { "@virt-iac/pulumi": path.join(root, "sdk", "pulumi") },
  });
  const text = outputFiles[0]?.text ?? "";
  let run = 0;
  return async () => {
    run += 1;
    const file = path.join(folder, `${scenario}-${process.pid}-${run}.cjs`);
    fs.writeFileSync(file, text);
    try {
      return { ...(require(file) as Record<string, unknown>) };
    } finally {
      fs.rmSync(file);
    }
  };
}
