import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import { isList, type Properties } from "../../../../../core/value";
import {
  isGiven,
  knownBag,
  knownItems,
  knownNumber,
  knownText,
} from "../../../../../kinds/known-values";

/** VFIO gives a machine at most so many functions. */
const MOST_ASSIGNED = 32;
const MOST_VIRTIO = 216;

export function checkMachine(inputs: Properties): readonly Diagnostic[] {
  return [
    ...checkTopology(inputs),
    ...checkNeeds(inputs),
    ...checkCounts(inputs),
    ...checkLoader(inputs),
    ...checkWatchdog(inputs),
    ...checkCloudInitPool(inputs),
    ...checkInstallPool(inputs),
    ...checkBoot(inputs),
    ...checkPassthrough(inputs),
    ...checkPxe(inputs),
  ];
}

/** The kind's own rule, where dies multiply as well. */
function checkTopology(inputs: Properties): readonly Diagnostic[] {
  const cpu = knownBag(inputs.cpu);
  const tuning = knownBag(knownBag(inputs.libvirt).cpuTuning);
  const { sockets, cores, threads } = knownBag(cpu.topology);
  const dies = knownNumber(tuning.dies);
  const parts = [sockets, cores, threads].map(knownNumber);
  const count = knownNumber(cpu.maxCount) ?? knownNumber(cpu.count);
  if (isGiven(tuning.dies) && !isGiven(cpu.topology)) {
    const detail = "Found dies. Expected cpu.topology, which they are a part of.";
    return [errorAt(["cpu", "topology"], "is required", detail)];
  }
  if (count === undefined || dies === undefined || parts.includes(undefined)) return [];
  const product = parts.reduce<number>((all, part) => all * (part ?? 1), dies);
  if (product === count) return [];
  const detail = `Found ${sockets} × ${dies} × ${cores} × ${threads} = ${product}. Expected ${count}.`;
  return [errorAt(["cpu", "topology"], "does not make the number of processors", detail)];
}

/** Details of a device that is not there. */
function checkNeeds(inputs: Properties): readonly Diagnostic[] {
  const libvirt = knownBag(inputs.libvirt);
  const detail = (name: string) => `Found ${name}: false. Expected ${name}: true with it.`;
  return [
    ...(isGiven(libvirt.rng) && inputs.rng === false
      ? [errorAt(["libvirt", "rng"], "describes a device that is not there", detail("rng"))]
      : []),
    ...(isGiven(libvirt.tpm) && inputs.tpm === false
      ? [errorAt(["libvirt", "tpm"], "describes a device that is not there", detail("tpm"))]
      : []),
  ];
}

function checkCounts(inputs: Properties): readonly Diagnostic[] {
  const hostDevices = isList(inputs.hostDevices) ? inputs.hostDevices.length : 0;
  const interfaces = [...knownItems(inputs.interfaces, ["interfaces"])];
  const functions = interfaces.filter(([nic]) => isGiven(nic.virtualFunction)).length;
  const assigned = hostDevices + functions;
  const disks = isList(inputs.disks) ? inputs.disks.length : 0;
  const virtio = interfaces.length - functions + disks;
  const diagnostics: Diagnostic[] = [];
  if (assigned > MOST_ASSIGNED) {
    const detail = `Found ${assigned} devices of the host. A machine can have ${MOST_ASSIGNED}.`;
    diagnostics.push(errorAt(["hostDevices"], "are too many", detail));
  }
  if (virtio > MOST_VIRTIO) {
    const detail = `Found ${virtio} disks and interfaces. A machine can have ${MOST_VIRTIO}.`;
    diagnostics.push(errorAt(["disks"], "are too many", detail));
  }
  return diagnostics;
}

function checkLoader(inputs: Properties): readonly Diagnostic[] {
  const boot = knownBag(knownBag(inputs.libvirt).boot);
  const path = ["libvirt", "boot"];
  if (inputs.firmware !== "bios") return [];
  const uefiOnly = ["nvram", "nvramTemplate", "firmwareFeatures"];
  return uefiOnly
    .filter((name) => isGiven(boot[name]) && boot.loaderType !== "pflash")
    .map((name) => {
      const detail = 'Found it with the firmware "bios". Expected the firmware "uefi".';
      return errorAt([...path, name], "needs UEFI", detail);
    });
}

