import type { Properties, Value } from "../../../../../../provider/core/value";
import type { CaseFiles, ImpactCase } from "./impact-rows";

/** A machine with the devices whose own properties change: details of what `impact-rows` has or lacks. */
export function deviceInputs(files: CaseFiles): Properties {
  return {
    memory: "256MiB",
    memoryMax: undefined,
    cpu: { count: 1, maxCount: 4, topology: { sockets: 4, cores: 1, threads: 1 } },
    disks: [
      { name: "data", volume: files.volume },
      { name: "cd", device: "cdrom", file: files.iso },
      { name: "slow", volume: files.other, bus: "scsi" },
    ],
    graphics: [{ type: "spice" }],
    tpm: true,
    cloudInit: undefined,
    libvirt: {
      accelerator: "qemu",
      sparePorts: 8,
      numa: { cells: [{ cpus: "0-3", memory: "256MiB" }] },
      memory: { limit: "1GiB", slots: 4 },
      controllers: [{ name: "scsi", type: "scsi", index: 0, model: "virtio-scsi" }],
      characterDevices: [
        { name: "news", kind: "channel", target: "org.example.news", source: "unix" },
        { name: "second", kind: "serial", source: "null" },
      ],
      folders: [{ tag: "share", path: "/tmp", driver: "9p" }],
      video: { model: "virtio", heads: 1 },
      usbRedirection: { ports: 1, filter: ["-1:-1:-1:-1:no"] },
      clock: { timers: [{ name: "rtc", tickPolicy: "catchup" }] },
    },
  };
}

type Rows = readonly (readonly [pattern: string, path: string, to: Value | undefined])[];

const CHANNEL = "libvirt.characterDevices.=news";
const SERIAL = "libvirt.characterDevices.=second";
const FOLDER = "libvirt.folders.=share";
const SCSI = "libvirt.controllers.=scsi";
const cells = (...memory: readonly string[]) => ({
  cells: memory.map((size, index) => ({ cpus: index === 0 ? "0-1" : "2-3", memory: size })),
});

