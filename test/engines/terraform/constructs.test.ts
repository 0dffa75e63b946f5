import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { snakeCase } from "../../../provider/core/snake-case";
import { type FakeHost, startFakeHost } from "../../../provider/testing";
import { buildPlugins } from "../../beds/build-plugins";
import {
  CONSTRUCTS_LIBRARIES,
  type ConstructsLibraryName,
  constructsModules,
} from "../../beds/constructs-library";
import { repositoryRoot } from "../../beds/repository-root";
import { tinyGuest } from "../../beds/tiny-guest";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";
import { type ExampleBed, startExampleBed } from "../../examples/example-bed";
import { scenarios, stepsOf, type Variables } from "../../examples/example-steps";
import { nodeDevicesOf, TWO_SOCKETS } from "../../fixtures/pci-trees";
import { recordFigure } from "../../support/figure";
import { constructsProgram, synthesiseExample } from "./synthesise-example";

/** The example programs for constructs: compiled, synthesised as JSON and as HCL, and run by OpenTofu. */

const run = promisify(execFile);
const root = repositoryRoot();
const examples = scenarios().filter((scenario) => existsSync(constructsProgram("cdktf", scenario)));
let modules: string;
let hosts: readonly FakeHost[];
let image: string;

beforeAll(async () => {
  await buildPlugins();
  modules = await constructsModules();
  image = (await tinyGuest()).qcow2;
  hosts = await Promise.all([0, 1].map(fakeServer));
});
afterAll(() => Promise.all((hosts ?? []).map((host) => host.stop())));

describe.each(CONSTRUCTS_LIBRARIES)("the examples with %s", (library) => {
  let folder: string;
  const took = { json: [] as number[], hcl: [] as number[] };
  afterAll(() => {
    for (const [form, times] of Object.entries(took)) {
      const [fastest, slowest] = [Math.min(...times), Math.max(...times)];
      const what = `${times.length} syntheses of ${examples.length} examples as ${form}`;
      recordFigure(`${library}: ${what}, ${fastest} to ${slowest} ms each`);
    }
  });
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
  });

  describe.each(examples)("%s", (scenario) => {
    const { bed: kind, steps } = stepsOf(scenario);
    let tofu: TofuBed;
    let variables: Variables;
    let own: ExampleBed | undefined;
    beforeAll(async () => {
      // A fake host has libvirt, and no service that keeps its network.
      if (kind === "networkd-host") own = await startExampleBed(kind);
    });
    afterAll(() => own?.stop());
    beforeEach(() => {
      variables = {
        image,
        uri: hosts[0]?.uri,
        hosts: hosts.map(({ uri }) => uri),
        ...own?.variables,
        ...steps[0]?.with,
      };
      tofu = startTofu({ env: asEnvironment(variables) });
      // The program names the provider's source itself.
      rmSync(path.join(tofu.folder, "providers.tf"));
    });
    afterEach(() => tofu.dispose());

    async function write(form: "json" | "hcl"): Promise<void> {
      const how = { folder, form, variables };
      const { text, tookMs } = await synthesiseExample(library, scenario, how);
      took[form].push(tookMs);
      tofu.write(form === "json" ? "cdk.tf.json" : "cdk.tf", text);
    }

    test("is applied from JSON, planned empty and destroyed", async () => {
      await write("json");
      const applied = await tofu.apply();
      expect(applied.stderr).toBe("");
      const second = await tofu.plan();
      expect(second.empty ? "" : second.stdout).toBe("");
      expect((await tofu.destroy()).stderr).toBe("");
      expect(hosts.flatMap(({ state }) => [...state.domains.keys()])).toEqual([]);
    });

    test("means the same as HCL", async () => {
      await write("json");
      const fromJson = await tofu.plan();
      rmSync(path.join(tofu.folder, "cdk.tf.json"));
      await write("hcl");
      const fromHcl = await tofu.plan();
      expect(fromHcl.stderr).toBe("");
      expect(fromHcl.plan?.planned_values).toEqual(fromJson.plan?.planned_values);
      expect(fromHcl.plan?.resource_changes).not.toHaveLength(0);
    });
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

function tsconfig(library: ConstructsLibraryName): object {
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
    files: examples.map((scenario) => constructsProgram(library, scenario)),
  };
}
