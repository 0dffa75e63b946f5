import { ProviderError } from "../../../../../core/provider-error";
import type { Properties, Value } from "../../../../../core/value";
import { waitUntil } from "../../../../../core/wait-until";
import {
  DomainAffect,
  DomainLifecycle,
  DomainLifecycleAction,
  DomainMetadata,
  ErrorNumber,
} from "../../../rpc/constants";
import type { TypedParam } from "../../../rpc/typed-param";
import { textAt } from "../../../xml";
import { hasCode, readDefinitions } from "../machine-on-host";
import { type LiveOutcome, pendingOrThrow, type RunningMachine } from "./live-devices";

const LIVE = DomainAffect.Live;
const BALLOON_TIMEOUT_MS = 10_000;

export async function setVcpus(machine: RunningMachine, count: number): Promise<LiveOutcome> {
  const { connection, dom, operation } = machine;
  try {
    const args = { dom, nvcpus: count, flags: LIVE };
    await connection.call("domainSetVcpusFlags", args, { signal: operation.signal });
    return "done";
  } catch (error) {
    // The guest may have given them up all the same; libvirt does not know.
    if (hasCode(error, ErrorNumber.OperationTimeout)) {
      return { pending: "the guest has not confirmed that it gave up the processors" };
    }
    if (hasCode(error, ErrorNumber.InvalidArg)) return { pending: error.message };
    return pendingOrThrow(error);
  }
}

/** Moves the balloon, and waits until the guest has followed. */
export async function setMemory(machine: RunningMachine, bytes: number): Promise<LiveOutcome> {
  const { connection, dom, operation, events } = machine;
  const wishedKib = Math.round(bytes / 1024);
  try {
    const args = { dom, memory: BigInt(wishedKib), flags: LIVE };
    await connection.call("domainSetMemoryFlags", args, { signal: operation.signal });
  } catch (error) {
    if (hasCode(error, ErrorNumber.InvalidArg, ErrorNumber.OperationInvalid)) {
      return { pending: error.message };
    }
    return pendingOrThrow(error);
  }
  try {
    return await waitUntil<LiveOutcome>(
      operation,
      {
        what: `the guest of "${dom.name}" to follow its balloon`,
        timeoutMs: BALLOON_TIMEOUT_MS,
        intervalMs: 500,
        wake: (signal) => events.next(signal),
      },
      async () => {
        const live = (await readDefinitions(connection, dom.uuid, operation.signal))?.live;
        const nowKib = Number(live && textAt(live, "currentMemory"));
        return nowKib === wishedKib ? "done" : undefined;
      },
    );
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code !== "DeadlineExceeded") throw error;
    return { pending: "the guest has not followed its balloon yet" };
  }
}

export async function setTitle(machine: RunningMachine, title: string | undefined) {
  return setText(machine, DomainMetadata.Title, title);
}

export async function setDescription(machine: RunningMachine, description: string | undefined) {
  return setText(machine, DomainMetadata.Description, description);
}

async function setText(
  { connection, dom, operation }: RunningMachine,
  type: number,
  text: string | undefined,
): Promise<LiveOutcome> {
  const args = { dom, type, metadata: text ?? null, key: null, uri: null, flags: LIVE };
  await connection.call("domainSetMetadata", args, { signal: operation.signal });
  return "done";
}

/** Another program's element, by its namespace; undefined removes it. */
export async function setMetadataElement(
  { connection, dom, operation }: RunningMachine,
  namespace: string,
  xml: string | undefined,
): Promise<LiveOutcome> {
  const prefix = /^<([A-Za-z_][\w.-]*):/.exec(xml ?? "")?.[1] ?? "m";
  const type = DomainMetadata.Element;
  const metadata = xml ?? null;
  const args = { dom, type, metadata, key: xml ? prefix : null, uri: namespace, flags: LIVE };
  try {
    await connection.call("domainSetMetadata", args, { signal: operation.signal });
  } catch (error) {
    const alreadyGone = xml === undefined && hasCode(error, ErrorNumber.NoDomainMetadata);
    if (!alreadyGone) throw error;
  }
  return "done";
}

const LIFECYCLE = {
  poweroff: DomainLifecycle.Poweroff,
  reboot: DomainLifecycle.Reboot,
  crash: DomainLifecycle.Crash,
} as const;

const ACTIONS: Readonly<Record<string, number>> = {
  destroy: DomainLifecycleAction.Destroy,
  restart: DomainLifecycleAction.Restart,
  "rename-restart": DomainLifecycleAction.RestartRename,
  preserve: DomainLifecycleAction.Preserve,
  "coredump-destroy": DomainLifecycleAction.CoredumpDestroy,
  "coredump-restart": DomainLifecycleAction.CoredumpRestart,
};

const DEFAULT_ACTIONS = { poweroff: "destroy", reboot: "restart", crash: "destroy" } as const;

export async function setLifecycleAction(
  { connection, dom, operation }: RunningMachine,
  event: keyof typeof LIFECYCLE,
  wished: string | undefined,
): Promise<LiveOutcome> {
  const action = ACTIONS[wished ?? DEFAULT_ACTIONS[event]] ?? DomainLifecycleAction.Destroy;
  const args = { dom, type: LIFECYCLE[event], action, flags: LIVE };
  try {
    await connection.call("domainSetLifecycleAction", args, { signal: operation.signal });
    return "done";
  } catch (error) {
    return pendingOrThrow(error);
  }
}

