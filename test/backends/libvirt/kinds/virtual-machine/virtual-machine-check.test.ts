import { checkVirtualMachine } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/virtual-machine-check";
import { type Properties, UNKNOWN } from "../../../../../provider/core/value";
import { type MachineRuleRow, testRows } from "../../../../kinds/virtual-machine/machine-rule-row";

const disk = (more: Properties) => ({ disks: [{ name: "root", volume: "default/root", ...more }] });
const nic = (more: Properties) => ({ interfaces: [{ name: "lan", ...more }] });
const libvirt = (block: Properties) => ({ libvirt: block });
const port = (more: Properties) =>
  libvirt({ characterDevices: [{ name: "p", kind: "serial", ...more }] });

const DISKS: readonly MachineRuleRow[] = [
  {
    title: "a target of another bus",
    inputs: disk({ target: "hda" }),
    says: [/^error disks\[0\]\.target: does not fit.*"hda".*"virtio".*vd/],
  },
  {
    title: "one target twice",
    inputs: {
      disks: [
        { name: "a", volume: "p/a", target: "vda" },
        { name: "b", volume: "p/b", target: "vda" },
      ],
    },
    says: [/^error disks\[1\]\.target: is used twice.*disks\[0\]/],
  },
  {
    title: "a PCI address on sata",
    inputs: disk({ bus: "sata", address: "pci:00:05.0" }),
    says: [/^error disks\[0\]\.address: does not fit.*drive:/],
  },
  {
    title: "one guest address twice, in two spellings",
    inputs: {
      disks: [
        { name: "a", volume: "p/a", address: "pci:05:00.0" },
        { name: "b", volume: "p/b", address: "pci:0000:05:00.0" },
      ],
    },
    says: [/^error disks\[1\]\.address: is used twice.*disks\[0\]/],
  },
  {
    title: "a later function of a slot without its first",
    inputs: { hostDevices: [{ name: "audio", device: "01:00.1", address: "pci:05:00.1" }] },
    says: [/^warning hostDevices\[0\]\.address: is not found by the guest.*0000:05:00\.0/],
  },
  {
    title: "both functions of a slot",
    inputs: {
      hostDevices: [
        { name: "gpu", device: "01:00.0", address: "pci:05:00.0" },
        { name: "audio", device: "01:00.1", address: "pci:05:00.1" },
      ],
    },
    says: [],
  },
  {
    title: "a lun on an image file",
    inputs: { disks: [{ name: "l", device: "lun", file: "/var/lib/libvirt/images/a" }] },
    says: [/^error disks\[0\]\.file: takes no SCSI commands/],
  },
  {
    title: "a lun of a format",
    inputs: { disks: [{ name: "l", device: "lun", block: "/dev/sda", format: "qcow2" }] },
    says: [/^error disks\[0\]\.format: cannot be passed/],
  },
  {
    title: "a lun over nbd",
    inputs: { disks: [{ name: "l", device: "lun", network: "nbd://h/x" }] },
    says: [/^error disks\[0\]\.network: takes no SCSI/],
  },
  {
    title: "queues of a scsi disk",
    inputs: disk({ bus: "scsi", queues: 4 }),
    says: [/^error disks\[0\]\.queues: .*"scsi"/],
  },
  {
    title: "a world wide name on virtio",
    inputs: disk({ wwn: "5000c50015ea71aa" }),
    says: [/^error disks\[0\]\.wwn: .*"virtio"/],
  },
  {
    title: "a start without a disk",
    inputs: disk({ startupPolicy: "optional" }),
    says: [/^error disks\[0\]\.startupPolicy: /],
  },
  {
    title: "an I/O thread that is not there",
    inputs: disk({ ioThread: 2 }),
    says: [/^error disks\[0\]\.ioThread: .*2.*0/],
  },
  {
    title: "an I/O thread among threads that are not known yet",
    inputs: { ...disk({ ioThread: 2 }), ...libvirt({ ioThreads: UNKNOWN }) },
    says: [],
  },
  {
    title: "an unknown limit",
    inputs: disk({ limits: { bytes: 1 } }),
    says: [/^error disks\[0\]\.limits\.bytes: is no limit.*"bytes"/],
  },
  {
    title: "a total and a part of it",
    inputs: disk({ limits: { total_bytes_sec: 2, read_bytes_sec: 1 } }),
    says: [/^error disks\[0\]\.limits\.total_bytes_sec: leaves no room/],
  },
  {
    title: "a writable disk on a web server",
    inputs: { disks: [{ name: "w", network: "https://h/a.iso" }] },
    says: [/^error disks\[0\]\.network: cannot be written/],
  },
  {
    title: "an image outside of the usual folder",
    inputs: { disks: [{ name: "f", file: "/srv/a.img" }] },
    says: [/^warning disks\[0\]\.file: is outside.*\/srv\/a\.img/],
  },
  {
    title: "a network disk with a password in its URL",
    inputs: { disks: [{ name: "n", network: "nbd://u:p@h/x" }] },
    says: [/^error disks\[0\]\.network: /],
  },
];

