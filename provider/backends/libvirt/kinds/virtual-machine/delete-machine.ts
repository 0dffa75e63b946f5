import { normalise } from "../../../../core/normalise";
import type { Operation } from "../../../../core/operation";
import type { ResourceState } from "../../../../core/resource-state";
import { isProperties, reveal } from "../../../../core/value";
import { powerProperty } from "../../../../kinds/virtual-machine/power-properties";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainUndefine, ErrorNumber } from "../../rpc/constants";
import { textAt } from "../../xml";
import { deleteSeedVolumes } from "./cloud-init/delete-seed";
import { installStage } from "./domain-xml/install-stage";
import { HostTable } from "./host-table";
import { forgetInstaller } from "./install/forget-installer";
import { machineWork } from "./machine-object";
import { ifDomainExists, isActive, type MachineOnHost, readMachine } from "./machine-on-host";
import { agentIsConnected, stopMachine } from "./machine-power";

/**
 * Stops a machine and removes its definition. Its disks, NVRAM and TPM state stay: they are data, and
 * nobody said that they may go.
 */
export async function deleteMachine(
  connection: Connection,
  state: ResourceState,
  operation: Operation,
): Promise<void> {
  const name = typeof state.inputs.name === "string" ? state.inputs.name : state.id;
  await machineWork("delete", name, async () => {
    const { signal } = operation;
    const { volumes } = new HostTable(connection);
    const found = await readMachine(connection, state.id, signal);
    if (found !== undefined) {
      if (isActive(found.powerState)) await stop(connection, found, state, operation);
      if (installStage(found.stored) === "running") {
        const inputs = reveal(state.inputs) as MachineInputs;
        await forgetInstaller(connection, inputs, volumes, operation);
      }
      await undefine(connection, found, signal);
    }
    // Also when the machine is gone: an earlier delete may have been cut off right here.
    const machine = found === undefined ? name : (textAt(found.stored, "name") ?? name);
    const before = [found?.stored, found?.live];
    await deleteSeedVolumes(connection, machine, state.inputs, before, volumes, operation);
  });
}

/** A machine that is deleted is switched off when it does not shut down in time. */
async function stop(
  connection: Connection,
  found: MachineOnHost,
  state: ResourceState,
  operation: Operation,
): Promise<void> {
  const options = {
    gracefulTimeoutMs: found.powerState === "running" ? gracefulTimeout(state) : 0,
    force: true,
    agent: agentIsConnected(found.live),
  };
  await stopMachine(connection, found.dom, options, operation);
}

/** Only a time that the user wrote is waited: the default is for machines that live on. */
function gracefulTimeout({ inputs }: ResourceState): number {
  const power = reveal(inputs.power);
  if (!isProperties(power) || power.gracefulTimeout === undefined) return 0;
  const { value } = normalise(powerProperty.properties, power);
  return typeof value.gracefulTimeout === "number" ? value.gracefulTimeout : 0;
}

/**
 * Snapshots' metadata go with the definition, their content stays in the images. An older daemon
 * refuses flags that it does not know, so they go one after the other.
 */
async function undefine(
  connection: Connection,
  { dom, transient, powerState }: MachineOnHost,
  signal: AbortSignal,
): Promise<void> {
  // It was gone as soon as it stopped.
  if (transient && isActive(powerState)) return;
  const { ManagedSave, SnapshotsMetadata, CheckpointsMetadata, KeepNVRAM, KeepTPM } =
    DomainUndefine;
  const base = ManagedSave | SnapshotsMetadata | KeepNVRAM;
  const attempts = [base | CheckpointsMetadata | KeepTPM, base | CheckpointsMetadata, base];
  for (const [index, flags] of attempts.entries()) {
    if (await undefineWith(connection, dom, flags, index === attempts.length - 1, signal)) return;
  }
}

/** False when this daemon does not know the flags. */
async function undefineWith(
  connection: Connection,
  dom: DomainRef,
  flags: number,
  last: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await ifDomainExists(() => connection.call("domainUndefineFlags", { dom, flags }, { signal }));
    return true;
  } catch (error) {
    if (last || !hasErrorNumber(error, ErrorNumber.InvalidArg)) throw error;
    return false;
  }
}
