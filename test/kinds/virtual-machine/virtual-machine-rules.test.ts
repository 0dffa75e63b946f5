import { type Properties, UNKNOWN } from "../../../provider/core/value";
import { type MachineRuleRow, testRows } from "./machine-rule-row";

const disk = (more: Properties) => ({ disks: [{ name: "root", volume: "default/root", ...more }] });
const nic = (more: Properties) => ({ interfaces: [{ name: "lan", ...more }] });
const writable = disk({});

const NAME: readonly MachineRuleRow[] = [
  { title: "the shortest machine", inputs: {}, says: [] },
  { title: "a name with a slash", inputs: { name: "a/b" }, says: [/^error name: .*"a\/b"/] },
  {
    title: "a name of digits only",
    inputs: { name: "12345" },
    says: [/^error name: .*not only digits/],
  },
  { title: "a name with a space", inputs: { name: "a b" }, says: [/^error name: .*"a b"/] },
  {
    title: "a name with a plus",
    inputs: { name: "a+b" },
    says: [/^error name: has a character.*"a\+b"/],
  },
  {
    title: "a name of every allowed kind of character",
    inputs: { name: "guest1-rhel7.a_b" },
    says: [],
  },
  { title: "a name that is not known yet", inputs: { name: UNKNOWN }, says: [] },
  {
    title: "a property that does not exist",
    inputs: { memroy: "1GiB" },
    says: [/^error memroy: is not a property.*"memory"/],
  },
];

const PROCESSORS: readonly MachineRuleRow[] = [
  { title: "no processors", inputs: { cpu: { count: 0 } }, says: [/^error cpu\.count: .*0/] },
  {
    title: "fewer processors at most than at the start",
    inputs: { cpu: { count: 4, maxCount: 2 }, memory: "4GiB" },
    says: [/^error cpu\.maxCount: is less than the count.*2.*4/],
  },
  {
    title: "a topology that makes another number",
    inputs: { cpu: { count: 4, topology: { sockets: 1, cores: 3, threads: 1 } }, memory: "4GiB" },
    says: [/^error cpu\.topology: does not make.*= 3.*4/],
  },
  {
    title: "a topology of the greatest number",
    inputs: {
      cpu: { count: 2, maxCount: 4, topology: { sockets: 1, cores: 2, threads: 2 } },
      memory: "2GiB",
    },
    says: [],
  },
  {
    title: "a topology of a number that is not known yet",
    inputs: { cpu: { count: UNKNOWN, topology: { sockets: 1, cores: 3, threads: 1 } } },
    says: [],
  },
  {
    title: "machines inside the machine on another model",
    inputs: { cpu: { nested: true, model: "EPYC" } },
    says: [/^error cpu\.model: cannot run machines.*"EPYC".*host-passthrough/],
  },
];

const MEMORY: readonly MachineRuleRow[] = [
  { title: "no memory", inputs: { memory: "0MiB" }, says: [/^error memory: .*1MiB/] },
  {
    title: "memory without a unit",
    inputs: { memory: "512" },
    says: [/^error memory: .*512.*unit/],
  },
  {
    title: "memory that is no whole number of KiB",
    inputs: { memory: "1073741825B" },
    says: [/^error memory: /],
  },
  {
    title: "less memory at most than at the start",
    inputs: { memory: "2GiB", memoryMax: "1GiB" },
    says: [/^error memoryMax: is less.*1GiB.*2GiB/],
  },
  {
    title: "huge pages that do not fit",
    inputs: { memory: "1023MiB", hugePages: "2MiB" },
    says: [/^error memory: is no whole number of huge pages.*1023MiB.*2MiB/],
  },
  {
    title: "huge pages of no size",
    inputs: { hugePages: "3MiB" },
    says: [/^error hugePages: is no size.*3MiB/],
  },
  {
    title: "little memory",
    inputs: { memory: "256MiB" },
    says: [/^warning memory: is little.*256MiB/],
  },
  {
    title: "little memory for a kernel that boots by itself",
    inputs: { memory: "64MiB", kernel: { kernel: "/boot/vmlinuz" } },
    says: [],
  },
  {
    title: "little memory for the processors",
    inputs: { memory: "1GiB", cpu: { count: 4 } },
    says: [/^warning memory: is little for so many.*1GiB for 4/],
  },
];

