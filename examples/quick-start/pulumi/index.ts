import * as virt from "@virt-iac/pulumi";

const pool = new virt.StoragePool("lab", { path: "/var/lib/libvirt/images/lab" });
const base = new virt.Volume("debian.qcow2", {
  pool: pool.name,
  source: { file: "debian-12.qcow2" },
  onDelete: "delete",
});
const backing = { volume: base.id, format: "qcow2" } as const;
const disk = { pool: pool.name, size: "20GiB", backing, onDelete: "delete" } as const;
const root = new virt.Volume("web.qcow2", disk);
const machine = new virt.VirtualMachine("web", {
  memory: "2GiB",
  cpu: { count: 2, maxCount: 4 },
  disks: [{ name: "root", volume: root.id }],
  interfaces: [{ name: "lan", network: "default" }],
  cloudInit: { userData: "#cloud-config\nssh_import_id: [gh:you]\n" },
  waitFor: { address: "ipv4" },
});
export const ssh = machine.sshCommand;
