import { type Diagnostic, errorAt } from "../../../core/diagnostic";
import { isUnknown, setOwn } from "../../../core/value";
import { type AttributeSchema, isNested, type NestedType } from "../schema/terraform-schema";
import type { TerraformObject, TerraformValue } from "../values/terraform-value";
import { isTerraformList, isTerraformObject } from "../values/terraform-value";

/** The same value with every write-only attribute null, as it must be in plans and states. */
export function withoutWriteOnly(
  type: AttributeSchema["type"],
  value: TerraformValue,
): TerraformValue {
  if (!isNested(type) || value === null || isUnknown(value)) return value;
  if (type.nesting === "single") return objectWithout(type, value);
  if (isTerraformList(value)) return value.map((item) => objectWithout(type, item));
  return isTerraformObject(value) ? mapMembers(value, (item) => objectWithout(type, item)) : value;
}

function objectWithout(type: NestedType, value: TerraformValue): TerraformValue {
  if (!isTerraformObject(value)) return value;
  const kept: Record<string, TerraformValue> = {};
  for (const { name, type: inner, writeOnly } of type.attributes) {
    setOwn(kept, name, writeOnly ? null : withoutWriteOnly(inner, value[name] ?? null));
  }
  return kept;
}

/**
 * What is wrong with the write-only attributes of a configuration. An engine that does not know
 * them would save them in its state as they are.
 */
export function checkWriteOnly(
  attributes: readonly AttributeSchema[],
  config: TerraformObject,
  engineHasThem: boolean,
  path: readonly (string | number)[] = [],
): readonly Diagnostic[] {
  return attributes.flatMap((attribute): readonly Diagnostic[] => {
    const { name, type, writeOnly } = attribute;
    const value = config[name] ?? null;
    if (value === null) return [];
    if (writeOnly) return checkTwin(name, config, engineHasThem, [...path, name]);
    if (!isNested(type)) return [];
    return elementsOf(type, value).flatMap(([step, element]) =>
      isTerraformObject(element)
        ? checkWriteOnly(type.attributes, element, engineHasThem, [...path, name, ...step])
        : [],
    );
  });
}

function checkTwin(
  name: string,
  config: TerraformObject,
  engineHasThem: boolean,
  path: readonly (string | number)[],
): readonly Diagnostic[] {
  const plain = name.replace(/_wo$/, "");
  if (!engineHasThem) {
    const detail = `This engine would save it in its state. Use \`${plain}\`, or OpenTofu or Terraform 1.11 or newer.`;
    return [errorAt(path, "needs an engine with write-only attributes", detail)];
  }
  if ((config[plain] ?? null) !== null) {
    return [
      errorAt(path, "is written twice", `Found \`${plain}\` as well. Leave one of them out.`),
    ];
  }
  if ((config[`${name}_version`] ?? null) === null) {
    const detail = `Nobody can see that a value has changed which is not saved. Write \`${name}_version = 1\`, and another number with each new value.`;
    return [errorAt(path, "needs its version", detail)];
  }
  return [];
}

function elementsOf(
  type: NestedType,
  value: TerraformValue,
): readonly (readonly [step: readonly (string | number)[], element: TerraformValue])[] {
  if (type.nesting === "single") return [[[], value]];
  if (isTerraformList(value)) return value.map((item, index) => [[index], item]);
  return isTerraformObject(value) ? Object.entries(value).map(([key, item]) => [[key], item]) : [];
}

function mapMembers(
  value: TerraformObject,
  change: (item: TerraformValue) => TerraformValue,
): TerraformObject {
  const changed: Record<string, TerraformValue> = {};
  for (const [key, item] of Object.entries(value)) setOwn(changed, key, change(item));
  return changed;
}
