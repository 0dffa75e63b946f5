import { effectOf, type ProcedureName } from "./rpc/procedures";

/** Reads answer at once, unless the daemon is starting or waits for another job on the same object. */
const READ_TIMEOUT_MS = 120_000;
/** A write may have to wait for a guest, a host's firewall or a disk. */
const WRITE_TIMEOUT_MS = 600_000;

/** Calls whose time depends on how much data there is: they end when they end, or with the connection. */
const UNBOUNDED: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  "storagePoolBuild",
  "storagePoolDelete",
  "storagePoolRefresh",
  "storageVolCreateXML",
  "storageVolCreateXMLFrom",
  "storageVolDelete",
  "storageVolResize",
  "storageVolWipe",
  "storageVolWipePattern",
  "domainManagedSave",
  "domainCreateWithFlags",
  "domainSnapshotCreateXML",
  "domainSnapshotDelete",
  "domainRevertToSnapshot",
]);

/** How long to wait for an answer when the caller says nothing, in milliseconds; `undefined` for ever. */
export function defaultTimeoutMs(name: ProcedureName): number | undefined {
  if (UNBOUNDED.has(name)) return undefined;
  return effectOf(name) === "write" ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS;
}
