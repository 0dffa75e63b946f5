// A web server: cloud-init installs it, and the machine counts as made when it has an address.
import { Network, StoragePool, VirtProvider, VirtualMachine, Volume } from "@virt-iac/cdktf";
import { App, Fn, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "web-server");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const image = new TerraformVariable(stack, "image", {
  type: "string",
  description: "A cloud image in qcow2 format, a file here.",
});
const memory = new TerraformVariable(stack, "memory", {
  type: "string",
  default: "512MiB",
  description: "What the machine starts with.",
});
const cpus = new TerraformVariable(stack, "cpus", {
  type: "number",
  default: 1,
  description: "Up to four can be given to it while it runs.",
});
const greeting = new TerraformVariable(stack, "greeting", {
  type: "string",
  default: "It works.",
  description: "The page that the server shows.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

const images = new StoragePool(stack, "images", {
  name: "web-server",
  path: "/var/lib/libvirt/images/web-server",
  deleteStorage: true,
});

const lan = new Network(stack, "lan", {
  name: "web-server",
  addresses: [
    {
      address: "192.168.152.1/24",
      dhcp: { ranges: [{ start: "192.168.152.10", end: "192.168.152.99" }] },
    },
  ],
});

const base = new Volume(stack, "base", {
  pool: images.name,
  name: "web-base.qcow2",
  source: { file: image.stringValue },
  onDelete: "delete",
});

const root = new Volume(stack, "root", {
  pool: images.name,
  name: "web-root.qcow2",
  size: "8GiB",
  backing: { volume: base.id, format: "qcow2" },
  onDelete: "delete",
});

const machine = new VirtualMachine(stack, "web", {
  name: "web",
  memory: memory.stringValue,
  cpu: { count: cpus.numberValue, maxCount: 4 },
  disks: [{ name: "root", volume: root.id }],
  interfaces: [{ name: "lan", network: lan.name }],
  cloudInit: {
    userData: `#cloud-config
packages: [nginx]
write_files:
  - path: /var/www/html/index.html
    content: ${Fn.jsonencode(greeting.value)}
`,
  },
  waitFor: { address: "ipv4" },
});

new TerraformOutput(stack, "url", { value: `http://${machine.address}/` });
new TerraformOutput(stack, "ssh", { value: machine.sshCommand });

app.synth();
