import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { startTofu } from "../beds/tofu-engine";
import { recordFigure } from "../support/figure";

let libvirtd: LibvirtdBed;

beforeAll(async () => {
  [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins()]);
});

afterAll(() => libvirtd?.stop());

const NETWORKS = 20;
const MACHINES = 50;

const program = (uri: string) => `
provider "virt" {
  uri = "${uri}"
}
resource "virt_storage_pool" "lab" {
  name           = "lab"
  path           = "/var/lib/libvirt/images/lab"
  delete_storage = true
}
resource "virt_network" "lab" {
  count     = ${NETWORKS}
  name      = "lab-\${count.index}"
  mode      = "isolated"
  addresses = [{ address = "10.77.\${count.index}.1/24" }]
}
resource "virt_volume" "disk" {
  count     = ${MACHINES}
  pool      = virt_storage_pool.lab.name
  name      = "disk-\${count.index}.qcow2"
  size      = "64MiB"
  on_delete = "delete"
}
resource "virt_virtual_machine" "lab" {
  count      = ${MACHINES}
  name       = "lab-\${count.index}"
  memory     = "512MiB"
  disks      = [{ name = "root", volume = virt_volume.disk[count.index].id }]
  interfaces = [{ name = "lan", network = virt_network.lab[count.index % ${NETWORKS}].name }]
  power      = { state = "stopped" }
}
`;

test.each([
  ["the engine's default width", [] as readonly string[]],
  ["a width of 50", ["-parallelism=50"]],
])("20 networks, 50 volumes and 50 machines at once do not fail at %s", async (title, width) => {
  const tofu = startTofu();
  try {
    tofu.write("main.tf", program(libvirtd.uri));
    const start = performance.now();
    const applied = await tofu.apply(...width);
    expect(applied.stderr).toBe("");
    expect(applied.exitCode).toBe(0);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const names = await libvirtd.virsh("list", "--all", "--name");
    expect(names.split("\n")).toHaveLength(MACHINES);
    const again = await tofu.plan(...width);
    expect(again.empty ? "" : again.stdout).toBe("");
    expect(await tofu.destroy(...width)).toMatchObject({ exitCode: 0 });
    expect(await libvirtd.virsh("list", "--all", "--name")).toBe("");
    recordFigure(`${title}: 0 failures, applied in ${seconds} s`);
  } finally {
    tofu.dispose();
  }
});
