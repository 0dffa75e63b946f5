import type { Operation } from "../../../../../core/operation";
import { PartialStateError, ProviderError } from "../../../../../core/provider-error";
import { waitUntil } from "../../../../../core/wait-until";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../../connection-api";
import { poolLocksOf } from "../../../pool-locks";
import { DomainState } from "../../../rpc/constants";
import { defineMachine } from "../define-machine";
import { listenToDomain } from "../domain-events";
import type { InstallBoot } from "../domain-xml/domain-context";
import { type InstallStage, installStage } from "../domain-xml/install-stage";
import type { WishedDefinition } from "../machine-definition";
import { machineObject } from "../machine-object";
import { domainRef, isActive, type MachineOnHost, readPowerState } from "../machine-on-host";
import { startMachine } from "../machine-power";
import type { VolumePaths } from "../volume-paths";
import { discardInstallVolumes } from "./install-volume";
import { type InstallHost, installPool, prepareInstall } from "./prepare-install";

const LOOK_AGAIN_MS = 5_000;

/** libvirt's word for a machine that went off by itself. */
const SHUT_DOWN_BY_GUEST = 1;

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
  const { inputs, uuid, found, host, operation } = installation;
  const { connection } = host;
  const running = found !== undefined && installStage(found.stored) === "running";
  const active = found !== undefined && isActive(found.powerState);
  if (running && !active && (await wentOffByItself(connection, uuid, operation.signal))) return;
  const events = await listenToDomain(connection, uuid);
  try {
    if (!(running && active)) {
      const boot = await prepareInstall(host, inputs, operation);
      const { xml } = await installation.define(boot);
      await defineMachine(connection, inputs.name, xml, false, operation.signal);
      await startMachine(connection, domainRef(uuid), operation.signal, { discardSaved: true });
    }
    await waitUntil(
      operation,
      {
        what: `the installation of ${machineObject(inputs.name)}`,
        timeoutMs: inputs.install?.timeout ?? 3_600_000,
        intervalMs: LOOK_AGAIN_MS,
        wake: (signal) => events.next(signal),
        tried: () => "its installer runs and has neither rebooted nor powered off",
      },
      () => isOver(connection, uuid, inputs.name, operation.signal),
    );
  } catch (error) {
    throw notInstalled(installation, error);
  } finally {
    await events.end();
  }
}

async function isOver(connection: Connection, uuid: string, name: string, signal: AbortSignal) {
  const state = await readPowerState(connection, domainRef(uuid), signal);
  if (state === "crashed") {
    throw new ProviderError({
      code: "Aborted",
      operation: "install",
      object: machineObject(name),
      message: "the machine crashed during its installation.",
    });
  }
  return isActive(state) ? undefined : true;
}

async function wentOffByItself(connection: Connection, uuid: string, signal: AbortSignal) {
  const args = { dom: domainRef(uuid), flags: 0 };
  const { state, reason } = await connection.call("domainGetState", args, { signal });
  return state === DomainState.Shutoff && reason === SHUT_DOWN_BY_GUEST;
}

/** The machine is there, with its installer: the next run goes on from it. */
function notInstalled({ inputs, uuid }: Installation, error: unknown): Error {
  if (!(error instanceof ProviderError)) return error as Error;
  const { code, operation, hint } = error;
  const details = { code, operation, message: error.message, cause: error };
  const outputs = { uuid, pendingChanges: ["install"] };
  return new PartialStateError(
    { ...details, ...(hint === undefined ? {} : { hint }), object: machineObject(inputs.name) },
    { id: uuid, inputs: {}, outputs },
  );
}

/** What was fetched for the installation goes with it. What cannot be removed is only reported. */
export async function forgetInstaller(
  connection: Connection,
  inputs: MachineInputs,
  volumes: VolumePaths,
  operation: Operation,
): Promise<void> {
  const { iso, tree } = inputs.install ?? {};
  if (tree === undefined && !/^https?:/.test(iso ?? "")) return;
  try {
    const pool = await volumes.pool(installPool(inputs));
    await poolLocksOf(connection).shared(pool.name, () =>
      discardInstallVolumes(connection, pool, inputs.name, operation.signal),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    operation.progress.warn(
      `what ${machineObject(inputs.name)} was installed from is left: ${why}`,
    );
  }
}
