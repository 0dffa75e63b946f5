import { buildPlugins } from "../beds/build-plugins";
import { startLibvirtd } from "../beds/private-libvirtd";
import { startTofu } from "../beds/tofu-engine";
import type { Budget } from "./budget";

const NETWORKS = 20;
const MACHINES = 50;
const WIDTHS = [10, 50];
const WANTED = WIDTHS.length * (NETWORKS + 2 * MACHINES);

export const manyAtOnceBudget: Budget = {
  name: `${NETWORKS} networks, ${MACHINES} volumes, ${MACHINES} domains at once, widths ${WIDTHS.join(" and ")}`,
  comparison: "what was asked for",
  budget: "0 failures",
  measure: async () => {
    const ours = await countMade();
    return { ours, against: WANTED, unit: "objects made", met: ours === WANTED };
  },
};

/** What the host has after an apply at each width, by the host's own tools. */
async function countMade(): Promise<number> {
  const [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins()]);
  const tofu = startTofu();
  let made = 0;
  try {
    tofu.write("main.tf", program(libvirtd.uri));
    for (const width of WIDTHS) {
      await tofu.apply(`-parallelism=${width}`);
      for (const list of [
        ["net-list", "--name"],
        ["vol-list", "lab"],
        ["list", "--all", "--name"],
      ]) {
        const names = await libvirtd.virsh(...list).catch(() => "");
        made += names.split("\n").filter((line) => line.trim() !== "").length;
      }
      await tofu.destroy(`-parallelism=${width}`);
    }
    return made;
  } finally {
    tofu.dispose();
    await libvirtd.stop();
  }
}

/** The networks have no bridge names of their own: choosing them side by side is where others fail. */
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
  mode      = "nat"
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
