import type { ReconcileRequest } from "../../../../core/handler";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { IF_REPLACED } from "../../owner-mark";
import { ErrorNumber } from "../../rpc/constants";
import { endLeftClone } from "./clone-volume";
import type { MadeVolume } from "./define-volume";
import { discardVolume } from "./discard-volume";
import { explainNoSpace } from "./explain-no-space";
import { isWorthless } from "./half-made-volume";
import { makeVolume } from "./make-volume";
import type { MarkPlace } from "./mark-place";
import { markOf, markPlaceOf, marksOf, type VolumeMark } from "./volume-marks";
import { readVolume, type VolumePool, volumeObject } from "./volume-on-host";

/**
 * Makes a volume, or finds that an earlier run has made it and its answer was lost, or clears away
 * what an earlier run left half made. A volume that is not provably ours is never touched.
 */
export async function createVolume(
  connection: Connection,
  pool: VolumePool,
  request: ReconcileRequest,
  operation: Operation,
  isSecondTry = false,
): Promise<MadeVolume> {
  const inputs = request.inputs as VolumeInputs;
  const vol: StorageVolRef = { pool: pool.ref.name, name: inputs.name, key: "" };
  const place = markPlaceOf(connection, pool);
  const mark = markOf(connection, place, inputs.name, operation.owner, request.fingerprint);
  const object = volumeObject(`${inputs.pool}/${inputs.name}`);
  const before = await asLibvirtWork("look up", object, () => exists(connection, vol, operation));
  if (before) {
    if ((await mark.stage(operation.signal)) === "finished") {
      mark.takeOver();
      return {};
    }
    await clearHalfMade(connection, vol, inputs, { place, mark }, operation);
  }
  await asLibvirtWork("mark", object, () => mark.start(operation.signal));
  try {
    const made = await makeVolume(connection, pool, inputs, mark, operation);
    await asLibvirtWork("mark", object, () => mark.finish(operation.signal));
    return made;
  } catch (error) {
    if (await isSomeoneElses(connection, error, vol)) {
      await mark.remove(AbortSignal.timeout(10_000)).catch(() => undefined);
      if (isSecondTry || !(await isOnlyListed(connection, pool, vol))) throw collision(vol, error);
      return createVolume(connection, pool, request, operation, true);
    }
    const explained = await explainNoSpace(connection, pool, inputs, error);
    await takeBack(connection, vol, mark, operation);
    throw explained;
  }
}

async function exists(connection: Connection, vol: StorageVolRef, { signal }: Operation) {
  return (await readVolume(connection, vol, signal)) !== undefined;
}

/** Removes what an earlier run of ours began and did not finish, from these inputs or from others. */
async function clearHalfMade(
  connection: Connection,
  vol: StorageVolRef,
  inputs: VolumeInputs,
  { place, mark }: { readonly place: MarkPlace; readonly mark: VolumeMark },
  operation: Operation,
): Promise<void> {
  const { signal, progress, owner } = operation;
  const marks = await marksOf(connection, place, vol.name, owner, signal);
  const stages = await Promise.all(marks.map((other) => other.stage(signal)));
  const isSameCreate = marks.some(({ key }) => key === mark.key);
  const expected = isSameCreate ? inputs : undefined;
  const isOurs =
    !stages.includes("finished") &&
    (stages.includes("filling") ||
      (stages.includes("intended") && (await isWorthless(connection, vol, expected, operation))));
  if (!isOurs) throw collision(vol, undefined);
  progress.info(`${volumeObject(`${vol.pool}/${vol.name}`)} was left half made; it is made anew.`);
  if (inputs.cloneFrom?.whileRunning) await endLeftClone(connection, inputs, operation);
  // The volume goes before its marks: in the other order a cut would leave half a volume unmarked.
  await discardVolume(connection, vol, operation);
  for (const other of marks) await other.remove(signal);
}

/** libvirt goes on listing a volume whose file was removed behind its back, until the pool is refreshed. */
async function isOnlyListed(
  connection: Connection,
  pool: VolumePool,
  vol: StorageVolRef,
): Promise<boolean> {
  const signal = AbortSignal.timeout(10_000);
  if ((await readVolume(connection, vol, signal)) !== undefined) return false;
  try {
    await connection.call("storagePoolRefresh", { pool: pool.ref, flags: 0 }, { signal });
    await connection.call("storageVolLookupByName", { pool: pool.ref, name: vol.name }, { signal });
    return false;
  } catch (error) {
    return hasErrorNumber(error, ErrorNumber.NoStorageVol);
  }
}

/** Creating says that the name is taken: only then is the volume not the one we were making. */
async function isSomeoneElses(
  connection: Connection,
  error: unknown,
  vol: StorageVolRef,
): Promise<boolean> {
  const cause = error instanceof ProviderError ? error.cause : error;
  if (hasErrorNumber(cause, ErrorNumber.StorageVolExist)) return true;
  // A file that libvirt does not list yet: it refuses to create over it, with a code of many meanings.
  if (!hasErrorNumber(cause, ErrorNumber.OperationInvalid)) return false;
  if (cause.procedure !== "storageVolCreateXML" && cause.procedure !== "storageVolCreateXMLFrom") {
    return false;
  }
  const found = await readVolume(connection, vol, AbortSignal.timeout(10_000)).catch(() => null);
  return found === undefined;
}

function collision(vol: StorageVolRef, cause: unknown): ProviderError {
  return new ProviderError({
    code: "AlreadyExists",
    operation: "create",
    object: volumeObject(`${vol.pool}/${vol.name}`),
    message:
      "the pool has a volume or file of this name already, and it is not what an earlier try of this create left.",
    hint: `Import it with the id ${vol.pool}/${vol.name}, or give this one another name. ${IF_REPLACED}`,
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * Cleaning up must also work after the user cancelled. What is there although the host did not say that
 * it made it may be someone else's: the mark stays, and the next run looks closer.
 */
async function takeBack(
  connection: Connection,
  vol: StorageVolRef,
  mark: VolumeMark,
  operation: Operation,
): Promise<void> {
  const cleanup = { ...operation, signal: AbortSignal.timeout(20_000) };
  try {
    if (mark.hasVolume) await discardVolume(connection, vol, cleanup);
    else if (await exists(connection, vol, cleanup)) return;
    await mark.remove(cleanup.signal);
  } catch {
    const what = volumeObject(`${vol.pool}/${vol.name}`);
    operation.progress.warn(
      `What was made of ${what} could not be removed; the next run removes it.`,
    );
  }
}
