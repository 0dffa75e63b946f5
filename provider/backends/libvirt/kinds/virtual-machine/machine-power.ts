import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainDestroy, DomainShutdown, DomainStart, ErrorNumber } from "../../rpc/constants";
import { attributeAt, childrenOf, elementAt, type XmlElement } from "../../xml";
import { exhaustedPool } from "../network/exhausted-pool";
import { assignsDevices } from "../pci-device/host-pci";
import { listenToDomain } from "./domain-events";
import { explainUnreadableImages } from "./explain-unreadable-images";
import { ifDomainExists, isActive, type PowerState, readPowerState } from "./machine-on-host";

export interface StopOptions {
  /** How long the guest is asked nicely, in milliseconds; 0: not at all. */
  readonly gracefulTimeoutMs: number;
  /** Whether to pull the plug when the guest does not obey. */
  readonly force: boolean;
  /** The guest's agent answers, so that it can be asked first. */
  readonly agent: boolean;
}

// A guest that still boots does not hear the power button; ask again.
const ASK_AGAIN_MS = 10_000;
const LOOK_AGAIN_MS = 1_000;

export interface StartOptions {
  readonly paused?: boolean;
  readonly discardSaved?: boolean;
  /** Its definition, where it is known. */
  readonly stored?: XmlElement;
}

/** Starts a machine that is off. A machine that runs already is left as it is. */
export async function startMachine(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
  options: StartOptions = {},
): Promise<DomainRef> {
  const timeoutMs = startDeadlineMs(options.stored);
  const flags =
    (options.paused ? DomainStart.Paused : 0) | (options.discardSaved ? DomainStart.ForceBoot : 0);
  try {
    const deadline = timeoutMs === undefined ? { signal } : { signal, timeoutMs };
    return (await connection.call("domainCreateWithFlags", { dom, flags }, deadline)).dom;
  } catch (error) {
    const lostAnswer = hasErrorNumber(error, ErrorNumber.OperationInvalid);
    if (lostAnswer && isActive(await readPowerState(connection, dom, signal))) return dom;
    const isVague = hasErrorNumber(error, ErrorNumber.InternalError);
    const exhausted = isVague ? await exhaustedPool(connection, dom, signal) : undefined;
    throw exhausted ?? (await explainUnreadableImages(connection, dom, error));
  }
}

/** A machine with devices of the host has no saved memory to load, but all of it is put in place first. */
const START_WITH_DEVICES_MS = 1_800_000;

/** libvirtd can sleep in the kernel over a device for ever; any other start takes as long as it takes. */
export function startDeadlineMs(stored: XmlElement | undefined): number | undefined {
  return stored && assignsDevices(stored) ? START_WITH_DEVICES_MS : undefined;
}

/** Asks the guest to shut down, waits, and then does what the user allowed. */
export async function stopMachine(
  connection: Connection,
  dom: DomainRef,
  options: StopOptions,
  operation: Operation,
): Promise<void> {
  if (options.gracefulTimeoutMs > 0) {
    const tried = await shutDown(connection, dom, options, operation);
    if (tried === "off") return;
    if (!options.force) throw notObeyed(dom, options, tried);
    operation.progress.warn(`machine "${dom.name}" did not shut down; pulling its plug`);
  }
  await destroyMachine(connection, dom, operation.signal);
}

async function destroyMachine(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
): Promise<void> {
  await ifDomainExists(async () => {
    try {
      const flags = DomainDestroy.Default;
      await connection.call("domainDestroyFlags", { dom, flags }, { signal });
    } catch (error) {
      // Not running: somebody was faster.
      if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
      if (isActive(await readPowerState(connection, dom, signal))) throw error;
    }
  });
}

/** Brings a machine that runs or is paused from one to the other. */
export async function setPaused(
  connection: Connection,
  dom: DomainRef,
  paused: boolean,
  signal: AbortSignal,
): Promise<void> {
  try {
    await connection.call(paused ? "domainSuspend" : "domainResume", { dom }, { signal });
  } catch (error) {
    const wished: PowerState = paused ? "paused" : "running";
    if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
    if ((await readPowerState(connection, dom, signal)) !== wished) throw error;
  }
}

/** True when the guest's agent has its channel open, by the live definition. */
export function agentIsConnected(live: XmlElement | undefined): boolean {
  const devices = live && elementAt(live, "devices");
  if (devices === undefined) return false;
  return childrenOf(devices, "channel").some(
    (channel) =>
      attributeAt(channel, "target", "name") === "org.qemu.guest_agent.0" &&
      attributeAt(channel, "target", "state") === "connected",
  );
}

async function shutDown(
  connection: Connection,
  dom: DomainRef,
  options: StopOptions,
  operation: Operation,
): Promise<string> {
  const { clock } = operation;
  const events = await listenToDomain(connection, dom.uuid);
  const tried: string[] = [];
  let nextAsk = clock.now();
  let agent = options.agent;
  try {
    return await waitUntil(
      operation,
      {
        what: `machine "${dom.name}" to shut down`,
        timeoutMs: options.gracefulTimeoutMs,
        intervalMs: LOOK_AGAIN_MS,
        wake: (signal) => events.next(signal),
      },
      async () => {
        if (!(await stillActive(connection, dom, operation.signal))) return "off";
        if (clock.now() < nextAsk) return undefined;
        nextAsk = clock.now() + ASK_AGAIN_MS;
        tried.push(await ask(connection, dom, agent, operation.signal));
        agent = false;
        return undefined;
      },
    );
  } catch (error) {
    if (error instanceof ProviderError && error.code === "DeadlineExceeded") {
      return `asked by ${[...new Set(tried)].join(", then ")}`;
    }
    throw error;
  } finally {
    await events.end();
  }
}

async function stillActive(connection: Connection, dom: DomainRef, signal: AbortSignal) {
  const state = await ifDomainExists(() => readPowerState(connection, dom, signal));
  return state !== undefined && isActive(state);
}

async function ask(
  connection: Connection,
  dom: DomainRef,
  agent: boolean,
  signal: AbortSignal,
): Promise<string> {
  if (agent) {
    try {
      const flags = DomainShutdown.GuestAgent;
      await connection.call("domainShutdownFlags", { dom, flags }, { signal });
      return "its agent";
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.AgentUnresponsive, ErrorNumber.OperationInvalid))
        throw error;
    }
  }
  try {
    const flags = DomainShutdown.ACPIPowerBtn;
    await connection.call("domainShutdownFlags", { dom, flags }, { signal });
  } catch (error) {
    // It went off in between; the next look sees it.
    if (!hasErrorNumber(error, ErrorNumber.OperationInvalid, ErrorNumber.NoDomain)) throw error;
  }
  return "its power button (ACPI)";
}

function notObeyed(dom: DomainRef, options: StopOptions, tried: string): ProviderError {
  return new ProviderError({
    code: "DeadlineExceeded",
    operation: "shut down",
    object: `machine "${dom.name}"`,
    message: `it still runs after ${Math.round(options.gracefulTimeoutMs / 1000)}s; ${tried}`,
    hint: "Give it more time, shut it down from inside, or allow it to be stopped by force.",
  });
}
