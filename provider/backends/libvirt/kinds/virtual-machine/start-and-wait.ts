import type { Operation } from "../../../../core/operation";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection, DomainRef } from "../../connection-api";
import { ConsoleTail } from "./console-tail";
import { listenToDomain } from "./domain-events";
import { networksOf } from "./guest-addresses";
import type { MachineOnHost } from "./machine-on-host";
import { setPaused, startMachine } from "./machine-power";
import { followConsole, leasesNow, type ReadyWish, waitForGuest } from "./wait-for-machine";

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
  if (wish === undefined || paused) {
    await startMachine(connection, machine.dom, signal, { ...options, paused });
    return;
  }
  const staleLeases = await leasesNow(connection, networksOf(machine.stored), signal);
  const events = await listenToDomain(connection, machine.dom.uuid);
  const tail = new ConsoleTail(wish.console);
  let endConsole: (() => Promise<void>) | undefined;
  try {
    // It begins to run only when its console is read, so that not one line is lost.
    const dom = await startMachine(connection, machine.dom, signal, { ...options, paused: true });
    endConsole = await followConsole(connection, dom, tail);
    await setPaused(connection, dom, false, signal);
    await waited(connection, dom, wish, { events, tail, staleLeases }, operation, failure);
  } finally {
    await endConsole?.();
    await events.end();
  }
}

/** Goes on waiting for a machine that runs already: an earlier run gave up. */
export async function waitAgain(
  connection: Connection,
  machine: MachineOnHost,
  inputs: MachineInputs,
  operation: Operation,
  failure: WaitFailure,
): Promise<void> {
  const wish = readyWish(inputs);
  if (wish === undefined) return;
  const events = await listenToDomain(connection, machine.dom.uuid);
  const tail = new ConsoleTail(wish.console);
  const endConsole = await followConsole(connection, machine.dom, tail);
  try {
    const watch = { events, tail, staleLeases: new Map() };
    await waited(connection, machine.dom, wish, watch, operation, failure);
  } finally {
    await endConsole?.();
    await events.end();
  }
}

async function waited(
  connection: Connection,
  dom: DomainRef,
  wish: ReadyWish,
  watch: Parameters<typeof waitForGuest>[3],
  operation: Operation,
  failure: WaitFailure,
): Promise<void> {
  try {
    await waitForGuest(connection, dom, wish, watch, operation);
  } catch (error) {
    throw failure(error, pendingWaits(wish));
  }
}

/** Listed among the pending changes, so that the next run knows to go on waiting. */
function pendingWaits(wish: ReadyWish): readonly string[] {
  return [
    ...(wish.address === undefined ? [] : [`waitFor.address = ${wish.address}`]),
    ...(wish.agent ? ["waitFor.agent = true"] : []),
    ...(wish.console === undefined ? [] : [`waitFor.console = ${wish.console}`]),
  ];
}

function readyWish({ waitFor }: MachineInputs): ReadyWish | undefined {
  if (waitFor === undefined) return undefined;
  const { address, agent, console: text, timeout } = waitFor;
  if (address === undefined && !agent && text === undefined) return undefined;
  return { address, agent, console: text, timeoutMs: timeout };
}
