import type { Impact, ImpactWord } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { parseSize } from "../../../../core/unit";
import type { Properties } from "../../../../core/value";
import { savedTemplates } from "./template-volumes";

interface ImpactRow {
  readonly running: ImpactWord;
  readonly reason: string;
  readonly dataLoss?: boolean;
}

const LIVE_METADATA: ImpactRow = { running: "live", reason: "only the object's own description" };
const LIVE_PLACEMENT: ImpactRow = {
  running: "live",
  reason: "KubeVirt takes it for the next move of the machine",
};
const OTHER: ImpactRow = {
  running: "next-start",
  reason: "KubeVirt changes it only when the machine starts anew (RestartRequired)",
};

const GROWN: ImpactRow = { running: "live", reason: "the claim grows in place" };
const OTHER_VOLUME: ImpactRow = {
  running: "replace",
  reason: "KubeVirt makes the volume once, with the machine",
  dataLoss: true,
};
const TEMPLATES = "cluster.dataVolumeTemplates";
const TEMPLATES_ITEM = `${TEMPLATES}[]`;

/**
 * What a change does to a running machine under `vmRolloutStrategy: LiveUpdate`, KubeVirt's default.
 * Everything that has no row is {@link OTHER}. Source: KubeVirt's vm-controller, liveupdate rules,
 * and the traces of the real controller in our tests.
 */
export const virtualMachineImpacts: Readonly<Record<string, ImpactRow>> = {
  name: { running: "replace", reason: "an object cannot be renamed", dataLoss: false },
  "cluster.namespace": { running: "replace", reason: "an object cannot be moved" },
  title: LIVE_METADATA,
  description: LIVE_METADATA,
  "cluster.conflictPolicy": LIVE_METADATA,
  "cluster.managePower": LIVE_METADATA,
  "cluster.nodeSelector": LIVE_PLACEMENT,
  "cluster.tolerations": LIVE_PLACEMENT,
  "cluster.affinity": LIVE_PLACEMENT,
  "power.applyChanges": LIVE_METADATA,
  "power.forceStop": LIVE_METADATA,
  waitFor: LIVE_METADATA,
  "power.state": { running: "restart", reason: "the machine starts or stops" },
  "cluster.runStrategy": { running: "restart", reason: "the machine may start or stop" },
};

export function machineImpact(
  change: PropertyChange,
  prior: ResourceState,
  inputs: Properties,
): Impact {
  const row = rowOf(change, prior);
  if (row.running === "replace") {
    const dataLoss = row.dataLoss || savedTemplates(prior).length > 0;
    return { word: "replace", reason: row.reason, dataLoss };
  }
  const running = ["running", "paused"].includes(String(prior.outputs.powerState));
  if (change.pattern === "power.state" && !running)
    return { word: "live", reason: "the machine starts" };
  if (!running) return { word: "live", reason: "stored now; the machine is off" };
  const restarts =
    (inputs.power as { applyChanges?: string } | undefined)?.applyChanges === "restart";
  const word = row.running === "next-start" && restarts ? "restart" : row.running;
  return { word, reason: row.reason };
}

function rowOf(change: PropertyChange, prior: ResourceState): ImpactRow {
  const { pattern, from, to } = change;
  if (pattern.startsWith(`${TEMPLATES}[`)) return templateRow(change);
  const found = Object.entries(virtualMachineImpacts).find(
    ([key]) => pattern === key || pattern.startsWith(`${key}.`) || pattern.startsWith(`${key}[`),
  );
  if (found !== undefined) return found[1];
  if (pattern === "cpu.count")
    return growth(from, to, boundOf(prior, "cpu", "maxCount"), "sockets");
  if (pattern === "memory") return growth(from, to, boundOf(prior, "memoryMax"), "memory");
  if (pattern === "interfaces[].linkState") {
    return { running: "live", reason: "KubeVirt plugs the cable in or out" };
  }
  return OTHER;
}

/** KubeVirt makes a volume of its template once, and deletes it with the machine. */
function templateRow({ pattern, from, to }: PropertyChange): ImpactRow {
  switch (pattern) {
    case TEMPLATES_ITEM:
      return OTHER;
    case `${TEMPLATES_ITEM}.onDelete`:
      return LIVE_METADATA;
    case `${TEMPLATES_ITEM}.size`:
      if (typeof from === "number" && typeof to === "number" && to > from) return GROWN;
      return OTHER_VOLUME;
    default:
      return OTHER_VOLUME;
  }
}

/** KubeVirt grows up to the bound that the machine started with, by hot-plug; it never shrinks. */
function growth(from: unknown, to: unknown, bound: number | undefined, what: string): ImpactRow {
  const grows = typeof from === "number" && typeof to === "number" && to > from;
  if (!grows || bound === undefined || to > bound) return OTHER;
  return { running: "live", reason: `KubeVirt hot-plugs ${what} up to the bound it started with` };
}

function boundOf(prior: ResourceState, ...path: readonly string[]): number | undefined {
  const value: unknown = path.reduce<unknown>(
    (bag, key) => (bag as Record<string, unknown> | undefined)?.[key],
    prior.inputs,
  );
  // Saved inputs are as the user wrote them.
  return typeof value === "string" ? parseSize(value) : (value as number | undefined);
}
