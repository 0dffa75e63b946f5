// A machine with a PCI device of the host for itself: which one is chosen by vendor and product.
import { PciDevice, VirtProvider, VirtualMachine } from "@virt-iac/cdktf";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "pci-passthrough");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const selector = new TerraformVariable(stack, "selector", {
  type: "string",
  description: "Vendor and product of the device.",
});
const memory = new TerraformVariable(stack, "memory", {
  type: "string",
  default: "2GiB",
  description: "The machine's memory; all of it is pinned while the device is in it.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

// Looked up and checked at preview: its IOMMU group, who uses it, whether the host needs it.
const card = new PciDevice(stack, "card", {
  name: "card",
  selector: selector.stringValue,
});

new VirtualMachine(stack, "worker", {
  name: "worker",
  memory: memory.stringValue,
  hostDevices: [{ name: "card", device: card.device }],
});

new TerraformOutput(stack, "device", { value: card.device });
new TerraformOutput(stack, "iommu_group", { value: card.groupMembers });

app.synth();
