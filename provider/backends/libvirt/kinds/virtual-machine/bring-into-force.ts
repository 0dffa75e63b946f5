import type { Operation } from "../../../../core/operation";
import { asPartialState, PartialStateError, ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { libvirtProviderError } from "../../libvirt-errors";
import { sameXml, type XmlElement } from "../../xml";
import { defineMachine } from "./define-machine";
import { listenToDomain } from "./domain-events";
import { setGuestClock } from "./guest-clock";
import type { HostTable } from "./host-table";
import { syncLive } from "./live/sync-live";
import type { WishedDefinition } from "./machine-definition";
import type { MachineHost } from "./machine-host";
import { machineObject, vanished } from "./machine-object";
import { domainRef, isActive, type MachineOnHost, readMachine } from "./machine-on-host";
import { agentIsConnected, setPaused, stopMachine } from "./machine-power";
import { mustBeAbleToStart } from "./must-be-able-to-start";
import { isWait, readAllProperties, readProperties } from "./observe-machine";
import { describePending, differences, isLive } from "./pending-changes";
import { startAndWait, waitAgain } from "./start-and-wait";

/** A machine as it is and as it should be. */
export interface MachineWork {
  readonly inputs: MachineInputs;
  readonly found: MachineOnHost | undefined;
  readonly wished: WishedDefinition;
  readonly table: HostTable;
  /** What waited for the next start, or was waited for, when the state was saved. */
  readonly wasPending: readonly string[];
  readonly prior: ResourceState | undefined;
  readonly operation: Operation;
}

/**
 * Stores the definition and makes it true as far as may be. Returns what is still pending because a
 * guest has not followed yet. A failure after the definition was stored puts the old one back.
 */
export async function bringIntoForce(
  host: MachineHost,
  work: MachineWork,
): Promise<readonly string[]> {
  const { connection } = host;
  const { inputs, found, wished, operation } = work;
  const { signal } = operation;
  const before = found && !found.transient ? found.stored : undefined;
  const changed = before === undefined || !sameXml(before, wished.xml);
  const validate = inputs.libvirt?.xml !== undefined;
  if (changed) await defineMachine(connection, inputs.name, wished.xml, validate, signal);
  try {
    const machine = await readMachine(connection, wished.context.uuid, signal);
    if (machine === undefined) throw vanished(inputs.name);
    if (machine.autostart !== inputs.autostart) {
      const args = { dom: machine.dom, autostart: inputs.autostart ? 1 : 0 };
      await connection.call("domainSetAutostart", args, { signal });
    }
    return await reachPowerState(host, work, machine);
  } catch (error) {
    if (before !== undefined && changed && !(error instanceof PartialStateError)) {
      await defineMachine(connection, inputs.name, before, false, signal).catch(() => undefined);
    }
    if (before === undefined && !(error instanceof PartialStateError)) {
      throw partial(work, error, []);
    }
    throw error;
  }
}

async function reachPowerState(
  host: MachineHost,
  work: MachineWork,
  machine: MachineOnHost,
): Promise<readonly string[]> {
  const { connection } = host;
  const { inputs, operation } = work;
  const wish = inputs.power.state;
  if (machine.powerState === "crashed") {
    await stopMachine(connection, machine.dom, atOnce, operation);
    return start(host, work, machine);
  }
  if (!isActive(machine.powerState)) {
    return wish === "stopped" ? [] : start(host, work, machine);
  }
  if (wish === "stopped") {
    await stopMachine(connection, machine.dom, stopOptions(inputs, machine), operation);
    return [];
  }
  if (await needsRestart(work, machine)) return restart(host, work, machine);
  const pending = await syncRunning(host, work, machine);
  const paused = machine.powerState === "paused";
  if (machine.powerState !== "suspended" && paused !== (wish === "paused")) {
    await setPaused(connection, machine.dom, wish === "paused", operation.signal);
    if (wish === "running") await setGuestClock(connection, machine.dom.uuid, operation);
  }
  if (wish === "running") {
    // An earlier run gave up waiting; of one that was cut off after the start nothing is known.
    const notSeen = work.prior && work.wasPending.filter(isWait);
    await waitAgain(connection, machine, inputs, notSeen, operation, (error, still) => {
      return partial(work, error, [...pending, ...still]);
    });
  }
  return pending;
}

const atOnce = { gracefulTimeoutMs: 0, force: true, agent: false } as const;

function stopOptions(inputs: MachineInputs, machine: MachineOnHost) {
  return {
    gracefulTimeoutMs: machine.powerState === "running" ? inputs.power.gracefulTimeout : 0,
    force: inputs.power.forceStop,
    agent: agentIsConnected(machine.live),
  };
}

/** True when the user wants changes now that a running machine cannot take. */
async function needsRestart(work: MachineWork, machine: MachineOnHost): Promise<boolean> {
  const { inputs, table } = work;
  if (inputs.power.applyChanges !== "restart" || machine.live === undefined) return false;
  const live = await readProperties(machine.live, table.volumes, inputs);
  const stored = await readProperties(machine.stored, table.volumes, inputs);
  return differences(live, stored).some((difference) => !isLive(difference));
}

/** Stops and starts. When the new definition does not start, the old one runs again. */
async function restart(
  host: MachineHost,
  work: MachineWork,
  machine: MachineOnHost,
): Promise<readonly string[]> {
  const { connection } = host;
  const { inputs, operation, found } = work;
  await mustBeAbleToStart(host, inputs, operation.signal);
  await stopMachine(connection, machine.dom, stopOptions(inputs, machine), operation);
  try {
    return await start(host, work, machine);
  } catch (error) {
    if (error instanceof PartialStateError || found === undefined) throw error;
    await goBack(host, work, found.stored, error);
    throw error;
  }
}

async function goBack(
  host: MachineHost,
  work: MachineWork,
  before: XmlElement,
  cause: unknown,
): Promise<void> {
  const { connection } = host;
  const { inputs, operation, wished } = work;
  const { signal } = operation;
  const dom = domainRef(wished.context.uuid);
  try {
    await defineMachine(connection, inputs.name, before, false, signal);
    await connection.call("domainCreateWithFlags", { dom, flags: 0 }, { signal });
    operation.progress.warn(
      `${machineObject(inputs.name)} does not start with its new definition; it runs again with the old one`,
    );
  } catch (error) {
    const failure = libvirtProviderError(cause, { operation: "start" });
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "restart",
      object: machineObject(inputs.name),
      message: `${failure.message} The old definition does not start either, so the machine is off.`,
      cause: error,
    });
  }
}

