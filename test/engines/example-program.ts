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
  const source = path.join(repositoryRoot(), "examples", scenario, "pulumi", "index.ts");
  return pulumiProgram(edit(fs.readFileSync(source, "utf8")), source, library);
}

/** The text of a program as a function; `sourceFile` is where it lies, or would lie. */
export async function pulumiProgram(
  text: string,
  sourceFile: string,
  library: "native" | "dynamic" = "native",
): Promise<PulumiFn> {
  const root = repositoryRoot();
  // Below the repository's own modules, so that the program finds the same Pulumi as the engine.
  const folder = path.join(root, "node_modules", ".cache", "virt-examples");
  fs.mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    stdin: {
      contents: text,
      sourcefile: sourceFile,
      resolveDir: path.dirname(sourceFile),
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
  const bundled = outputFiles[0]?.text ?? "";
  return async () => {
    evaluations += 1;
    const file = path.join(folder, `${library}-${process.pid}-${evaluations}.cjs`);
    fs.writeFileSync(file, bundled);
    try {
      return { ...(require(file) as Record<string, unknown>) };
    } finally {
      fs.rmSync(file);
    }
  };
}
