import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { snakeCase } from "../../../provider/core/snake-case";
import { type FakeHost, startFakeHost } from "../../../provider/testing";
import { buildPlugins } from "../../beds/build-plugins";
import { CONSTRUCTS_LIBRARIES, constructsModules } from "../../beds/constructs-library";
import { repositoryRoot } from "../../beds/repository-root";
import { tinyGuest } from "../../beds/tiny-guest";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";
import { scenarios, stepsOf, type Variables } from "../../examples/example-steps";
import { nodeDevicesOf, TWO_SOCKETS } from "../../fixtures/pci-trees";
import { recordFigure } from "../../support/figure";

/** The example programs for constructs: compiled, synthesised as JSON and as HCL, and run by OpenTofu. */

const run = promisify(execFile);
const root = repositoryRoot();
const examples = scenarios().filter((scenario) => existsSync(programOf("cdktf", scenario)));
let modules: string;
let hosts: readonly FakeHost[];
let image: string;

beforeAll(async () => {
  await buildPlugins();
  modules = await constructsModules();
  image = (await tinyGuest()).qcow2;
  hosts = await Promise.all([0, 1].map(fakeServer));
}, 600_000);
afterAll(() => Promise.all((hosts ?? []).map((host) => host.stop())));

describe.each(CONSTRUCTS_LIBRARIES)("the examples with %s", (library) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), `virt-${library}-`));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("compile against the bindings, strictly", async () => {
    const file = path.join(folder, "tsconfig.json");
    writeFileSync(file, JSON.stringify(tsconfig(library)));
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await run(process.execPath, [tsc, "-p", file]).catch((error) => error);
    expect(stdout).toBe("");
  }, 120_000);

  describe.each(examples)("%s", (scenario) => {
    let tofu: TofuBed;
    let variables: Variables;
    beforeEach(() => {
      variables = {
        image,
        uri: hosts[0]?.uri,
        hosts: hosts.map(({ uri }) => uri),
        ...stepsOf(scenario).steps[0]?.with,
      };
      tofu = startTofu({ env: asEnvironment(variables) });
      // The program names the provider's source itself.
      rmSync(path.join(tofu.folder, "providers.tf"));
    });
    afterEach(() => tofu.dispose());

    /** What the program wrote, less its backend, which would make the engine ask for an "init". */
    async function write(form: "json" | "hcl"): Promise<void> {
      const text = await synthesise(library, scenario, { folder, form, variables });
      const local = form === "json" ? /"backend": \{[^}]*\}\s*\},/ : /backend "local" \{[^}]*\}/;
      expect(text).toMatch(local);
      tofu.write(form === "json" ? "cdk.tf.json" : "cdk.tf", text.replace(local, ""));
    }

    test("is applied from JSON, planned empty and destroyed", async () => {
      await write("json");
      const applied = await tofu.apply();
      expect(applied.stderr).toBe("");
      const second = await tofu.plan();
      expect(second.empty ? "" : second.stdout).toBe("");
      expect((await tofu.destroy()).stderr).toBe("");
      expect(hosts.flatMap(({ state }) => [...state.domains.keys()])).toEqual([]);
    }, 180_000);

    test("means the same as HCL", async () => {
      await write("json");
      const fromJson = await tofu.plan();
      rmSync(path.join(tofu.folder, "cdk.tf.json"));
      await write("hcl");
      const fromHcl = await tofu.plan();
      expect(fromHcl.stderr).toBe("");
      expect(fromHcl.plan?.planned_values).toEqual(fromJson.plan?.planned_values);
      expect(fromHcl.plan?.resource_changes).not.toHaveLength(0);
    }, 180_000);
  });
});

/** A server with PCI devices, and the network that a distribution defines. */
async function fakeServer(): Promise<FakeHost> {
  const host = await startFakeHost({ nodeDevices: nodeDevicesOf(TWO_SOCKETS) });
  await host.act("networkCreateXML", { xml: "<network><name>default</name></network>" });
  return host;
}

function asEnvironment(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      `TF_VAR_${snakeCase(name)}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** The program; one for cdktf serves cdktn too, by its imports' names. */
function programOf(library: string, scenario: string): string {
  const own = path.join(root, "examples", scenario, library, "main.ts");
  return existsSync(own) ? own : path.join(root, "examples", scenario, "cdktf", "main.ts");
}

interface Synthesis {
  readonly folder: string;
  readonly form: "json" | "hcl";
  readonly variables: Variables;
}

/** Runs the example's own file with the installed library, and gives what it wrote. */
async function synthesise(
  library: string,
  scenario: string,
  { folder, form, variables }: Synthesis,
): Promise<string> {
  const program = path.join(folder, "main.cjs");
  const engine = path.join(modules, library);
  const constructs = path.join(modules, "constructs");
  await build({
    entryPoints: [programOf(library, scenario)],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: [engine, constructs],
    alias: {
      "@virt-iac/cdktf": path.join(root, "sdk", library),
      "@virt-iac/cdktn": path.join(root, "sdk", library),
      cdktf: engine,
      cdktn: engine,
      constructs,
    },
  });
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
  const took = Math.round(performance.now() - start);
  recordFigure(`${library} synthesises ${scenario} as ${form} in ${took} ms`);
  const stack = path.join(work, "cdktf.out", "stacks", scenario);
  const file = path.join(stack, form === "hcl" ? "cdk.tf" : "cdk.tf.json");
  expect(existsSync(file)).toBe(true);
  return readFileSync(file, "utf8");
}

function tsconfig(library: string): object {
  const engine = [path.join(modules, library)];
  const ours = [path.join(root, "sdk", library, "index.ts")];
  return {
    compilerOptions: {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: "ES2022",
      module: "node20",
      types: [],
      paths: {
        cdktf: engine,
        cdktn: engine,
        "@virt-iac/cdktf": ours,
        "@virt-iac/cdktn": ours,
        constructs: [path.join(modules, "constructs")],
      },
    },
    files: examples.map((scenario) => programOf(library, scenario)),
  };
}