const DISKS: readonly MachineRuleRow[] = [
  {
    title: "a disk that names no volume",
    inputs: { disks: [{ name: "root" }] },
    says: [/^error disks\[0\]: names no volume.*volume, file, block, network/],
  },
  { title: "a disk whose volume is not known yet", inputs: disk({ volume: UNKNOWN }), says: [] },
  {
    title: "a disk of two sources",
    inputs: disk({ file: "/a" }),
    says: [/^error disks\[0\]\.file: is a second source.*volume and file/],
  },
  { title: "an empty cdrom drive", inputs: { disks: [{ name: "cd", device: "cdrom" }] }, says: [] },
  {
    title: "a volume without a pool",
    inputs: disk({ volume: "root" }),
    says: [/^error disks\[0\]\.volume: .*pool\/name/],
  },
  {
    title: "two disks of one name",
    inputs: {
      disks: [
        { name: "a", volume: "p/a" },
        { name: "a", volume: "p/b" },
      ],
    },
    says: [/^error disks\[1\]\.name: is used twice/],
  },
  {
    title: "a cdrom drive on virtio",
    inputs: disk({ device: "cdrom", bus: "virtio" }),
    says: [/^error disks\[0\]\.bus: does not fit.*cdrom.*"virtio".*sata/],
  },
  {
    title: "a disk on the floppy's bus",
    inputs: disk({ bus: "fdc" }),
    says: [/^error disks\[0\]\.bus: .*"fdc"/],
  },
  {
    title: "a lun on sata",
    inputs: disk({ device: "lun", bus: "sata" }),
    says: [/^error disks\[0\]\.bus: .*lun.*virtio, scsi/],
  },
  {
    title: "native input and output with the default cache",
    inputs: disk({ io: "native" }),
    says: [/^error disks\[0\]\.io: .*"default".*none or directsync/],
  },
  {
    title: "native input and output without a cache",
    inputs: disk({ io: "native", cache: "none" }),
    says: [],
  },
  {
    title: "a cache that does not exist",
    inputs: disk({ cache: "writearound" }),
    says: [/^error disks\[0\]\.cache: .*writearound/],
  },
  {
    title: "a shared qcow2 image",
    inputs: disk({ shareable: true, format: "qcow2" }),
    says: [/^error disks\[0\]\.shareable: .*"qcow2".*raw/],
  },
];

const ORDER: readonly MachineRuleRow[] = [
  {
    title: "one place in the boot order for two devices",
    inputs: { ...disk({ bootOrder: 1 }), ...nic({ network: "lab", bootOrder: 1 }) },
    says: [/^error interfaces\[0\]\.bootOrder: is used twice.*1.*disks\[0\]/],
  },
  {
    title: "both kinds of boot order",
    inputs: { ...disk({ bootOrder: 1 }), libvirt: { boot: { devices: ["hd"] } } },
    says: [/^error libvirt\.boot\.devices: cannot be together with bootOrder/],
  },
  {
    title: "a place zero in the boot order",
    inputs: disk({ bootOrder: 0 }),
    says: [/^error disks\[0\]\.bootOrder: /],
  },
];

