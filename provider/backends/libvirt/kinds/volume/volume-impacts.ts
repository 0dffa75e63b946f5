import type { Impact, ImpactWord } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import { impactAt } from "../storage-pool/storage-pool-impacts";

export interface VolumeImpact {
  /** While a running machine has the volume open. */
  readonly running: ImpactWord;
  /** While nobody has. */
  readonly off: ImpactWord;
  readonly reason: string;
  /** The libvirt call that does it. */
  readonly call: string;
  readonly dataLoss?: boolean;
}

const NEW_VOLUME: VolumeImpact = {
  running: "replace",
  off: "replace",
  reason: "a volume is made once; another content or format is another volume",
  call: "storageVolDelete, storageVolCreateXML",
  dataLoss: true,
};

const STATE_ONLY: VolumeImpact = {
  running: "live",
  off: "live",
  reason: "it is only remembered, for the next upload, copy, resize or delete",
  call: "none",
};

/** What a change of each property does, by the pattern of its path; the longest pattern that fits counts. */
export const VOLUME_IMPACTS: { readonly [pattern: string]: VolumeImpact } = {
  name: NEW_VOLUME,
  pool: NEW_VOLUME,
  format: NEW_VOLUME,
  source: NEW_VOLUME,
  "source.length": STATE_ONLY,
  backing: NEW_VOLUME,
  cloneFrom: NEW_VOLUME,
  "cloneFrom.whileRunning": STATE_ONLY,
  preallocation: NEW_VOLUME,
  qcow2: NEW_VOLUME,
  encryption: NEW_VOLUME,
  permissions: NEW_VOLUME,
  existing: NEW_VOLUME,
  size: {
    running: "live",
    off: "live",
    reason: "the volume grows in place, and a machine that runs sees it at once",
    call: "domainBlockResize on the machine that has it open, else storageVolResize",
  },
  allowShrink: STATE_ONLY,
  onDelete: STATE_ONLY,
  wipeOnDelete: STATE_ONLY,
};

export const SHRINK_REASON = "the end of the volume is cut off";

export function volumeImpact(change: PropertyChange): Impact {
  const {
    running: word,
    reason,
    dataLoss,
  } = impactAt(VOLUME_IMPACTS, change.pattern) ?? NEW_VOLUME;
  if (change.pattern === "size" && isShrink(change)) {
    return { word, reason: SHRINK_REASON, dataLoss: true };
  }
  return { word, reason, ...(dataLoss ? { dataLoss } : {}) };
}

export function isShrink({ from, to }: PropertyChange): boolean {
  return typeof from === "number" && typeof to === "number" && to < from;
}
