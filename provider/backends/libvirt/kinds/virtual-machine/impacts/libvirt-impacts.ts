import {
  guestBy,
  type ImpactTable,
  liveBy,
  nextStart,
  ours,
  replaceFor,
  replugBy,
  rows,
} from "./impact-row";

const ATTACH = "domainAttachDeviceFlags";
const MACHINE = nextStart("the machine's hardware is made when it starts");
const BOOT = nextStart("the firmware looks at it when the machine starts");
const CLOCK = nextStart("the clock is set up when the machine starts");
const BACKING = nextStart("memory is allocated when the machine starts");
const PLUG = guestBy(ATTACH, "the guest sees the device come or go");
const PLUGGED = nextStart("it cannot change on a device that is plugged in");
const PIN = (call: string) => liveBy(call, "the host's scheduler follows at once");

const processors: ImpactTable = {
  ...rows("libvirt.cpuTuning", ". .affinity .dies .migratable .check .cache", MACHINE),
  "libvirt.cpuTuning.pins": PIN("domainPinVcpuFlags"),
  "libvirt.cpuTuning.emulatorPin": PIN("domainPinEmulator"),
  "libvirt.cpuTuning.ioThreadPins": PIN("domainPinIOThread"),
  "libvirt.cpuTuning.scheduler": PIN("domainSetSchedulerParametersFlags"),
  ...rows("libvirt.numa", ". .cells .cells[] .nodes .mode", BACKING),
  ...rows("libvirt.numa.cells[]", ".cpus .memory .shared", BACKING),
  "libvirt.ioThreads": liveBy(
    "domainAddIothread, domainDelIothread",
    "threads come and go at once",
  ),
  "libvirt.ioWeight": liveBy("domainSetBlkioParameters", "the host's scheduler follows at once"),
};

const memory: ImpactTable = {
  ...rows(
    "libvirt.memory",
    ". .limit .slots .source .shared .allocation .locked .discard .merge",
    BACKING,
  ),
  ...rows("libvirt.memory", ".balloon .balloonDeflate .freePageReporting", MACHINE),
  ...rows("libvirt.memory.devices", ". []", PLUG),
  ...rows("libvirt.memory.devices[]", ".name .model .size .block .cell .address", PLUGGED),
  "libvirt.memory.devices[].requested": guestBy(
    "domainUpdateDeviceFlags",
    "the guest takes or gives the memory block by block",
  ),
  ...rows(
    "libvirt.memory",
    ".hardLimit .softLimit .swapLimit",
    liveBy("domainSetMemoryParameters", "the host's limit changes at once"),
  ),
  "libvirt.memory.statisticsPeriod": liveBy(
    "domainSetMemoryStatsPeriod",
    "QEMU asks the guest anew",
  ),
};

const devices: ImpactTable = {
  ...rows("libvirt.controllers", ". []", MACHINE),
  ...rows("libvirt.controllers[]", ".name .type .index .model .driver .options .address", MACHINE),
  ...rows("libvirt.characterDevices", ". []", PLUG),
  ...rows("libvirt.characterDevices[]", ".name .kind .target .source .log .address", PLUGGED),
  ...rows("libvirt.folders", ". []", PLUG),
  ...rows(
    "libvirt.folders[]",
    ".tag .path .driver .accessMode .readOnly .driverOptions .address",
    PLUGGED,
  ),
  ...rows("libvirt.video", ". .model .heads .memory .acceleration .options", MACHINE),
  "libvirt.sounds": MACHINE,
  "libvirt.inputs": PLUG,
  ...rows("libvirt.usbRedirection", ". .ports", PLUG),
  "libvirt.usbRedirection.filter": MACHINE,
  ...rows(
    "libvirt.rng",
    ". .model .source .bytes .period",
    replugBy("the device cannot change; the guest sees another one come"),
  ),
  ...rows("libvirt", ".panic .iommu", MACHINE),
  "libvirt.vsock": PLUG,
};

/** Everything in the `libvirt` block. */
export const libvirtImpacts: ImpactTable = {
  libvirt: MACHINE,
  "libvirt.architecture": replaceFor("a machine of another architecture is another machine"),
  ...rows("libvirt", ".machine .accelerator .emulator", MACHINE),
  ...rows(
    "libvirt.boot",
    ". .devices .menu .menuTimeout .rebootTimeout .biosSerial .loader .loaderType .nvram .nvramTemplate .firmwareFeatures",
    BOOT,
  ),
  ...rows("libvirt.tpm", ". .model .version .device .encryptionSecret", MACHINE),
  ...processors,
  ...memory,
  "libvirt.features": MACHINE,
  ...rows("libvirt.clock", ". .offset .timers .timers[]", CLOCK),
  ...rows(
    "libvirt.clock.timers[]",
    ".name .present .tickPolicy .catchup .track .frequency .mode",
    CLOCK,
  ),
  "libvirt.events": liveBy("domainSetLifecycleAction", "libvirt looks at it when the event comes"),
  ...rows(
    "libvirt.events",
    ".poweroff .reboot .crash",
    liveBy("domainSetLifecycleAction", "libvirt looks at it when the event comes"),
  ),
  "libvirt.events.lockFailure": MACHINE,
  ...devices,
  ...rows("libvirt", ".smbios .firmwareConfig .securityLabel .xml", MACHINE),
  "libvirt.metadata": liveBy("domainSetMetadata", "libvirt changes it at once"),
  "libvirt.sparePorts": ours("ports are made with the machine"),
};