/** Sets a disk's limits; those that were there and are no longer wished become 0, which means none. */
export async function setDiskLimits(
  { connection, dom, operation }: RunningMachine,
  target: string,
  before: Properties,
  wished: Properties,
): Promise<LiveOutcome> {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(wished)])].sort();
  const params = fields.map(
    (field): TypedParam => ({
      field,
      value: { type: "ullong", value: BigInt(numberOf(wished[field])) },
    }),
  );
  try {
    const args = { dom, disk: target, params, flags: LIVE };
    await connection.call("domainSetBlockIoTune", args, { signal: operation.signal });
    return "done";
  } catch (error) {
    return pendingOrThrow(error);
  }
}

const SIGNED = new Set(["quota", "global_quota", "emulator_quota", "iothread_quota"]);

/** Our words for libvirt's parameters; the plain ones are those of the virtual CPUs. */
const SCHEDULER_FIELDS: Readonly<Record<string, string>> = {
  shares: "cpu_shares",
  period: "vcpu_period",
  quota: "vcpu_quota",
};

/** A quota that goes becomes "no limit"; shares and periods that go keep their value until a restart. */
export async function setScheduler(
  { connection, dom, operation }: RunningMachine,
  before: Properties,
  wished: Properties,
): Promise<LiveOutcome> {
  const gone = Object.keys(before).filter((name) => wished[name] === undefined);
  const values: Properties = {
    ...Object.fromEntries(gone.filter((name) => SIGNED.has(name)).map((name) => [name, -1])),
    ...wished,
  };
  const params = Object.entries(values).map(([name, value]): TypedParam => {
    const type = SIGNED.has(name) ? "llong" : "ullong";
    const field = SCHEDULER_FIELDS[name] ?? name;
    return { field, value: { type, value: BigInt(numberOf(value)) } };
  });
  try {
    const args = { dom, params, flags: LIVE };
    if (params.length > 0) {
      await connection.call("domainSetSchedulerParametersFlags", args, {
        signal: operation.signal,
      });
    }
  } catch (error) {
    return pendingOrThrow(error);
  }
  const kept = gone.filter((name) => !SIGNED.has(name));
  return kept.length === 0
    ? "done"
    : { pending: `${kept.join(", ")} cannot be unset while it runs` };
}

/** A set of host CPUs, as 0-3,^2, in the form of libvirt's calls: one bit for each. */
export function cpuMap(set: string): Uint8Array {
  const cpus = new Set<number>();
  for (const part of set.split(",")) {
    const exclude = part.startsWith("^");
    const [first = "0", last = first] = part.replace("^", "").split("-");
    for (let cpu = Number(first); cpu <= Number(last); cpu += 1) {
      if (exclude) cpus.delete(cpu);
      else cpus.add(cpu);
    }
  }
  const map = new Uint8Array((Math.max(0, ...cpus) >> 3) + 1);
  for (const cpu of cpus) map[cpu >> 3] = (map[cpu >> 3] ?? 0) | (1 << (cpu & 7));
  return map;
}

/** Every CPU that a host may have: what a pin that goes leaves behind. */
export const ALL_CPUS = "0-1023";

export async function pinVcpu(machine: RunningMachine, vcpu: number, set: string) {
  const { connection, dom, operation } = machine;
  return tried(() => {
    const args = { dom, vcpu, cpumap: cpuMap(set), flags: LIVE };
    return connection.call("domainPinVcpuFlags", args, { signal: operation.signal });
  });
}

export async function pinEmulator(machine: RunningMachine, set: string) {
  const { connection, dom, operation } = machine;
  return tried(() => {
    const args = { dom, cpumap: cpuMap(set), flags: LIVE };
    return connection.call("domainPinEmulator", args, { signal: operation.signal });
  });
}

export async function pinIoThread(machine: RunningMachine, thread: number, set: string) {
  const { connection, dom, operation } = machine;
  return tried(() => {
    const args = { dom, iothreads_id: thread, cpumap: cpuMap(set), flags: LIVE };
    return connection.call("domainPinIOThread", args, { signal: operation.signal });
  });
}

/** I/O threads are numbered from 1; the last ones come and go. */
export async function setIoThreads(machine: RunningMachine, before: number, wished: number) {
  const { connection, dom, operation } = machine;
  const options = { signal: operation.signal };
  return tried(async () => {
    for (let id = before + 1; id <= wished; id += 1) {
      await connection.call("domainAddIOThread", { dom, iothread_id: id, flags: LIVE }, options);
    }
    for (let id = before; id > wished; id -= 1) {
      await connection.call("domainDelIOThread", { dom, iothread_id: id, flags: LIVE }, options);
    }
  });
}

export async function setStatisticsPeriod(machine: RunningMachine, seconds: number) {
  const { connection, dom, operation } = machine;
  return tried(() => {
    const args = { dom, period: seconds, flags: LIVE };
    return connection.call("domainSetMemoryStatsPeriod", args, { signal: operation.signal });
  });
}

async function tried(work: () => Promise<unknown>): Promise<LiveOutcome> {
  try {
    await work();
    return "done";
  } catch (error) {
    return pendingOrThrow(error);
  }
}

function numberOf(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}