const INTERFACES: readonly MachineRuleRow[] = [
  {
    title: "an interface that is plugged into nothing",
    inputs: nic({}),
    says: [/^error interfaces\[0\]: is plugged into nothing/],
  },
  {
    title: "an interface at two places",
    inputs: nic({ network: "lab", bridge: "br0" }),
    says: [/^error interfaces\[0\]\.bridge: is a second place.*network and bridge/],
  },
  {
    title: "an interface on a network that is not known yet",
    inputs: nic({ network: UNKNOWN }),
    says: [],
  },
  {
    title: "a multicast MAC address",
    inputs: nic({ network: "lab", mac: "01:00:5e:00:00:01" }),
    says: [/^error interfaces\[0\]\.mac: .*unicast/],
  },
  {
    title: "one MAC address twice, in two spellings",
    inputs: {
      interfaces: [
        { name: "a", network: "lab", mac: "52:54:00:AA:00:01" },
        { name: "b", network: "lab", mac: "52-54-00-aa-00-01" },
      ],
    },
    says: [/^error interfaces\[1\]\.mac: is used twice.*interfaces\[0\]/],
  },
  {
    title: "two models of cards",
    inputs: {
      interfaces: [
        { name: "a", network: "lab" },
        { name: "b", network: "lab", model: "e1000e" },
      ],
    },
    says: [/^warning interfaces: have different models.*virtio and e1000e/],
  },
];

const INSTALL: readonly MachineRuleRow[] = [
  {
    title: "no install source",
    inputs: { ...writable, install: {} },
    says: [/^error install: needs exactly one source.*nothing/],
  },
  {
    title: "two install sources",
    inputs: { ...writable, install: { iso: "/a.iso", tree: "http://h/t/" } },
    says: [/^error install: needs exactly one.*iso and tree/],
  },
  {
    title: "an installer's arguments without a tree",
    inputs: { ...writable, install: { iso: "/a.iso", arguments: "ks=x" } },
    says: [/^error install\.arguments: needs an install tree/],
  },
  {
    title: "an answer file without a tree",
    inputs: { ...writable, install: { iso: "/a.iso", answerFile: "x" } },
    says: [/^error install\.answerFile: needs an install tree/],
  },
  {
    title: "a tree of an unknown scheme",
    inputs: { ...writable, install: { tree: "gopher://h/t/" } },
    says: [/^error install\.tree: .*gopher/],
  },
  {
    title: "a tree behind ftp",
    inputs: { ...writable, install: { tree: "ftp://mirror.example/debian/" } },
    says: [],
  },
  {
    title: "a tree behind a password",
    inputs: { ...writable, install: { tree: "ftp://me:secret@mirror.example/debian/" } },
    says: [/^error install\.tree: has a user in it(?!.*secret)/],
  },
  {
    title: "a disc behind a password",
    inputs: { ...writable, install: { iso: "https://me:secret@mirror.example/debian.iso" } },
    says: [/^error install\.iso: has a user in it(?!.*secret)/],
  },
  {
    title: "a drive of the host as medium",
    inputs: { ...writable, install: { iso: "/dev/sr0" } },
    says: [/^error install\.iso: is no image.*\/dev\/sr0/],
  },
  {
    title: "an installation from an interface that is not there",
    inputs: { ...writable, install: { network: "lan" } },
    says: [/^error install\.network: is no interface.*"lan".*none/],
  },
  {
    title: "an installation over user-mode networking",
    inputs: { ...writable, ...nic({ user: true }), install: { network: "lan" } },
    says: [/^error install\.network: cannot boot/],
  },
  {
    title: "an installation to nothing",
    inputs: { install: { iso: "/a.iso" } },
    says: [/^error install: has nothing to install to/],
  },
  {
    title: "an installation and a kernel for every boot",
    inputs: { ...writable, install: { iso: "/a.iso" }, kernel: { kernel: "/k" } },
    says: [/^error install: cannot be together with kernel/],
  },
  {
    title: "a sound installation",
    inputs: { ...writable, install: { iso: "isos/debian.iso" } },
    says: [],
  },
];

