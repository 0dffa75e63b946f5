import { compareImpact, type ImpactWord } from "../../core/impact";
import type { PlannedObject } from "../../engine-plans/planned-object";
import { readPlan } from "../../engine-plans/read-plan";
import { markdownTable, terminalTable, worstOf } from "./impact-table";

export interface PreviewOptions {
  readonly format: "terminal" | "json" | "markdown";
  /** The mildest impact that counts as a failure. */
  readonly failOn?: ImpactWord;
}

export interface PreviewResult {
  readonly text: string;
  /** 0, or 3 when the plan is at least as bad as `failOn`, or may be. */
  readonly exitCode: number;
}

/** One impact table of either engine's plan: for the terminal, a pipeline or a pull request. */
export function previewPlan(json: string, options: PreviewOptions): PreviewResult {
  const objects = readPlan(json);
  const worst = worstOf(objects);
  const { failOn } = options;
  const failed =
    failOn !== undefined &&
    (objects.some(({ uncertain }) => uncertain) ||
      (worst !== undefined && compareImpact(worst, failOn) >= 0));
  return { text: show(objects, options.format), exitCode: failed ? 3 : 0 };
}

function show(objects: readonly PlannedObject[], format: PreviewOptions["format"]): string {
  if (format === "markdown") return markdownTable(objects);
  if (format === "terminal") return terminalTable(objects);
  const changed = objects.filter(({ action }) => action !== "none");
  return JSON.stringify({ worst: worstOf(objects) ?? null, objects: changed }, undefined, 2);
}
