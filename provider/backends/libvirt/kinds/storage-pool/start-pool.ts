import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { Connection, StoragePoolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork, libvirtFailure } from "../../libvirt-failure";
import { ErrorNumber, StoragePoolBuild } from "../../rpc/constants";
import { findDeviceContent } from "./device-content";
import { poolObject } from "./pool-on-host";

/** Types whose build knows how to look before it writes. The others only make a directory, or nothing. */
const LOOKS_BEFORE = ["fs", "disk", "logical"];

/** Types whose build writes to the devices themselves. */
const WRITES_DEVICES = [...LOOKS_BEFORE, "zfs"];

/** Types that have something to build. */
const CAN_BUILD = ["dir", "fs", "netfs", "logical", "disk", "gluster", "zfs"];

/**
 * Starts a pool, and builds it where it cannot start because there is nothing yet.
 *
 * Starting comes first: a directory, file system or volume group that is there already is used as it
 * is, and nothing is written to it. Only a pool that does not start is built, and then its devices must
 * be empty: we look at what is on them, and libvirt is told to look for signatures before it writes.
 */
export async function startPool(
  connection: Connection,
  pool: StoragePoolRef,
  inputs: StoragePoolInputs,
  operation: Operation,
): Promise<void> {
  try {
    await start(connection, pool, operation);
    return;
  } catch (error) {
    if (inputs.build === "never" || !CAN_BUILD.includes(inputs.type) || !isHostsFault(error)) {
      throw libvirtFailure(error, "start", poolObject(pool.name));
    }
    await buildPool(connection, pool, inputs, operation, error);
  }
  await asLibvirtWork("start", poolObject(pool.name), () => start(connection, pool, operation));
}

/** Builds over whatever is there: only for a new pool whose user wrote `overwrite`. */
export async function overwritePool(
  connection: Connection,
  pool: StoragePoolRef,
  inputs: StoragePoolInputs,
  { signal, progress }: Operation,
): Promise<void> {
  if (!CAN_BUILD.includes(inputs.type)) return;
  const flags = LOOKS_BEFORE.includes(inputs.type) ? StoragePoolBuild.Overwrite : 0;
  progress.report({ stage: "build" });
  await asLibvirtWork("build", poolObject(pool.name), () =>
    connection.call("storagePoolBuild", { pool, flags }, { signal }),
  );
}

async function buildPool(
  connection: Connection,
  pool: StoragePoolRef,
  inputs: StoragePoolInputs,
  operation: Operation,
  startError: unknown,
): Promise<void> {
  const { signal, progress } = operation;
  const flags = LOOKS_BEFORE.includes(inputs.type) ? StoragePoolBuild.NoOverwrite : 0;
  progress.report({ stage: "build" });
  try {
    if (WRITES_DEVICES.includes(inputs.type)) await refuseContent(connection, inputs, operation);
    await connection.call("storagePoolBuild", { pool, flags }, { signal });
  } catch (error) {
    if (!isHostsFault(error) && !(error instanceof ContentFound)) {
      throw libvirtFailure(error, "build", poolObject(pool.name));
    }
    throw cannotBuild(pool, startError, error);
  }
}

/** A device holds something, whether or not it has a signature. */
class ContentFound extends Error {}

async function refuseContent(
  connection: Connection,
  { source }: StoragePoolInputs,
  operation: Operation,
): Promise<void> {
  for (const device of source?.devices ?? []) {
    // ZFS takes names of /dev without their folder.
    const path = device.startsWith("/") ? device : `/dev/${device}`;
    const at = await findDeviceContent(connection, path, operation);
    if (at !== undefined) throw new ContentFound(`${path} is not empty, byte ${at} is not zero`);
  }
}

/** Neither starts nor can be built without destroying what is there: both reasons are the user's to know. */
function cannotBuild(
  pool: StoragePoolRef,
  startError: unknown,
  buildError: unknown,
): ProviderError {
  const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "start",
    object: poolObject(pool.name),
    message: `it does not start as it is (${reason(startError)}), and was not built: ${reason(buildError)}.`,
    hint: "If what is there may be destroyed, write build: overwrite.",
    cause: buildError,
  });
}

async function start(
  connection: Connection,
  pool: StoragePoolRef,
  { signal }: Operation,
): Promise<void> {
  try {
    await connection.call("storagePoolCreate", { pool, flags: 0 }, { signal });
  } catch (error) {
    // Someone else started it meanwhile: libvirt says so only in words, its state says it by number.
    if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
    const { active } = await connection.call("storagePoolIsActive", { pool }, { signal });
    if (active === 0) throw error;
  }
}

/** The host tried and failed, in contrast to a lost connection or a missing right. */
function isHostsFault(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === "LibvirtError" &&
    !hasErrorNumber(error, ErrorNumber.AccessDenied, ErrorNumber.OperationDenied)
  );
}