async function start(
  host: MachineHost,
  work: MachineWork,
  machine: MachineOnHost,
): Promise<readonly string[]> {
  const { inputs, operation } = work;
  const discardSaved = machine.managedSave && inputs.power.applyChanges === "restart";
  if (discardSaved) {
    operation.progress.warn(`the saved memory of ${machineObject(inputs.name)} is discarded`);
  }
  await startAndWait(
    host.connection,
    machine,
    inputs,
    { discardSaved },
    operation,
    (error, still) => partial(work, error, still),
  );
  if (machine.managedSave && !discardSaved && inputs.power.state === "running") {
    await setGuestClock(host.connection, machine.dom.uuid, operation);
  }
  return followBalloon(host, work);
}

/** A guest begins with all of its memory; its balloon takes the rest away when its driver is there. */
async function followBalloon(host: MachineHost, work: MachineWork): Promise<readonly string[]> {
  const { table, wished, operation, inputs } = work;
  const machine = await readMachine(host.connection, wished.context.uuid, operation.signal);
  if (machine?.live === undefined) return [];
  const live = await readProperties(machine.live, table.volumes, inputs);
  const stored = await readProperties(machine.stored, table.volumes, inputs);
  return differences(live, stored).filter(isLive).map(describePending);
}

async function syncRunning(
  host: MachineHost,
  work: MachineWork,
  machine: MachineOnHost,
): Promise<readonly string[]> {
  const { connection } = host;
  const { table, wished, operation, inputs } = work;
  const { live, stored, dom } = machine;
  if (live === undefined) return [];
  const found = differences(
    await readProperties(live, table.volumes, inputs),
    await readProperties(stored, table.volumes, inputs),
  );
  const events = await listenToDomain(connection, dom.uuid);
  try {
    const notInForce = await syncLive({
      machine: { connection, dom, events, operation },
      live,
      liveProperties: await readAllProperties(live, table.volumes),
      stored,
      storedProperties: await readAllProperties(stored, table.volumes),
      differences: found,
      context: wished.context,
    });
    for (const { pending, reason } of notInForce) {
      operation.progress.warn(`${machineObject(dom.name)}: ${pending} is pending: ${reason}`);
    }
    return notInForce.map(({ pending }) => pending);
  } finally {
    await events.end();
  }
}

/** The machine exists; what is saved lets the next run go on from it. */
function partial(work: MachineWork, error: unknown, pending: readonly string[]): PartialStateError {
  const failure = libvirtProviderError(error, {
    operation: "start",
    object: machineObject(work.inputs.name),
  });
  const { uuid } = work.wished.context;
  return asPartialState(failure, {
    id: uuid,
    inputs: {},
    outputs: { uuid, pendingChanges: pending },
  });
}
