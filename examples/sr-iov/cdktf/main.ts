// A machine with a network card of its own: a virtual function from a pool on an SR-IOV card, on a
// VLAN.
import { Network, VirtProvider, VirtualMachine } from "@virt-iac/cdktf";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "sr-iov");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const physicalFunction = new TerraformVariable(stack, "physical_function", {
  type: "string",
  default: "enp7s0f0",
  description: "The host's network device that has virtual functions.",
});
const vlan = new TerraformVariable(stack, "vlan", {
  type: "number",
  default: 100,
  description: "The VLAN of the machine's traffic.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

// Each interface on it gets one virtual function, and gives it back when the machine stops.
const fast = new Network(stack, "fast", {
  name: "fast",
  mode: "sriov",
  physicalFunction: physicalFunction.stringValue,
  vlan: vlan.numberValue,
});

const router = new VirtualMachine(stack, "router", {
  name: "router",
  memory: "1GiB",
  interfaces: [{ name: "fast", network: fast.name }],
});

new TerraformOutput(stack, "mac_addresses", { value: router.macAddresses });

app.synth();