const INTERFACES: readonly MachineRuleRow[] = [
  {
    title: "queues of an e1000e",
    inputs: nic({ network: "lab", model: "e1000e", queues: 2 }),
    says: [/^error interfaces\[0\]\.queues: .*"e1000e".*virtio/],
  },
  {
    title: "vhost on an e1000e",
    inputs: nic({ network: "lab", model: "e1000e", driver: { name: "vhost" } }),
    says: [/^error interfaces\[0\]\.driver\.name: .*"e1000e"/],
  },
  {
    title: "a tag on a Linux bridge",
    inputs: nic({ bridge: "br0", vlan: 5 }),
    says: [/^error interfaces\[0\]\.vlan: cannot be on a Linux bridge/],
  },
  {
    title: "a tag on an Open vSwitch bridge",
    inputs: nic({ bridge: "br0", vlan: 5, virtualPort: { type: "openvswitch" } }),
    says: [],
  },
  {
    title: "a tag that is too great",
    inputs: nic({ network: "lab", vlan: 4096 }),
    says: [/^error interfaces\[0\]\.vlan: .*4096/],
  },
  {
    title: "a tag and a profile on a virtual function",
    inputs: nic({ virtualFunction: "03:10.1", vlan: 5, virtualPort: { type: "802.1Qbh" } }),
    says: [/^error interfaces\[0\]\.vlan: cannot be together/],
  },
  {
    title: "a profile that a virtual function does not know",
    inputs: nic({ virtualFunction: "03:10.1", virtualPort: { type: "802.1Qbg" } }),
    says: [/^error interfaces\[0\]\.virtualPort\.type: .*802\.1Qbg/],
  },
  {
    title: "a profile of a switch on a virtual function",
    inputs: nic({
      virtualFunction: "03:10.1",
      virtualPort: { type: "802.1Qbh", profileid: "finance" },
    }),
    says: [],
  },
  {
    title: "a profile without its name",
    inputs: nic({ hostInterface: "eth0", virtualPort: { type: "802.1Qbh" } }),
    says: [/^error interfaces\[0\]\.virtualPort\.profileid: is required/],
  },
  {
    title: "a profile with a name that is too long",
    inputs: nic({
      hostInterface: "eth0",
      virtualPort: { type: "802.1Qbh", profileid: "f".repeat(40) },
    }),
    says: [/^error interfaces\[0\]\.virtualPort\.profileid: is too long.*39/],
  },
  {
    title: "a VEPA profile with half of its parameters, and one that it does not have",
    inputs: nic({
      hostInterface: "eth0",
      virtualPort: { type: "802.1Qbg", managerid: "11", profileid: "x" },
    }),
    says: [
      /virtualPort\.typeid: is required/,
      /virtualPort\.typeidversion: is required/,
      /virtualPort\.profileid: is no parameter/,
    ],
  },
  {
    title: "a VEPA profile on a bridge",
    inputs: nic({ bridge: "br0", virtualPort: { type: "802.1Qbg" } }),
    says: [/^error interfaces\[0\]\.virtualPort\.type: .*network or hostInterface/],
  },
  {
    title: "a profile of no kind",
    inputs: nic({ network: "lab", virtualPort: { type: "802.1Q" } }),
    says: [/^error interfaces\[0\]\.virtualPort\.type: is no kind of port profile/],
  },
  {
    title: "an unplugged and isolated virtual function",
    inputs: nic({ virtualFunction: "03:10.1", linkState: "down", isolated: true }),
    says: [
      /^error interfaces\[0\]\.linkState: does not fit/,
      /^error interfaces\[0\]\.isolated: does not fit/,
    ],
  },
  {
    title: "a filter on a virtual function",
    inputs: nic({ virtualFunction: "03:10.1", filter: "clean-traffic" }),
    says: [/^error interfaces\[0\]\.filter: /],
  },
  {
    title: "a port group without a network",
    inputs: nic({ bridge: "br0", portGroup: "x" }),
    says: [/^error interfaces\[0\]\.portGroup: .*network/],
  },
  {
    title: "a peak without an average",
    inputs: nic({ network: "lab", bandwidth: { inboundPeak: 5 } }),
    says: [/^error interfaces\[0\]\.bandwidth\.inboundAverage: is required/],
  },
  {
    title: "an unknown limit",
    inputs: nic({ network: "lab", bandwidth: { speed: 5 } }),
    says: [/^error interfaces\[0\]\.bandwidth\.speed: is no limit/],
  },
  {
    title: "variables of no filter",
    inputs: nic({ network: "lab", filterParameters: { IP: "10.0.0.1" } }),
    says: [/^error interfaces\[0\]\.filter: is required/],
  },
  {
    title: "a switch in user space without shared memory",
    inputs: nic({ vhostUser: "/run/s" }),
    says: [/^error interfaces\[0\]\.vhostUser: needs shared memory/],
  },
];

