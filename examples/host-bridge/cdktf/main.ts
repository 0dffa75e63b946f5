// Machines in the host's own network: a bridge over the port by which the host itself is reached.
import { Bridge, Network, VirtProvider } from "@virt-iac/cdktf";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "host-bridge");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const port = new TerraformVariable(stack, "port", {
  type: "string",
  default: "eno1",
  description: "The host's network device; its addresses move to the bridge.",
});
const mtu = new TerraformVariable(stack, "mtu", {
  type: "number",
  default: 1500,
  description: "The largest packet.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

// Kept by what manages the port's network there. The host puts everything back by itself when it
// cannot be reached after the change; deleting the bridge gives the port its addresses back.
const bridge = new Bridge(stack, "br0", {
  name: "br0",
  ports: [port.stringValue],
  mtu: mtu.numberValue,
  allowManagementPort: true,
  libvirt: { uplink: port.stringValue },
});

const lan = new Network(stack, "lan", { name: "lan", mode: "bridge", bridge: bridge.name });

new TerraformOutput(stack, "network", { value: lan.name });
new TerraformOutput(stack, "kept_by", { value: bridge.service });

app.synth();
