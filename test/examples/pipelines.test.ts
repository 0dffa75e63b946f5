import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type FakeHost, startFakeHost } from "../../provider/testing";
import { buildPlugins } from "../beds/build-plugins";
import { repositoryRoot } from "../beds/repository-root";
import { startTofu, type TofuBed, tofuProgram } from "../beds/tofu-engine";

/** The scripts of the pipeline examples, run as a pipeline runs them. */

const root = repositoryRoot();
const examples = path.join(root, "examples");
const PROGRAM = `
variable "memory" { default = "1GiB" }
variable "title" { default = "web" }
resource "virt_virtual_machine" "web" {
  name   = "web"
  title  = var.title
  memory = var.memory
  power  = { apply_changes = "restart" }
}
`;

let host: FakeHost;
let tofu: TofuBed;

beforeAll(() => buildPlugins());
beforeEach(async () => {
  host = await startFakeHost();
  tofu = startTofu({ env: { VIRT_URI: host.uri } });
  tofu.write("main.tf", `provider "virt" { uri = "${host.uri}" }\n${PROGRAM}`);
  for (const scenario of ["pull-request-preview", "drift-report"]) {
    cpSync(path.join(examples, scenario, "terraform"), tofu.folder, { recursive: true });
  }
  symlinkSync(tofuProgram(), path.join(tofu.folder, "tofu"));
  symlinkSync(path.join(root, "dist", "virt"), path.join(tofu.folder, "virt"));
  expect((await tofu.apply()).stderr).toBe("");
});
afterEach(async () => {
  tofu.dispose();
  await host.stop();
});

/** The exit code of a script, with `tofu` and `virt` on PATH. */
function script(name: string, variables: { readonly [name: string]: string } = {}) {
  const env = { ...tofu.env, ...variables, PATH: `${tofu.folder}:${tofu.env.PATH}` };
  return new Promise<unknown>((resolve) => {
    execFile("sh", [name], { cwd: tofu.folder, env }, (error) => resolve(error ? error.code : 0));
  });
}

function written(name: string): string {
  const file = path.join(tofu.folder, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

describe("the preview of a pull request", () => {
  test("passes a live change, and shows it", async () => {
    expect(await script("preview.sh", { TF_VAR_title: "new" })).toBe(0);
    expect(written("impact.md")).toContain("| virt_virtual_machine.web | update | title | live |");
  });

  test("stops a change that restarts a machine, and shows it", async () => {
    expect(await script("preview.sh", { TF_VAR_memory: "2GiB" })).toBe(3);
    expect(written("impact.md")).toContain("Worst impact: **restart**.");
  });

  test("fails without a table when the host cannot be reached", async () => {
    await host.stop();
    expect(await script("preview.sh")).toBe(1);
    expect(written("impact.md")).toBe("");
  });
});

describe("the drift report", () => {
  test("has nothing to say of hosts that are as the program says", async () => {
    expect(await script("drift.sh")).toBe(0);
    expect(written("drift.md")).toContain("as the program says");
  });

  test("names what somebody changed by hand", async () => {
    const dom = await host.act("domainLookupByName", { name: "web" });
    await host.act("domainSetMetadata", {
      dom: dom.dom,
      type: 1,
      metadata: "by hand",
      key: null,
      uri: null,
      flags: 2,
    });
    expect(await script("drift.sh")).toBe(2);
    expect(written("drift.md")).toContain("| virt_virtual_machine.web | update | title |");
  });

  test("names a machine that is gone", async () => {
    const { dom } = await host.act("domainLookupByName", { name: "web" });
    await host.act("domainDestroyFlags", { dom, flags: 0 });
    await host.act("domainUndefineFlags", { dom, flags: 0 });
    expect(await script("drift.sh")).toBe(2);
    expect(written("drift.md")).toContain("| virt_virtual_machine.web | create |");
  });

  test("is no report when the host cannot be reached", async () => {
    await host.stop();
    expect(await script("drift.sh")).toBe(1);
    expect(written("drift.md")).toBe("");
  });
});