const DISPLAYS: readonly MachineRuleRow[] = [
  {
    title: "a VNC password that VNC would cut",
    inputs: { graphics: [{ type: "vnc", password: "123456789" }] },
    says: [/^error graphics\[0\]\.password: is too long.*9 characters/],
  },
  {
    title: "two places to listen",
    inputs: { graphics: [{ type: "vnc", listen: "127.0.0.1", socket: "auto" }] },
    says: [/^error graphics\[0\]\.socket: is a second place/],
  },
  {
    title: "TLS on VNC",
    inputs: { graphics: [{ type: "vnc", tlsPort: 5999 }] },
    says: [/^error graphics\[0\]\.tlsPort: /],
  },
  {
    title: "a display for everybody",
    inputs: { graphics: [{ type: "vnc", listen: "0.0.0.0" }] },
    says: [/^warning graphics\[0\]\.listen: lets everybody in/],
  },
  {
    title: "a spice channel without spice",
    inputs: port({ kind: "channel", target: "com.redhat.spice.0", source: "spicevmc" }),
    says: [/^error libvirt\.characterDevices\[0\]\.source: needs a spice display/],
  },
  {
    title: "USB redirection without spice",
    inputs: libvirt({ usbRedirection: { ports: 1 } }),
    says: [/^error libvirt\.usbRedirection: needs a spice display/],
  },
  {
    title: "a filter that does not say what is left",
    inputs: {
      graphics: [{ type: "spice" }],
      ...libvirt({ usbRedirection: { ports: 1, filter: ["0x08:-1:-1:-1:yes"] } }),
    },
    says: [/^warning libvirt\.usbRedirection\.filter: does not end/],
  },
  {
    title: "a filter without its verdict",
    inputs: {
      graphics: [{ type: "spice" }],
      ...libvirt({ usbRedirection: { ports: 1, filter: ["0x08:-1:-1:-1"] } }),
    },
    says: [/^error libvirt\.usbRedirection\.filter\[0\]: /],
  },
  {
    title: "3D on cirrus",
    inputs: libvirt({ video: { model: "cirrus", acceleration: true } }),
    says: [/^error libvirt\.video\.acceleration: .*"cirrus"/],
  },
];

const cells = [{ cpus: "0", memory: "1GiB" }];