/** ISA devices need the older machine type. */
function checkWatchdog(inputs: Properties): readonly Diagnostic[] {
  const model = knownText(knownBag(inputs.watchdog).model);
  const libvirt = knownBag(inputs.libvirt);
  const architecture = knownText(libvirt.architecture) ?? "x86_64";
  if (model === "diag288" && architecture !== "s390x") {
    const detail = `Found it on ${architecture}. Expected i6300esb.`;
    return [errorAt(["watchdog", "model"], "is only on s390x", detail)];
  }
  if (
    model === "itco" &&
    isGiven(libvirt.machine) &&
    !/q35/.test(knownText(libvirt.machine) ?? "q35")
  ) {
    const detail = `Found the machine type "${libvirt.machine}". Expected q35, or the model i6300esb.`;
    return [errorAt(["watchdog", "model"], "is only on q35 machines", detail)];
  }
  return [];
}

/** The image has to lie somewhere. */
function checkCloudInitPool(inputs: Properties): readonly Diagnostic[] {
  if (!isGiven(inputs.cloudInit)) return [];
  const cloudInit = knownBag(inputs.cloudInit);
  const unknown = isGiven(inputs.disks) && !isList(inputs.disks);
  const volumes = [...knownItems(inputs.disks, [])].some(([disk]) => isGiven(disk.volume));
  if (isGiven(cloudInit.pool) || volumes || unknown) return [];
  const detail = "Found no disk that is a volume. Write the pool that the image is kept in.";
  return [errorAt(["cloudInit", "pool"], "is required", detail)];
}

/** What is fetched has to lie somewhere. */
function checkInstallPool(inputs: Properties): readonly Diagnostic[] {
  const install = knownBag(inputs.install);
  const fetches = isGiven(install.tree) || /^https?:/.test(knownText(install.iso) ?? "");
  const unknown = isGiven(inputs.disks) && !isList(inputs.disks);
  const volumes = [...knownItems(inputs.disks, [])].some(([disk]) => isGiven(disk.volume));
  if (!fetches || isGiven(install.pool) || volumes || unknown) return [];
  const detail = "Found no disk that is a volume. Write the pool that takes what is fetched.";
  return [errorAt(["install", "pool"], "is required", detail)];
}

function checkBoot(inputs: Properties): readonly Diagnostic[] {
  const { menu, menuTimeout } = knownBag(knownBag(inputs.libvirt).boot);
  if (!isGiven(menuTimeout) || menu === true || (isGiven(menu) && typeof menu !== "boolean"))
    return [];
  const detail = "Found no menu. Expected menu: true with it.";
  return [errorAt(["libvirt", "boot", "menuTimeout"], "needs the boot menu", detail)];
}

function checkPassthrough(inputs: Properties): readonly Diagnostic[] {
  const { model } = knownBag(inputs.cpu);
  const { accelerator } = knownBag(inputs.libvirt);
  if (accelerator !== "qemu" || model !== "host-passthrough") return [];
  const detail =
    'Found the accelerator "qemu", which has no host processor to pass. Expected kvm, or the model maximum.';
  return [errorAt(["cpu", "model"], "needs KVM", detail)];
}

function checkPxe(inputs: Properties): readonly Diagnostic[] {
  const { devices } = knownBag(knownBag(inputs.libvirt).boot);
  const wanted = isList(devices) && devices.includes("network");
  const unknown = isGiven(inputs.interfaces) && !isList(inputs.interfaces);
  if (!wanted || unknown) return [];
  const usable = [...knownItems(inputs.interfaces, [])].some(([nic]) => nic.user !== true);
  if (usable) return [];
  const detail =
    "Found no interface on a network or a bridge. The machine would wait for a boot server in vain.";
  return [warningAt(["libvirt", "boot", "devices"], "boots from no network", detail)];
}
