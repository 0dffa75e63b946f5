import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { type FakeHost, startFakeHost } from "../../../provider/testing";
import { buildPlugins } from "../../beds/build-plugins";
import { repositoryRoot } from "../../beds/repository-root";
import { tinyGuest } from "../../beds/tiny-guest";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";
import { recordFigure } from "../../support/figure";

/** The example programs for constructs: compiled, synthesised as JSON and as HCL, and run by OpenTofu. */

const run = promisify(execFile);
const root = repositoryRoot();
let tools: string;
let host: FakeHost;

beforeAll(async () => {
  await buildPlugins();
  const script = path.join(root, "scripts", "bindings-tools.mjs");
  const { stdout } = await run(process.execPath, [script]);
  tools = stdout.trim();
  host = await startFakeHost();
}, 600_000);
afterAll(() => host?.stop());

describe.each(["cdktf", "cdktn"])("the first machine with %s", (library) => {
  let folder: string;
  let tofu: TofuBed;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), `virt-${library}-`));
    const { qcow2 } = await tinyGuest();
    tofu = startTofu({ env: { TF_VAR_uri: host.uri, TF_VAR_image: qcow2 } });
    // The program names the provider's source itself.
    rmSync(path.join(tofu.folder, "providers.tf"));
  });
  afterEach(() => {
    tofu.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the program wrote, less its backend, which would make the engine ask for an "init". */
  async function write(form: "json" | "hcl"): Promise<void> {
    const text = await synthesise(library, folder, form);
    const local = form === "json" ? /"backend": \{[^}]*\}\s*\},/ : /backend "local" \{[^}]*\}/;
    expect(text).toMatch(local);
    tofu.write(form === "json" ? "cdk.tf.json" : "cdk.tf", text.replace(local, ""));
  }

  test("compiles against the bindings, strictly", async () => {
    const file = path.join(folder, "tsconfig.json");
    writeFileSync(file, JSON.stringify(tsconfig(library)));
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await run(process.execPath, [tsc, "-p", file]).catch((error) => error);
    expect(stdout).toBe("");
  }, 120_000);

  test("is applied from JSON, planned empty and destroyed", async () => {
    await write("json");
    const applied = await tofu.apply();
    expect(applied.stderr).toBe("");
    const { values } = await tofu.show();
    expect(values?.outputs?.name?.value).toBe("first-machine");
    const second = await tofu.plan();
    expect(second.empty ? "" : second.stdout).toBe("");
    expect((await tofu.destroy()).exitCode).toBe(0);
  }, 180_000);

  test("means the same as HCL", async () => {
    await write("json");
    const fromJson = await tofu.plan();
    rmSync(path.join(tofu.folder, "cdk.tf.json"));
    await write("hcl");
    const fromHcl = await tofu.plan();
    expect(fromHcl.stderr).toBe("");
    expect(fromHcl.plan?.planned_values).toEqual(fromJson.plan?.planned_values);
    expect(fromHcl.plan?.resource_changes).toHaveLength(5);
  }, 180_000);
});

/** Runs the example's own file with the libraries of the tools' folder, and gives what it wrote. */
async function synthesise(library: string, folder: string, form: "json" | "hcl"): Promise<string> {
  const program = path.join(folder, "main.cjs");
  await build({
    entryPoints: [path.join(root, "examples", "first-machine", library, "main.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: [library, "constructs"],
    alias: { [`@virt-iac/${library}`]: path.join(root, "sdk", library) },
  });
  const work = path.join(folder, form);
  mkdirSync(work);
  const env = {
    ...process.env,
    NODE_PATH: path.join(tools, "node_modules"),
    CHECKPOINT_DISABLE: "1",
    SYNTH_HCL_OUTPUT: String(form === "hcl"),
  };
  const start = performance.now();
  await run(process.execPath, [program], { cwd: work, env });
  recordFigure(`${library} synthesises ${form} in ${Math.round(performance.now() - start)} ms`);
  const stack = path.join(work, "cdktf.out", "stacks", "first-machine");
  const file = path.join(stack, form === "hcl" ? "cdk.tf" : "cdk.tf.json");
  expect(existsSync(file)).toBe(true);
  return readFileSync(file, "utf8");
}

function tsconfig(library: string): object {
  const installed = (name: string) => [path.join(tools, "node_modules", name)];
  return {
    compilerOptions: {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: "ES2022",
      module: "node20",
      types: [],
      paths: {
        [library]: installed(library),
        constructs: installed("constructs"),
        [`@virt-iac/${library}`]: [path.join(root, "sdk", library, "index.ts")],
      },
    },
    files: [path.join(root, "examples", "first-machine", library, "main.ts")],
  };
}