const MEMORY: readonly MachineRuleRow[] = [
  {
    title: "cells that make another memory",
    inputs: libvirt({ numa: { cells: [{ memory: "512MiB" }] } }),
    says: [/^error libvirt\.numa\.cells: .*512MiB.*1GiB/],
  },
  {
    title: "memory devices without room",
    inputs: libvirt({ numa: { cells }, memory: { devices: [{ name: "d", size: "128MiB" }] } }),
    says: [/^error libvirt\.memory\.limit: is required/],
  },
  {
    title: "room for memory without a cell",
    inputs: libvirt({ memory: { limit: "2GiB" } }),
    says: [/^error libvirt\.numa\.cells: is required/],
  },
  {
    title: "a memory device that Linux ignores",
    inputs: libvirt({
      numa: { cells },
      memory: { limit: "2GiB", devices: [{ name: "d", size: "100MiB" }] },
    }),
    says: [/^warning libvirt\.memory\.devices\[0\]\.size: .*100MiB.*128MiB/],
  },
  {
    title: "more requested than there is",
    inputs: libvirt({
      numa: { cells },
      memory: { limit: "2GiB", devices: [{ name: "d", size: "128MiB", requested: "256MiB" }] },
    }),
    says: [/^error libvirt\.memory\.devices\[0\]\.requested: is more/],
  },
  {
    title: "a resizable DIMM",
    inputs: libvirt({
      numa: { cells },
      memory: {
        limit: "2GiB",
        devices: [{ name: "d", model: "dimm", size: "128MiB", requested: "128MiB" }],
      },
    }),
    says: [/^error libvirt\.memory\.devices\[0\]\.requested: does not fit/],
  },
  {
    title: "growing memory without a balloon",
    inputs: { memoryMax: "2GiB", ...libvirt({ memory: { balloon: "none" } }) },
    says: [/^error libvirt\.memory\.balloon: is needed/],
  },
  {
    title: "a folder without shared memory",
    inputs: libvirt({ folders: [{ tag: "f", path: "/f" }] }),
    says: [/^error libvirt\.folders\[0\]: needs shared memory/],
  },
  {
    title: "a folder by 9p",
    inputs: libvirt({ folders: [{ tag: "f", path: "/f", driver: "9p" }] }),
    says: [],
  },
  {
    title: "a mode of no nodes",
    inputs: libvirt({ numa: { mode: "strict" } }),
    says: [/^error libvirt\.numa\.nodes: is required/],
  },
];

const WORDS: readonly MachineRuleRow[] = [
  {
    title: "an unknown group of features",
    inputs: libvirt({ features: { "acpi.fast": "on" } }),
    says: [/^error libvirt\.features\["acpi\.fast"\]: is not known/],
  },
  {
    title: "an unknown part of the SMBIOS",
    inputs: libvirt({ smbios: { vendor: "x" } }),
    says: [/^error libvirt\.smbios\.vendor: is not known/],
  },
  {
    title: "an unknown word of the scheduler",
    inputs: libvirt({ cpuTuning: { scheduler: { speed: 1 } } }),
    says: [/^error libvirt\.cpuTuning\.scheduler\.speed: is not known.*shares/],
  },
  {
    title: "a pin of a processor that is not there",
    inputs: libvirt({ cpuTuning: { pins: { "4": "0" } } }),
    says: [/^error libvirt\.cpuTuning\.pins\["4"\]: is no virtual CPU/],
  },
  {
    title: "a device that is no address",
    inputs: { hostDevices: [{ name: "g", device: "nvidia.com/gpu" }] },
    says: [/^error hostDevices\[0\]\.device: is no device of a libvirt host/],
  },
  {
    title: "a port that goes nowhere",
    inputs: port({ source: "tcp:host" }),
    says: [/^error libvirt\.characterDevices\[0\]\.source: is no source/],
  },
  {
    title: "a channel without a name",
    inputs: port({ kind: "channel", source: "unix" }),
    says: [/^error libvirt\.characterDevices\[0\]\.target: is required/],
  },
  {
    title: "a second agent's channel",
    inputs: port({ kind: "channel", source: "unix", target: "org.qemu.guest_agent.0" }),
    says: [/^error libvirt\.characterDevices\[0\]\.target: is there already/],
  },
  {
    title: "metadata that is no XML",
    inputs: libvirt({ metadata: { "urn:x": "<a" } }),
    says: [/^error libvirt\.metadata\["urn:x"\]: is no XML/],
  },
  {
    title: "metadata of another namespace",
    inputs: libvirt({ metadata: { "urn:x": "<x:a xmlns:x='urn:y'/>" } }),
    says: [/^error libvirt\.metadata\["urn:x"\]: is of another namespace.*urn:y/],
  },
  {
    title: "an overlay that is no domain",
    inputs: libvirt({ xml: "<network/>" }),
    says: [/^error libvirt\.xml: is no domain.*<network>/],
  },
  {
    title: "an overlay that is no XML",
    inputs: libvirt({ xml: "<domain>" }),
    says: [/^error libvirt\.xml: is no domain/],
  },
  {
    title: "events that contradict each other",
    inputs: libvirt({ events: { poweroff: "restart", reboot: "destroy" } }),
    says: [/^error libvirt\.events\.reboot: contradicts/],
  },
  {
    title: "an event that QEMU does not know",
    inputs: libvirt({ events: { poweroff: "preserve" } }),
    says: [/^error libvirt\.events\.poweroff: is not supported/],
  },
];

