// A bridge on every node, a network on it, and a machine with a Service, on a cluster.
//
//   pulumi config set virt:backend cluster
//   pulumi config set --path virt:cluster.namespace lab
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();

// Made on the nodes by the operator for node networks; it counts as made when every node has it.
const bridge = new virt.Bridge("br-lab", {
  ports: [config.get("uplink") ?? "eth1"],
  mtu: config.getNumber("mtu") ?? 1500,
});

const lan = new virt.Network("lab-net", { mode: "bridge", bridge: bridge.name });

const data = new virt.Volume("lab-data", { pool: "default", size: "1GiB", onDelete: "delete" });

const machine = new virt.VirtualMachine("lab-web", {
  memory: "1GiB",
  disks: [{ name: "data", volume: data.id, bootOrder: 1 }],
  interfaces: [
    { name: "default", network: "pod" },
    { name: "lab", network: lan.name },
  ],
  power: { state: config.get("power") === "stopped" ? "stopped" : "running" },
  cluster: { labels: { app: "lab-web" } },
});

// Any other object of a cluster.
const service = new virt.ClusterObject("lab-web", {
  manifest: JSON.stringify({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "lab-web" },
    spec: { selector: { app: "lab-web" }, ports: [{ name: "http", port: 80 }] },
  }),
});

export const name = machine.name;
export const host = service.objectName;
