import type { Operation } from "../../../../core/operation";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection, ConsoleStream, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
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

/** A guest under observation. */
export interface GuestWatch {
  readonly events: DomainEvents;
  readonly tail: ConsoleTail;
  /** Its console was read from its first line on; otherwise what it said before is not known. */
  readonly heardFromStart: boolean;
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
    if (hasErrorNumber(error, InternalError, OperationFailed, OperationInvalid, NoSupport))
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

/**
 * Waits until the guest shows all that is wished. Throws DeadlineExceeded that says what it saw.
 * `onLook` is told after each look what is still missing.
 */
export async function waitForGuest(
  connection: Connection,
  dom: DomainRef,
  wish: ReadyWish,
  watch: GuestWatch,
  operation: Operation,
  onLook: (missing: ReadyWish) => void,
): Promise<void> {
  const { signal } = operation;
  let missing = wish;
  let addresses: readonly GuestAddress[] = [];
  const tried = () => sawUntilNow(missing, addresses, watch);
  await waitUntil(
    operation,
    {
      what: `machine "${dom.name}" to be ready`,
      timeoutMs: wish.timeoutMs,
      intervalMs: LOOK_AGAIN_MS,
      wake: (ended) => watch.events.next(ended),
      tried,
    },
    async () => {
      const asksHost = wish.address !== undefined || wish.agent;
      const live = asksHost
        ? (await readDefinitions(connection, dom.uuid, signal))?.live
        : undefined;
      if (wish.address !== undefined) {
        addresses = live ? await freshAddresses(connection, dom, live, watch, signal) : [];
      }
      const hasAgent = agentIsConnected(live);
      missing = stillMissing(wish, addresses, hasAgent, watch.tail);
      onLook(missing);
      if (waitsOf(missing).length === 0) return true;
      await mustStillRun(connection, dom, tried, signal);
      return undefined;
    },
  );
}

/** The parts of a wish, as the pending changes list them: the next run goes on with these. */
export function waitsOf({ address, agent, console: text }: ReadyWish): readonly string[] {
  return [
    ...(address === undefined ? [] : [`waitFor.address = ${address}`]),
    ...(agent ? ["waitFor.agent = true"] : []),
    ...(text === undefined ? [] : [`waitFor.console = ${text}`]),
  ];
}

/** The parts of a wish that an earlier run has not seen. */
export function wishLeft(wish: ReadyWish, pending: readonly string[]): ReadyWish {
  const isLeft = (name: string) => pending.some((wait) => wait.startsWith(`waitFor.${name} = `));
  return {
    address: isLeft("address") ? wish.address : undefined,
    agent: isLeft("agent") && wish.agent,
    console: isLeft("console") ? wish.console : undefined,
    timeoutMs: wish.timeoutMs,
  };
}

function stillMissing(
  { address, agent, console: text, timeoutMs }: ReadyWish,
  addresses: readonly GuestAddress[],
  hasAgent: boolean,
  tail: ConsoleTail,
): ReadyWish {
  const hasAddress =
    address === undefined || addresses.some((found) => isWishedAddress(found.address, address));
  return {
    address: hasAddress ? undefined : address,
    agent: agent && !hasAgent,
    console: tail.seen ? undefined : text,
    timeoutMs,
  };
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
class GuestEndedError extends Error {
  override readonly name = "GuestEndedError";
}

function sawUntilNow(
  { address, agent, console: text }: ReadyWish,
  addresses: readonly GuestAddress[],
  { tail, heardFromStart }: GuestWatch,
): string {
  const missing = [
    ...(text === undefined ? [] : [`the text ${JSON.stringify(text)} on its console`]),
    ...(agent ? ["its agent"] : []),
    ...(address === undefined ? [] : [`an address (${address})`]),
  ];
  const seen = addresses.map(({ address: found, source }) => `${found} (${source})`);
  const lines = tail.lines(SHOWN_LINES);
  return [
    `waited for ${missing.join(" and ")}`,
    seen.length ? `addresses seen: ${seen.join(", ")}` : "no address seen by lease, agent or ARP",
    ...(text === undefined || heardFromStart ? [] : [WENT_BY]),
    lines.length ? `the console's last lines:\n${lines.join("\n")}` : "the console said nothing",
  ].join("; ");
}

const WENT_BY =
  "the text may have gone by before this run began to read the console; it is heard again when the guest reboots while a run waits";
