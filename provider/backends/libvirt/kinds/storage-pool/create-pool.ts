import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { Connection, StoragePoolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { IF_REPLACED } from "../../owner-mark";
import { ErrorNumber } from "../../rpc/constants";
import { formatXml } from "../../xml";
import { findPool, isActive, type PoolOnHost, poolObject, readPool } from "./pool-on-host";
import { ensurePoolSecret, removePoolSecret } from "./pool-secret";
import { poolXml, readPoolXml, targetPathOf } from "./pool-xml";
import { overwritePool, startPool } from "./start-pool";

/**
 * Makes a pool, or goes on with one of ours whose making was cut off: the UUID, which is made from
 * owner and name, tells ours from everyone else's. What is new and then fails is taken back.
 */
export async function createPool(
  connection: Connection,
  uuid: string,
  inputs: StoragePoolInputs,
  operation: Operation,
): Promise<void> {
  const object = poolObject(inputs.name);
  const before = await asLibvirtWork("read", object, () => readPool(connection, uuid, operation));
  if (before !== undefined) refuseOtherInputs(before, inputs);
  const secret = await ensurePoolSecret(connection, inputs, operation);
  const pool = before?.ref ?? (await define(connection, uuid, inputs, secret, operation));
  try {
    await bringUp(connection, pool, before, inputs, operation);
  } catch (error) {
    if (before === undefined) await takeBack(connection, pool, inputs, operation);
    throw error;
  }
}

async function bringUp(
  connection: Connection,
  pool: StoragePoolRef,
  before: PoolOnHost | undefined,
  inputs: StoragePoolInputs,
  operation: Operation,
): Promise<void> {
  const wasActive = before !== undefined && isActive(before);
  if (inputs.running && !wasActive) {
    // A pool of ours that is active was built completely: building it again would destroy volumes.
    if (inputs.build === "overwrite") await overwritePool(connection, pool, inputs, operation);
    await startPool(connection, pool, inputs, operation);
  }
  await setAutostart(connection, pool, inputs.autostart, operation);
}

export async function setAutostart(
  connection: Connection,
  pool: StoragePoolRef,
  autostart: boolean,
  { signal }: Operation,
): Promise<void> {
  await asLibvirtWork("set the autostart of", poolObject(pool.name), () =>
    connection.call("storagePoolSetAutostart", { pool, autostart: autostart ? 1 : 0 }, { signal }),
  );
}

async function define(
  connection: Connection,
  uuid: string,
  inputs: StoragePoolInputs,
  secret: string | undefined,
  { signal }: Operation,
): Promise<StoragePoolRef> {
  const object = poolObject(inputs.name);
  const xml = formatXml(poolXml(inputs, uuid, secret));
  return asLibvirtWork("define", object, async () => {
    try {
      return (await connection.call("storagePoolDefineXML", { xml, flags: 0 }, { signal })).pool;
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.OperationFailed)) throw error;
      throw (await collision(connection, inputs, error, signal)) ?? error;
    }
  });
}

/** libvirt has one code for a name that is taken and for a source that another pool uses. */
async function collision(
  connection: Connection,
  inputs: StoragePoolInputs,
  cause: Error,
  signal: AbortSignal,
): Promise<ProviderError> {
  const other = await findPool(connection, inputs.name, signal);
  const object = poolObject(inputs.name);
  if (other === undefined) {
    return new ProviderError({
      code: "AlreadyExists",
      operation: "define",
      object,
      message: `${cause.message}.`,
      hint: "Another pool already stands on this path or source: import that one, or choose another.",
      cause,
    });
  }
  return new ProviderError({
    code: "AlreadyExists",
    operation: "create",
    object,
    message: `there is one already, with the UUID ${other.uuid}, and it was not made by this program.`,
    hint: `Import it with the id ${inputs.name}, or give this one another name.`,
    cause,
  });
}

/** A pool of ours that is something else now: going on would mean to take it for what it is not. */
function refuseOtherInputs(found: PoolOnHost, inputs: StoragePoolInputs): void {
  const is = readPoolXml(found.xml);
  const wished = { type: inputs.type, path: targetPathOf(inputs) ?? null };
  const differences = [
    ...(is.type === wished.type ? [] : [`its type is ${String(is.type)}`]),
    ...(is.path === wished.path ? [] : [`its path is ${String(is.path)}`]),
  ];
  if (differences.length === 0) return;
  throw new ProviderError({
    code: "AlreadyExists",
    operation: "create",
    object: poolObject(inputs.name),
    message: `there is one already, made by this program from other inputs: ${differences.join(", ")}.`,
    hint: `Import it with the id ${inputs.name}, or remove it from the host. ${IF_REPLACED}`,
  });
}

/** Only the definition goes; whatever was built or found stays. */
async function takeBack(
  connection: Connection,
  pool: StoragePoolRef,
  inputs: StoragePoolInputs,
  operation: Operation,
): Promise<void> {
  // Cleaning up must also work after the user cancelled.
  const signal = AbortSignal.timeout(10_000);
  try {
    const { active } = await connection.call("storagePoolIsActive", { pool }, { signal });
    if (active !== 0) await connection.call("storagePoolDestroy", { pool }, { signal });
    await connection.call("storagePoolUndefine", { pool }, { signal });
    if (inputs.source?.auth?.password !== undefined) {
      await removePoolSecret(connection, inputs.name, { ...operation, signal });
    }
  } catch {
    // The next run finds it by its UUID and goes on from it; the first error is the one to show.
    operation.progress.warn(`The definition of ${poolObject(pool.name)} could not be taken back.`);
  }
}
