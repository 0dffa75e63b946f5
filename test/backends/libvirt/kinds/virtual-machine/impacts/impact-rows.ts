import type { Properties, Value } from "../../../../../../provider/core/value";

/** One change of one property of the machine that `baseInputs` makes. */
export interface ImpactCase {
  /** The row of the impact table that it is about. */
  readonly pattern: string;
  /** See `inputs-path`. */
  readonly path: string;
  readonly to: Value | undefined;
  /** What this host cannot show, and why. */
  readonly skip?: string;
}

/** Files and volumes that the cases use. */
export interface CaseFiles {
  readonly volume: string;
  readonly other: string;
  readonly iso: string;
  readonly otherIso: string;
  readonly kernel: string;
  readonly initrd: string;
}

/** A machine with a bit of everything that can be changed. */
export function baseInputs(files: CaseFiles, kernel: Properties): Properties {
  return {
    title: "before",
    description: "before",
    memory: "256MiB",
    memoryMax: "320MiB",
    cpu: { count: 1, maxCount: 2 },
    disks: [
      { name: "data", volume: files.volume },
      { name: "cd", device: "cdrom", file: files.iso },
    ],
    interfaces: [{ name: "lan", network: "lab" }],
    graphics: [{ type: "vnc", password: "before" }],
    watchdog: { action: "none" },
    cloudInit: { userData: "before", pool: "images" },
    libvirt: {
      accelerator: "qemu",
      ioThreads: 1,
      sparePorts: 8,
      controllers: [{ name: "scsi", type: "scsi", index: 0, model: "virtio-scsi" }],
    },
    ...kernel,
  };
}

/** What the beds' hosts cannot show. */
const SKIPPED: { readonly [patternStart: string]: string } = {
  "libvirt.cpuTuning.scheduler": "the bed's daemon has no cgroup for processors",
  "interfaces[].trustGuestFilters": "a network decides it for all that is plugged into it",
  "libvirt.ioWeight": "the bed's daemon has no cgroup for disks",
  "libvirt.memory.hardLimit": "the bed's daemon has no cgroup for memory",
  "libvirt.memory.softLimit": "the bed's daemon has no cgroup for memory",
};

type Rows = readonly (readonly [pattern: string, path: string, to: Value | undefined])[];

