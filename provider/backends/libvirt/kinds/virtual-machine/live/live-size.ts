import { ProviderError } from "../../../../../core/provider-error";
import { waitUntil } from "../../../../../core/wait-until";
import { hasErrorNumber } from "../../../libvirt-errors";
import { DomainAffect, ErrorNumber } from "../../../rpc/constants";
import { textAt } from "../../../xml";
import { readDefinitions } from "../machine-on-host";
import { type LiveOutcome, pendingOrThrow, type RunningMachine, triedLive } from "./live-devices";

const LIVE = DomainAffect.Live;

/** How long a guest is given to follow its balloon; one with a driver needs some seconds. */
const BALLOON_TIMEOUT_MS = 30_000;

export async function setVcpus(machine: RunningMachine, count: number): Promise<LiveOutcome> {
  const { connection, dom, operation } = machine;
  try {
    const args = { dom, nvcpus: count, flags: LIVE };
    await connection.call("domainSetVcpusFlags", args, { signal: operation.signal });
    return "done";
  } catch (error) {
    // The guest may have given them up all the same; libvirt does not know.
    if (hasErrorNumber(error, ErrorNumber.OperationTimeout)) {
      return { pending: "the guest has not confirmed that it gave up the processors" };
    }
    if (hasErrorNumber(error, ErrorNumber.InvalidArg)) return { pending: error.message };
    return pendingOrThrow(error);
  }
}

/** Moves the balloon, and waits until the guest has followed. */
export async function setMemory(machine: RunningMachine, bytes: number): Promise<LiveOutcome> {
  const { connection, dom, operation } = machine;
  const wishedKib = Math.round(bytes / 1024);
  try {
    const args = { dom, memory: BigInt(wishedKib), flags: LIVE };
    await connection.call("domainSetMemoryFlags", args, { signal: operation.signal });
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.InvalidArg, ErrorNumber.OperationInvalid)) {
      return { pending: error.message };
    }
    return pendingOrThrow(error);
  }
  return balloonReached(machine, wishedKib);
}

async function balloonReached(machine: RunningMachine, wishedKib: number): Promise<LiveOutcome> {
  const { connection, dom, operation, events } = machine;
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

/** libvirt's word for a limit that there is not. */
const UNLIMITED_KIB = 9_007_199_254_740_991n;

/** One of `hard_limit`, `soft_limit` and `swap_hard_limit`; undefined: no limit. */
export function setMemoryLimit(
  { connection, dom, operation }: RunningMachine,
  field: string,
  bytes: number | undefined,
): Promise<LiveOutcome> {
  const value = bytes === undefined ? UNLIMITED_KIB : BigInt(Math.round(bytes / 1024));
  const params = [{ field, value: { type: "ullong" as const, value } }];
  return triedLive(() =>
    connection.call(
      "domainSetMemoryParameters",
      { dom, params, flags: LIVE },
      { signal: operation.signal },
    ),
  );
}

export function setStatisticsPeriod(
  { connection, dom, operation }: RunningMachine,
  seconds: number,
): Promise<LiveOutcome> {
  const args = { dom, period: seconds, flags: LIVE };
  return triedLive(() =>
    connection.call("domainSetMemoryStatsPeriod", args, { signal: operation.signal }),
  );
}
