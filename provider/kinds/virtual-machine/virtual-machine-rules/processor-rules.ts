import { type Diagnostic, errorAt, warningAt } from "../../../core/diagnostic";
import { formatSize } from "../../../core/unit";
import type { Properties } from "../../../core/value";
import { isGiven, knownBag, knownNumber, knownText } from "../../known-values";

const MIB = 2 ** 20;

export function checkProcessors(inputs: Properties): readonly Diagnostic[] {
  const cpu = knownBag(inputs.cpu);
  const count = knownNumber(cpu.count);
  const max = knownNumber(cpu.maxCount) ?? (cpu.maxCount === undefined ? count : undefined);
  const { dies } = knownBag(knownBag(inputs.libvirt).cpuTuning);
  return [
    ...checkMaxCount(count, max),
    // Dies multiply as well; the libvirt rules know how many there are.
    ...(isGiven(dies) ? [] : checkTopology(cpu, max)),
    ...checkNested(cpu),
  ];
}

function checkMaxCount(count: number | undefined, max: number | undefined) {
  if (count === undefined || max === undefined || max >= count) return [];
  const detail = `Found ${max}, with a count of ${count}. Expected at least the count.`;
  return [errorAt(["cpu", "maxCount"], "is less than the count", detail)];
}

function checkTopology(cpu: Properties, max: number | undefined): readonly Diagnostic[] {
  const topology = knownBag(cpu.topology);
  const { sockets, cores, threads } = topology;
  const parts = [sockets, cores, threads].map(knownNumber);
  if (max === undefined || parts.some((part) => part === undefined)) return [];
  const product = parts.reduce<number>((all, part) => all * (part ?? 1), 1);
  if (product === max) return [];
  const detail = `Found ${sockets} × ${cores} × ${threads} = ${product}. Expected ${max}, which is the ${cpu.maxCount === undefined ? "count" : "maxCount"}.`;
  return [errorAt(["cpu", "topology"], "does not make the number of processors", detail)];
}

function checkNested(cpu: Properties): readonly Diagnostic[] {
  const model = knownText(cpu.model);
  if (cpu.nested !== true || model === undefined || model === "host-passthrough") return [];
  const detail = `Found the model "${model}". Expected host-passthrough, or no model.`;
  return [errorAt(["cpu", "model"], "cannot run machines inside the machine", detail)];
}

export function checkMemory(inputs: Properties): readonly Diagnostic[] {
  const memory = knownNumber(inputs.memory);
  if (memory === undefined) return [];
  return [
    ...checkMemoryMax(memory, knownNumber(inputs.memoryMax)),
    ...checkHugePages(inputs, memory),
    ...checkSmallMemory(inputs, memory),
  ];
}

function checkMemoryMax(memory: number, max: number | undefined): readonly Diagnostic[] {
  if (max === undefined || max >= memory) return [];
  const detail = `Found ${formatSize(max)}, with a memory of ${formatSize(memory)}. Expected at least the memory.`;
  return [errorAt(["memoryMax"], "is less than the memory", detail)];
}

function checkHugePages(inputs: Properties, memory: number): readonly Diagnostic[] {
  const page = knownNumber(inputs.hugePages);
  if (page === undefined) return [];
  const powerOfTwo = page > 0 && Number.isInteger(Math.log2(page)) && page >= 4096;
  if (!powerOfTwo) {
    const detail = `Found ${formatSize(page)}. Expected 2MiB or 1GiB, or another size of pages that the host has.`;
    return [errorAt(["hugePages"], "is no size of pages", detail)];
  }
  const whole = knownNumber(inputs.memoryMax) ?? memory;
  if (whole % page === 0) return [];
  const name = inputs.memoryMax === undefined ? "memory" : "memoryMax";
  const detail = `Found ${formatSize(whole)}. Expected a multiple of ${formatSize(page)}.`;
  return [errorAt([name], "is no whole number of huge pages", detail)];
}

/** Kernels that boot by themselves need little; an installed system needs what its maker says. */
function checkSmallMemory(inputs: Properties, memory: number): readonly Diagnostic[] {
  if (inputs.kernel !== undefined) return [];
  if (memory < 512 * MIB) {
    const detail = `Found ${formatSize(memory)}. An installed system wants at least 512MiB.`;
    return [warningAt(["memory"], "is little", detail)];
  }
  const count = knownNumber(knownBag(inputs.cpu).count) ?? 1;
  if (count === 1 || memory >= count * 1024 * MIB) return [];
  const detail = `Found ${formatSize(memory)} for ${count} processors. 1GiB for each is a good measure.`;
  return [warningAt(["memory"], "is little for so many processors", detail)];
}
