import { normalise } from "../../../../core/normalise";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import { type VolumeInputs, volume as volumeKind } from "../../../../kinds/volume/volume-schema";
import type { Connection, StoragePoolRef, StorageVolRef } from "../../connection";
import { asLibvirtWork, hasErrorNumber } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { readVolumeUsers, userNames } from "../../volume-users";
import { findPool } from "../storage-pool/pool-on-host";
import { findOverlays } from "./find-overlays";
import { allMarksOf, removeVolume } from "./volume-marks";
import { readVolume, volumeObject, volumeRef } from "./volume-on-host";

/** Deletes a volume if its user said so, and nobody uses it. Gone is success. */
export async function deleteVolume(
  connection: Connection,
  state: ResourceState,
  operation: Operation,
): Promise<void> {
  const inputs = normalise(volumeKind.inputs, state.inputs).value as unknown as VolumeInputs;
  if (inputs.existing) return;
  const vol = volumeRef(state.id);
  const object = volumeObject(state.id);
  const { signal } = operation;
  const pool = await asLibvirtWork("look up the pool of", object, () =>
    findPool(connection, vol.pool, signal),
  );
  if (pool === undefined) return;
  const found = await asLibvirtWork("read", object, () => readVolume(connection, vol, signal));
  if (found !== undefined && inputs.onDelete === "refuse") throw refusal(object);
  if (found !== undefined && inputs.onDelete === "delete") {
    await refuseUsed(connection, vol, found.path, operation);
    await asLibvirtWork("delete", object, async () => {
      if (inputs.wipeOnDelete) await wipe(connection, vol, operation);
      await removeVolume(connection, vol, signal);
    });
  }
  await asLibvirtWork("clean up after", object, () => removeMarks(connection, pool, vol, signal));
}

async function wipe(connection: Connection, vol: StorageVolRef, { signal, progress }: Operation) {
  progress.report({ stage: "wipe" });
  await connection.call("storageVolWipe", { vol, flags: 0 }, { signal });
}

async function refuseUsed(
  connection: Connection,
  vol: StorageVolRef,
  path: string,
  operation: Operation,
): Promise<void> {
  const object = volumeObject(`${vol.pool}/${vol.name}`);
  await asLibvirtWork("look for users of", object, async () => {
    const users = (await readVolumeUsers(connection, operation.signal)).get(path) ?? [];
    if (users.length > 0) {
      throw inUse(object, `running machines use it: ${userNames(users).join(", ")}.`);
    }
    const overlays = await findOverlays(connection, vol.pool, path, operation);
    if (overlays.length > 0) {
      const names = overlays.map((name) => JSON.stringify(`${vol.pool}/${name}`)).join(", ");
      throw inUse(object, `other volumes are overlays of it and would be lost: ${names}.`);
    }
  });
}

/** Whatever is left of the making of a volume goes with it. */
async function removeMarks(
  connection: Connection,
  pool: StoragePoolRef,
  vol: StorageVolRef,
  signal: AbortSignal,
): Promise<void> {
  try {
    const args = { pool, need_results: 1, flags: 0 };
    const { vols } = await connection.call("storagePoolListAllVolumes", args, { signal });
    for (const mark of allMarksOf(vols, vol.name)) await removeVolume(connection, mark, signal);
  } catch (error) {
    // A pool that is stopped or gone has no marks that could mislead anyone.
    if (!hasErrorNumber(error, ErrorNumber.OperationInvalid, ErrorNumber.NoStoragePool))
      throw error;
  }
}

function refusal(object: string): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object,
    message: 'its data would be lost, and onDelete is "refuse".',
    hint: 'Write onDelete: "delete" and apply it, then delete the volume; or onDelete: "keep" to leave it on the host.',
  });
}

function inUse(object: string, message: string): ProviderError {
  return new ProviderError({ code: "FailedPrecondition", operation: "delete", object, message });
}