const MACHINE: readonly MachineRuleRow[] = [
  {
    title: "dies that make another number",
    inputs: {
      cpu: { count: 1, topology: { sockets: 1, cores: 1, threads: 1 } },
      ...libvirt({ cpuTuning: { dies: 2 } }),
    },
    says: [/^error cpu\.topology: does not make.*= 2.*1/],
  },
  {
    title: "dies without a topology",
    inputs: libvirt({ cpuTuning: { dies: 2 } }),
    says: [/^error cpu\.topology: is required/],
  },
  {
    title: "details of a TPM that is not there",
    inputs: libvirt({ tpm: { version: "1.2" } }),
    says: [/^error libvirt\.tpm: describes a device that is not there/],
  },
  {
    title: "details of a random device that is not there",
    inputs: { rng: false, ...libvirt({ rng: { bytes: 1 } }) },
    says: [/^error libvirt\.rng: describes a device that is not there/],
  },
  {
    title: "variables of a UEFI with a BIOS",
    inputs: libvirt({ boot: { nvram: "/n" } }),
    says: [/^error libvirt\.boot\.nvram: needs UEFI/],
  },
  {
    title: "a watchdog of another architecture",
    inputs: { watchdog: { model: "diag288", action: "reset" } },
    says: [/^error watchdog\.model: is only on s390x/],
  },
  {
    title: "a fetched installer without a pool",
    inputs: { disks: [{ name: "d", block: "/dev/sda" }], install: { tree: "http://h/t/" } },
    says: [/^error install\.pool: is required/],
  },
  {
    title: "cloud-init without a pool",
    inputs: { cloudInit: { userData: "#cloud-config" } },
    says: [/^error cloudInit\.pool: is required/],
  },
  {
    title: "cloud-init beside a volume that is not known yet",
    inputs: { ...disk({ volume: UNKNOWN }), cloudInit: { userData: "#cloud-config" } },
    says: [],
  },
  {
    title: "a time-out of no menu",
    inputs: libvirt({ boot: { menuTimeout: "3s" } }),
    says: [/^error libvirt\.boot\.menuTimeout: needs the boot menu/],
  },
  {
    title: "the host's processor without KVM",
    inputs: { cpu: { model: "host-passthrough" }, ...libvirt({ accelerator: "qemu" }) },
    says: [/^error cpu\.model: needs KVM/],
  },
  {
    title: "a boot from no network",
    inputs: libvirt({ boot: { devices: ["network"] } }),
    says: [/^warning libvirt\.boot\.devices: boots from no network/],
  },
  {
    title: "too many devices of the host",
    inputs: {
      hostDevices: Array.from({ length: 33 }, (_, n) => ({
        name: `d${n}`,
        device: `01:${n.toString(16).padStart(2, "0").slice(-2)}.0`.replace("01:20", "02:00"),
      })),
    },
    says: [/^error hostDevices: are too many.*33.*32/],
  },
];

describe.each([
  ["disks", DISKS],
  ["interfaces", INTERFACES],
  ["displays", DISPLAYS],
  ["memory", MEMORY],
  ["words", WORDS],
  ["machine", MACHINE],
])("%s", (_, rows) => testRows(rows, checkVirtualMachine));
