// A lab of machines that all start from one image: the image is stored once, each machine stores
// what it changes.
import { StoragePool, VirtProvider, VirtualMachine, Volume } from "@virt-iac/cdktf";
import { App, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "linked-clones");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const image = new TerraformVariable(stack, "image", {
  type: "string",
  description: "A bootable qcow2 image, a file here.",
});
const network = new TerraformVariable(stack, "network", {
  type: "string",
  default: "default",
  description: "A network that the host has.",
});
// A loop runs when the program is synthesised, so its length is context and no variable.
const machines = Number(app.node.tryGetContext("machines") ?? 10);

new VirtProvider(stack, "virt", { uri: uri.stringValue });

const lab = new StoragePool(stack, "lab", {
  name: "linked-clones",
  path: "/var/lib/libvirt/images/linked-clones",
  deleteStorage: true,
});

const base = new Volume(stack, "base", {
  pool: lab.name,
  name: "lab-base.qcow2",
  source: { file: image.stringValue },
  onDelete: "delete",
});

for (let number = 1; number <= machines; number++) {
  const name = `lab-${number}`;
  const root = new Volume(stack, `${name}-root`, {
    pool: lab.name,
    name: `${name}.qcow2`,
    backing: { volume: base.id, format: "qcow2" },
    onDelete: "delete",
  });
  new VirtualMachine(stack, name, {
    name,
    memory: "128MiB",
    disks: [{ name: "root", volume: root.id }],
    interfaces: [{ name: "lan", network: network.stringValue }],
  });
}

app.synth();
