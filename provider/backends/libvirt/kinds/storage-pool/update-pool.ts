import { equalValues } from "../../../../core/equal-values";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { Connection, StoragePoolRef } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { StorageXML } from "../../rpc/constants";
import { attributeAt, childOf, formatXml, parseXml, replaceChild } from "../../xml";
import { setAutostart } from "./create-pool";
import { isActive, poolObject, readPool } from "./pool-on-host";
import { ensurePoolSecret } from "./pool-secret";
import { poolXml } from "./pool-xml";
import { startPool } from "./start-pool";

/** Changes what differs in a pool that exists: its login, whether it runs, its autostart. */
export async function updatePool(
  connection: Connection,
  uuid: string,
  inputs: StoragePoolInputs,
  prior: ResourceState,
  operation: Operation,
): Promise<void> {
  const object = poolObject(inputs.name);
  const found = await asLibvirtWork("read", object, () => readPool(connection, uuid, operation));
  if (found === undefined) {
    throw new ProviderError({
      code: "NotFound",
      operation: "update",
      object,
      message: "it is not on the host any more.",
      hint: "Refresh the state; the next run makes it again.",
    });
  }
  let isRunning = isActive(found);
  if (hasOtherLogin(inputs, prior)) {
    await changeLogin(connection, found.ref, inputs, operation);
    // The host logs in when the pool starts, and only then.
    if (isRunning) await stop(connection, found.ref, operation);
    isRunning = false;
  }
  if (inputs.running && !isRunning) await startPool(connection, found.ref, inputs, operation);
  if (!inputs.running && isRunning) await stop(connection, found.ref, operation);
  if (inputs.autostart !== found.autostart) {
    await setAutostart(connection, found.ref, inputs.autostart, operation);
  }
}

async function stop(
  connection: Connection,
  pool: StoragePoolRef,
  { signal }: Operation,
): Promise<void> {
  await asLibvirtWork("stop", poolObject(pool.name), () =>
    connection.call("storagePoolDestroy", { pool }, { signal }),
  );
}

function hasOtherLogin(inputs: StoragePoolInputs, prior: ResourceState): boolean {
  const before = (prior.inputs.source as Properties | undefined)?.auth;
  const after = inputs.source?.auth as Properties | undefined;
  return !equalValues(before as Value | undefined, after as Value | undefined);
}

/** Patches the stored definition, so that what we do not model stays in it. */
async function changeLogin(
  connection: Connection,
  pool: StoragePoolRef,
  inputs: StoragePoolInputs,
  operation: Operation,
): Promise<void> {
  const secret = await ensurePoolSecret(connection, inputs, operation);
  const { signal } = operation;
  await asLibvirtWork("change the login of", poolObject(pool.name), async () => {
    const args = { pool, flags: StorageXML.Inactive };
    const stored = parseXml((await connection.call("storagePoolGetXMLDesc", args, { signal })).xml);
    const source = childOf(stored, "source");
    const wished = childOf(poolXml(inputs, pool.uuid, secret), "source");
    if (source === undefined || wished === undefined) return;
    const auth = childOf(wished, "auth");
    const isSame =
      attributeAt(source, "auth", "username") === auth?.attributes.username &&
      attributeAt(source, "auth/secret", "uuid") === (auth && attributeAt(auth, "secret", "uuid"));
    if (isSame || auth === undefined) return;
    const xml = formatXml(replaceChild(stored, replaceChild(source, auth)));
    await connection.call("storagePoolDefineXML", { xml, flags: 0 }, { signal });
  });
}
