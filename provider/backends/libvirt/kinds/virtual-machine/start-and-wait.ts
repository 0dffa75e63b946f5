import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection, DomainRef } from "../../connection-api";
import { ConsoleTail } from "./console-tail";
import { listenToDomain } from "./domain-events";
import { guestAddresses, networksOf, readLeases } from "./guest-addresses";
import { machineObject } from "./machine-object";
import { type MachineOnHost, readDefinitions } from "./machine-on-host";
import { agentIsConnected, setPaused, startMachine } from "./machine-power";
import {
  followConsole,
  type GuestWatch,
  leasesNow,
  type ReadyWish,
  waitForGuest,
  waitsOf,
  wishLeft,
} from "./wait-for-machine";

/** Makes the error to throw from what happened and what is still waited for. */
export type WaitFailure = (error: unknown, still: readonly string[]) => Error;

/** Starts a machine that is off, and waits for what the user wants to see of it. */
export async function startAndWait(
  connection: Connection,
  machine: MachineOnHost,
  inputs: MachineInputs,
  options: { readonly discardSaved: boolean },
  operation: Operation,
  failure: WaitFailure,
): Promise<void> {
  const { signal } = operation;
  const wish = readyWish(inputs);
  const paused = inputs.power.state === "paused";
  const { stored } = machine;
  if (wish === undefined || paused) {
    await startMachine(connection, machine.dom, signal, { ...options, stored, paused });
    return;
  }
  const staleLeases = await leasesNow(connection, networksOf(stored), signal);
  const events = await listenToDomain(
    connection,
    machine.dom.uuid,
    watchdogWarning(machine.dom, operation),
  );
  const tail = new ConsoleTail(wish.console);
  let endConsole: (() => Promise<void>) | undefined;
  try {
    // It begins to run only when its console is read, so that not one line is lost.
    const starting = { ...options, stored, paused: true };
    const dom = await startMachine(connection, machine.dom, signal, starting);
    endConsole = await followConsole(connection, dom, tail);
    await setPaused(connection, dom, false, signal);
    const watch = { events, tail, staleLeases, heardFromStart: true };
    await waited(connection, dom, wish, watch, operation, failure);
  } finally {
    await endConsole?.();
    await events.end();
  }
}

/**
 * Goes on waiting for a machine that runs already: an earlier run gave up, and `pending` is what it
 * had not seen; undefined when nothing is known of it.
 */
export async function waitAgain(
  connection: Connection,
  machine: MachineOnHost,
  inputs: MachineInputs,
  pending: readonly string[] | undefined,
  operation: Operation,
  failure: WaitFailure,
): Promise<void> {
  const whole = readyWish(inputs);
  const wish = whole && pending ? wishLeft(whole, pending) : whole;
  if (wish === undefined || waitsOf(wish).length === 0) return;
  const { dom } = machine;
  const events = await listenToDomain(connection, dom.uuid, watchdogWarning(dom, operation));
  const tail = new ConsoleTail(wish.console);
  const endConsole = await followConsole(connection, dom, tail);
  try {
    const watch = { events, tail, staleLeases: new Map(), heardFromStart: false };
    await waited(connection, dom, wish, watch, operation, failure);
  } finally {
    await endConsole?.();
    await events.end();
  }
}

/** A guest that hangs in its boot is told as what it is, and not only as one that is late. */
function watchdogWarning({ name }: DomainRef, { progress }: Operation): (did: string) => void {
  return (did) => progress.warn(`${machineObject(name)}: its watchdog fired and ${did}`);
}

async function waited(
  connection: Connection,
  dom: DomainRef,
  wish: ReadyWish,
  watch: GuestWatch,
  operation: Operation,
  failure: WaitFailure,
): Promise<void> {
  let missing = wish;
  try {
    await waitForGuest(connection, dom, wish, watch, operation, (now) => {
      missing = now;
    });
  } catch (error) {
    if (!watch.heardFromStart && isOverdue(error) && isOnlyText(missing)) {
      const sign = await signOfLife(connection, dom, operation.signal);
      if (sign !== undefined) {
        operation.progress.warn(`${machineObject(dom.name)}: ${notHeard(missing, sign)}`);
        return;
      }
    }
    throw failure(error, waitsOf(missing));
  }
}

function isOverdue(error: unknown): boolean {
  return error instanceof ProviderError && error.code === "DeadlineExceeded";
}

function isOnlyText(missing: ReadyWish): boolean {
  return missing.console !== undefined && waitsOf(missing).length === 1;
}

/** What a console says while nobody reads it is lost, so a guest that is up may have said it. */
function notHeard({ console: text }: ReadyWish, sign: string): string {
  return `the text ${JSON.stringify(text)} was not heard on its console. ${sign}, so the text may have gone by while no run read the console, and is waited for no longer`;
}

async function signOfLife(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
): Promise<string | undefined> {
  const live = (await readDefinitions(connection, dom.uuid, signal))?.live;
  if (live === undefined) return undefined;
  if (agentIsConnected(live)) return "Its agent is connected";
  const leases = (network: string) => readLeases(connection, network, signal);
  const [first] = await guestAddresses(connection, dom, live, leases, signal);
  return first && `It has the address ${first.address} (${first.source})`;
}

function readyWish({ waitFor }: MachineInputs): ReadyWish | undefined {
  if (waitFor === undefined) return undefined;
  const { address, agent, console: text, timeout } = waitFor;
  if (address === undefined && !agent && text === undefined) return undefined;
  return { address, agent, console: text, timeoutMs: timeout };
}
