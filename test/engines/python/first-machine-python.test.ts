import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { VERSION } from "../../../provider/bin/version";
import { buildPlugins } from "../../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../../beds/private-libvirtd";
import { type PulumiBed, pulumiFolder, startPulumi } from "../../beds/pulumi-engine";
import { repositoryRoot } from "../../beds/repository-root";
import { tinyGuest } from "../../beds/tiny-guest";
import { recordFigure } from "../../support/figure";

const run = promisify(execFile);
const root = repositoryRoot();

let libvirtd: LibvirtdBed;
let pulumi: PulumiBed;
let python: string;
let cli: string;
let home: string;

beforeAll(async () => {
  const script = path.join(root, "scripts", "python-environment.mjs");
  const [bed, , environment] = await Promise.all([
    startLibvirtd(),
    buildPlugins(),
    run(process.execPath, [script]),
  ]);
  libvirtd = bed;
  python = environment.stdout.trim();
  cli = await pulumiFolder();
  home = mkdtempSync(path.join(tmpdir(), "virt-python-"));
  await run(path.join(root, "dist", "virt"), ["install", "pulumi", "--home", home]);
  pulumi = await startPulumi({ env: { PULUMI_HOME: home } });
});

afterAll(async () => {
  pulumi?.dispose();
  if (home) rmSync(home, { recursive: true, force: true });
  await libvirtd?.stop();
});

/** One command of the program; what it printed last. */
async function program(command: "up" | "preview" | "destroy"): Promise<Record<string, unknown>> {
  const { qcow2 } = await tinyGuest();
  const file = path.join(root, "test", "engines", "python", "first_machine.py");
  const env = {
    ...process.env,
    ...pulumi.env,
    PATH: `${cli}:${pulumi.env.PATH}`,
    VIRT_VERSION: VERSION,
    LIBVIRT_URI: libvirtd.uri,
    IMAGE: qcow2,
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const { stdout } = await run(python, [file, command], { env });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

test("a Python program boots a machine through the same plugin, and a second preview is empty", async () => {
  const outputs = await program("up");
  expect(outputs).toEqual({
    name: "first-machine",
    address: expect.stringMatching(/^192\.168\.151\.\d+$/),
    powerState: "running",
  });
  expect(await libvirtd.virsh("list", "--name")).toBe("first-machine");
  expect(Object.keys(await program("preview"))).toEqual(["same"]);
  expect(await program("destroy")).toEqual({ result: "succeeded" });
  expect(await libvirtd.virsh("list", "--all", "--name")).toBe("");
  recordFigure(`pulumi for Python booted ${outputs.name} at ${outputs.address}`);
});

test("Pulumi finds nothing to say about the schema that SDKs of other languages are made from", async () => {
  const schema = path.join(root, "schema.json");
  const { stdout, stderr } = await run(path.join(cli, "pulumi"), ["schema", "check", schema], {
    env: { ...process.env, ...pulumi.env },
  });
  expect(`${stdout}${stderr}`.trim()).toBe("");
  recordFigure("pulumi schema check: no errors, no warnings");
});
