import type { Connection, DomainRef } from "../../connection-api";
import { DomainPausedReason, DomainState } from "../../rpc/constants";
import { ifDomainExists } from "./machine-on-host";

/** libvirt's numbers as words; those that are left out say nothing to a user. */
const WORDS: ReadonlyMap<number, string> = new Map([
  [DomainPausedReason.User, "user"],
  [DomainPausedReason.Migration, "migration"],
  [DomainPausedReason.Save, "save"],
  [DomainPausedReason.Dump, "dump"],
  [DomainPausedReason.Ioerror, "io-error"],
  [DomainPausedReason.Watchdog, "watchdog"],
  [DomainPausedReason.FromSnapshot, "snapshot"],
  [DomainPausedReason.Snapshot, "snapshot"],
  [DomainPausedReason.Crashed, "crashed"],
]);

/** Why a machine is paused; undefined when it is not, or libvirt does not know. */
export async function pauseReason(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
): Promise<string | undefined> {
  const told = await ifDomainExists(() =>
    connection.call("domainGetState", { dom, flags: 0 }, { signal }),
  );
  return told?.state === DomainState.Paused ? WORDS.get(told.reason) : undefined;
}
