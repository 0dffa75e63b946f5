import { type Impact, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";

/** What only tells how it is made or deleted, and moves nothing that is there. */
const ONLY_WORDS = [
  "onDelete",
  "cluster.labels",
  "cluster.immediateBind",
  "cluster.secret",
  "cluster.certificates",
  "cluster.priorityClass",
  "cluster.preallocation",
];

/** A DataVolume never changes; a claim only grows. Source: CDI's and Kubernetes' admission. */
export function volumeImpact(change: PropertyChange): Impact {
  const { pattern, from, to } = change;
  if (ONLY_WORDS.some((word) => pattern === word || pattern.startsWith(`${word}{`))) {
    return live("only what is written down about it");
  }
  if (to === undefined && ["cluster.accessModes", "cluster.volumeMode"].includes(pattern)) {
    return live("it keeps the modes that it has");
  }
  if (pattern === "size") {
    const shrinks = typeof from === "number" && typeof to === "number" && to < from;
    if (!shrinks) return live("the claim grows in place", { needsGuest: true });
    return {
      word: "replace",
      reason: "a claim cannot shrink",
      dataLoss: true,
    };
  }
  if (pattern === "source.checksum" || pattern === "source.decompress") {
    return { word: "replace", reason: "other content is a new volume", dataLoss: true };
  }
  return { word: "replace", reason: "a DataVolume cannot be changed", dataLoss: true };
}
