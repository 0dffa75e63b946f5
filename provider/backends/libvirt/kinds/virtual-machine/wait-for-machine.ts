import type { Operation } from "../../../../core/operation";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection, ConsoleStream, DomainRef } from "../../connection-api";
import { hasCode } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import type { ConsoleTail } from "./console-tail";
import type { DomainEvents } from "./domain-events";
import {
  type GuestAddress,
  guestAddresses,
  isWishedAddress,
  type Lease,
  type networksOf,
  readLeases,
  withoutStale,
} from "./guest-addresses";
import { isActive, readDefinitions, readPowerState } from "./machine-on-host";
import { agentIsConnected } from "./machine-power";

/** What a guest must show before the machine counts as ready. */
export interface ReadyWish {
  readonly address?: string | undefined;
  readonly agent?: boolean | undefined;
  readonly console?: string | undefined;
  readonly timeoutMs: number;
}

/** A guest under observation since before it began to run. */
export interface GuestWatch {
  readonly events: DomainEvents;
  readonly tail: ConsoleTail;
  /** Leases from before the start. */
  readonly staleLeases: ReadonlyMap<string, readonly Lease[]>;
}

const LOOK_AGAIN_MS = 500;
const SHOWN_LINES = 10;

/** The leases that networks of this machine hold before it starts. */
export async function leasesNow(
  connection: Connection,
  networks: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Lease[]>> {
  const read = networks.map(
    async (name) => [name, await readLeases(connection, name, signal)] as const,
  );
  return new Map(await Promise.all(read));
}

/**
 * Reads the console of a machine that was started paused, or runs already, into the tail until the
 * guest ends or the result is called. Undefined for a machine without a console.
 */
export async function followConsole(
  connection: Connection,
  dom: DomainRef,
  tail: ConsoleTail,
): Promise<(() => Promise<void>) | undefined> {
  let stream: ConsoleStream;
  try {
    stream = await connection.openConsole(dom, {});
  } catch (error) {
    // No console, or somebody else reads it: then what it says is not ours to tell.
    const { InternalError, OperationFailed, OperationInvalid, NoSupport } = ErrorNumber;
    if (hasCode(error, InternalError, OperationFailed, OperationInvalid, NoSupport))
      return undefined;
    throw error;
  }
  const done = (async () => {
    for await (const bytes of stream) tail.push(bytes);
  })().catch(() => undefined);
  return async () => {
    await stream.close().catch(() => undefined);
    await done;
  };
}

/** Waits until the guest shows all that is wished. Throws DeadlineExceeded that says what it saw. */
export async function waitForGuest(
  connection: Connection,
  dom: DomainRef,
  wish: ReadyWish,
  watch: GuestWatch,
  operation: Operation,
): Promise<void> {
  let missing: readonly string[] = [];
  let addresses: readonly GuestAddress[] = [];
  const tried = () => sawUntilNow(missing, addresses, watch.tail);
  await waitUntil(
    operation,
    {
      what: `machine "${dom.name}" to be ready`,
      timeoutMs: wish.timeoutMs,
      intervalMs: LOOK_AGAIN_MS,
      wake: (signal) => watch.events.next(signal),
      tried,
    },
    async () => {
      const { signal } = operation;
      const waiting: string[] = [];
      if (wish.console !== undefined && !watch.tail.seen) {
        waiting.push(`the text ${JSON.stringify(wish.console)} on its console`);
      }
      if (wish.address !== undefined || wish.agent) {
        const live = (await readDefinitions(connection, dom.uuid, signal))?.live;
        if (wish.agent && !agentIsConnected(live)) waiting.push("its agent");
        if (wish.address !== undefined) {
          addresses = live ? await freshAddresses(connection, dom, live, watch, signal) : [];
          const wished = wish.address;
          if (!addresses.some(({ address }) => isWishedAddress(address, wished))) {
            waiting.push(`an address (${wished})`);
          }
        }
      }
      missing = waiting;
      if (waiting.length === 0) return true;
      await mustStillRun(connection, dom, tried, signal);
      return undefined;
    },
  );
}

async function freshAddresses(
  connection: Connection,
  dom: DomainRef,
  live: Parameters<typeof networksOf>[0],
  watch: GuestWatch,
  signal: AbortSignal,
): Promise<readonly GuestAddress[]> {
  const leasesOf = async (network: string) =>
    withoutStale(
      await readLeases(connection, network, signal),
      watch.staleLeases.get(network) ?? [],
    );
  return guestAddresses(connection, dom, live, leasesOf, signal);
}

/** A guest that powered itself off will never be ready; there is no use in waiting on. */
async function mustStillRun(
  connection: Connection,
  dom: DomainRef,
  tried: () => string,
  signal: AbortSignal,
): Promise<void> {
  const state = await readPowerState(connection, dom, signal);
  if (isActive(state)) return;
  throw new GuestEndedError(`the guest is ${state}; ${tried()}`);
}

/** The guest went off while it was waited for. */
export class GuestEndedError extends Error {
  override readonly name = "GuestEndedError";
}

function sawUntilNow(
  missing: readonly string[],
  addresses: readonly GuestAddress[],
  tail: ConsoleTail,
): string {
  const seen = addresses.map(({ address, source }) => `${address} (${source})`);
  const lines = tail.lines(SHOWN_LINES);
  return [
    `waited for ${missing.join(" and ")}`,
    seen.length ? `addresses seen: ${seen.join(", ")}` : "no address seen by lease, agent or ARP",
    lines.length ? `the console's last lines:\n${lines.join("\n")}` : "the console said nothing",
  ].join("; ");
}
