import { readFileSync } from "node:fs";
import path from "node:path";
import { buildPlugins } from "../../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../../beds/private-libvirtd";
import { repositoryRoot } from "../../beds/repository-root";
import { tinyGuest } from "../../beds/tiny-guest";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";

let daemon: LibvirtdBed;
let tofu: TofuBed;

beforeAll(async () => {
  [daemon] = await Promise.all([startLibvirtd(), buildPlugins()]);
  const { qcow2 } = await tinyGuest();
  tofu = startTofu({ env: { TF_VAR_uri: daemon.uri, TF_VAR_image: qcow2 } });
  const example = path.join(repositoryRoot(), "examples", "first-machine", "terraform", "main.tf");
  tofu.write("main.tf", readFileSync(example, "utf8"));
  // The example names the provider's source itself.
  tofu.write("providers.tf", "");
});

afterAll(async () => {
  tofu?.dispose();
  await daemon?.stop();
});

test("the first machine boots from its HCL, and a second plan is empty", async () => {
  const applied = await tofu.apply();
  expect(applied.stderr).toBe("");
  expect(applied.exitCode).toBe(0);
  const { values } = await tofu.show();
  expect(values?.outputs?.address?.value).toMatch(/^192\.168\.151\.\d+$/);
  expect(values?.outputs?.name?.value).toBe("first-machine");
  expect(await daemon.virsh("list", "--name")).toBe("first-machine");

  const second = await tofu.plan();
  expect(second.empty ? "" : second.stdout).toBe("");

  const destroyed = await tofu.destroy();
  expect(destroyed.stderr).toBe("");
  expect(await daemon.virsh("list", "--all", "--name")).toBe("");
  expect(await daemon.virsh("net-list", "--all", "--name")).toBe("");
  expect(await daemon.virsh("pool-list", "--all", "--name")).toBe("");
});
