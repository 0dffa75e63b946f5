import type { ResourceState } from "../../../core/resource-state";
import type { KindSchema } from "../schema/kind-schema";
import { inputsFromTerraform } from "./inputs-from-terraform";
import { inputsToTerraform } from "./inputs-to-terraform";
import { outputsFromTerraform, outputsToTerraform } from "./outputs";
import type { TerraformObject, TerraformValue } from "./terraform-value";

/** A saved state in the core's words. See `inputsFromTerraform` for what `config` does. */
export function stateFromTerraform(
  { kind, outputs }: KindSchema,
  value: TerraformObject,
  config?: TerraformValue,
): ResourceState {
  return {
    id: String(value.id ?? ""),
    inputs: inputsFromTerraform(kind.inputs, value, config),
    outputs: outputsFromTerraform(outputs, value),
  };
}

/** A state to save. What is no property of the kind (`timeouts`) stays as it was saved. */
export function stateToTerraform(
  { kind, outputs, block }: KindSchema,
  state: ResourceState,
  saved: TerraformObject | undefined,
): TerraformObject {
  return {
    id: state.id,
    ...inputsToTerraform(kind.inputs, state.inputs, saved),
    ...outputsToTerraform(outputs, state.outputs),
    ...Object.fromEntries(block.blocks.map(({ name }) => [name, saved?.[name] ?? null])),
  };
}
