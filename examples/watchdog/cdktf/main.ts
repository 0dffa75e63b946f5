// A machine that is reset when its guest hangs: a watchdog card, and in the guest the program that
// feeds it.
import { StoragePool, VirtProvider, VirtualMachine, Volume } from "@virt-iac/cdktf";
import { App, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "watchdog");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const image = new TerraformVariable(stack, "image", {
  type: "string",
  description: "A cloud image in qcow2 format, a file here.",
});
const action = new TerraformVariable(stack, "action", {
  type: "string",
  default: "reset",
  description: "What happens when nobody feeds the watchdog: reset, poweroff, pause, …",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

const images = new StoragePool(stack, "images", {
  name: "watchdog",
  path: "/var/lib/libvirt/images/watchdog",
  deleteStorage: true,
});

const root = new Volume(stack, "root", {
  pool: images.name,
  name: "guarded.qcow2",
  source: { file: image.stringValue },
  onDelete: "delete",
});

new VirtualMachine(stack, "guarded", {
  name: "guarded",
  memory: "128MiB",
  disks: [{ name: "root", volume: root.id }],
  watchdog: { model: "i6300esb", action: action.stringValue },
  cloudInit: {
    userData: `#cloud-config
packages: [watchdog]
write_files:
  - path: /etc/watchdog.conf
    content: |
      watchdog-device = /dev/watchdog
      interval = 10
runcmd:
  - systemctl enable --now watchdog
`,
  },
});

app.synth();
