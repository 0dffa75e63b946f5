// One program for two backends: only words that a libvirt host and a cluster both honour.
//
//   pulumi config set virt:uri qemu:///system                                on a libvirt host
//   pulumi config set --path virt:cluster.namespace lab                      on a cluster
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();

// On a libvirt host a pool, on a cluster a storage class; `default` is there on both.
const pool = config.get("pool") ?? "default";
// A bridge that the host, or each node, has already.
const bridge = config.get("bridge") ?? "br0";
const power = config.get("power") === "stopped" ? "stopped" : "running";

const lab = new virt.Network("portable-lab", { mode: "bridge", bridge });

const data = new virt.Volume("portable-data", { pool, size: "1GiB", onDelete: "delete" });

const machine = new virt.VirtualMachine("portable-machine", {
  memory: "1GiB",
  cpu: { count: 2 },
  firmware: "uefi",
  disks: [{ name: "data", volume: data.id, bootOrder: 1 }],
  interfaces: [{ name: "lab", network: lab.name, mac: "52:54:00:12:34:56" }],
  watchdog: { action: "reset" },
  power: { state: power },
});

export const name = machine.name;
export const volume = data.id;
export const powerState = machine.powerState;
