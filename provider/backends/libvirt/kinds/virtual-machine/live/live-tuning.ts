import type { Properties, Value } from "../../../../../core/value";
import { DomainAffect } from "../../../rpc/constants";
import type { TypedParam } from "../../../rpc/typed-param";
import { type LiveOutcome, type RunningMachine, triedLive } from "./live-devices";

const LIVE = DomainAffect.Live;

/** Sets a disk's limits; those that were there and are no longer wished become 0, which means none. */
export function setDiskLimits(
  { connection, dom, operation }: RunningMachine,
  target: string,
  before: Properties,
  wished: Properties,
): Promise<LiveOutcome> {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(wished)])].sort();
  const params = fields.map((field) => unsigned(field, numberOf(wished[field])));
  const args = { dom, disk: target, params, flags: LIVE };
  return triedLive(() =>
    connection.call("domainSetBlockIoTune", args, { signal: operation.signal }),
  );
}

/** Our words for libvirt's parameters; the plain ones are those of the virtual CPUs. */
const SCHEDULER_FIELDS: Readonly<Record<string, string>> = {
  shares: "cpu_shares",
  period: "vcpu_period",
  quota: "vcpu_quota",
};

/** A quota that goes becomes "no limit"; shares and periods that go keep their value until a restart. */
export function setScheduler(
  { connection, dom, operation }: RunningMachine,
  name: string,
  wished: number | undefined,
): LiveOutcome | Promise<LiveOutcome> {
  const isQuota = name.endsWith("quota");
  if (wished === undefined && !isQuota) {
    return { pending: `${name} cannot be unset while the machine runs` };
  }
  const field = SCHEDULER_FIELDS[name] ?? name;
  const param = isQuota ? signed(field, wished ?? -1) : unsigned(field, wished ?? 0);
  const args = { dom, params: [param], flags: LIVE };
  return triedLive(() =>
    connection.call("domainSetSchedulerParametersFlags", args, { signal: operation.signal }),
  );
}

/** A set of host CPUs, as 0-3,^2, in the form of libvirt's calls: one bit for each. */
function cpuMap(set: string): Buffer {
  const cpus = new Set<number>();
  for (const part of set.split(",")) {
    const exclude = part.startsWith("^");
    const [first = "0", last = first] = part.replace("^", "").split("-");
    for (let cpu = Number(first); cpu <= Number(last); cpu += 1) {
      if (exclude) cpus.delete(cpu);
      else cpus.add(cpu);
    }
  }
  const map = Buffer.alloc((Math.max(0, ...cpus) >> 3) + 1);
  for (const cpu of cpus) map[cpu >> 3] = (map[cpu >> 3] ?? 0) | (1 << (cpu & 7));
  return map;
}

/** Every CPU that a host may have: what a pin that goes leaves behind. */
export const ALL_CPUS = "0-1023";

export function pinVcpu(machine: RunningMachine, vcpu: number, set: string) {
  const { connection, dom, operation } = machine;
  const args = { dom, vcpu, cpumap: cpuMap(set), flags: LIVE };
  return triedLive(() => connection.call("domainPinVcpuFlags", args, { signal: operation.signal }));
}

export function pinEmulator(machine: RunningMachine, set: string) {
  const { connection, dom, operation } = machine;
  const args = { dom, cpumap: cpuMap(set), flags: LIVE };
  return triedLive(() => connection.call("domainPinEmulator", args, { signal: operation.signal }));
}

export function pinIoThread(machine: RunningMachine, thread: number, set: string) {
  const { connection, dom, operation } = machine;
  const args = { dom, iothreads_id: thread, cpumap: cpuMap(set), flags: LIVE };
  return triedLive(() => connection.call("domainPinIOThread", args, { signal: operation.signal }));
}

/** Threads by their numbers. */
export function setIoThreads(
  { connection, dom, operation }: RunningMachine,
  before: readonly number[],
  wished: readonly number[],
): Promise<LiveOutcome> {
  const options = { signal: operation.signal };
  const args = (id: number) => ({ dom, iothread_id: id, flags: LIVE });
  return triedLive(async () => {
    for (const id of wished.filter((one) => !before.includes(one))) {
      await connection.call("domainAddIOThread", args(id), options);
    }
    for (const id of before.filter((one) => !wished.includes(one))) {
      await connection.call("domainDelIOThread", args(id), options);
    }
  });
}

export function setIoWeight({ connection, dom, operation }: RunningMachine, weight: number) {
  const value = { type: "uint" as const, value: weight };
  const args = { dom, params: [{ field: "weight", value }], flags: LIVE };
  return triedLive(() =>
    connection.call("domainSetBlkioParameters", args, { signal: operation.signal }),
  );
}

function unsigned(field: string, value: number): TypedParam {
  return { field, value: { type: "ullong", value: BigInt(value) } };
}

function signed(field: string, value: number): TypedParam {
  return { field, value: { type: "llong", value: BigInt(value) } };
}

function numberOf(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}
