import { impactOfChange } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/impact-of-change";
import { compare } from "../../../../../provider/core/compare";
import { normalise } from "../../../../../provider/core/normalise";
import { formatPath } from "../../../../../provider/core/property-path";
import type { Properties } from "../../../../../provider/core/value";
import { machineInputs } from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";

interface Row {
  readonly title: string;
  readonly before: Properties;
  readonly after: Properties;
  readonly outputs?: Properties;
  /** `path word`, a `?` after the word when the guest must act. */
  readonly running: readonly string[];
}

const disk = (more: Properties = {}) => ({ disks: [{ name: "d", volume: "p/d", ...more }] });
const nic = (more: Properties) => ({ interfaces: [{ name: "n", ...more }] });
const restart = { power: { applyChanges: "restart" } };

const ROWS: readonly Row[] = [
  {
    title: "a description",
    before: {},
    after: { description: "x" },
    running: ["description live"],
  },
  {
    title: "what the host chose, as an import writes it and a program does not",
    before: {
      ...nic({ network: "lan", mac: "52:54:00:00:00:01" }),
      libvirt: { architecture: "x86_64", accelerator: "qemu", emulator: "/usr/bin/qemu" },
    },
    after: { ...nic({ network: "lan" }), libvirt: {} },
    running: [
      "interfaces[0].mac live",
      "libvirt.accelerator live",
      "libvirt.architecture live",
      "libvirt.emulator live",
    ],
  },
  {
    title: "what the host chose, which the program writes down by and by",
    before: { ...nic({ network: "lan" }), libvirt: {} },
    after: {
      ...nic({ network: "lan", mac: "52:54:00:00:00:01" }),
      libvirt: { architecture: "aarch64", machine: "virt" },
    },
    outputs: {
      architecture: "aarch64",
      machineType: "virt-9.0",
      macAddresses: { n: "52:54:00:00:00:01" },
    },
    running: ["interfaces[0].mac live", "libvirt.architecture live", "libvirt.machine next-start"],
  },
  {
    title: "what is written down and is not what the host chose",
    before: { libvirt: {} },
    after: { libvirt: { architecture: "aarch64", machine: "q35" } },
    outputs: { architecture: "x86_64", machineType: "pc-i440fx-9.0" },
    running: ["libvirt.architecture replace", "libvirt.machine replace"],
  },
  {
    title: "another MAC address than the one that libvirt chose",
    before: nic({ network: "lan" }),
    after: nic({ network: "lan", mac: "52:54:00:00:00:02" }),
    outputs: { macAddresses: { n: "52:54:00:00:00:01" } },
    running: ["interfaces[0].mac replug?"],
  },
  {
    title: "a bus that the disk has also unwritten",
    before: disk({ bus: "virtio" }),
    after: disk(),
    running: ["disks[0].bus live"],
  },
  {
    title: "a bus that the disk has not unwritten",
    before: disk({ bus: "sata" }),
    after: disk(),
    running: ["disks[0].bus next-start"],
  },
  {
    title: "another architecture",
    before: { libvirt: { architecture: "x86_64" } },
    after: { libvirt: { architecture: "aarch64" } },
    running: ["libvirt.architecture replace"],
  },
  { title: "a name", before: { name: "a" }, after: { name: "b" }, running: ["name replace"] },
  {
    title: "a device of the host, alone in its slot",
    before: {},
    after: { hostDevices: [{ name: "gpu", device: "01:00.0", address: "pci:05:00.0" }] },
    running: ["hostDevices[0] live?"],
  },
  {
    title: "a device of the host that shares a slot",
    before: { hostDevices: [{ name: "gpu", device: "01:00.0", address: "pci:05:00.0" }] },
    after: {
      hostDevices: [
        { name: "gpu", device: "01:00.0", address: "pci:05:00.0" },
        { name: "audio", device: "01:00.1", address: "pci:05:00.1" },
      ],
    },
    running: ["hostDevices[1] next-start"],
  },
  {
    title: "a virtual function that shares a slot and leaves",
    before: nic({ virtualFunction: "03:10.1", address: "pci:05:00.1" }),
    after: {},
    running: ["interfaces[0] next-start"],
  },
  {
    title: "more processors within the maximum",
    before: { cpu: { maxCount: 4 } },
    after: { cpu: { count: 2, maxCount: 4 } },
    running: ["cpu.count live?"],
  },
  {
    title: "more processors than were started with",
    before: {},
    after: { cpu: { count: 2 } },
    running: ["cpu.count next-start"],
  },
  {
    title: "fewer processors",
    before: { cpu: { count: 2, maxCount: 4 } },
    after: { cpu: { count: 1, maxCount: 4 } },
    running: ["cpu.count next-start"],
  },
  {
    title: "more memory within the maximum",
    before: { memoryMax: "4GiB" },
    after: { memory: "2GiB", memoryMax: "4GiB" },
    running: ["memory live?"],
  },
  {
    title: "more memory than was started with",
    before: {},
    after: { memory: "2GiB" },
    running: ["memory next-start"],
  },
  { title: "a virtio disk that comes", before: {}, after: disk(), running: ["disks[0] live?"] },
  { title: "a virtio disk that goes", before: disk(), after: {}, running: ["disks[0] live?"] },
  {
    title: "a sata disk that comes",
    before: {},
    after: disk({ bus: "sata" }),
    running: ["disks[0] next-start"],
  },
  {
    title: "a cdrom drive that comes",
    before: {},
    after: { disks: [{ name: "cd", device: "cdrom" }] },
    running: ["disks[0] next-start"],
  },
  {
    title: "another medium",
    before: disk({ device: "cdrom" }),
    after: disk({ device: "cdrom", volume: "p/e" }),
    running: ["disks[0].volume live"],
  },
  {
    title: "another image of a disk",
    before: disk(),
    after: disk({ volume: "p/e" }),
    running: ["disks[0].volume next-start"],
  },
  {
    title: "a limit",
    before: disk({ limits: { total_iops_sec: 1 } }),
    after: disk({ limits: { total_iops_sec: 2 } }),
    running: ["disks[0].limits.total_iops_sec live"],
  },
  {
    title: "another network",
    before: nic({ network: "a" }),
    after: nic({ network: "b" }),
    running: ["interfaces[0].network live"],
  },
  {
    title: "a bridge in place of a network",
    before: nic({ network: "a" }),
    after: nic({ bridge: "br0" }),
    running: ["interfaces[0].bridge live", "interfaces[0].network live"],
  },
  {
    title: "a network in place of user-mode networking",
    before: nic({ user: true }),
    after: nic({ network: "b" }),
    running: ["interfaces[0].network next-start", "interfaces[0].user next-start"],
  },
  {
    title: "another MAC address",
    before: nic({ network: "a", mac: "52:54:00:00:00:01" }),
    after: nic({ network: "a", mac: "52:54:00:00:00:02" }),
    running: ["interfaces[0].mac replug?"],
  },
  {
    title: "an old card that comes",
    before: {},
    after: nic({ network: "a", model: "rtl8139" }),
    running: ["interfaces[0] next-start"],
  },
  {
    title: "another version of the machine type",
    before: { libvirt: { machine: "pc-q35-7.1" } },
    after: { libvirt: { machine: "pc-q35-7.2" } },
    running: ["libvirt.machine next-start"],
  },
  {
    title: "another family of machine types",
    before: { libvirt: { machine: "q35" } },
    after: { libvirt: { machine: "pc" } },
    running: ["libvirt.machine replace"],
  },
  {
    title: "a display's password that goes",
    before: { graphics: [{ type: "vnc", password: "a" }] },
    after: { graphics: [{ type: "vnc" }] },
    running: ["graphics[0].password next-start"],
  },
  {
    title: "a display's other password",
    before: { graphics: [{ type: "vnc", password: "a" }] },
    after: { graphics: [{ type: "vnc", password: "b" }] },
    running: ["graphics[0].password live"],
  },
  {
    title: "a feature",
    before: {},
    after: { libvirt: { features: { pae: "on" } } },
    running: ["libvirt next-start"],
  },
  {
    title: "a pin",
    before: { libvirt: { cpuTuning: { pins: { "0": "0" } } } },
    after: { libvirt: { cpuTuning: { pins: { "0": "1" } } } },
    running: ['libvirt.cpuTuning.pins["0"] live'],
  },
  {
    title: "a power-off",
    before: {},
    after: { power: { state: "stopped" } },
    running: ["power.state restart"],
  },
  {
    title: "a change that may restart the machine",
    before: restart,
    after: { ...restart, firmware: "uefi" },
    running: ["firmware restart"],
  },
  {
    title: "a live change beside it",
    before: restart,
    after: { ...restart, title: "x" },
    running: ["title live"],
  },
];

