import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { type PulumiBed, pulumiFolder, startPulumi } from "../beds/pulumi-engine";
import { repositoryRoot } from "../beds/repository-root";
import { tinyGuest } from "../beds/tiny-guest";
import { dependencyBudget } from "../bench/dependency-budget";
import { recordFigure } from "../support/figure";

/** What is published, as its users get it: packed, checked, installed in an empty folder, and run. */

const run = promisify(execFile);
const root = repositoryRoot();

interface PackedPackage {
  readonly name: string;
  readonly filename: string;
  readonly size: number;
  readonly integrity: string;
  readonly files: readonly { readonly path: string }[];
}

let work: string;
let packed: readonly PackedPackage[];
let tools: string;

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), "virt-packages-"));
  packed = await packInto("first");
  const script = path.join(root, "scripts", "npm-tools.mjs");
  tools = (await run(process.execPath, [script, "packaging"])).stdout.trim();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function packInto(folder: string): Promise<readonly PackedPackage[]> {
  const script = path.join(root, "scripts", "pack.mjs");
  const { stdout } = await run(process.execPath, [script, path.join(work, folder)]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PackedPackage);
}

const fileOf = ({ filename }: PackedPackage) => path.join(work, "first", filename);

test("what was packed twice is the same, byte by byte", async () => {
  const again = await packInto("second");
  expect(again.map(({ integrity }) => integrity)).toEqual(packed.map(({ integrity }) => integrity));
});

/** Everything that may be in a package; nothing else may. */
const CONTENTS: { readonly [name: string]: RegExp } = {
  "@virt-iac/provider":
    /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/([\w-]+\.cjs|schema\.json|virt|pulumi-resource-virt|terraform-provider-virt|types\/.+\.d\.ts))$/,
  "@virt-iac/pulumi": /^(package\.json|README\.md|LICENSE|bin\/(pulumi|recipes)\/.+\.(js|d\.ts))$/,
  "@virt-iac/cdktf": /^(package\.json|README\.md|LICENSE|bin\/(cdktf|recipes)\/.+\.(js|d\.ts))$/,
  "@virt-iac/cdktn": /^(package\.json|README\.md|LICENSE|bin\/(cdktn|recipes)\/.+\.(js|d\.ts))$/,
};

test("packages hold what is used and nothing else, install without scripts and bring nothing along", async () => {
  expect(packed.map(({ name }) => name)).toEqual(Object.keys(CONTENTS));
  for (const { name, files, filename, size } of packed) {
    const paths = files.map((file) => file.path);
    expect(paths.filter((file) => !CONTENTS[name]?.test(file))).toEqual([]);
    expect(paths).toContain("LICENSE");
    const manifest = await manifestOf(path.join(work, "first", filename));
    expect(manifest.dependencies ?? {}).toEqual({});
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
    recordFigure(
      `${name}: ${files.length} files, ${Math.round(size / 1024)} KiB, 0 run-time dependencies`,
    );
  }
  const { met, ours } = await dependencyBudget.measure();
  expect(met).toBe(true);
  recordFigure(
    `${ours} packages bundled for libvirt, each with its reason in docs/architecture.md`,
  );
});

interface Manifest {
  readonly dependencies?: object;
  readonly scripts?: object;
}

async function manifestOf(tarball: string): Promise<Manifest> {
  const { stdout } = await run("tar", ["-xOf", tarball, "package/package.json"]);
  return JSON.parse(stdout) as Manifest;
}

describe.each(Object.keys(CONTENTS))("%s", (name) => {
  const tarball = () => fileOf(packed.find((one) => one.name === name) as PackedPackage);
  const check = async (program: string, ...args: readonly string[]) => {
    const file = path.join(tools, "node_modules", ".bin", program);
    const env = { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" };
    const { code = 0, stdout } = await run(file, args, { env }).catch((error) => error);
    expect(`${stdout}\nexit code ${code}`).toContain("\nexit code 0");
    return stdout;
  };

  test("passes publint", async () => {
    expect(await check("publint", "run", tarball(), "--strict")).toContain("All good!");
  });

  test("passes are-the-types-wrong", async () => {
    // The oldest way of resolving, which knows no sub-paths, is older than the Node that we need.
    const { length } = await check("attw", tarball(), "--profile", "node16");
    expect(length).toBeGreaterThan(0);
  });
});

describe("installed in an empty folder", () => {
  let libvirtd: LibvirtdBed;
  let pulumi: PulumiBed;
  let folder: string;
  const example = path.join(root, "examples", "first-machine", "pulumi", "index.ts");

  beforeAll(async () => {
    folder = path.join(work, "project");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
    const ours = packed
      .filter(({ name }) => name === "@virt-iac/provider" || name === "@virt-iac/pulumi")
      .map(fileOf);
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const sdk = `@pulumi/pulumi@${devDependencies["@pulumi/pulumi"]}`;
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
    await run("npm", ["install", ...options, ...ours, sdk], { cwd: folder });
    const home = path.join(folder, "home");
    await run("npx", ["--no", "@virt-iac/provider", "install", "pulumi", "--home", home], {
      cwd: folder,
    });
    pulumi = await startPulumi({ env: { PULUMI_HOME: home } });
    libvirtd = await startLibvirtd();
  });
  afterAll(async () => {
    pulumi?.dispose();
    await libvirtd?.stop();
  });

  test("the first example compiles, boots a machine and takes it away again", async () => {
    writeFileSync(path.join(folder, "index.ts"), readFileSync(example));
    const tsc = path.join(root, "node_modules", ".bin", "tsc");
    const strict = ["--noEmit", "--strict", "--skipLibCheck", "--module", "node20"];
    const compiled = await run(tsc, [...strict, "index.ts"], { cwd: folder }).catch((e) => e);
    expect(compiled.stdout).toBe("");
    await build({
      entryPoints: [path.join(folder, "index.ts")],
      outfile: path.join(folder, "index.cjs"),
      format: "cjs",
      platform: "node",
    });
    writeFileSync(path.join(folder, "run.cjs"), RUN);
    const env = {
      ...process.env,
      ...pulumi.env,
      PATH: `${await pulumiFolder()}:${pulumi.env.PATH}`,
      LIBVIRT_URI: libvirtd.uri,
      IMAGE: (await tinyGuest()).qcow2,
    };
    const { stdout } = await run(process.execPath, ["run.cjs"], { cwd: folder, env });
    const { name, address } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
    expect(name.value).toBe("first-machine");
    expect(address.value).toMatch(/^192\.168\.151\.\d+$/);
    expect(await libvirtd.virsh("list", "--all", "--name")).toBe("");
    recordFigure(`installed from the tarballs in an empty folder: ${name.value} booted`);
  });
});

/** What `pulumi up` and `pulumi destroy` do, with what the folder has installed and nothing else. */
const RUN = `
const { LocalWorkspace } = require("@pulumi/pulumi/automation");
async function main() {
  const stack = await LocalWorkspace.createOrSelectStack({
    stackName: "packed",
    projectName: "first-machine",
    program: async () => ({ ...require("./index.cjs") }),
  });
  await stack.setConfig("virt:uri", { value: process.env.LIBVIRT_URI });
  await stack.setConfig("first-machine:image", { value: process.env.IMAGE });
  const { outputs } = await stack.up();
  await stack.destroy();
  console.log(JSON.stringify(outputs));
}
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
`;