const ROWS: Rows = [
  ["cpu.topology.sockets", "cpu.topology", { sockets: 2, cores: 2, threads: 1 }],
  ["cpu.topology.cores", "cpu.topology", { sockets: 1, cores: 4, threads: 1 }],
  ["cpu.topology.threads", "cpu.topology", { sockets: 2, cores: 1, threads: 2 }],
  ["interfaces[].bridge", "interfaces.=lan", { name: "lan", bridge: "virbr8" }],
  ["interfaces[].user", "interfaces.=lan", { name: "lan", user: true }],
  [
    "interfaces[].filterParameters",
    "interfaces.=lan",
    {
      name: "lan",
      network: "lab",
      filter: "clean-traffic",
      filterParameters: { IP: "192.168.177.9" },
    },
  ],
  ["interfaces[].address", "interfaces.=lan.address", "pci:0000:00:11.0"],
  ["disks[].address", "disks.=data.address", "pci:0000:00:10.0"],
  ["disks[].wwn", "disks.=slow.wwn", "5000c50015ea71aa"],
  ["watchdog.model", "watchdog", { model: "ib700", action: "none" }],
  ["graphics[].network", "graphics.=spice.network", "lab"],
  ["graphics[].socket", "graphics.=spice.socket", "auto"],
  ["graphics[].options", "graphics.=spice.options", { defaultMode: "insecure" }],
  ["power.applyChanges", "power.applyChanges", "restart"],
  ["power.forceStop", "power.forceStop", false],
  ["waitFor.console", "waitFor.console", "GUEST"],
  ["waitFor.timeout", "waitFor.timeout", "3m"],
  ["waitFor.agent", "waitFor.agent", true],
  ["waitFor.address", "waitFor.address", "any"],
  ["libvirt.machine", "libvirt.machine", "pc-q35-6.2"],
  ["libvirt.boot.devices", "libvirt.boot.devices", ["hd", "cdrom"]],
  ["libvirt.boot.menuTimeout", "libvirt.boot", { menu: true, menuTimeout: "3s" }],
  [
    "libvirt.boot.loader",
    "libvirt.boot",
    { loader: "/usr/share/seabios/bios-256k.bin", loaderType: "rom" },
  ],
  ["libvirt.tpm.model", "libvirt.tpm.model", "tpm-tis"],
  ["libvirt.tpm.version", "libvirt.tpm", { version: "1.2", model: "tpm-tis" }],
  ["libvirt.cpuTuning.affinity", "libvirt.cpuTuning.affinity", "0"],
  ["libvirt.numa.cells[].memory", "libvirt.numa", cells("128MiB", "128MiB")],
  ["libvirt.numa.cells[].cpus", "libvirt.numa", cells("128MiB", "128MiB")],
  ["libvirt.numa.nodes", "libvirt.numa.nodes", "0"],
  ["libvirt.memory.limit", "libvirt.memory.limit", "2GiB"],
  ["libvirt.memory.slots", "libvirt.memory.slots", 5],
  [
    "libvirt.memory.devices[]",
    "libvirt.memory.devices.=more",
    { name: "more", model: "dimm", size: "128MiB", cell: 0 },
  ],
  ["libvirt.memory.allocation", "libvirt.memory.allocation", "immediate"],
  ["libvirt.memory.discard", "libvirt.memory.discard", true],
  ["libvirt.memory.shared", "libvirt.memory.shared", true],
  ["libvirt.memory.balloon", "libvirt.memory.balloon", "none"],
  ["libvirt.memory.freePageReporting", "libvirt.memory.freePageReporting", true],
  ["libvirt.clock.timers[].tickPolicy", "libvirt.clock.timers.=rtc.tickPolicy", "delay"],
  ["libvirt.clock.timers[].track", "libvirt.clock.timers.=rtc.track", "guest"],
  ["libvirt.controllers[].model", `${SCSI}.model`, "lsilogic"],
  ["libvirt.controllers[].driver", `${SCSI}.driver`, { queues: "2" }],
  ["libvirt.controllers[].address", `${SCSI}.address`, "pci:0000:00:12.0"],
  [
    "libvirt.controllers[]",
    "libvirt.controllers.=more",
    { name: "more", type: "scsi", index: 1, model: "virtio-scsi" },
  ],
  ["libvirt.characterDevices[].target", `${CHANNEL}.target`, "org.example.other"],
  ["libvirt.characterDevices[].source", `${CHANNEL}.source`, "pty"],
  ["libvirt.characterDevices[].source", `${SERIAL}.source`, "pty"],
  ["libvirt.characterDevices[].log", `${SERIAL}.log`, "/tmp/second.log"],
  ["libvirt.characterDevices[]", CHANNEL, undefined],
  ["libvirt.folders[].path", `${FOLDER}.path`, "/var"],
  ["libvirt.folders[].accessMode", `${FOLDER}.accessMode`, "mapped"],
  ["libvirt.folders[].readOnly", `${FOLDER}.readOnly`, true],
  ["libvirt.folders[].address", `${FOLDER}.address`, "pci:0000:00:13.0"],
  ["libvirt.folders[]", FOLDER, undefined],
  ["libvirt.video.heads", "libvirt.video.heads", 2],
  ["libvirt.video.model", "libvirt.video", { model: "vga" }],
  ["libvirt.video.memory", "libvirt.video", { model: "vga", memory: 32_768 }],
  ["libvirt.usbRedirection.ports", "libvirt.usbRedirection.ports", 2],
  [
    "libvirt.usbRedirection.filter",
    "libvirt.usbRedirection.filter",
    ["0x08:-1:-1:-1:yes", "-1:-1:-1:-1:no"],
  ],
  ["libvirt.usbRedirection", "libvirt.usbRedirection", undefined],
  ["libvirt.securityLabel", "libvirt.securityLabel", "none"],
  ["libvirt.sparePorts", "libvirt.sparePorts", 9],
];

export function deviceImpactCases(files: CaseFiles): readonly ImpactCase[] {
  return [
    ...ROWS,
    ["disks[].device", "disks.=cd", { name: "cd", device: "disk", file: files.iso, bus: "sata" }],
    ["libvirt.firmwareConfig", "libvirt.firmwareConfig", { "opt/org.example/a": files.iso }],
  ].map(([pattern, path, to]) => ({ pattern, path, to }) as ImpactCase);
}
