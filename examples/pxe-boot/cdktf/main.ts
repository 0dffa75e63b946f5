// A machine that boots from the network, and the network that serves it the first file.
import { Network, StoragePool, VirtProvider, VirtualMachine, Volume } from "@virt-iac/cdktf";
import { App, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "pxe-boot");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const tftpRoot = new TerraformVariable(stack, "tftp_root", {
  type: "string",
  default: "/var/lib/tftpboot",
  description: "A folder on the host with the files of the boot server.",
});
const bootFile = new TerraformVariable(stack, "boot_file", {
  type: "string",
  default: "pxelinux.0",
  description: "The file that machines load first.",
});
const subnet = new TerraformVariable(stack, "subnet", {
  type: "string",
  default: "192.168.153",
  description: "The first three bytes of the network's addresses.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

const prefix = subnet.stringValue;
const network = new Network(stack, "boot", {
  name: "pxe-boot",
  mode: "isolated",
  addresses: [
    {
      address: `${prefix}.1/24`,
      tftpRoot: tftpRoot.stringValue,
      dhcp: {
        ranges: [{ start: `${prefix}.10`, end: `${prefix}.99` }],
        bootFile: bootFile.stringValue,
      },
    },
  ],
});

const images = new StoragePool(stack, "images", {
  name: "pxe-boot",
  path: "/var/lib/libvirt/images/pxe-boot",
  deleteStorage: true,
});

const root = new Volume(stack, "root", {
  pool: images.name,
  name: "pxe-root.qcow2",
  size: "10GiB",
  onDelete: "delete",
});

// The disk first: once something is installed there, the network is not asked again.
new VirtualMachine(stack, "node", {
  name: "pxe-node",
  memory: "128MiB",
  disks: [{ name: "root", volume: root.id, bootOrder: 1 }],
  interfaces: [{ name: "boot", network: network.name, bootOrder: 2 }],
});

app.synth();
