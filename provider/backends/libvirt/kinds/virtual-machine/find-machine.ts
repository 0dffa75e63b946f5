import { TEXT_FORMATS } from "../../../../core/property-format";
import { ProviderError } from "../../../../core/provider-error";
import type { Connection, DomainRef } from "../../connection-api";
import { machineObject } from "./machine-object";
import { ifDomainExists } from "./machine-on-host";

/** The machine of that name; undefined only when the daemon said that there is none. */
export function lookupByName(
  connection: Connection,
  name: string,
  signal: AbortSignal,
): Promise<DomainRef | undefined> {
  return ifDomainExists(async () => {
    return (await connection.call("domainLookupByName", { name }, { signal })).dom;
  });
}

export function lookupByUuid(
  connection: Connection,
  uuid: string,
  signal: AbortSignal,
): Promise<DomainRef | undefined> {
  return ifDomainExists(async () => {
    return (await connection.call("domainLookupByUUID", { uuid }, { signal })).dom;
  });
}

/** The UUID of a machine from what a user typed: its name or its UUID. */
export async function resolveMachineId(
  connection: Connection,
  nameOrUuid: string,
  signal: AbortSignal,
): Promise<string> {
  const uuid = TEXT_FORMATS.uuid.normalise(nameOrUuid);
  const found =
    (uuid && (await lookupByUuid(connection, uuid, signal))) ??
    (await lookupByName(connection, nameOrUuid, signal));
  if (found) return found.uuid;
  throw new ProviderError({
    code: "NotFound",
    operation: "find",
    object: machineObject(nameOrUuid),
    message: `${connection.uri} has no domain of this ${uuid ? "UUID or name" : "name"}.`,
    hint: "`virsh list --all` shows what is there.",
  });
}

export async function listMachines(connection: Connection, signal: AbortSignal) {
  const args = { need_results: 1, flags: 0 };
  const { domains } = await connection.call("connectListAllDomains", args, { signal });
  return domains.map(({ uuid, name }) => ({ id: uuid, name }));
}
