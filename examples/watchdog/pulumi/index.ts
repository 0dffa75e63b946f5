// A machine that is reset when its guest hangs: a watchdog card, and in the guest the program that
// feeds it.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
const action = config.get("action") === "poweroff" ? "poweroff" : "reset";

const images = new virt.StoragePool("images", {
  name: "watchdog",
  path: "/var/lib/libvirt/images/watchdog",
  deleteStorage: true,
});

const root = new virt.Volume("root", {
  pool: images.name,
  name: "guarded.qcow2",
  source: { file: config.require("image") },
  onDelete: "delete",
});

new virt.VirtualMachine("guarded", {
  memory: "128MiB",
  disks: [{ name: "root", volume: root.id }],
  watchdog: { model: "i6300esb", action },
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