const bag = (inputs: Properties) => normalise(machineInputs, { name: "web-1", ...inputs }).value;

function impacts(row: Row, running: boolean): readonly string[] {
  const { before, after, outputs } = row;
  const context = { before: bag(before), after: bag(after), ...(outputs && { outputs }) };
  return compare(machineInputs, context.before, context.after)
    .map((change) => {
      const { word, needsGuest } = impactOfChange(change, context, running);
      return `${formatPath(change.path)} ${word}${needsGuest ? "?" : ""}`;
    })
    .sort();
}

test.each(ROWS)("$title, while the machine runs", (row) => {
  expect(impacts(row, true)).toEqual(row.running);
});

test.each(ROWS)(
  "$title, while the machine is off, interrupts nothing or makes a new one",
  (row) => {
    const replaced = row.running.some((impact) => impact.endsWith("replace"));
    for (const impact of impacts(row, false)) {
      if (!impact.startsWith("power.state")) {
        expect(impact).toMatch(replaced ? /replace$/ : /live$/);
      }
    }
  },
);

test.each<[string, Properties, readonly string[] | undefined]>([
  ["nothing of its own, with BIOS and no TPM", {}, undefined],
  ["firmware variables", { firmware: "uefi" }, ["firmware variables of the old machine"]],
  [
    "firmware variables and a TPM",
    { firmware: "uefi", tpm: true },
    ["firmware variables and TPM state of the old machine"],
  ],
])("a replace tells what goes with the machine: %s", (_, before, expected) => {
  const after = { ...before, name: "web-2" };
  const context = { before: bag(before), after: bag(after) };
  const [change] = compare(machineInputs, context.before, context.after);
  if (change === undefined) throw new Error("nothing changes");
  for (const running of [true, false]) {
    expect(impactOfChange(change, context, running)).toMatchObject({ word: "replace" });
    expect(impactOfChange(change, context, running).alsoAffects).toEqual(expected);
  }
});
