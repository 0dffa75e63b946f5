import { type FakeHost, startFakeHost } from "../../../provider/testing";
import { buildPlugins } from "../../beds/build-plugins";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";

let host: FakeHost;
let tofu: TofuBed;

beforeAll(async () => {
  await buildPlugins();
  host = await startFakeHost();
  tofu = startTofu();
  tofu.write(
    "main.tf",
    `
    provider "virt" { uri = ${JSON.stringify(host.uri)} }
    resource "virt_storage_pool" "images" {
      name = "images"
      path = "/var/lib/virt/images"
    }
    resource "virt_volume" "root" {
      pool      = virt_storage_pool.images.name
      name      = "root.qcow2"
      size      = "1GiB"
      on_delete = "delete"
    }
    resource "virt_virtual_machine" "web" {
      name   = "web"
      memory = "1GiB"
      power  = { state = "stopped" }
      disks  = [{ name = "root", volume = virt_volume.root.id }]
    }`,
  );
}, 600_000);
afterAll(async () => {
  tofu?.dispose();
  await host?.stop();
});

test("a machine whose volume is made anew under its old id promises nothing that the apply breaks", async () => {
  expect(await tofu.apply()).toMatchObject({ exitCode: 0 });
  const { plan, stdout } = await tofu.plan("-replace=virt_volume.root");
  const machine = plan?.resource_changes?.find(({ name }) => name === "web")?.change;
  expect(machine).toMatchObject({ actions: ["update"], after_unknown: { pending_impact: true } });
  expect(stdout).toContain("disks[0].volume: live: the machine is off");

  const applied = await tofu.apply("-replace=virt_volume.root");
  expect(applied).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await tofu.plan()).toMatchObject({ empty: true });
}, 600_000);
