import { ProviderError } from "../core/provider-error";
import type { PlannedObject } from "./planned-object";
import { isPulumiPreview, readPulumiPreview } from "./read-pulumi-preview";
import { isTofuPlan, readTofuPlan } from "./read-tofu-plan";

/**
 * Our objects in either engine's plan, the unchanged ones too.
 *
 * @param json What `pulumi preview --json` or `tofu show -json PLAN` prints.
 * @throws `InvalidArgument` when it is neither.
 */
export function readPlan(json: string): readonly PlannedObject[] {
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
