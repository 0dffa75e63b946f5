import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { type ConstructsLibraryName, constructsModules } from "../../beds/constructs-library";
import { repositoryRoot } from "../../beds/repository-root";
import type { Variables } from "../../examples/example-steps";

const run = promisify(execFile);

/** The program; one for cdktf serves cdktn too, by its imports' names. */
export function constructsProgram(library: ConstructsLibraryName, scenario: string): string {
  const examples = path.join(repositoryRoot(), "examples", scenario);
  const own = path.join(examples, library, "main.ts");
  return existsSync(own) ? own : path.join(examples, "cdktf", "main.ts");
}

export interface Synthesis {
  /** Empty, and the caller's. */
  readonly folder: string;
  readonly form: "json" | "hcl";
  readonly variables: Variables;
}

export interface SynthesisedExample {
  /** The configuration, less its backend, which would make the engine ask for an "init". */
  readonly text: string;
  /** How long the program ran. */
  readonly tookMs: number;
}

/** Runs an example's own program with the installed library, and gives what it wrote. */
export async function synthesiseExample(
  library: ConstructsLibraryName,
  scenario: string,
  { folder, form, variables }: Synthesis,
): Promise<SynthesisedExample> {
  const program = path.join(folder, `${form}.cjs`);
  await bundle(library, constructsProgram(library, scenario), program);
  const work = path.join(folder, form);
  mkdirSync(work);
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    SYNTH_HCL_OUTPUT: String(form === "hcl"),
    CDKTF_CONTEXT_JSON: JSON.stringify(variables),
  };
  const start = performance.now();
  await run(process.execPath, [program], { cwd: work, env });
  const tookMs = Math.round(performance.now() - start);
  const stack = path.join(work, "cdktf.out", "stacks", scenario);
  const text = readFileSync(path.join(stack, form === "hcl" ? "cdk.tf" : "cdk.tf.json"), "utf8");
  const backend = form === "json" ? /"backend": \{[^}]*\}\s*\},/ : /backend "local" \{[^}]*\}/;
  if (!backend.test(text)) throw new Error(`no backend in what ${scenario} wrote as ${form}`);
  return { text: text.replace(backend, ""), tookMs };
}

async function bundle(library: string, entry: string, outfile: string): Promise<void> {
  const modules = await constructsModules();
  const engine = path.join(modules, library);
  const constructs = path.join(modules, "constructs");
  const ours = path.join(repositoryRoot(), "sdk", library);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: [engine, constructs],
    alias: {
      "@virt-iac/cdktf": ours,
      "@virt-iac/cdktn": ours,
      cdktf: engine,
      cdktn: engine,
      constructs,
    },
  });
}
