// A machine that boots from the network, and the network that serves it the first file.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
const subnet = config.get("subnet") ?? "192.168.153";

const network = new virt.Network("boot", {
  name: "pxe-boot",
  mode: "isolated",
  addresses: [
    {
      address: `${subnet}.1/24`,
      tftpRoot: config.get("tftpRoot") ?? "/var/lib/tftpboot",
      dhcp: {
        ranges: [{ start: `${subnet}.10`, end: `${subnet}.99` }],
        bootFile: config.get("bootFile") ?? "pxelinux.0",
      },
    },
  ],
});

const images = new virt.StoragePool("images", {
  name: "pxe-boot",
  path: "/var/lib/libvirt/images/pxe-boot",
  deleteStorage: true,
});

const root = new virt.Volume("root", {
  pool: images.name,
  name: "pxe-root.qcow2",
  size: "10GiB",
  onDelete: "delete",
});

// The disk first: once something is installed there, the network is not asked again.
new virt.VirtualMachine("node", {
  name: "pxe-node",
  memory: "128MiB",
  disks: [{ name: "root", volume: root.id, bootOrder: 1 }],
  interfaces: [{ name: "boot", network: network.name, bootOrder: 2 }],
});
