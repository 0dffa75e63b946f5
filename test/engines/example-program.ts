import fs from "node:fs";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { build } from "esbuild";
import { repositoryRoot } from "../beds/repository-root";

/** Modules are remembered by their file, so no file name is used twice. */
let evaluations = 0;

/**
 * An example as a function that an engine in this process runs: the very file that `pulumi up` runs,
 * its exports are the stack's outputs. Every run evaluates it anew.
 */
export async function exampleProgram(
  scenario: string,
  library: "native" | "dynamic" = "native",
  edit: (program: string) => string = (program) => program,
): Promise<PulumiFn> {
  const root = repositoryRoot();
  // Below the repository's own modules, so that the program finds the same Pulumi as the engine.
  const folder = path.join(root, "node_modules", ".cache", "virt-examples");
  fs.mkdirSync(folder, { recursive: true });
  const source = path.join(root, "examples", scenario, "pulumi", "index.ts");
  const { outputFiles } = await build({
    stdin: {
      contents: edit(fs.readFileSync(source, "utf8")),
      sourcefile: source,
      resolveDir: path.dirname(source),
      loader: "ts",
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: ["@pulumi/pulumi", "@pulumi/pulumi/*"],
    // Moving a program from native to dynamic resources is one import line; here it is this one.
    alias: {
      "@virt-iac/pulumi":
        library === "native"
          ? path.join(root, "sdk", "pulumi")
          : path.join(root, "dist", "dynamic.cjs"),
    },
  });
  const text = outputFiles[0]?.text ?? "";
  return async () => {
    evaluations += 1;
    const file = path.join(folder, `${scenario}-${library}-${process.pid}-${evaluations}.cjs`);
    fs.writeFileSync(file, text);
    try {
      return { ...(require(file) as Record<string, unknown>) };
    } finally {
      fs.rmSync(file);
    }
  };
}
