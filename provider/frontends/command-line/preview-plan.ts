import { compareImpact, type ImpactWord } from "../../core/impact";
import { ProviderError } from "../../core/provider-error";
import { markdownTable, terminalTable, worstOf } from "./impact-table";
import type { PlannedObject } from "./planned-object";
import { isPulumiPreview, readPulumiPreview } from "./read-pulumi-preview";
import { isTofuPlan, readTofuPlan } from "./read-tofu-plan";

export interface PreviewOptions {
  readonly format: "terminal" | "json" | "markdown";
  /** The mildest impact that counts as a failure. */
  readonly failOn?: ImpactWord;
}

export interface PreviewResult {
  readonly text: string;
  /** 0, or 3 when the plan is at least as bad as `failOn`. */
  readonly exitCode: number;
}

/** One impact table of either engine's plan: for the terminal, a pipeline or a pull request. */
export function previewPlan(json: string, options: PreviewOptions): PreviewResult {
  const objects = readPlan(json);
  const worst = worstOf(objects);
  const { failOn } = options;
  const failed = failOn !== undefined && worst !== undefined && compareImpact(worst, failOn) >= 0;
  return { text: show(objects, options.format), exitCode: failed ? 3 : 0 };
}

function readPlan(json: string): readonly PlannedObject[] {
  const document = parse(json);
  if (isTofuPlan(document)) return readTofuPlan(document);
  if (isPulumiPreview(document)) return readPulumiPreview(document);
  throw unreadable("it is JSON, but of neither engine");
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw unreadable("it is not JSON", cause);
  }
}

function unreadable(message: string, cause?: unknown): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "read the plan",
    message,
    hint: "Give the output of `tofu show -json PLAN` or `pulumi preview --json`.",
    cause,
  });
}

function show(objects: readonly PlannedObject[], format: PreviewOptions["format"]): string {
  if (format === "markdown") return markdownTable(objects);
  if (format === "terminal") return terminalTable(objects);
  const changed = objects.filter(({ action }) => action !== "none");
  return JSON.stringify({ worst: worstOf(objects) ?? null, objects: changed }, undefined, 2);
}
