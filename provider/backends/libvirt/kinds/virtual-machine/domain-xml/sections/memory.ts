import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  element,
  elementAt,
  replaceChild,
  textAt,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import { memoryOfDevices } from "../devices/memory-devices";
import { patchAttributes, patchChild, patchChildAttributes, patchFlag } from "../patch-element";
import { bytesAt, bytesOf, numberAt, wordOf } from "../read-element";

const KIB = 1024;
const NUMA_MODES = ["strict", "preferred", "interleave", "restrictive"] as const;

/** After the devices: libvirt counts memory devices into the machine's memory. */
export function patchMemory(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const devices = childOf(domain, "devices") ?? element("devices");
  const plugged = memoryOfDevices(devices);
  const { memory, memoryMax = memory } = inputs;
  let patched = patchKib(domain, "memory", memoryMax + plugged.total);
  patched = patchKib(patched, "currentMemory", memory + plugged.current);
  patched = patchLimit(patched, inputs);
  patched = patchBacking(patched, inputs);
  patched = patchTune(patched, inputs);
  return patchNumaTune(patched, inputs);
}

function patchKib(parent: XmlElement, name: string, bytes: number | undefined): XmlElement {
  if (bytes === undefined) return withoutChild(parent, name);
  if (bytesAt(parent, name) === bytes) return parent;
  return replaceChild(parent, element(name, { unit: "KiB" }, String(bytes / KIB)));
}

function patchLimit(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { limit, slots } = inputs.libvirt?.memory ?? {};
  const patched = patchKib(domain, "maxMemory", limit);
  return patchChild(patched, "maxMemory", (child) =>
    limit === undefined ? undefined : patchAttributes(child, { slots: slots ?? 16 }),
  );
}

function patchBacking(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { source, shared, allocation, locked, discard, merge } = inputs.libvirt?.memory ?? {};
  return patchChild(domain, "memoryBacking", (backing) => {
    let patched = patchPages(backing, inputs.hugePages);
    patched = patchFlag(patched, "nosharepages", merge === false);
    patched = patchFlag(patched, "locked", locked === true);
    patched = patchChildAttributes(patched, "source", { type: source });
    const access = shared === undefined ? undefined : shared ? "shared" : "private";
    patched = patchChildAttributes(patched, "access", { mode: access });
    patched = patchChildAttributes(patched, "allocation", {
      ...childOf(patched, "allocation")?.attributes,
      mode: allocation,
    });
    return patchFlag(patched, "discard", discard === true);
  });
}

/** Pages without a size and pages for single NUMA cells are no words of ours; they stay. */
function patchPages(backing: XmlElement, bytes: number | undefined): XmlElement {
  const before = pageSizeOf(backing);
  if (before === bytes) return backing;
  if (bytes === undefined) return withoutChild(backing, "hugepages");
  const page = element("page", { size: bytes / KIB, unit: "KiB" });
  return replaceChild(backing, element("hugepages", {}, page));
}

function pageSizeOf(backing: XmlElement): number | undefined {
  const page = elementAt(backing, "hugepages/page");
  if (page === undefined || page.attributes.nodeset !== undefined) return undefined;
  const { size = "0", unit } = page.attributes;
  return bytesOf(element("page", unit ? { unit } : {}, size));
}

function patchTune(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { hardLimit, softLimit, swapLimit } = inputs.libvirt?.memory ?? {};
  const tuned = patchChild(domain, "memtune", (tune) => {
    let patched = patchKib(tune, "hard_limit", hardLimit);
    patched = patchKib(patched, "soft_limit", softLimit);
    return patchKib(patched, "swap_hard_limit", swapLimit);
  });
  return patchChild(tuned, "blkiotune", (tune) => {
    const weight = inputs.libvirt?.ioWeight;
    return weight === undefined
      ? withoutChild(tune, "weight")
      : replaceChild(tune, element("weight", {}, String(weight)));
  });
}

function patchNumaTune(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { nodes, mode } = inputs.libvirt?.numa ?? {};
  return patchChild(domain, "numatune", (tune) =>
    patchChild(tune, "memory", (memory) => {
      if (nodes === undefined) return undefined;
      return patchAttributes(memory, {
        mode: mode ?? "strict",
        nodeset: nodes,
        placement: undefined,
      });
    }),
  );
}

export function readMemory(domain: XmlElement): Properties {
  const plugged = memoryOfDevices(childOf(domain, "devices") ?? element("devices"));
  const total = (bytesAt(domain, "memory") ?? 0) - plugged.total;
  const current = bytesAt(domain, "currentMemory");
  const memory = current === undefined ? total : current - plugged.current;
  const backing = childOf(domain, "memoryBacking") ?? element("memoryBacking");
  const access = attributeAt(backing, "access", "mode");
  const tune = childOf(domain, "memtune") ?? element("memtune");
  return {
    memory,
    memoryMax: memory === total ? null : total,
    hugePages: pageSizeOf(backing) ?? null,
    libvirt: {
      memory: {
        limit: bytesAt(domain, "maxMemory") ?? null,
        slots: slotsOf(domain),
        source: wordOf(["anonymous", "memfd", "file"], attributeAt(backing, "source", "type")),
        shared: access === undefined ? null : access === "shared",
        allocation: wordOf(["immediate", "ondemand"], attributeAt(backing, "allocation", "mode")),
        locked: childOf(backing, "locked") ? true : null,
        discard: childOf(backing, "discard") ? true : null,
        merge: childOf(backing, "nosharepages") ? false : null,
        hardLimit: bytesAt(tune, "hard_limit") ?? null,
        softLimit: bytesAt(tune, "soft_limit") ?? null,
        swapLimit: bytesAt(tune, "swap_hard_limit") ?? null,
      },
      ioWeight: weightOf(domain),
      numa: readNumaTune(domain),
    },
  };
}

function slotsOf(domain: XmlElement): number | null {
  const slots = numberAt(domain, "maxMemory", "slots");
  return slots === 16 ? null : slots;
}

function weightOf(domain: XmlElement): number | null {
  const weight = textAt(domain, "blkiotune/weight");
  return weight === undefined ? null : Number(weight);
}

function readNumaTune(domain: XmlElement): Properties {
  const mode = wordOf(NUMA_MODES, attributeAt(domain, "numatune/memory", "mode"));
  return {
    nodes: attributeAt(domain, "numatune/memory", "nodeset") ?? null,
    mode: mode === "strict" ? null : mode,
  };
}
