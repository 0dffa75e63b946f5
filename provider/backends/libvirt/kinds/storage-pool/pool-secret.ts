import { uuidFor } from "../../../../core/identity";
import type { Operation } from "../../../../core/operation";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { Connection } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { element, formatXml, textElement } from "../../xml";

/** The libvirt secret in which a pool's password is kept: always the same one for owner and name. */
function poolSecretUuid(owner: string, poolName: string): Promise<string> {
  return uuidFor(owner, "StoragePoolSecret", poolName);
}

/** Makes the secret, or gives it the password of these inputs. Returns its UUID; undefined without a password. */
export async function ensurePoolSecret(
  connection: Connection,
  inputs: StoragePoolInputs,
  { owner, signal }: Operation,
): Promise<string | undefined> {
  const password = inputs.source?.auth?.password;
  if (password === undefined) return undefined;
  const uuid = await poolSecretUuid(owner, inputs.name);
  const usage =
    inputs.type === "rbd"
      ? element("usage", { type: "ceph" }, textElement("name", `pool ${inputs.name} (${uuid})`))
      : element("usage", { type: "iscsi" }, textElement("target", `pool ${inputs.name} (${uuid})`));
  const xml = formatXml(
    element(
      "secret",
      { ephemeral: "no", private: "yes" },
      textElement("uuid", uuid),
      textElement("description", `The login of storage pool ${inputs.name}`),
      usage,
    ),
  );
  return asLibvirtWork("keep the password of", `storage pool "${inputs.name}"`, async () => {
    const { secret } = await connection.call("secretDefineXML", { xml, flags: 0 }, { signal });
    // cephx keys are given in base64 and kept as bytes; a CHAP password is its own bytes.
    const value = Buffer.from(password, inputs.type === "rbd" ? "base64" : "utf8");
    await connection.call("secretSetValue", { secret, value, flags: 0 }, { signal });
    return uuid;
  });
}

/** Gone is success. */
export async function removePoolSecret(
  connection: Connection,
  poolName: string,
  { owner, signal }: Operation,
): Promise<void> {
  const uuid = await poolSecretUuid(owner, poolName);
  try {
    const { secret } = await connection.call("secretLookupByUUID", { uuid }, { signal });
    await connection.call("secretUndefine", { secret }, { signal });
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoSecret)) throw error;
  }
}
