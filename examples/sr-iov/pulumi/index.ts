// A machine with a network card of its own: a virtual function from a pool on an SR-IOV card, on a
// VLAN.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();

// Each interface on it gets one virtual function, and gives it back when the machine stops.
const fast = new virt.Network("fast", {
  mode: "sriov",
  physicalFunction: config.get("physicalFunction") ?? "enp7s0f0",
  vlan: config.getNumber("vlan") ?? 100,
});

const router = new virt.VirtualMachine("router", {
  memory: "1GiB",
  interfaces: [{ name: "fast", network: fast.name }],
});

export const macAddresses = router.macAddresses;
