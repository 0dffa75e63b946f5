import type { Impact, ImpactWord } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";

export interface PropertyImpact {
  /** While the pool is started. */
  readonly running: ImpactWord;
  /** While it is stopped. */
  readonly off: ImpactWord;
  readonly reason: string;
  /** The libvirt call that does it. */
  readonly call: string;
}

const NEW_POOL: PropertyImpact = {
  running: "replace",
  off: "replace",
  reason:
    "libvirt cannot change it in a pool that exists; the data stays unless deleteStorage is set",
  call: "storagePoolDefineXML",
};

const STATE_ONLY: PropertyImpact = {
  running: "live",
  off: "live",
  reason: "it is only remembered, for the next create or delete",
  call: "none",
};

const LOGIN: PropertyImpact = {
  running: "restart",
  off: "live",
  reason: "the host logs in only when the pool starts",
  call: "secretSetValue, storagePoolDestroy, storagePoolCreate",
};

/** What a change of each property does, by the pattern of its path; the longest pattern that fits counts. */
export const STORAGE_POOL_IMPACTS: { readonly [pattern: string]: PropertyImpact } = {
  name: NEW_POOL,
  type: NEW_POOL,
  path: NEW_POOL,
  source: NEW_POOL,
  "source.auth": LOGIN,
  "source.auth.username": LOGIN,
  "source.auth.password": LOGIN,
  "source.auth.secret": LOGIN,
  permissions: NEW_POOL,
  autostart: {
    running: "live",
    off: "live",
    reason: "it counts when the host boots",
    call: "storagePoolSetAutostart",
  },
  running: {
    running: "live",
    off: "live",
    reason: "the pool is started or stopped; machines that run keep their disks",
    call: "storagePoolCreate, storagePoolDestroy",
  },
  build: STATE_ONLY,
  deleteStorage: STATE_ONLY,
};

export function storagePoolImpact(change: PropertyChange, isRunning: boolean): Impact {
  const impact = impactAt(STORAGE_POOL_IMPACTS, change.pattern) ?? NEW_POOL;
  return { word: isRunning ? impact.running : impact.off, reason: impact.reason };
}

/** The entry of a pattern, or of the nearest container of it. */
export function impactAt<T>(
  table: { readonly [pattern: string]: T },
  pattern: string,
): T | undefined {
  for (let key = pattern; key !== ""; key = key.replace(/(^|\.)[^.]*$/, "")) {
    const plain = key.replace(/\[\]$/, "");
    if (Object.hasOwn(table, key)) return table[key];
    if (Object.hasOwn(table, plain)) return table[plain];
  }
  return undefined;
}
