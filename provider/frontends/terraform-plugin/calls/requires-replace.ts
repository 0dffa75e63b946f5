import type { Plan } from "../../../core/plan";
import type { PropertyPath } from "../../../core/property-path";
import type { Message } from "../protocol/messages";
import type { KindSchema } from "../schema/kind-schema";
import { terraformPath } from "../schema/terraform-words";
import {
  isTerraformObject,
  sameTerraformValue,
  type TerraformObject,
  type TerraformValue,
} from "../values/terraform-value";

/**
 * The attributes for which the object is made anew. The engine looks at each path in the old and
 * the planned object and ignores it when nothing differs there, so a path ends before the first
 * list or map, where positions may have moved.
 */
export function requiresReplace(
  { kind }: KindSchema,
  plan: Plan,
  prior: TerraformObject | null,
  planned: TerraformObject,
): readonly Message<"AttributePath">[] {
  if (prior === null) return [];
  const paths = plan.changes
    .filter(({ impact }) => impact.word === "replace")
    .map(({ path }) => visibleChange(terraformPath(kind.inputs, path), prior, planned));
  const unique = new Map(paths.map((names) => [names.join("."), names]));
  return [...unique.values()].map((names) => ({
    steps: names.map((attributeName) => ({ attributeName })),
  }));
}

function visibleChange(
  path: PropertyPath,
  prior: TerraformObject,
  planned: TerraformObject,
): readonly string[] {
  const names: string[] = [];
  let before: TerraformValue = prior;
  let after: TerraformValue = planned;
  for (const step of path) {
    if (!isTerraformObject(before) || !isTerraformObject(after)) break;
    if (typeof step !== "string" || !Object.hasOwn(before, step)) break;
    const nextBefore: TerraformValue = before[step] ?? null;
    const nextAfter: TerraformValue = after[step] ?? null;
    // A secret that came through its twin is in neither.
    if (sameTerraformValue(nextBefore, nextAfter)) break;
    names.push(step);
    before = nextBefore;
    after = nextAfter;
  }
  // The id of a replaced object is unknown, so a change that no attribute shows is seen there.
  return names.length > 0 ? names : ["id"];
}
