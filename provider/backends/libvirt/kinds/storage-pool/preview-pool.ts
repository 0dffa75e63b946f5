import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PlanRequest } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection";
import { isUnknownProcedure } from "../../libvirt-errors";
import { childrenOf, parseXml } from "../../xml";
import { findPool } from "./pool-on-host";

/** What the host says about a pool that is to be made. */
export async function previewPool(
  connection: Connection,
  { inputs, prior }: PlanRequest,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  if (prior !== undefined || typeof inputs.name !== "string") return [];
  const { name, type } = inputs;
  return [
    ...(typeof type === "string" ? await checkType(connection, type, operation) : []),
    ...(await checkName(connection, name, operation)),
  ];
}

/** The parts of libvirt for most types are packages of their own. */
async function checkType(
  connection: Connection,
  type: string,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  try {
    const { capabilities } = await connection.call(
      "connectGetStoragePoolCapabilities",
      { flags: 0 },
      { signal },
    );
    const pools = childrenOf(parseXml(capabilities), "pool");
    const pool = pools.find(({ attributes }) => attributes.type === type);
    if (pool === undefined || pool.attributes.supported === "yes") return [];
    const detail = `The host's libvirt has no part for pools of type ${type}. Install it there; on Debian it is libvirt-daemon-driver-storage-${type}.`;
    return [errorAt(["type"], "is not supported by the host", detail)];
  } catch (error) {
    // Before libvirt 5.2 the host cannot be asked.
    if (isUnknownProcedure(error)) return [];
    throw error;
  }
}

/** A warning only: what has the name may be deleted earlier in the same run. */
async function checkName(
  connection: Connection,
  name: string,
  { owner, signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const found = await findPool(connection, name, signal);
  if (found === undefined || found.uuid === (await uuidFor(owner, "StoragePool", name))) return [];
  const detail = `The host has a pool of this name with the UUID ${found.uuid}, which this program did not make. Import it, or choose another name.`;
  return [warningAt(["name"], "is taken", detail)];
}
