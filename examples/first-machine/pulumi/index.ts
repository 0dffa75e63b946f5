// A pool, a network, an uploaded image, an overlay on it, and a machine that starts from the overlay.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
// A bootable qcow2 image: a file here, or an http or https address.
const image = config.require("image");

const images = new virt.StoragePool("first-machine", {
  path: "/var/lib/libvirt/images/first-machine",
  deleteStorage: true,
});

const lan = new virt.Network("first-machine", {
  mode: "nat",
  addresses: [
    {
      address: "192.168.151.1/24",
      dhcp: { ranges: [{ start: "192.168.151.10", end: "192.168.151.99" }] },
    },
  ],
});

// Uploaded once; machines only read it.
const base = new virt.Volume("base.qcow2", {
  pool: images.name,
  source: image.startsWith("http") ? { url: image } : { file: image },
  onDelete: "delete",
});

// What the machine writes.
const root = new virt.Volume("root.qcow2", {
  pool: images.name,
  size: "2GiB",
  backing: { volume: base.id, format: "qcow2" },
  onDelete: "delete",
});

const machine = new virt.VirtualMachine("first-machine", {
  memory: config.get("memory") ?? "512MiB",
  disks: [{ name: "root", volume: root.id }],
  interfaces: [{ name: "lan", network: lan.name }],
  cloudInit: {
    userData: '#!/bin/sh\necho "GUEST hello from user data"\n',
  },
  waitFor: { address: "ipv4", console: "GUEST ready" },
});

export const name = machine.name;
export const address = machine.address;
export const macAddresses = machine.macAddresses;
export const console = machine.consoleCommand;
