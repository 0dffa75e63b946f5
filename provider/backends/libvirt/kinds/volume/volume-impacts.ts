import { type Impact, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { impactAt } from "../impact-at";

const NEW_VOLUME: Impact = {
  word: "replace",
  reason: "a volume is made once; another content or format is another volume",
  dataLoss: true,
};

const STATE_ONLY = live("it is only remembered, for the next upload, copy, resize or delete");

/** What a change of each property does, by the pattern of its path; the longest pattern that fits counts. */
const IMPACTS: { readonly [pattern: string]: Impact } = {
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
  size: live("the volume grows in place, and a machine that runs sees it at once"),
  allowShrink: STATE_ONLY,
  onDelete: STATE_ONLY,
  wipeOnDelete: STATE_ONLY,
};

/** What no host can tell of a volume that is there; after an import the program's word is taken. */
const UNKNOWABLE = ["source", "cloneFrom", "preallocation", "qcow2", "encryption", "permissions"];

const WRITTEN_DOWN = live("the volume was imported, and is taken for one that was made so");

export function volumeImpact(change: PropertyChange, prior: ResourceState): Impact {
  const property = String(change.path[0]);
  if (prior.outputs.imported === true && UNKNOWABLE.includes(property)) {
    if ((prior.inputs[property] ?? undefined) === undefined) return WRITTEN_DOWN;
  }
  if (change.pattern === "size" && isShrink(change)) {
    return live("the end of the volume is cut off", { dataLoss: true });
  }
  return impactAt(IMPACTS, change.pattern) ?? NEW_VOLUME;
}

export function isShrink({ from, to }: PropertyChange): boolean {
  return typeof from === "number" && typeof to === "number" && to < from;
}
