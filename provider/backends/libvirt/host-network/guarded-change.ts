import type { Operation } from "../../../core/operation";
import { ProviderError } from "../../../core/provider-error";
import { waitUntil } from "../../../core/wait-until";
import type { Connection } from "../connection";
import { isUnreachable } from "../libvirt-errors";

/**
 * What makes the host put its network back by itself when it does not hear our word in time. `S` is
 * how the host is spoken to: a service on its bus, or its shell.
 */
export interface ChangeGuard<S> {
  /** Where the host says why a change did not work out. */
  readonly log: string;
  /** `changeTimeoutMs` is the longest that one step of a change may take. */
  withSession<T>(
    operation: Operation,
    work: (session: S) => Promise<T>,
    changeTimeoutMs?: number,
  ): Promise<T>;
  /** The same over connections that are made now; libvirt has answered on one of them. */
  withFreshSession<T>(
    operation: Operation,
    work: (session: S, connection: Connection) => Promise<T>,
  ): Promise<T>;
  /** From here on the host counts. Returns the guard's name; undefined when somebody else's is open. */
  open(session: S, seconds: number): Promise<string | undefined>;
  /** Keeps what was done since; done already is success. */
  keep(session: S, id: string): Promise<void>;
  /** Puts everything back now; done already is success. */
  rollBack(session: S, id: string): Promise<void>;
}

export interface GuardedChange<S> {
  /** What is changed, for messages: `bridge "br1"`. */
  readonly object: string;
  /** How long the host waits for our word before it puts everything back. */
  readonly rollbackAfterMs: number;
  apply(session: S): Promise<void>;
  /** What is not yet as it should be; undefined when all is. */
  missing(fresh: FreshLook<S>): Promise<string | undefined>;
}

/** Connections that were made after the change. */
export interface FreshLook<S> {
  readonly session: S;
  readonly connection: Connection;
  readonly operation: Operation;
}

const NO_ANSWER = "the host does not answer on a fresh connection";
/** Of the host's time, for the last answer and for clocks that differ. */
const MARGIN_MS = 2_000;
const LOOK_INTERVAL_MS = 250;
/** Longer than any other run of ours may keep its own guard. */
const OTHERS_TIMEOUT_MS = 660_000;
/** After its time the host has put everything back within seconds; a slow one may take longer. */
const BACK_TIMEOUT_MS = 60_000;

/**
 * Changes the host's network under a guard that is set beforehand. The change stays only when it is
 * in force and fresh connections to the host and to its libvirt succeeded within the time; else the
 * host puts everything back, even when we are gone, and this throws.
 */
export async function guardedChange<S>(
  guard: ChangeGuard<S>,
  change: GuardedChange<S>,
  operation: Operation,
): Promise<void> {
  const opened = await guard.withSession(
    operation,
    (session) => begin(guard, session, change, operation),
    change.rollbackAfterMs / 4,
  );
  const proof: Proof = { seen: NO_ANSWER };
  try {
    if (await prove(guard, change, opened, operation, proof)) return;
  } catch (error) {
    // Canceled, or our own bug: nothing half done stays behind.
    const own = { ...operation, signal: AbortSignal.timeout(BACK_TIMEOUT_MS) };
    await putBack(guard, opened, own).catch(() => undefined);
    throw error;
  }
  const isBack = await putBack(guard, opened, operation);
  throw new ProviderError({
    code: isBack ? "Aborted" : "Unavailable",
    operation: "change",
    object: change.object,
    message: isBack
      ? `it did not work out within ${Math.round(change.rollbackAfterMs / 1000)}s, and the host has put everything back: ${proof.seen}.`
      : `the host could not be reached any more, not even after its time to put everything back: ${proof.seen}.`,
    hint: isBack
      ? `${guard.log} on the host may say why. Correct the inputs, or give it longer with libvirt.rollbackAfter.`
      : "Look at its console.",
  });
}

interface OpenedGuard {
  readonly id: string;
  /** When nothing more may be kept, by the operation's clock: shortly before the host loses patience. */
  readonly deadlineMs: number;
}

interface Proof {
  seen: string;
}

async function begin<S>(
  guard: ChangeGuard<S>,
  session: S,
  change: GuardedChange<S>,
  operation: Operation,
): Promise<OpenedGuard> {
  const opened = await open(guard, session, change.rollbackAfterMs, operation);
  try {
    await change.apply(session);
  } catch (error) {
    // The change itself may cut the connection, which says nothing: the proof decides.
    if (!isCutOff(error)) {
      await guard.rollBack(session, opened.id).catch(() => undefined);
      throw error;
    }
  }
  return opened;
}

/** One guard at a time: the host's own lock between all who change it. */
function open<S>(
  guard: ChangeGuard<S>,
  session: S,
  rollbackAfterMs: number,
  operation: Operation,
): Promise<OpenedGuard> {
  const what = "the end of another change of the host's network";
  const options = { what, timeoutMs: OTHERS_TIMEOUT_MS, intervalMs: LOOK_INTERVAL_MS };
  return waitUntil(operation, options, async () => {
    // The host's time begins before its answer is here.
    const deadlineMs = operation.clock.now() + rollbackAfterMs - MARGIN_MS;
    const id = await guard.open(session, Math.ceil(rollbackAfterMs / 1000));
    return id === undefined ? undefined : { id, deadlineMs };
  });
}

/** True when the change is in force and kept; false when the time is over. */
async function prove<S>(
  guard: ChangeGuard<S>,
  change: GuardedChange<S>,
  { id, deadlineMs }: OpenedGuard,
  operation: Operation,
  proof: Proof,
): Promise<boolean> {
  for (;;) {
    const stage = `waiting for ${change.object} on a fresh connection`;
    operation.progress.report({ stage, note: proof.seen });
    const leftMs = Math.round(deadlineMs - operation.clock.now());
    if (leftMs <= 0) return false;
    const overdue = AbortSignal.timeout(leftMs);
    const attempt = { ...operation, signal: AbortSignal.any([operation.signal, overdue]) };
    try {
      const missing = await guard.withFreshSession(attempt, async (session, connection) => {
        const found = await change.missing({ session, connection, operation: attempt });
        if (found === undefined) await guard.keep(session, id);
        return found;
      });
      if (missing === undefined) return true;
      proof.seen = missing;
    } catch (error) {
      operation.signal.throwIfAborted();
      if (!overdue.aborted && !isCutOff(error)) throw error;
      if (!overdue.aborted) proof.seen = (error as Error).message;
    }
    await operation.clock.sleep(LOOK_INTERVAL_MS, operation.signal);
  }
}

/** Now if the host can be told, else when its time is over. False when it does not come back. */
async function putBack<S>(
  guard: ChangeGuard<S>,
  { id, deadlineMs }: OpenedGuard,
  operation: Operation,
): Promise<boolean> {
  const leftMs = Math.max(0, deadlineMs + MARGIN_MS - operation.clock.now());
  const options = {
    what: "the host to put everything back",
    timeoutMs: leftMs + BACK_TIMEOUT_MS,
    intervalMs: LOOK_INTERVAL_MS,
  };
  const look = async () => {
    try {
      return await guard.withFreshSession(operation, async (session) => {
        await guard.rollBack(session, id);
        return true;
      });
    } catch (error) {
      if (isCutOff(error)) return undefined;
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

/** The host did not answer, or not in time: what was asked may or may not have happened. */
function isCutOff(error: unknown): boolean {
  const codes = ["Unavailable", "DeadlineExceeded"];
  return isUnreachable(error) || (error instanceof ProviderError && codes.includes(error.code));
}
