// A web server: cloud-init installs it, and the machine counts as made when it has an address.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
const greeting = config.get("greeting") ?? "It works.";

const images = new virt.StoragePool("images", {
  name: "web-server",
  path: "/var/lib/libvirt/images/web-server",
  deleteStorage: true,
});

const lan = new virt.Network("lan", {
  name: "web-server",
  addresses: [
    {
      address: "192.168.152.1/24",
      dhcp: { ranges: [{ start: "192.168.152.10", end: "192.168.152.99" }] },
    },
  ],
});

const base = new virt.Volume("base", {
  pool: images.name,
  name: "web-base.qcow2",
  source: { file: config.require("image") },
  onDelete: "delete",
});

const root = new virt.Volume("root", {
  pool: images.name,
  name: "web-root.qcow2",
  size: "8GiB",
  backing: { volume: base.id, format: "qcow2" },
  onDelete: "delete",
});

const machine = new virt.VirtualMachine("web", {
  memory: config.get("memory") ?? "512MiB",
  cpu: { count: config.getNumber("cpus") ?? 1, maxCount: 4 },
  disks: [{ name: "root", volume: root.id }],
  interfaces: [{ name: "lan", network: lan.name }],
  cloudInit: {
    userData: `#cloud-config
packages: [nginx]
write_files:
  - path: /var/www/html/index.html
    content: ${JSON.stringify(greeting)}
`,
  },
  waitFor: { address: "ipv4" },
});

export const url = pulumi.interpolate`http://${machine.address}/`;
export const ssh = machine.sshCommand;
