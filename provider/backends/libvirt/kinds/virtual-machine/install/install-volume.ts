import { createHash } from "node:crypto";
import type { Operation } from "../../../../../core/operation";
import { ProviderError } from "../../../../../core/provider-error";
import type { Connection, StoragePoolRef, StorageVolRef } from "../../../connection-api";
import { hasErrorNumber } from "../../../libvirt-errors";
import { ErrorNumber } from "../../../rpc/constants";
import { element, formatXml, textElement } from "../../../xml";
import type { Content } from "../../volume/content/file-content";

/** What a machine is installed from is kept under its own name until it is installed. */
export function installVolumeName(machine: string, what: string, content: string): string {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return `${machine}.install-${what}-${digest}`;
}

function isInstallVolume(machine: string, name: string): boolean {
  const rest = name.startsWith(`${machine}.install-`) ? name.slice(machine.length) : "";
  return /^\.install-[a-z]+-[0-9a-f]{12}$/.test(rest);
}

/**
 * Fills a volume of that name, also one that an earlier run left half. Returns its path on the host.
 */
export async function fillInstallVolume(
  connection: Connection,
  pool: StoragePoolRef,
  name: string,
  content: Content,
  { signal, progress }: Operation,
): Promise<string> {
  const { totalBytes } = content;
  if (totalBytes === undefined) throw unknownLength(content.name);
  await discard(connection, pool, name, signal);
  const args = { pool, xml: volumeXml(name, totalBytes), flags: 0 };
  const { vol } = await connection.call("storageVolCreateXML", args, { signal });
  const pieces = counted(content, (doneBytes) =>
    progress.report({ stage: `upload ${content.name}`, doneBytes, totalBytes }),
  );
  await connection.upload(vol, { signal, length: BigInt(totalBytes) }, pieces);
  return (await connection.call("storageVolGetPath", { vol }, { signal })).name;
}

async function* counted(content: Content, report: (doneBytes: number) => void) {
  let done = 0;
  for await (const piece of content.pieces) {
    done += piece.length;
    report(done);
    yield piece;
  }
}

/** Removes what earlier installations of this machine left in a pool. */
export async function discardInstallVolumes(
  connection: Connection,
  pool: StoragePoolRef,
  machine: string,
  signal: AbortSignal,
): Promise<void> {
  const args = { pool, need_results: 1, flags: 0 };
  const { vols } = await connection.call("storagePoolListAllVolumes", args, { signal });
  for (const vol of vols) {
    if (isInstallVolume(machine, vol.name)) await remove(connection, vol, signal);
  }
}

async function discard(
  connection: Connection,
  pool: StoragePoolRef,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { vol } = await connection.call("storageVolLookupByName", { pool, name }, { signal });
    await remove(connection, vol, signal);
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoStorageVol)) throw error;
  }
}

async function remove(connection: Connection, vol: StorageVolRef, signal: AbortSignal) {
  try {
    await connection.call("storageVolDelete", { vol, flags: 0 }, { signal });
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoStorageVol)) throw error;
  }
}

/** An answer file may hold passwords, so nobody but the host's root and the machine may read it. */
function volumeXml(name: string, bytes: number): string {
  const permissions = element("permissions", {}, textElement("mode", "0600"));
  const format = element("format", { type: "raw" });
  return formatXml(
    element(
      "volume",
      {},
      textElement("name", name),
      element("capacity", { unit: "bytes" }, String(bytes)),
      element("target", {}, format, permissions),
    ),
  );
}

function unknownLength(name: string): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "fetch",
    object: name,
    message: "the server does not say how long it is.",
    hint: "Make a Volume of it, and write its id.",
  });
}
