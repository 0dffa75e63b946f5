import { Secret, UNKNOWN } from "../../../provider/core/value";
import type { PreviewRow } from "../preview-row";

const inputs = {
  name: "web-1",
  memory: "1GiB",
  memoryMax: "4GiB",
  cpu: { count: 2, maxCount: 4 },
  disks: [{ name: "root", volume: "images/web-1.qcow2" }],
  interfaces: [{ name: "lan", network: "lab" }],
  cloudInit: { userData: new Secret("#cloud-config\npassword: canary") },
} as const;
const outputs = {
  uuid: "9a7f1c1e-6f5b-5a53-9a43-0d3f3a1f0003",
  domainId: 7,
  powerState: "running",
  addresses: [],
  macAddresses: { lan: "52:54:00:11:22:33" },
  machineType: "pc-q35-9.0",
  pendingChanges: [],
  pendingImpact: {},
} as const;
const running = { id: outputs.uuid, inputs, outputs };
const off = {
  id: outputs.uuid,
  inputs: { ...inputs, power: { state: "stopped" } },
  outputs: { ...outputs, powerState: "stopped" },
};
const kind = "VirtualMachine";

export const machineRows: readonly PreviewRow[] = [
  {
    title: "a new machine's addresses are known when it has booted",
    kind,
    inputs,
    expected: { action: "create", unknownOutputs: ["address", "addresses", "domainId"] },
  },
  {
    title: "the same machine in other words is no change",
    kind,
    prior: running,
    inputs: { ...inputs, memory: "1024MiB", memoryMax: "4096 MiB", tpm: false, firmware: "bios" },
    expected: { action: "none", impact: {} },
  },
  {
    title: "memory within what the machine started with changes live",
    kind,
    prior: running,
    inputs: { ...inputs, memory: "2GiB" },
    expected: {
      action: "update",
      impact: { memory: "live" },
      knownOutputs: { uuid: outputs.uuid, macAddresses: { lan: "52:54:00:11:22:33" } },
    },
  },
  {
    title: "more memory than the machine started with is stored for its next start",
    kind,
    prior: running,
    inputs: { ...inputs, memory: "8GiB", memoryMax: "8GiB" },
    expected: { action: "update", impact: { memory: "next-start", memoryMax: "next-start" } },
  },
  {
    title: "the same restarts the machine where the program allows it",
    kind,
    prior: { ...running, inputs: { ...inputs, power: { applyChanges: "restart" } } },
    inputs: { ...inputs, memoryMax: "8GiB", power: { applyChanges: "restart" } },
    expected: { action: "update", impact: { memoryMax: "restart" } },
  },
  {
    title: "a machine that is off takes any memory at once",
    kind,
    prior: off,
    inputs: { ...off.inputs, memoryMax: "8GiB" },
    expected: { action: "update", impact: { memoryMax: "live" } },
  },
  {
    title: "processors come live up to the greatest count",
    kind,
    prior: running,
    inputs: { ...inputs, cpu: { count: 4, maxCount: 4 } },
    expected: { action: "update", impact: { "cpu.count": "live" } },
  },
  {
    title: "a disk comes and another goes, by name and not by position",
    kind,
    prior: {
      ...running,
      inputs: {
        ...inputs,
        disks: [{ name: "old", volume: "images/old.qcow2" }, ...inputs.disks],
      },
    },
    inputs: { ...inputs, disks: [...inputs.disks, { name: "data", volume: "images/data.qcow2" }] },
    expected: { action: "update", impact: { "disks[1]": "live", "disks[0]": "live" } },
  },
  {
    title: "another MAC address is another card for the guest",
    kind,
    prior: running,
    inputs: {
      ...inputs,
      interfaces: [{ name: "lan", network: "lab", mac: "52:54:00:99:88:77" }],
    },
    expected: { action: "update", impact: { "interfaces[0].mac": "replug" } },
  },
  {
    title: "another firmware waits for the next start",
    kind,
    prior: running,
    inputs: { ...inputs, firmware: "uefi" },
    expected: { action: "update", impact: { firmware: "next-start" } },
  },
  {
    title: "another name is another machine",
    kind,
    prior: running,
    inputs: { ...inputs, name: "web-2" },
    expected: { action: "replace", impact: { name: "replace" } },
  },
  {
    title: "a volume that is not known yet changes the disk's source at the next start",
    kind,
    prior: running,
    inputs: { ...inputs, disks: [{ name: "root", volume: UNKNOWN }] },
    expected: { action: "update", impact: { "disks[0].volume": "next-start" } },
  },
  {
    title: "a multicast MAC address is refused",
    kind,
    inputs: { ...inputs, interfaces: [{ name: "lan", network: "lab", mac: "01:00:5e:00:00:01" }] },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "interfaces[0].mac", says: /unicast/ }],
    },
  },
  {
    title: "memory of nothing is refused",
    kind,
    inputs: { ...inputs, memory: "0MiB" },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "memory", says: /1MiB/ }],
    },
  },
  {
    title: "what only a cluster has is refused on libvirt",
    kind,
    inputs: { ...inputs, cluster: {} },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "cluster", says: /./ }],
    },
  },
];
