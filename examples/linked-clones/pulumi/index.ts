// A lab of machines that all start from one image: the image is stored once, each machine stores
// what it changes.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
const count = config.getNumber("machines") ?? 10;
const network = config.get("network") ?? "default";

const lab = new virt.StoragePool("lab", {
  name: "linked-clones",
  path: "/var/lib/libvirt/images/linked-clones",
  deleteStorage: true,
});

const base = new virt.Volume("base", {
  pool: lab.name,
  name: "lab-base.qcow2",
  source: { file: config.require("image") },
  onDelete: "delete",
});

const all: virt.VirtualMachine[] = [];
for (let number = 1; number <= count; number++) {
  const name = `lab-${number}`;
  const root = new virt.Volume(`${name}-root`, {
    pool: lab.name,
    name: `${name}.qcow2`,
    backing: { volume: base.id, format: "qcow2" },
    onDelete: "delete",
  });
  const machine = new virt.VirtualMachine(name, {
    memory: "128MiB",
    disks: [{ name: "root", volume: root.id }],
    interfaces: [{ name: "lan", network }],
  });
  all.push(machine);
}

export const machines = all.map((machine) => machine.name);
