import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection, DomainRef, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { DomainBackupBegin, DomainJob, DomainJobStats, ErrorNumber } from "../../rpc/constants";
import type { VolumeUser } from "../../volume-users";
import { attributeAt, childOf, childrenOf, element, formatXml, parseXml } from "../../xml";
import { thawLeftFrozen, whileFrozen } from "../virtual-machine/while-frozen";
import { readDiskInUse } from "./disk-in-use";
import { readVolume, volumeObject } from "./volume-on-host";

/** Copies take as long as they take; the engine's own time-out and cancel end them. */
const COPY_TIMEOUT_MS = 24 * 3_600_000;

/** A disk as the running machine has it. */
export interface RunningDisk {
  /** What the guest sees; libvirt's own figure of the volume may be older. */
  readonly capacityBytes: number;
  readonly encrypted: boolean;
}

export async function readRunningDisk(
  connection: Connection,
  user: VolumeUser,
  signal: AbortSignal,
): Promise<RunningDisk> {
  const info = { dom: user.domain, path: user.disk, flags: 0 };
  const { capacity } = await connection.call("domainGetBlockInfo", info, { signal });
  const device = await readDiskInUse(connection, user, signal);
  const source = device && childOf(device, "source");
  const encrypted = [device, source].some((at) => at && childOf(at, "encryption"));
  return { capacityBytes: Number(capacity), encrypted };
}

/**
 * Fills a new, empty volume of the same size with a disk that a running machine writes to, as the disk
 * is at one moment: a backup job in push mode (https://libvirt.org/formatbackup.html).
 */
export async function copyRunningDisk(
  connection: Connection,
  { domain, disk }: VolumeUser,
  target: StorageVolRef,
  operation: Operation,
): Promise<void> {
  const { signal } = operation;
  const object = volumeObject(`${target.pool}/${target.name}`);
  const into = await readVolume(connection, target, signal);
  if (into === undefined) throw new Error(`${object} was just made and is gone`);
  const backup_xml = formatXml(backupXml(disk, into.path, into.format ?? "raw"));
  const flags = DomainBackupBegin.ReuseExternal;
  const args = { dom: domain, backup_xml, checkpoint_xml: null, flags };
  await asLibvirtWork("copy", object, () =>
    whileFrozen(connection, domain, operation, () =>
      connection.call("domainBackupBegin", args, { signal }),
    ),
  );
  try {
    await jobEnded(connection, domain, into.path, operation);
  } catch (error) {
    // What cannot be ended now is ended by the next run.
    const signal = AbortSignal.timeout(20_000);
    await endCopyInto(connection, domain, into.path, signal).catch(() => undefined);
    throw error;
  }
  await refuseIncomplete(connection, domain, object, signal);
}

function backupXml(disk: string, path: string, format: string) {
  return element(
    "domainbackup",
    { mode: "push" },
    element(
      "disks",
      {},
      element(
        "disk",
        { name: disk, backup: "yes", type: "file" },
        element("driver", { type: format }),
        element("target", { file: path }),
      ),
    ),
  );
}

async function jobEnded(
  connection: Connection,
  dom: DomainRef,
  path: string,
  operation: Operation,
): Promise<void> {
  const what = `machine ${JSON.stringify(dom.name)} to copy its disk`;
  const options = { what, timeoutMs: COPY_TIMEOUT_MS, intervalMs: 250 };
  await waitUntil(operation, options, async () =>
    (await copiesInto(connection, dom, path, operation.signal)) ? undefined : true,
  );
}

/** Whether a machine is at work on a copy into this file. */
async function copiesInto(
  connection: Connection,
  dom: DomainRef,
  path: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { xml } = await connection.call("domainBackupGetXMLDesc", { dom, flags: 0 }, { signal });
    const disks = childOf(parseXml(xml), "disks");
    return childrenOf(disks ?? element("disks"), "disk").some(
      (disk) => attributeAt(disk, "target", "file") === path,
    );
  } catch (error) {
    const gone = [ErrorNumber.NoDomainBackup, ErrorNumber.OperationInvalid, ErrorNumber.NoDomain];
    if (hasErrorNumber(error, ...gone)) return false;
    throw error;
  }
}

/** The daemon keeps how the last job of a machine ended, for as long as the machine runs. */
async function refuseIncomplete(
  connection: Connection,
  dom: DomainRef,
  object: string,
  signal: AbortSignal,
): Promise<void> {
  const flags = DomainJobStats.Completed | DomainJobStats.KeepCompleted;
  const { type, params } = await asLibvirtWork("copy", object, () =>
    connection.call("domainGetJobStats", { dom, flags }, { signal }),
  );
  if (type === DomainJob.Completed) return;
  const told = params.find(({ field }) => field === "errmsg")?.value.value;
  throw new ProviderError({
    code: "Unavailable",
    operation: "copy",
    object,
    message: `machine ${JSON.stringify(dom.name)} did not finish the copy of its disk: ${told ?? "it was ended"}.`,
    hint: "Run again; what was copied is discarded.",
  });
}

/** Ends a copy that nobody waits for any more. */
async function endCopyInto(
  connection: Connection,
  dom: DomainRef,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  if (!(await copiesInto(connection, dom, path, signal))) return;
  await connection.call("domainAbortJob", { dom }, { signal });
}

/** What a run of ours that was killed in the middle of a copy may have left behind in a running machine. */
export async function endLeftCopy(
  connection: Connection,
  { domain }: VolumeUser,
  target: StorageVolRef,
  operation: Operation,
): Promise<void> {
  const into = await readVolume(connection, target, operation.signal);
  if (into !== undefined) await endCopyInto(connection, domain, into.path, operation.signal);
  await thawLeftFrozen(connection, domain, operation);
}
