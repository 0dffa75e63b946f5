// A pool, a network, an uploaded image, an overlay on it, and a machine that starts from the overlay.
import { Network, StoragePool, VirtProvider, VirtualMachine, Volume } from "@virt-iac/cdktn";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktn";

const app = new App();
const stack = new TerraformStack(app, "first-machine");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const image = new TerraformVariable(stack, "image", {
  type: "string",
  description: "A bootable qcow2 image, a file here.",
});
const memory = new TerraformVariable(stack, "memory", {
  type: "string",
  default: "512MiB",
  description: "What the machine starts with.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

const images = new StoragePool(stack, "images", {
  name: "first-machine",
  type: "dir",
  path: "/var/lib/libvirt/images/first-machine",
  deleteStorage: true,
});

const lan = new Network(stack, "lan", {
  name: "first-machine",
  mode: "nat",
  addresses: [
    {
      address: "192.168.151.1/24",
      dhcp: { ranges: [{ start: "192.168.151.10", end: "192.168.151.99" }] },
    },
  ],
});

// Uploaded once; machines only read it.
const base = new Volume(stack, "base", {
  pool: images.name,
  name: "base.qcow2",
  source: { file: image.stringValue },
  onDelete: "delete",
});

// What the machine writes.
const root = new Volume(stack, "root", {
  pool: images.name,
  name: "root.qcow2",
  size: "2GiB",
  backing: { volume: base.id, format: "qcow2" },
  onDelete: "delete",
});

const machine = new VirtualMachine(stack, "first", {
  name: "first-machine",
  memory: memory.stringValue,
  disks: [{ name: "root", volume: root.id }],
  interfaces: [{ name: "lan", network: lan.name }],
  cloudInit: { userData: '#!/bin/sh\necho "GUEST hello from user data"\n' },
  waitFor: { address: "ipv4", console: "GUEST ready" },
});

new TerraformOutput(stack, "name", { value: machine.name });
new TerraformOutput(stack, "address", { value: machine.address });

app.synth();
