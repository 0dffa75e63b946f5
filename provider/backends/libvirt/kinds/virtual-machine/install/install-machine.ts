import type { Operation } from "../../../../../core/operation";
import { asPartialState, ProviderError } from "../../../../../core/provider-error";
import { waitUntil } from "../../../../../core/wait-until";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../../connection-api";
import { DomainShutoffReason, DomainState } from "../../../rpc/constants";
import { defineMachine } from "../define-machine";
import { type DomainEvents, listenToDomain } from "../domain-events";
import type { InstallBoot } from "../domain-xml/domain-context";
import { INSTALL_PENDING, type InstallStage, installStage } from "../domain-xml/install-stage";
import type { WishedDefinition } from "../machine-definition";
import { machineObject } from "../machine-object";
import {
  domainRef,
  isActive,
  type MachineOnHost,
  type PowerState,
  readPowerState,
} from "../machine-on-host";
import { startMachine } from "../machine-power";
import { forgetInstaller } from "./forget-installer";
import { type InstallHost, prepareInstall } from "./prepare-install";

const LOOK_AGAIN_MS = 5_000;

export interface Installation {
  readonly inputs: MachineInputs;
  readonly uuid: string;
  readonly found: MachineOnHost | undefined;
  readonly host: InstallHost;
  /** The definition with which the installer boots. */
  define(install: InstallBoot): Promise<WishedDefinition>;
  readonly operation: Operation;
}

/** True when the machine has still to be installed, or is just being. */
export function needsInstall(inputs: MachineInputs, found: MachineOnHost | undefined): boolean {
  if (inputs.install === undefined || inputs.power.state === "stopped") return false;
  const stage: InstallStage | undefined = found && installStage(found.stored);
  return found === undefined || stage === "wanted" || stage === "running";
}

/**
 * Lets the installer run until the machine goes off: a reboot ends it as well. What remains is a
 * machine that is off and still defined with its installer; the caller defines it without.
 */
export async function installMachine(installation: Installation): Promise<void> {
  const { uuid, found, host, operation } = installation;
  const { connection } = host;
  const running = found !== undefined && installStage(found.stored) === "running";
  const active = found !== undefined && isActive(found.powerState);
  // An earlier run was cut off, and the installer went on to its end without it.
  if (running && !active && (await wentOffByItself(connection, uuid, operation.signal))) return;
  const goesOn = running && active;
  const boot = goesOn ? undefined : await prepared(installation, !running);
  let isThere = found !== undefined;
  const events = await listenToDomain(connection, uuid);
  try {
    if (boot !== undefined) {
      await defineInstaller(installation, boot);
      isThere = true;
      await startMachine(connection, domainRef(uuid), operation.signal, { discardSaved: true });
    }
    await installerEnded(installation, events);
  } catch (error) {
    throw isThere ? notInstalled(installation, error) : error;
  } finally {
    await events.end();
  }
}

/** A machine that is not defined with what was fetched for it needs none of it. */
async function prepared(
  { inputs, host, operation }: Installation,
  isFirst: boolean,
): Promise<InstallBoot> {
  try {
    return await prepareInstall(host, inputs, operation);
  } catch (error) {
    if (isFirst) await forgetInstaller(host.connection, inputs, host.volumes, operation);
    throw error;
  }
}

async function defineInstaller(
  { inputs, define, host, operation }: Installation,
  boot: InstallBoot,
): Promise<void> {
  const { xml } = await define(boot);
  await defineMachine(host.connection, inputs.name, xml, false, operation.signal);
}

async function installerEnded(
  { inputs, uuid, host, operation }: Installation,
  events: DomainEvents,
): Promise<void> {
  await waitUntil(
    operation,
    {
      what: `the installation of ${machineObject(inputs.name)}`,
      timeoutMs: inputs.install?.timeout ?? 3_600_000,
      intervalMs: LOOK_AGAIN_MS,
      wake: (signal) => events.next(signal),
      tried: () => "its installer runs and has neither rebooted nor powered off",
    },
    async () => {
      const state = await readPowerState(host.connection, domainRef(uuid), operation.signal);
      if (isActive(state)) return undefined;
      if (await wentOffByItself(host.connection, uuid, operation.signal)) return true;
      throw endedFromOutside(inputs.name, state);
    },
  );
}

/** A reboot is told in the same way, because the installer's definition makes it one. */
async function wentOffByItself(connection: Connection, uuid: string, signal: AbortSignal) {
  const args = { dom: domainRef(uuid), flags: 0 };
  const { state, reason } = await connection.call("domainGetState", args, { signal });
  return state === DomainState.Shutoff && reason === DomainShutoffReason.Shutdown;
}

function endedFromOutside(name: string, state: PowerState): ProviderError {
  const how = state === "crashed" ? "it crashed" : "its plug was pulled or its emulator ended";
  return new ProviderError({
    code: "Aborted",
    operation: "install",
    object: machineObject(name),
    message: `its installer did not come to its end: ${how}.`,
    hint: "The next run starts the installer anew.",
  });
}

/** The machine is there, with its installer: the next run goes on from it. */
function notInstalled({ uuid }: Installation, error: unknown): Error {
  if (!(error instanceof ProviderError)) return error as Error;
  const outputs = { uuid, pendingChanges: [INSTALL_PENDING] };
  return asPartialState(error, { id: uuid, inputs: {}, outputs });
}
