import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import { nearestName } from "../../../../core/nearest-name";
import type { PropertyPath } from "../../../../core/property-path";
import { formatSize } from "../../../../core/unit";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { DomainCapabilities } from "./domain-xml/domain-capabilities";
import type { HostSize } from "./host-abilities";
import type { HostLoad } from "./host-load";

/** Wishes of one machine that the host's emulator cannot meet. Unknown values are not looked at. */
export function emulatorWishes(
  inputs: MachineInputs,
  able: DomainCapabilities,
): readonly Diagnostic[] {
  const { cpu, firmware, secureBoot, libvirt } = inputs;
  const most = Math.max(known(cpu.count) ?? 0, known(cpu.maxCount) ?? 0);
  const refused: Diagnostic[] = [];
  const check = (path: PropertyPath, value: unknown, all: readonly string[]) => {
    // A host that tells no values of a property is not asked about it.
    if (typeof value !== "string" || all.length === 0 || all.includes(value)) return;
    refused.push(cannot(path, value, all));
  };
  check(["cpu", "model"], cpu.model, [...able.cpuModes, ...able.cpuModels]);
  check(["firmware"], firmware, able.firmwares);
  if (secureBoot === true && !able.secureBoot) {
    refused.push(errorAt(["secureBoot"], "the host has no firmware with secure boot"));
  }
  if (able.maxCpus !== undefined && most > able.maxCpus) {
    const detail = `Found ${most}, the host's emulator gives a machine at most ${able.maxCpus}.`;
    refused.push(errorAt(["cpu", "count"], "has more processors than the host can give", detail));
  }
  for (const [index, disk] of items(inputs.disks).entries()) {
    check(["disks", index, "bus"], disk.bus, values(able, "disk.bus"));
    check(["disks", index, "device"], disk.device, values(able, "disk.diskDevice"));
  }
  for (const [index, display] of items(inputs.graphics).entries()) {
    check(["graphics", index, "type"], display.type, values(able, "graphics.type"));
  }
  check(["libvirt", "video", "model"], libvirt?.video?.model, values(able, "video.modelType"));
  check(["libvirt", "tpm", "model"], libvirt?.tpm?.model, values(able, "tpm.model"));
  for (const [index, folder] of items(libvirt?.folders).entries()) {
    const drivers = values(able, "filesystem.driverType").map((d) => (d === "path" ? "9p" : d));
    check(["libvirt", "folders", index, "driver"], folder.driver, drivers);
  }
  return refused;
}

/** The host's limits that a machine alone, or all machines together, go beyond. */
export function sizeWishes(
  inputs: MachineInputs,
  host: HostSize,
  others: HostLoad,
): readonly Diagnostic[] {
  const memory = Math.max(known(inputs.memory) ?? 0, known(inputs.memoryMax) ?? 0);
  const cpus = known(inputs.cpu.count) ?? 0;
  const diagnostics: Diagnostic[] = [];
  const all = others.memoryBytes + memory;
  if (all > host.memoryBytes) {
    const detail = `With this machine's ${formatSize(memory)} all machines may use ${formatGib(all)}; the host has ${formatGib(host.memoryBytes)}.`;
    const fixed = pinsMemory(inputs);
    diagnostics.push(
      fixed
        ? errorAt(
            ["memory"],
            "is more than the host has, and a machine with host devices needs all of it at once",
            detail,
          )
        : warningAt(["memory"], "is more than the host has when all machines run", detail),
    );
  }
  if (cpus > host.cpus) {
    const detail = `Found ${cpus}, the host has ${host.cpus}. Such a machine is slower than one with fewer processors.`;
    diagnostics.push(warningAt(["cpu", "count"], "is more than the host has processors", detail));
  }
  const most = host.cpus * MOST_VCPUS_PER_CPU;
  if (others.cpus + cpus > most) {
    const detail = `All machines would have ${others.cpus + cpus} virtual processors on ${host.cpus} of the host; at most ${most} are advised.`;
    diagnostics.push(warningAt(["cpu", "count"], "overcommits the host's processors", detail));
  }
  return diagnostics;
}

/** A device that writes into the guest's memory by itself; what a PciDevice is to say is one too. */
function pinsMemory({ hostDevices, interfaces }: MachineInputs): boolean {
  const isEmulated = ({ device }: { readonly device: unknown }) =>
    typeof device === "string" && /^(usb|scsi)/.test(device);
  return (
    items(hostDevices).some((one) => !isEmulated(one)) ||
    items(interfaces).some(({ virtualFunction }) => virtualFunction !== undefined)
  );
}

/** Red Hat's guide, chapter 7.3. */
const MOST_VCPUS_PER_CPU = 10;

function cannot(path: PropertyPath, value: string, all: readonly string[]): Diagnostic {
  const near = nearestName(value, all);
  const hint = near ? `Did you mean ${near}?` : `It can: ${all.join(", ")}.`;
  return errorAt(path, "is more than the host can do", `Found ${JSON.stringify(value)}. ${hint}`);
}

function values(able: DomainCapabilities, name: string): readonly string[] {
  return able.deviceValues[name] ?? [];
}

/** A value that is not known before apply is no number. */
function known(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function items<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list : [];
}

function formatGib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)}GiB`;
}
