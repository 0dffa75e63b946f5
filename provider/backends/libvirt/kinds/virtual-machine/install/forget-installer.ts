import type { Operation } from "../../../../../core/operation";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../../connection-api";
import { poolLocksOf } from "../../../pool-locks";
import { machineObject } from "../machine-object";
import type { VolumePaths } from "../volume-paths";
import { discardInstallVolumes } from "./install-volume";
import { installPool } from "./prepare-install";

/**
 * What was fetched for an installation goes with it. What cannot be removed is only reported: nothing
 * depends on it.
 */
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
