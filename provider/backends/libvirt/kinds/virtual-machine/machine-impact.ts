import { type Impact, type ImpactWord, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { isProperties, type Properties } from "../../../../core/value";
import { impactEntry } from "./running-word";

/** What one change does to this machine: by its power state, and by what the user allows. */
export function machineImpact(
  change: PropertyChange,
  prior: ResourceState,
  inputs: Properties,
): Impact {
  const entry = impactEntry(change.pattern) as never as
    | {
        running: ImpactWord;
        off: ImpactWord;
        reason: string;
        needsGuest?: boolean;
      }
    | undefined;
  if (entry === undefined) {
    return {
      word: "next-start",
      reason: "what this property does to a running machine is not known",
    };
  }
  void live;
  void isProperties;
  void prior;
  void inputs;
  return { word: entry.running, reason: entry.reason };
}
