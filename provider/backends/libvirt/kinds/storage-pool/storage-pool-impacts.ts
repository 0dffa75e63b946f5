import { type Impact, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import { impactAt } from "../impact-at";

const NEW_POOL: Impact = {
  word: "replace",
  reason:
    "libvirt cannot change it in a pool that exists; the data stays unless deleteStorage is set",
};

const STATE_ONLY = live("it is only remembered, for the next create or delete");

const LOGIN: Impact = { word: "restart", reason: "the host logs in only when the pool starts" };

/** What a change of each property does, by the pattern of its path; the longest pattern that fits counts. */
const IMPACTS: { readonly [pattern: string]: Impact } = {
  name: NEW_POOL,
  type: NEW_POOL,
  path: NEW_POOL,
  source: NEW_POOL,
  "source.auth": LOGIN,
  permissions: NEW_POOL,
  autostart: live("it counts when the host boots"),
  running: live("the pool is started or stopped; machines that run keep their disks"),
  build: STATE_ONLY,
  deleteStorage: STATE_ONLY,
};

export function storagePoolImpact(change: PropertyChange, isRunning: boolean): Impact {
  const impact = impactAt(IMPACTS, change.pattern) ?? NEW_POOL;
  // A pool that is stopped logs in when it is next started anyway.
  return impact === LOGIN && !isRunning ? live(LOGIN.reason) : impact;
}
