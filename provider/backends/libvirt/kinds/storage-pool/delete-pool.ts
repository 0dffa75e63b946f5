import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import type { Properties } from "../../../../core/value";
import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { readVolumeUsers, userNames, type VolumeUsers } from "../../volume-users";
import { textAt } from "../../xml";
import { isActive, listVolumes, type PoolOnHost, poolObject, readPool } from "./pool-on-host";
import { removePoolSecret } from "./pool-secret";

/** Stops and undefines a pool; what is below it is deleted only with `deleteStorage`, and only when empty. */
export async function deletePool(
  connection: Connection,
  state: ResourceState,
  operation: Operation,
): Promise<void> {
  const name = String(state.inputs.name);
  const object = poolObject(name);
  const found = await asLibvirtWork("read", object, () =>
    readPool(connection, state.id, operation),
  );
  if (found !== undefined) {
    // Everything that may refuse comes before anything that changes the host.
    if (isActive(found)) await refuseUsed(connection, found, operation);
    const deletesStorage = state.inputs.deleteStorage === true;
    if (deletesStorage) await refuseFull(connection, found, operation);
    await asLibvirtWork("delete", object, () =>
      remove(connection, found, deletesStorage, operation),
    );
  }
  if (hasPassword(state)) {
    await asLibvirtWork("delete the password of", object, () =>
      removePoolSecret(connection, name, operation),
    );
  }
}

function hasPassword({ inputs }: ResourceState): boolean {
  const source = inputs.source as Properties | undefined;
  return (source?.auth as Properties | undefined)?.password !== undefined;
}

async function remove(
  connection: Connection,
  found: PoolOnHost,
  deletesStorage: boolean,
  { signal }: Operation,
): Promise<void> {
  const pool = found.ref;
  try {
    if (isActive(found)) await connection.call("storagePoolDestroy", { pool }, { signal });
    if (deletesStorage) await deleteStorage(connection, found, signal);
    await connection.call("storagePoolUndefine", { pool }, { signal });
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStoragePool)) return;
    throw error;
  }
}

/** A failure leaves the pool as it was, started. */
async function deleteStorage(
  connection: Connection,
  { ref: pool, ...found }: PoolOnHost,
  signal: AbortSignal,
): Promise<void> {
  try {
    await connection.call("storagePoolDelete", { pool, flags: 0 }, { signal });
  } catch (error) {
    if (isActive({ ref: pool, ...found })) {
      await connection.call("storagePoolCreate", { pool, flags: 0 }, { signal });
    }
    throw error;
  }
}

async function refuseUsed(
  connection: Connection,
  { ref, xml }: PoolOnHost,
  { signal }: Operation,
): Promise<void> {
  const users = await asLibvirtWork("look for users of", poolObject(ref.name), () =>
    readVolumeUsers(connection, signal),
  );
  if (users.size === 0) return;
  const volumes = await listVolumes(connection, ref, signal);
  const used = usersOf(volumes, textAt(xml, "target/path"), users);
  if (used.length === 0) return;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: poolObject(ref.name),
    message: `running machines use its volumes: ${used.join(", ")}.`,
    hint: "Stop them, or take the disks out of them first.",
  });
}

/** A volume's key is its path where it is a file; block volumes lie below the pool's own directory. */
function usersOf(
  volumes: readonly StorageVolRef[],
  target: string | undefined,
  users: VolumeUsers,
): readonly string[] {
  const keys = new Set(volumes.flatMap(({ key, name }) => [key, `${target}/${name}`]));
  const paths = [...users.keys()].filter((path) => keys.has(path));
  return [...new Set(paths.flatMap((path) => userNames(users.get(path) ?? [])))];
}

async function refuseFull(
  connection: Connection,
  found: PoolOnHost,
  { signal }: Operation,
): Promise<void> {
  const object = poolObject(found.ref.name);
  if (!isActive(found)) {
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "delete the storage of",
      object,
      message: "it is not started, so what it holds cannot be seen.",
      hint: "Start it, or write deleteStorage: false to only forget it.",
    });
  }
  await asLibvirtWork("refresh", object, () =>
    connection.call("storagePoolRefresh", { pool: found.ref, flags: 0 }, { signal }),
  );
  const volumes = await listVolumes(connection, found.ref, signal);
  if (volumes.length === 0) return;
  const names = volumes.slice(0, 5).map(({ name }) => name);
  const more = volumes.length > names.length ? " and others" : "";
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "delete the storage of",
    object,
    message: `it still holds ${volumes.length} volumes: ${names.join(", ")}${more}.`,
    hint: "Delete them first, or write deleteStorage: false to keep them.",
  });
}