const PLAIN: Rows = [
  ["title", "title", "after"],
  ["title", "title", undefined],
  ["description", "description", "after & <more>"],
  ["cpu.count", "cpu.count", 2],
  ["cpu.maxCount", "cpu.maxCount", 3],
  ["cpu.model", "cpu.model", "Nehalem"],
  ["cpu.topology", "cpu.topology", { sockets: 1, cores: 2, threads: 1 }],
  ["cpu.features[]", "cpu.features.=x2apic", { name: "x2apic", policy: "disable" }],
  ["memory", "memory", "300MiB"],
  ["memoryMax", "memoryMax", "384MiB"],
  ["firmware", "firmware", "uefi"],
  ["tpm", "tpm", true],
  ["disks[].cache", "disks.=data.cache", "none"],
  ["disks[].io", "disks.=data.io", "threads"],
  ["disks[].discard", "disks.=data.discard", "unmap"],
  ["disks[].detectZeroes", "disks.=data.detectZeroes", "on"],
  ["disks[].errorPolicy", "disks.=data.errorPolicy", "report"],
  ["disks[].serial", "disks.=data.serial", "S1"],
  ["disks[].readOnly", "disks.=data.readOnly", true],
  ["disks[].shareable", "disks.=data.shareable", true],
  ["disks[].bootOrder", "disks.=data.bootOrder", 1],
  ["disks[].bus", "disks.=data.bus", "scsi"],
  ["disks[].format", "disks.=data.format", "qcow2"],
  ["disks[].ioThread", "disks.=data.ioThread", 1],
  ["disks[].queues", "disks.=data.queues", 2],
  ["disks[].driver", "disks.=data.driver", { copy_on_read: "on" }],
  ["disks[].target", "disks.=data.target", "vdf"],
  ["disks[].limits", "disks.=data.limits", { total_iops_sec: 500 }],
  ["disks[].startupPolicy", "disks.=cd.startupPolicy", "optional"],
  ["interfaces[].linkState", "interfaces.=lan.linkState", "down"],
  ["interfaces[].model", "interfaces.=lan.model", "e1000e"],
  ["interfaces[].mac", "interfaces.=lan.mac", "52:54:00:ab:cd:ef"],
  ["interfaces[].network", "interfaces.=lan.network", "lab2"],
  ["interfaces[].mtu", "interfaces.=lan.mtu", 1400],
  ["interfaces[].queues", "interfaces.=lan.queues", 2],
  ["interfaces[].driver", "interfaces.=lan.driver", { name: "qemu" }],
  ["interfaces[].bootOrder", "interfaces.=lan.bootOrder", 1],
  ["interfaces[].rom", "interfaces.=lan.rom", "off"],
  ["interfaces[].target", "interfaces.=lan.target", "tap7"],
  ["interfaces[].filter", "interfaces.=lan.filter", "no-mac-spoofing"],
  ["interfaces[].isolated", "interfaces.=lan.isolated", true],
  ["interfaces[].trustGuestFilters", "interfaces.=lan.trustGuestFilters", true],
  ["interfaces[]", "interfaces.=dmz", { name: "dmz", network: "lab" }],
  ["interfaces[]", "interfaces.=lan", undefined],
  ["kernel.arguments", "kernel.arguments", "console=ttyS0 quiet other"],
  ["cloudInit.userData", "cloudInit.userData", "after"],
  ["cloudInit.networkConfig", "cloudInit.networkConfig", "version: 2\n"],
  ["cloudInit", "cloudInit", undefined],
  ["serialConsole", "serialConsole", false],
  ["guestAgent", "guestAgent", false],
  ["rng", "rng", false],
  ["watchdog.action", "watchdog.action", "pause"],
  ["watchdog", "watchdog", undefined],
  ["graphics[].password", "graphics.=vnc.password", "after"],
  ["graphics[].password", "graphics.=vnc.password", undefined],
  ["graphics[].keymap", "graphics.=vnc.keymap", "de"],
  ["graphics[].listen", "graphics.=vnc.listen", "127.0.0.2"],
  ["graphics[].port", "graphics.=vnc.port", 5977],
  ["graphics[]", "graphics.=vnc", undefined],
  ["power.state", "power.state", "paused"],
  ["power.gracefulTimeout", "power.gracefulTimeout", "3s"],
  ["autostart", "autostart", true],
  ["waitFor", "waitFor", { console: "GUEST", timeout: "1m" }],
  ["libvirt.boot.menu", "libvirt.boot.menu", true],
  ["libvirt.boot.biosSerial", "libvirt.boot.biosSerial", true],
  ["libvirt.boot.rebootTimeout", "libvirt.boot.rebootTimeout", "5s"],
  ["libvirt.cpuTuning.pins", "libvirt.cpuTuning.pins", { 0: "0" }],
  ["libvirt.cpuTuning.emulatorPin", "libvirt.cpuTuning.emulatorPin", "0"],
  ["libvirt.cpuTuning.ioThreadPins", "libvirt.cpuTuning.ioThreadPins", { 1: "0" }],
  ["libvirt.cpuTuning.scheduler", "libvirt.cpuTuning.scheduler", { shares: 2000 }],
  [
    "libvirt.cpuTuning.scheduler",
    "libvirt.cpuTuning.scheduler",
    { quota: 50_000, period: 100_000 },
  ],
  ["libvirt.ioThreads", "libvirt.ioThreads", 2],
  ["libvirt.ioWeight", "libvirt.ioWeight", 500],
  ["libvirt.memory.hardLimit", "libvirt.memory.hardLimit", "2GiB"],
  ["libvirt.memory.softLimit", "libvirt.memory.softLimit", "1GiB"],
  ["libvirt.memory.locked", "libvirt.memory.locked", true],
  ["libvirt.memory.merge", "libvirt.memory.merge", false],
  ["libvirt.memory.source", "libvirt.memory.source", "memfd"],
  ["libvirt.memory.balloonDeflate", "libvirt.memory.balloonDeflate", true],
  ["libvirt.memory.statisticsPeriod", "libvirt.memory.statisticsPeriod", 5],
  ["libvirt.features", "libvirt.features", { pae: "on" }],
  ["libvirt.clock.offset", "libvirt.clock.offset", "localtime"],
  ["libvirt.clock.timers[]", "libvirt.clock.timers.=hpet", { name: "hpet", present: false }],
  ["libvirt.events.poweroff", "libvirt.events.poweroff", "restart"],
  ["libvirt.events.reboot", "libvirt.events.reboot", "destroy"],
  ["libvirt.events.crash", "libvirt.events.crash", "restart"],
  [
    "libvirt.characterDevices[]",
    "libvirt.characterDevices.=news",
    { name: "news", kind: "channel", target: "org.example.news", source: "pty" },
  ],
  ["libvirt.folders[]", "libvirt.folders.=share", { tag: "share", path: "/tmp", driver: "9p" }],
  ["libvirt.video", "libvirt.video", { model: "bochs" }],
  ["libvirt.sounds", "libvirt.sounds", ["ich9"]],
  ["libvirt.inputs", "libvirt.inputs", ["tablet:usb"]],
  ["libvirt.rng.source", "libvirt.rng", { source: "/dev/random" }],
  ["libvirt.rng.model", "libvirt.rng", { model: "virtio-non-transitional" }],
  ["libvirt.rng.period", "libvirt.rng", { bytes: 512, period: 500 }],
  ["libvirt.rng.bytes", "libvirt.rng", { bytes: 1024, period: 1000 }],
  ["libvirt.panic", "libvirt.panic", "isa"],
  ["libvirt.smbios", "libvirt.smbios", { "system.serial": "S2" }],
  ["libvirt.metadata", "libvirt.metadata", { "urn:a": "<a:b xmlns:a='urn:a'>c</a:b>" }],
  ["libvirt.xml", "libvirt.xml", "<domain><devices><hub type='usb'/></devices></domain>"],
];

/** Every case, in the order of the schema. */
export function impactCases(files: CaseFiles): readonly ImpactCase[] {
  const rows: Rows = [
    ...PLAIN,
    ["disks[]", "disks.=more", { name: "more", volume: files.other }],
    ["disks[]", "disks.=more", { name: "more", volume: files.other, bus: "scsi" }],
    ["disks[]", "disks.=more", { name: "more", volume: files.other, bus: "sata" }],
    ["disks[]", "disks.=data", undefined],
    ["disks[].volume", "disks.=data.volume", files.other],
    ["disks[].file", "disks.=cd.file", files.otherIso],
    ["disks[].file", "disks.=cd.file", undefined],
    ["kernel.kernel", "kernel.kernel", files.kernel],
    ["kernel.initrd", "kernel.initrd", files.initrd],
  ];
  return rows.map(([pattern, path, to]) => {
    const skip = Object.keys(SKIPPED).find((start) => pattern.startsWith(start));
    return { pattern, path, to, ...(skip ? { skip: SKIPPED[skip] ?? "" } : {}) };
  });
}
