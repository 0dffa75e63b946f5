import { normalise } from "../../../../core/normalise";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import { type VolumeInputs, volume as volumeKind } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { readVolumeUsers, userNames } from "../../volume-users";
import { findPool } from "../storage-pool/pool-on-host";
import { FileMarks } from "./file-marks";
import { findOverlays } from "./find-overlays";
import type { MarkPlace } from "./mark-place";
import { removeVolume } from "./remove-volume";
import { SecretMarks } from "./secret-marks";
import { isPoolStopped, readVolume, volumeObject, volumeRef } from "./volume-on-host";
import type { VolumeOnHost } from "./volume-xml";

/** Deletes a volume if its user said so, and nobody uses it. Gone is success. */
export async function deleteVolume(
  connection: Connection,
  state: ResourceState,
  operation: Operation,
): Promise<void> {
  const inputs = normalise(volumeKind.inputs, state.inputs).value as VolumeInputs;
  if (inputs.existing) return;
  const vol = volumeRef(state.id);
  const object = volumeObject(state.id);
  const { signal } = operation;
  const pool = await asLibvirtWork("look up the pool of", object, () =>
    findPool(connection, vol.pool, signal),
  );
  if (pool === undefined) {
    operation.progress.warn(`${object} was only forgotten: its pool is not defined on the host.`);
    return;
  }
  const found = await asLibvirtWork("read", object, () => look(connection, vol, inputs, signal));
  if (found !== undefined && inputs.onDelete === "refuse") throw refusal(object);
  if (found !== undefined && inputs.onDelete === "delete") {
    await refuseUsed(connection, vol, found.path, operation);
    await asLibvirtWork("delete", object, async () => {
      if (inputs.wipeOnDelete) await wipe(connection, vol, operation);
      await removeVolume(connection, vol, signal);
    });
  }
  // Of a volume that is gone nobody knows what it was.
  const places = [
    ...(found === undefined || found.type === "file" ? [new FileMarks(connection, pool)] : []),
    ...(found?.type === "file" ? [] : [new SecretMarks(connection, vol.pool)]),
  ];
  await asLibvirtWork("clean up after", object, async () => {
    for (const place of places) await removeMarks(place, vol.name, signal);
  });
}

/** What is kept need not be seen; what is deleted or refused must be. */
async function look(
  connection: Connection,
  vol: StorageVolRef,
  { onDelete }: VolumeInputs,
  signal: AbortSignal,
): Promise<VolumeOnHost | undefined> {
  try {
    return await readVolume(connection, vol, signal);
  } catch (error) {
    if (!(await isPoolStopped(connection, vol.pool, error, signal))) throw error;
    if (onDelete === "keep") return undefined;
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "delete",
      object: volumeObject(`${vol.pool}/${vol.name}`),
      message: "its pool is not active, so nobody can see whether it is there.",
      hint: `Start the pool, as with "virsh pool-start ${vol.pool}", and run it again.`,
      cause: error,
    });
  }
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
async function removeMarks(place: MarkPlace, volume: string, signal: AbortSignal): Promise<void> {
  try {
    for (const key of await place.keysOf(volume, signal)) await place.remove(key, signal);
  } catch (error) {
    // A pool that is stopped or gone has no marks that could mislead anyone.
    const cause = error instanceof ProviderError ? error.cause : error;
    if (!hasErrorNumber(cause, ErrorNumber.OperationInvalid, ErrorNumber.NoStoragePool))
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
