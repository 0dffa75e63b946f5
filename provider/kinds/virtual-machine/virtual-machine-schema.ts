import type { Kind } from "../../core/kind";
import {
  choice,
  flag,
  list,
  map,
  type NormalisedTable,
  number,
  object,
  size,
  text,
} from "../../core/property-schema";
import { cloudInitProperty } from "./cloud-init-properties";
import { clusterBlock } from "./cluster-block";
import { cpuProperty } from "./cpu-properties";
import { disksProperty } from "./disk-properties";
import { graphicsProperty } from "./graphics-properties";
import { hostDevicesProperty } from "./host-device-properties";
import { installProperty } from "./install-properties";
import { interfacesProperty } from "./interface-properties";
import { kernelProperty } from "./kernel-properties";
import { libvirtBlock } from "./libvirt-block/libvirt-block";
import { powerProperty } from "./power-properties";
import { checkVirtualMachine } from "./virtual-machine-rules/check-virtual-machine";
import { waitForProperty } from "./wait-properties";
import { watchdogProperty } from "./watchdog-properties";

export const machineInputs = {
  name: text({
    doc: "The machine's name. Its identity is made from it, so changing it makes a new machine.",
    required: true,
    format: "name",
    example: "web-1",
  }),
  title: text({
    example: "the web shop",
    doc: "One line about the machine.",
    pattern: { regex: /^[^\r\n]*$/, expected: "one line" },
    maxLength: 1000,
  }),
  description: text({
    example: "Serves shop.example; restart it at night only.",
    doc: "What the machine is for.",
    maxLength: 65_536,
  }),
  cpu: cpuProperty,
  memory: size({
    doc: "The memory that the machine has.",
    default: "1GiB",
    min: "1MiB",
    multipleOf: "1KiB",
    example: "2GiB",
  }),
  memoryMax: size({
    doc: "How far `memory` can grow without a restart. By default as much as `memory`. On libvirt the guest's balloon gives and takes the difference.",
    min: "1MiB",
    multipleOf: "1KiB",
    example: "8GiB",
  }),
  hugePages: size({
    doc: "Take memory from the host's huge pages of this size; 2MiB and 1GiB on x86_64. Memory must be a multiple of it.",
    example: "2MiB",
  }),
  firmware: choice({
    doc: "What starts the machine. Changing it leaves an installed system that usually does not boot.",
    choices: ["bios", "uefi"],
    default: "bios",
  }),
  secureBoot: flag({
    doc: "UEFI starts only signed systems; the usual keys are enrolled. Needs `firmware: uefi`.",
    default: false,
  }),
  tpm: flag({ doc: "An emulated TPM 2.0 that keeps its state.", default: false }),
  disks: disksProperty,
  interfaces: interfacesProperty,
  hostDevices: hostDevicesProperty,
  kernel: kernelProperty,
  install: installProperty,
  cloudInit: cloudInitProperty,
  serialConsole: flag({
    doc: "A serial port that `virt console` opens and that `waitFor.console` reads.",
    default: true,
  }),
  guestAgent: flag({
    doc: "A channel for the QEMU guest agent, which is used where the guest has it and never required.",
    default: true,
  }),
  rng: flag({ doc: "A source of random numbers for the guest.", default: true }),
  watchdog: watchdogProperty,
  graphics: graphicsProperty,
  power: powerProperty,
  autostart: flag({
    doc: "Start the machine when the host boots.",
    only: "libvirt",
    default: false,
  }),
  waitFor: waitForProperty,
  libvirt: object({
    doc: "What only libvirt honours.",
    only: "libvirt",
    properties: libvirtBlock,
  }),
  cluster: object({
    doc: "What only a cluster honours.",
    only: "cluster",
    properties: clusterBlock,
  }),
} as const;

/** What handlers see: defaults filled in, sizes in bytes, durations in milliseconds. */
export type MachineInputs = NormalisedTable<typeof machineInputs>;
export type DiskInputs = NonNullable<MachineInputs["disks"]>[number];
export type InterfaceInputs = NonNullable<MachineInputs["interfaces"]>[number];
export type HostDeviceInputs = NonNullable<MachineInputs["hostDevices"]>[number];
export type GraphicsInputs = NonNullable<MachineInputs["graphics"]>[number];

const ADDRESS_MOVERS = ["interfaces", "power", "waitFor", "cloudInit", "libvirt", "cluster"];

const machineOutputs = {
  uuid: text({
    doc: "The machine's UUID, made from owner and name.",
    stable: true,
  }),
  domainId: number({
    doc: "On libvirt the number of the running domain; absent when it is off.",
    movedBy: ["power"],
  }),
  powerState: text({
    doc: "`running`, `paused`, `stopped`, `crashed` or `suspended`.",
    movedBy: ["power", "cluster"],
  }),
  pauseReason: text({
    doc: "On libvirt why a paused machine is paused: `user`, `watchdog` when its watchdog fired, `io-error`, `migration`, `save`, `dump`, `snapshot` or `crashed`.",
    movedBy: ["power", "cluster"],
  }),
  addresses: list({
    doc: "The guest's addresses.",
    movedBy: ADDRESS_MOVERS,
    items: object({
      doc: "One address.",
      properties: {
        interface: text({ doc: "The interface's name in this machine." }),
        mac: text({ doc: "The interface's MAC address." }),
        address: text({ doc: "The address." }),
        prefix: number({ doc: "The length of the subnet's prefix." }),
        source: text({ doc: "How it is known: `lease`, `agent` or `arp`." }),
      },
    }),
  }),
  address: text({ doc: "The first of `addresses`.", movedBy: ADDRESS_MOVERS }),
  macAddresses: map({
    doc: "The MAC addresses by the names of the interfaces.",
    values: text({ doc: "A MAC address." }),
    stable: true,
  }),
  machineType: text({
    doc: "The machine type with its version, which stays.",
    movedBy: ["libvirt", "cluster"],
  }),
  architecture: text({
    doc: "The processors' architecture, as `x86_64`; on a cluster as `amd64`, and absent where the cluster chooses it.",
    stable: true,
  }),
  pendingChanges: list({
    doc: "What is stored but not in force until the machine was powered off and started.",
    items: text({ doc: "A property and its new value." }),
  }),
  consoleCommand: text({
    doc: "The command that opens the serial console.",
    movedBy: ["serialConsole", "libvirt", "cluster"],
  }),
  sshCommand: text({
    doc: "The command that logs in, when an address is known.",
    movedBy: ADDRESS_MOVERS,
  }),
  graphicsAddress: text({
    doc: "The address of the first display, as vnc://127.0.0.1:5900.",
    movedBy: ["graphics", "power", "libvirt"],
  }),
} as const;

export const virtualMachine = {
  name: "VirtualMachine",
  doc:
    "A virtual machine. Its disks are volumes, its interfaces are plugged into networks. Most of it changes while the machine runs; " +
    "the preview says of every change what it does.",
  inputs: machineInputs,
  outputs: machineOutputs,
  check: checkVirtualMachine,
  importId: {
    libvirt: "The machine's name or UUID.",
    cluster: "The machine's namespace and name, as `default/web-1`.",
  },
} as const satisfies Kind;
