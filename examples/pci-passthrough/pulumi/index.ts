// A machine with a PCI device of the host for itself: which one is chosen by vendor and product.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();

// Looked up and checked at preview: its IOMMU group, who uses it, whether the host needs it.
const card = new virt.PciDevice("card", { selector: config.require("selector") });

// All of the memory is pinned while the device is in the machine.
new virt.VirtualMachine("worker", {
  memory: config.get("memory") ?? "2GiB",
  hostDevices: [{ name: "card", device: card.device }],
});

export const device = card.device;
export const iommuGroup = card.groupMembers;
