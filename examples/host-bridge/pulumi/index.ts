// Machines in the host's own network: a bridge over the port by which the host itself is reached.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
const port = config.get("port") ?? "eno1";

// Kept by what manages the port's network there. The host puts everything back by itself when it
// cannot be reached after the change; deleting the bridge gives the port its addresses back.
const bridge = new virt.Bridge("br0", {
  name: "br0",
  ports: [port],
  mtu: config.getNumber("mtu") ?? 1500,
  allowManagementPort: true,
  libvirt: { uplink: port },
});

const lan = new virt.Network("lan", { mode: "bridge", bridge: bridge.name });

export const network = lan.name;
export const keptBy = bridge.service;
