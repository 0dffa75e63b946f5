import { choice, list, map, number, text } from "../../../core/property-schema";
import { bootProperty, eventsProperty, tpmProperty } from "./boot-properties";
import { clockProperty } from "./clock-property";
import {
  characterDevicesProperty,
  controllersProperty,
  foldersProperty,
  rngProperty,
  usbRedirectionProperty,
  videoProperty,
} from "./device-properties";
import { cpuTuningProperty, memoryProperty, numaProperty } from "./tuning-properties";

/** What only libvirt honours; the content of a machine's `libvirt` block. */
export const libvirtBlock = {
  architecture: text({
    doc: "The processor's architecture. By default the host's.",
    pattern: { regex: /^[a-z0-9_]{2,20}$/, expected: "an architecture, as x86_64 or aarch64" },
    example: "x86_64",
  }),
  machine: text({
    doc: "The machine type. By default `q35` on x86_64 and `virt` on aarch64; its version is pinned when the machine is made and is the output `machineType`.",
    pattern: { regex: /^[A-Za-z0-9_.-]{1,64}$/, expected: "a machine type, as q35 or pc-q35-7.2" },
    example: "pc-q35-7.2",
  }),
  accelerator: choice({
    doc: "`kvm` or, much slower, `qemu` without it. By default kvm where the host has it.",
    choices: ["kvm", "qemu"],
  }),
  emulator: text({
    example: "/usr/bin/qemu-system-x86_64",
    doc: "The emulator's program on the host. By default the host's own.",
    format: "absolute-path",
  }),
  boot: bootProperty,
  tpm: tpmProperty,
  cpuTuning: cpuTuningProperty,
  numa: numaProperty,
  memory: memoryProperty,
  ioThreads: number({ doc: "How many I/O threads disks can use.", min: 0, max: 1024 }),
  ioWeight: number({
    doc: "The machine's weight in the host's disk scheduler.",
    min: 10,
    max: 1000,
  }),
  features: map({
    example: '{ "hyperv.relaxed": "on" }',
    doc:
      "Features of the hypervisor, each `on`, `off` or its own word: `acpi`, `apic`, `apic.eoi`, `pae`, `hap`, `pmu`, `smm`, `vmport`, `ioapic`, `gic`, `kvm.hidden`, `hyperv.relaxed`, `hyperv.spinlocks`, … " +
      "ACPI is always on unless it is `off` here.",
    values: text({ doc: "`on`, `off`, or the word that the feature takes." }),
  }),
  clock: clockProperty,
  events: eventsProperty,
  controllers: controllersProperty,
  characterDevices: characterDevicesProperty,
  folders: foldersProperty,
  video: videoProperty,
  sounds: list({
    doc: "Sound cards.",
    items: choice({
      doc: "The card.",
      choices: ["ich9", "ich7", "ich6", "ac97", "usb", "es1370", "sb16", "virtio"],
    }),
  }),
  inputs: list({
    doc: "Input devices besides the keyboard and mouse that every PC has, as `tablet:usb`.",
    items: text({
      doc: "Kind and bus.",
      pattern: {
        regex: /^(tablet|mouse|keyboard):(usb|virtio)$/,
        expected: "tablet, mouse or keyboard on usb or virtio, as tablet:usb",
      },
      example: "tablet:usb",
    }),
  }),
  usbRedirection: usbRedirectionProperty,
  rng: rngProperty,
  panic: choice({
    doc: "A device that tells the host of the guest's crash.",
    choices: ["isa", "pvpanic", "hyperv", "pseries", "s390"],
  }),
  vsock: text({
    example: "auto",
    doc: "A socket between host and guest: its address, or `auto`.",
    pattern: { regex: /^(auto|[3-9]|[1-9]\d{1,9})$/, expected: "auto or a number from 3" },
  }),
  iommu: choice({
    doc: "An IOMMU for the guest.",
    choices: ["intel", "smmuv3", "virtio"],
  }),
  smbios: map({
    example: '{ "system.manufacturer": "Example" }',
    doc: "What the firmware tells about the machine, as `system.manufacturer`, `bios.vendor`, `baseBoard.serial`, `chassis.asset`, `oemStrings.0`.",
    values: text({ doc: "The text." }),
  }),
  firmwareConfig: map({
    example: '{ "opt/com.coreos/config": "/srv/web-1.ign" }',
    doc: "Files for the guest in QEMU's firmware configuration, as `opt/com.coreos/config`, each a path on the host.",
    values: text({ doc: "A path on the host.", format: "absolute-path" }),
  }),
  securityLabel: choice({
    doc: "`none` runs the machine without the host's mandatory access control.",
    choices: ["none"],
  }),
  metadata: map({
    example: '{ "https://example.com/team": "<team xmlns="https://example.com/team">web</team>" }',
    doc: "Metadata of other programs: elements of XML by their namespace. They change while the machine runs.",
    values: text({ doc: "One element of that namespace.", maxLength: 65_536 }),
  }),
  sparePorts: number({
    doc: "How many PCI Express ports are kept free on a new q35 or virt machine, one for each device that shall come while it runs.",
    default: 4,
    min: 0,
    max: 32,
  }),
  xml: text({
    doc: "A `<domain>` element of what no other property says. It is laid over the definition, and takes part in the preview and in drift.",
    maxLength: 1_048_576,
    example: "<domain><devices><hub type='usb'/></devices></domain>",
  }),
} as const;