const REST: readonly MachineRuleRow[] = [
  {
    title: "secure boot with a BIOS",
    inputs: { secureBoot: true },
    says: [/^error secureBoot: needs UEFI.*"bios"/],
  },
  {
    title: "a command line without a kernel",
    inputs: { kernel: { arguments: "quiet" } },
    says: [/^error kernel\.kernel: is required/],
  },
  {
    title: "cloud-init that says nothing",
    inputs: { ...writable, cloudInit: {} },
    says: [/^error cloudInit: tells the guest nothing/],
  },
  {
    title: "a device given away twice",
    inputs: {
      hostDevices: [
        { name: "a", device: "0000:01:00.0" },
        { name: "b", device: "pci_0000_01_00_0" },
      ],
    },
    says: [/^error hostDevices\[1\]\.device: is used twice/],
  },
  {
    title: "a virtual function given away twice, as an interface and as a device",
    inputs: {
      ...nic({ virtualFunction: "03:10.1" }),
      hostDevices: [{ name: "a", device: "0000:03:10.1" }],
    },
    says: [/^error hostDevices\[0\]\.device: is used twice/],
  },
  {
    title: "one virtual function for two interfaces",
    inputs: {
      interfaces: [
        { name: "a", virtualFunction: "0000:03:10.1" },
        { name: "b", virtualFunction: "pci_0000_03_10_1" },
      ],
    },
    says: [/^error interfaces\[1\]\.virtualFunction: is used twice/],
  },
  {
    title: "a balloon under a virtual function",
    inputs: { memory: "1GiB", memoryMax: "2GiB", ...nic({ virtualFunction: "03:10.1" }) },
    says: [/^error memoryMax: cannot be together with hostDevices/],
  },
  {
    title: "a balloon under a device that is not known yet",
    inputs: { memory: "1GiB", memoryMax: "2GiB", hostDevices: [{ name: "a", device: UNKNOWN }] },
    says: [/^error memoryMax: cannot be together with hostDevices/],
  },
  {
    title: "a balloon beside a USB device, which the emulator hands on",
    inputs: {
      memory: "1GiB",
      memoryMax: "2GiB",
      hostDevices: [{ name: "a", device: "usb:1d6b:0002" }],
    },
    says: [],
  },
  {
    title: "a balloon under a device of the host",
    inputs: { memory: "1GiB", memoryMax: "2GiB", hostDevices: [{ name: "a", device: "01:00.0" }] },
    says: [/^error memoryMax: cannot be together with hostDevices/],
  },
  {
    title: "machines inside a machine with a device",
    inputs: { cpu: { nested: true }, hostDevices: [{ name: "a", device: "01:00.0" }] },
    says: [/^warning cpu\.nested: is together with hostDevices/],
  },
  {
    title: "waiting for an agent without its channel",
    inputs: { guestAgent: false, waitFor: { agent: true } },
    says: [/^error waitFor\.agent: needs the guest agent's channel/],
  },
  {
    title: "waiting for a console that is not there",
    inputs: { serialConsole: false, waitFor: { console: "login:" } },
    says: [/^error waitFor\.console: needs the serial console/],
  },
  {
    title: "waiting for an address without an interface",
    inputs: { waitFor: { address: "any" } },
    says: [/^error waitFor\.address: needs an interface/],
  },
  {
    title: "waiting for an address in no subnet",
    inputs: { ...nic({ network: "lab" }), waitFor: { address: "10.0.0.0/99" } },
    says: [/^error waitFor\.address: is no subnet/],
  },
  {
    title: "waiting for a stopped machine",
    inputs: {
      ...nic({ network: "lab" }),
      power: { state: "stopped" },
      waitFor: { address: "any" },
    },
    says: [/^error waitFor: needs a running machine.*"stopped"/],
  },
];

describe.each([
  ["name", NAME],
  ["processors", PROCESSORS],
  ["memory", MEMORY],
  ["disks", DISKS],
  ["boot order", ORDER],
  ["interfaces", INTERFACES],
  ["installation", INSTALL],
  ["the rest", REST],
])("%s", (_, rows) => testRows(rows, () => []));
