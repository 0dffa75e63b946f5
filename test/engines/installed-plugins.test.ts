import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type FakeHost, startFakeHost } from "../../provider/testing";
import * as virt from "../../sdk/pulumi";
import { buildPlugins } from "../beds/build-plugins";
import { startPulumi } from "../beds/pulumi-engine";
import { startTofu } from "../beds/tofu-engine";

/** Where an engine looks that nobody told anything: only what `virt install` put there. */

const run = promisify(execFile);
let folder: string;
let dist: string;
let host: FakeHost;

beforeAll(async () => {
  [dist, host] = await Promise.all([buildPlugins(), startFakeHost()]);
});
afterAll(() => host?.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "virt-install-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as a user runs it. */
function install(...args: readonly string[]) {
  const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: path.join(folder, "cache") };
  return run(path.join(dist, "virt"), ["install", ...args], { env });
}

const NETWORK = `terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}
provider "virt" {
  uri = "URI"
}
resource "virt_network" "lan" {
  name = "lan"
  mode = "isolated"
}
`;

test.each([
  ["the folder that both engines search", [], {}],
  ["a mirror that its configuration names", ["--mirror", "mirror"], { rc: "mirror/virt.tfrc" }],
])("OpenTofu takes the provider from %s", async (_, args, { rc }: { readonly rc?: string }) => {
  const mirror = args.map((arg) => (arg === "mirror" ? path.join(folder, arg) : arg));
  const { stdout } = await install("terraform", ...mirror);
  const config = rc === undefined ? undefined : path.join(folder, rc);
  if (config) expect(stdout).toContain(`export TF_CLI_CONFIG_FILE=${config}`);
  const tofu = startTofu({
    env: { HOME: folder, TF_CLI_CONFIG_FILE: config ?? path.join(folder, "none.tfrc") },
  });
  if (config === undefined) writeFileSync(path.join(folder, "none.tfrc"), "");
  try {
    rmSync(path.join(tofu.folder, "providers.tf"));
    tofu.write("main.tf", NETWORK.replace("URI", host.uri));
    const initialised = await tofu.run("init", "-no-color", "-input=false");
    expect(initialised.stderr).toBe("");
    expect(initialised.stdout).toContain("Installed virt-iac/virt v0.1.0");
    expect((await tofu.apply()).stderr).toBe("");
    expect((await tofu.plan()).empty).toBe(true);
    expect((await tofu.destroy()).stderr).toBe("");
  } finally {
    tofu.dispose();
  }
});

test("Pulumi takes the plugin from its own folder", async () => {
  const home = path.join(folder, "pulumi");
  await install("pulumi", "--home", home);
  const pulumi = await startPulumi({
    plugins: path.join(folder, "nothing"),
    env: { PULUMI_HOME: home },
  });
  try {
    const program = async () => {
      const lan = new virt.Network("lan", { mode: "isolated" });
      return { uuid: lan.uuid };
    };
    const stack = await pulumi.stack("installed", program, { "virt:uri": { value: host.uri } });
    const { outputs } = await stack.up();
    expect(outputs.uuid?.value).toMatch(/^[0-9a-f-]{36}$/);
    await stack.destroy();
  } finally {
    pulumi.dispose();
  }
});

test("an installed version is replaced as a whole, and nothing else is left", async () => {
  const home = path.join(folder, "pulumi");
  const plugin = path.join(home, "plugins", "resource-virt-v0.1.0");
  mkdirSync(plugin, { recursive: true });
  writeFileSync(path.join(plugin, "stale.cjs"), "");
  await install("pulumi", "--home", home);
  await install("pulumi", "--home", home);
  expect(existsSync(path.join(plugin, "stale.cjs"))).toBe(false);
  expect(readdirSync(path.join(home, "plugins"))).toEqual(["resource-virt-v0.1.0"]);
});
