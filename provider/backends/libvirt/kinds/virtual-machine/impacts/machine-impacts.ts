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

const CPU = nextStart("the guest's processor is made when it starts");
const FIRMWARE = nextStart("the firmware is chosen when the machine starts");
const KERNEL = nextStart("the kernel is loaded when the machine starts");
const POWER = ours(
  "it tells how the machine is stopped and started, and changes nothing by itself",
);
const WAIT = ours("it tells what to wait for after a start");
const INSTALL = ours("an operating system is installed once, when the machine is made");
const SEED = liveBy(
  "domainUpdateDeviceFlags",
  "the medium in the drive is changed; cloud-init reads it at its next boot",
);
const DISPLAY = nextStart("QEMU opens its displays when it starts");
const PASSWORD = liveBy(
  "domainUpdateDeviceFlags",
  "the display takes a new password while it runs",
);
const HOST_DEVICE = replugBy("the guest sees the device leave and another one come");

/** Everything at the top level but disks and interfaces. */
export const machineImpacts: ImpactTable = {
  name: replaceFor("the machine's identity is made from its name"),
  ...rows("", "title description", liveBy("domainSetMetadata", "libvirt changes it at once")),
  ...rows("cpu", ". .maxCount .model .nested", CPU),
  ...rows("cpu.topology", ". .sockets .cores .threads", CPU),
  ...rows("cpu.features", ". [] [].name [].policy", CPU),
  "cpu.count": guestBy(
    "domainSetVcpusFlags",
    "processors come at once, the guest brings them online",
  ),
  memory: guestBy("domainSetMemoryFlags", "the guest's balloon gives or takes it"),
  memoryMax: nextStart("the greatest memory is set when the machine starts"),
  hugePages: nextStart("memory is allocated when the machine starts"),
  ...rows("", "firmware secureBoot", FIRMWARE),
  tpm: nextStart("a TPM cannot be plugged in while the machine runs"),
  ...rows(
    "hostDevices",
    ". []",
    guestBy("domainAttachDeviceFlags", "the guest sees the device come or go"),
  ),
  ...rows("hostDevices[]", ".name .device", HOST_DEVICE),
  ...rows(
    "hostDevices[]",
    ".managed .bootOrder .rom .address",
    nextStart("it cannot change on a device that is plugged in"),
  ),
  ...rows("kernel", ". .kernel .initrd .arguments", KERNEL),
  ...rows(
    "install",
    ". .iso .tree .network .answerFile .answerFileName .arguments .kernel .initrd .pool .timeout .extraMedia",
    INSTALL,
  ),
  cloudInit: nextStart("the drive that holds the data cannot be plugged in while the machine runs"),
  ...rows("cloudInit", ".userData .metaData .networkConfig .pool", SEED),
  serialConsole: nextStart("a serial port cannot be plugged in while the machine runs"),
  guestAgent: guestBy("domainAttachDeviceFlags", "the guest sees the agent's channel come or go"),
  rng: guestBy("domainAttachDeviceFlags", "the guest sees the device come or go"),
  watchdog: guestBy("domainAttachDeviceFlags", "the guest sees the watchdog come or go"),
  "watchdog.model": nextStart("of all models only the default one can be plugged in"),
  "watchdog.action": replugBy("a watchdog cannot change; the guest sees another one come"),
  ...rows(
    "graphics",
    ". [] [].type [].listen [].network [].socket [].port [].tlsPort [].keymap [].gl [].options",
    DISPLAY,
  ),
  ...rows("graphics[]", ".password .passwordValidTo", PASSWORD),
  power: POWER,
  "power.state": liveBy(
    "domainCreateWithFlags, domainSuspend, domainResume",
    "the machine is brought into that state",
  ),
  ...rows("power", ".applyChanges .gracefulTimeout .forceStop", POWER),
  autostart: liveBy("domainSetAutostart", "it is a setting of the host"),
  ...rows("waitFor", ". .address .agent .console .timeout", WAIT),
};
