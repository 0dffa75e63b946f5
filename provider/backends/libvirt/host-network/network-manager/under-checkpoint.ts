import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection } from "../../connection";
import { isUnreachable } from "../../libvirt-errors";
import { hasErrorName } from "../dbus/dbus-error";
import type { HostAccess } from "../host-access";
import { NetworkManager } from "./network-manager";

export interface GuardedChange {
  /** What is changed, for messages: `bridge "br1"`. */
  readonly object: string;
  /** How long the host waits for our word before it puts everything back. */
  readonly rollbackAfterMs: number;
  apply(manager: NetworkManager): Promise<void>;
  /** What is not yet as it should be; undefined when all is. */
  missing(fresh: FreshLook): Promise<string | undefined>;
}

/** Connections that were made after the change. */
export interface FreshLook {
  readonly manager: NetworkManager;
  readonly connection: Connection;
  readonly operation: Operation;
}

const NO_ANSWER = "the host does not answer on a fresh connection";
/** Of the host's time, for the last answer and for clocks that differ. */
const MARGIN_MS = 2_000;
const LOOK_INTERVAL_MS = 250;
/** Longer than any other run of ours may keep its own checkpoint. */
const OTHERS_TIMEOUT_MS = 660_000;
/** After its time the host has put everything back within seconds; a slow one may take longer. */
const BACK_TIMEOUT_MS = 60_000;

/**
 * Changes the host's network under a checkpoint of NetworkManager. The change stays only when it is
 * in force and fresh connections to the host and to its libvirt succeeded within the time; else the
 * host puts everything back, even when we are gone, and this throws.
 */
export async function underCheckpoint(
  host: HostAccess,
  guarded: GuardedChange,
  operation: Operation,
): Promise<void> {
  const guard = await host.withBus(operation, (bus) => begin(bus, guarded, operation));
  const proof: Proof = { seen: NO_ANSWER };
  try {
    if (await prove(host, guarded, guard, operation, proof)) return;
  } catch (error) {
    // Canceled, or our own bug: nothing half done stays behind.
    const own = { ...operation, signal: AbortSignal.timeout(BACK_TIMEOUT_MS) };
    await putBack(host, guard, own).catch(() => undefined);
    throw error;
  }
  const isBack = await putBack(host, guard, operation);
  throw new ProviderError({
    code: isBack ? "Aborted" : "Unavailable",
    operation: "change",
    object: guarded.object,
    message: isBack
      ? `it did not work out within ${Math.round(guarded.rollbackAfterMs / 1000)}s, and the host has put everything back: ${proof.seen}.`
      : `the host could not be reached any more, not even after its time to put everything back: ${proof.seen}.`,
    hint: isBack
      ? "NetworkManager's log on the host may say why. Correct the inputs, or give it longer with libvirt.rollbackAfter."
      : "Look at its console.",
  });
}

interface Guard {
  readonly checkpoint: string;
  /** When nothing more may be kept, by the operation's clock: shortly before the host loses patience. */
  readonly deadlineMs: number;
}

interface Proof {
  seen: string;
}

async function begin(
  bus: ConstructorParameters<typeof NetworkManager>[0],
  guarded: GuardedChange,
  operation: Operation,
): Promise<Guard> {
  const { rollbackAfterMs } = guarded;
  const manager = new NetworkManager(bus, operation, { callTimeoutMs: rollbackAfterMs / 4 });
  const guard = await openCheckpoint(manager, rollbackAfterMs, operation);
  try {
    await guarded.apply(manager);
  } catch (error) {
    // The change itself may cut the connection, which says nothing: the proof decides.
    if (!isUnreachable(error)) {
      await manager.rollBack(guard.checkpoint).catch(() => undefined);
      throw error;
    }
  }
  return guard;
}

/** One checkpoint at a time: NetworkManager's own lock between all who change the host. */
function openCheckpoint(
  manager: NetworkManager,
  rollbackAfterMs: number,
  operation: Operation,
): Promise<Guard> {
  const what = "the end of another change of the host's network";
  const options = { what, timeoutMs: OTHERS_TIMEOUT_MS, intervalMs: LOOK_INTERVAL_MS };
  const isFree = async () => (await manager.look()).checkpoints.length === 0;
  return waitUntil(operation, options, async () => {
    if (!(await isFree())) return undefined;
    try {
      // The host's time begins before its answer is here.
      const deadlineMs = operation.clock.now() + rollbackAfterMs - MARGIN_MS;
      const checkpoint = await manager.createCheckpoint(Math.ceil(rollbackAfterMs / 1000));
      return { checkpoint, deadlineMs };
    } catch (error) {
      // Another was quicker.
      const refused = "org.freedesktop.NetworkManager.InvalidArguments";
      if (hasErrorName(error, refused) && !(await isFree())) return undefined;
      throw error;
    }
  });
}

/** True when the change is in force and kept; false when the time is over. */
async function prove(
  host: HostAccess,
  guarded: GuardedChange,
  { checkpoint, deadlineMs }: Guard,
  operation: Operation,
  proof: Proof,
): Promise<boolean> {
  for (;;) {
    const stage = `waiting for ${guarded.object} on a fresh connection`;
    operation.progress.report({ stage, note: proof.seen });
    const leftMs = Math.round(deadlineMs - operation.clock.now());
    if (leftMs <= 0) return false;
    const overdue = AbortSignal.timeout(leftMs);
    const attempt = { ...operation, signal: AbortSignal.any([operation.signal, overdue]) };
    try {
      const missing = await host.withFreshBus(attempt, async (bus, connection) => {
        const manager = new NetworkManager(bus, attempt);
        const found = await guarded.missing({ manager, connection, operation: attempt });
        if (found === undefined) await keep(manager, checkpoint);
        return found;
      });
      if (missing === undefined) return true;
      proof.seen = missing;
    } catch (error) {
      operation.signal.throwIfAborted();
      if (!overdue.aborted && !isUnreachable(error)) throw error;
      if (!overdue.aborted) proof.seen = (error as Error).message;
    }
    await operation.clock.sleep(LOOK_INTERVAL_MS, operation.signal);
  }
}

/** The answer to an earlier word may have been lost: then the change is in force and nothing is open. */
async function keep(manager: NetworkManager, checkpoint: string): Promise<void> {
  if (!(await manager.look()).checkpoints.includes(checkpoint)) return;
  await manager.destroyCheckpoint(checkpoint);
}

/** Now if the host can be told, else when its time is over. False when it does not come back. */
async function putBack(host: HostAccess, guard: Guard, operation: Operation): Promise<boolean> {
  const leftMs = Math.max(0, guard.deadlineMs + MARGIN_MS - operation.clock.now());
  const options = {
    what: "the host to put everything back",
    timeoutMs: leftMs + BACK_TIMEOUT_MS,
    intervalMs: LOOK_INTERVAL_MS,
  };
  const look = async () => {
    try {
      return await host.withFreshBus(operation, async (bus) => {
        const manager = new NetworkManager(bus, operation);
        const isOpen = (await manager.look()).checkpoints.includes(guard.checkpoint);
        if (isOpen) await manager.rollBack(guard.checkpoint);
        return true;
      });
    } catch (error) {
      if (isUnreachable(error)) return undefined;
      throw error;
    }
  };
  try {
    return await waitUntil(operation, options, look);
  } catch (error) {
    if (error instanceof ProviderError && error.code === "DeadlineExceeded") return false;
    throw error;
  }
}
