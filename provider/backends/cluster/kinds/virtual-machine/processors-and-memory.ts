import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { formatBytes, parseBytes } from "../../quantity";
import type { CpuSpec, DomainSpec, ResourceAmounts } from "./machine-spec";
import { orAbsent, withoutAbsent } from "./without-absent";

type ClusterInputs = NonNullable<MachineInputs["cluster"]>;

/**
 * Sockets are always written: KubeVirt changes them while the machine runs, but a change from
 * nothing to a number asks for a restart.
 */
export function writeCpu(inputs: MachineInputs): CpuSpec | undefined {
  const { cpu, cluster } = inputs;
  if (cluster?.instanceType !== undefined) return undefined;
  const { cores = 1, threads = 1 } = cpu.topology ?? {};
  return withoutAbsent({
    sockets: Math.max(1, Math.round(cpu.count / (cores * threads))),
    cores,
    threads,
    maxSockets: cpu.maxCount === undefined ? undefined : cpu.maxCount / (cores * threads),
    model: cpu.model,
    dedicatedCpuPlacement: cluster?.dedicatedCpus || undefined,
    features: (cpu.features ?? []).map(({ name, policy }) => ({ name, policy })),
  });
}

export function readCpu(cpu: CpuSpec | undefined): object {
  const { sockets = 1, cores = 1, threads = 1, maxSockets, model, features = [] } = cpu ?? {};
  const plain = cores === 1 && threads === 1;
  return {
    count: sockets * cores * threads,
    ...(maxSockets === undefined ? {} : { maxCount: maxSockets * cores * threads }),
    ...(model === undefined ? {} : { model }),
    topology: plain ? null : { sockets, cores, threads },
    features: features.map(({ name, policy = "require" }) => ({ name, policy })),
  };
}

export function writeMemory(inputs: MachineInputs): DomainSpec["memory"] {
  const { memory, memoryMax, hugePages, cluster } = inputs;
  return orAbsent({
    guest: cluster?.instanceType === undefined ? formatBytes(memory) : undefined,
    maxGuest: memoryMax === undefined ? undefined : formatBytes(memoryMax),
    hugepages: hugePages === undefined ? undefined : { pageSize: formatBytes(hugePages) },
  });
}

export function readMemory(domain: DomainSpec): object {
  const { guest, maxGuest, hugepages } = domain.memory ?? {};
  const memory = parseBytes(guest ?? domain.resources?.requests?.memory);
  return {
    ...(memory === undefined ? {} : { memory }),
    memoryMax: parseBytes(maxGuest) ?? null,
    hugePages: parseBytes(hugepages?.pageSize) ?? null,
  };
}

export function writeResources(cluster: ClusterInputs | undefined): DomainSpec["resources"] {
  return orAbsent({
    requests: writeAmounts(cluster?.requests),
    limits: writeAmounts(cluster?.limits),
    overcommitGuestOverhead: cluster?.overcommitGuestOverhead || undefined,
  });
}

export function readResources(domain: DomainSpec): object {
  const { requests, limits, overcommitGuestOverhead = false } = domain.resources ?? {};
  return {
    requests: readAmounts(requests),
    limits: readAmounts(limits),
    overcommitGuestOverhead,
  };
}

function writeAmounts(amounts: ClusterInputs["requests"]): ResourceAmounts | undefined {
  const { cpu, memory } = amounts ?? {};
  return orAbsent({ cpu, memory: memory === undefined ? undefined : formatBytes(memory) });
}

function readAmounts(amounts: ResourceAmounts | undefined): object | null {
  if (amounts === undefined) return null;
  return {
    cpu: amounts.cpu === undefined ? null : String(amounts.cpu),
    memory: parseBytes(amounts.memory) ?? null,
  };
}
