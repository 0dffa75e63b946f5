import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import { formatSize } from "../../../../../core/unit";
import type { Properties } from "../../../../../core/value";
import { isGiven, knownBag, knownItems, knownNumber } from "../../../../../kinds/known-values";
import { hasSharedMemory } from "./check-interfaces";

/** What a Linux guest takes at once; it ignores a smaller device without a word. */
const LINUX_BLOCK = 128 * 2 ** 20;

export function checkMemory(inputs: Properties): readonly Diagnostic[] {
  return [
    ...checkCells(inputs),
    ...checkDevices(inputs),
    ...checkBalloon(inputs),
    ...checkSource(inputs),
    ...checkFolders(inputs),
    ...checkTuning(inputs),
  ];
}

/** With cells their sum is the machine's memory, whatever else is written. */
function checkCells(inputs: Properties): readonly Diagnostic[] {
  const { cells } = knownBag(knownBag(inputs.libvirt).numa);
  const sizes = [...knownItems(cells, [])].map(([cell]) => knownNumber(cell.memory));
  const memory = knownNumber(inputs.memoryMax) ?? knownNumber(inputs.memory);
  if (sizes.length === 0 || memory === undefined || sizes.includes(undefined)) return [];
  const sum = sizes.reduce<number>((all, size) => all + (size ?? 0), 0);
  if (sum === memory) return [];
  const name = inputs.memoryMax === undefined ? "memory" : "memoryMax";
  const detail = `Found ${formatSize(sum)} in all cells. Expected ${formatSize(memory)}, which is the ${name}.`;
  return [errorAt(["libvirt", "numa", "cells"], "do not make the machine's memory", detail)];
}

function checkDevices(inputs: Properties): readonly Diagnostic[] {
  const libvirt = knownBag(inputs.libvirt);
  const memory = knownBag(libvirt.memory);
  const path = ["libvirt", "memory"];
  const devices = [...knownItems(memory.devices, [...path, "devices"])];
  const diagnostics: Diagnostic[] = [];
  if ((devices.length > 0 || isGiven(memory.slots)) && !isGiven(memory.limit)) {
    const detail = "Expected how far memory can grow by devices.";
    diagnostics.push(errorAt([...path, "limit"], "is required", detail));
  }
  if (isGiven(memory.limit) && !isGiven(knownBag(libvirt.numa).cells)) {
    const detail = "Expected at least one cell: a memory device belongs to one.";
    diagnostics.push(errorAt(["libvirt", "numa", "cells"], "is required", detail));
  }
  for (const [device, at] of devices) {
    const size = knownNumber(device.size);
    const requested = knownNumber(device.requested);
    if (size !== undefined && size % LINUX_BLOCK !== 0) {
      const detail = `Found ${formatSize(size)}. A Linux guest takes only multiples of 128MiB.`;
      diagnostics.push(warningAt([...at, "size"], "may be ignored by the guest", detail));
    }
    if (isGiven(device.requested) && device.model === "dimm") {
      const detail = "Only virtio-mem can be resized.";
      diagnostics.push(errorAt([...at, "requested"], "does not fit the model", detail));
    }
    if (size !== undefined && requested !== undefined && requested > size) {
      const detail = `Found ${formatSize(requested)}. Expected at most the size, ${formatSize(size)}.`;
      diagnostics.push(errorAt([...at, "requested"], "is more than the size", detail));
    }
  }
  return diagnostics;
}

function checkBalloon(inputs: Properties): readonly Diagnostic[] {
  const { balloon } = knownBag(knownBag(inputs.libvirt).memory);
  if (balloon !== "none" || !isGiven(inputs.memoryMax)) return [];
  const detail = "Found memoryMax. Only a balloon gives and takes the difference.";
  return [errorAt(["libvirt", "memory", "balloon"], "is needed", detail)];
}

function checkSource(inputs: Properties): readonly Diagnostic[] {
  const { source, shared, discard } = knownBag(knownBag(inputs.libvirt).memory);
  if (source !== "anonymous" || isGiven(inputs.hugePages)) return [];
  const path = ["libvirt", "memory", "source"];
  const detail = "Anonymous memory has no file. Expected memfd or file.";
  const wanting = shared === true || discard === true;
  return wanting ? [errorAt(path, "cannot be shared or discarded", detail)] : [];
}

function checkFolders(inputs: Properties): readonly Diagnostic[] {
  const path = ["libvirt", "folders"];
  const folders = [...knownItems(knownBag(inputs.libvirt).folders, path)];
  return folders.flatMap(([folder, at]) => {
    const virtiofs = folder.driver === "virtiofs";
    if (virtiofs && !hasSharedMemory(inputs)) {
      const detail = 'Expected libvirt.memory: { source: "memfd", shared: true }.';
      return [errorAt(at, "needs shared memory", detail)];
    }
    if (virtiofs && isGiven(folder.accessMode) && folder.accessMode !== "passthrough") {
      const detail = `Found ${folder.accessMode}. virtiofs knows only passthrough.`;
      return [errorAt([...at, "accessMode"], "does not fit the driver", detail)];
    }
    if (virtiofs && folder.readOnly === true) {
      const detail = "libvirt shares virtiofs folders for writing only. Expected the driver 9p.";
      return [errorAt([...at, "readOnly"], "does not fit the driver", detail)];
    }
    return [];
  });
}

function checkTuning(inputs: Properties): readonly Diagnostic[] {
  const { mode, nodes } = knownBag(knownBag(inputs.libvirt).numa);
  if (!isGiven(mode) || isGiven(nodes)) return [];
  const detail = "Found a mode. Expected the nodes that it is for.";
  return [errorAt(["libvirt", "numa", "nodes"], "is required", detail)];
}
