import { compare } from "../../../../core/compare";
import { equalValues } from "../../../../core/equal-values";
import type { PropertyChange } from "../../../../core/property-change";
import { formatDuration, formatSize } from "../../../../core/unit";
import { isList, isProperties, type Properties, type Value } from "../../../../core/value";
import { machineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { type NamedChange, withChanges } from "./apply-changes";
import { rowOfChange } from "./impact-of-change";
import type { ImpactRow } from "./impacts/impact-row";
import { formatNamedPath, type NamedPath, namedPath, valueAt } from "./named-path";

/** Something that the stored definition has and the running one has not, or the other way round. */
export interface Difference {
  readonly change: PropertyChange;
  readonly path: NamedPath;
  /** What it takes to make the running machine the stored one. */
  readonly row: ImpactRow;
  /** What it would have taken to make the stored machine the running one. */
  readonly back: ImpactRow;
}

export interface SplitDifferences {
  /** In force at the next start. */
  readonly pending: readonly Difference[];
  /** The stored properties, with what was changed in the running machine behind our back. */
  readonly drifted: Properties;
}

/** What differs between the running and the stored definition: how to get from the one to the other. */
export function differences(live: Properties, stored: Properties): readonly Difference[] {
  const before = withMaxima(live);
  const after = withMaxima(stored);
  return compare(machineInputs, before, after)
    .filter((change) => !isHostsOwn(change, after))
    .map((change) => ({
      change,
      path: namedPath(machineInputs, change.kind === "delete" ? before : after, change.path),
      row: rowOfChange(change, { before, after }),
      back: rowOfChange(reversed(change), { before: after, after: before }),
    }));
}

/** A maximum that nobody wrote is as much as there is now. */
function withMaxima(bag: Properties): Properties {
  const { cpu, memory, memoryMax } = bag;
  const most = isProperties(cpu) ? { ...cpu, maxCount: cpu.maxCount ?? cpu.count } : cpu;
  return { ...bag, cpu: most, memoryMax: memoryMax ?? memory };
}

/** A network decides for all that is plugged into it. */
function isOnNetwork({ interfaces }: Properties, index: string | number | undefined): boolean {
  const nic = isList(interfaces) ? interfaces[Number(index)] : undefined;
  return isProperties(nic) && typeof nic.network === "string";
}

/**
 * What libvirt tells only of a running machine: the processor that the emulator really gave, feature
 * by feature, in place of `host-model` or of no word at all.
 */
function isHostsOwn({ pattern, kind, to, path }: PropertyChange, after: Properties): boolean {
  if (pattern === "libvirt.cpuTuning.check") return true;
  if (pattern === "cpu.model") return kind === "delete" || to === "host-model";
  if (pattern === "cpu.features[].policy") return true;
  if (pattern === "interfaces[].trustGuestFilters") return isOnNetwork(after, path[1]);
  // A display that nobody gave a place has got one.
  if (/^graphics\[\]\.(listen|port|tlsPort|socket)$/.test(pattern)) return kind === "delete";
  return (pattern === "cpu.features[]" || pattern === "cpu.nested") && kind === "delete";
}

/**
 * Tells what waits for the next start from what was changed while the machine runs. Only properties
 * that can change while it runs can have been changed so, and what we know to be waiting waits. A
 * stored definition that is not as it was written is drift by itself. `written` is undefined for a
 * machine that nobody has written down yet.
 */
export function splitDifferences(
  live: Properties,
  stored: Properties,
  written: Properties | undefined,
  known: readonly string[],
): SplitDifferences {
  const pending: Difference[] = [];
  const drift: Difference[] = [];
  for (const difference of differences(live, stored)) {
    const waits = known.includes(describePending(difference)) || !couldChangeLive(difference);
    if (waits || written === undefined) pending.push(difference);
    else if (isStoredAsWritten(difference, stored, written)) drift.push(difference);
  }
  return { pending, drifted: withChanges(stored, drift.map(backwards)) };
}

function isStoredAsWritten({ path }: Difference, stored: Properties, written: Properties): boolean {
  const there = valueAt(stored, path);
  const wished = valueAt(written, path);
  const isItem = typeof path.at(-1) === "object";
  return isItem ? isNothing(there) === isNothing(wished) : equalValues(there, wished);
}

function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null;
}

/** `disks["data"].cache = none`, `interfaces["lan"] added`; never a secret. */
export function describePending({ change, path }: Difference): string {
  const where = formatNamedPath(path);
  const last = path.at(-1);
  if (typeof last === "object") return `${where} ${change.kind === "add" ? "added" : "removed"}`;
  if (change.to === undefined || change.to === null) return `${where} unset`;
  return `${where} = ${spelled(change)}`;
}

/** True when the running machine can take it without a restart. */
export function isLive({ row }: Difference): boolean {
  return row.running === "live" || row.running === "replug";
}

function spelled({ property, to }: PropertyChange): string {
  if (property?.secret) return "(secret)";
  if (property?.type === "size" && typeof to === "number") return formatSize(to);
  if (property?.type === "duration" && typeof to === "number") return formatDuration(to);
  return typeof to === "string" ? to : JSON.stringify(to);
}

/** From the stored definition to the running one. An item goes, a value becomes nothing. */
function backwards({ change, path }: Difference): NamedChange {
  const isItem = typeof path.at(-1) === "object";
  return { path, to: isItem ? change.from : (change.from ?? null) };
}

function reversed(change: PropertyChange): PropertyChange {
  const kind = change.kind === "add" ? "delete" : change.kind === "delete" ? "add" : "update";
  return { ...change, kind, from: change.to, to: change.from };
}

/** Somebody may have made the running machine differ without a restart. */
function couldChangeLive({ row, back }: Difference): boolean {
  return [row, back].some(({ running }) => running === "live" || running === "replug");
}
