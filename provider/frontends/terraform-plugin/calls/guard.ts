/**
 * The engine's own rules for plans and results, run before every answer. The engine calls a broken
 * one "a bug in the provider" in words that help nobody; here it names the attribute, in our tests.
 * No message holds a value, as it may be a secret.
 */
import { isUnknown } from "../../../core/value";
import {
  type AttributeSchema,
  type BlockSchema,
  isNested,
  type NestedType,
} from "../schema/terraform-schema";
import {
  isTerraformList,
  isTerraformObject,
  sameTerraformValue,
  type TerraformObject,
  type TerraformValue,
} from "../values/terraform-value";

/** What is wrong with a plan: attribute by attribute, in words for us. */
export function brokenPlanRules(
  block: BlockSchema,
  prior: TerraformObject | null,
  config: TerraformObject | null,
  planned: TerraformObject | null,
): readonly string[] {
  if (config === null || planned === null) {
    return config === planned ? [] : ["one of plan and configuration is absent"];
  }
  const broken: string[] = [];
  checkAttributes(block.attributes, { prior, config, planned }, "", broken);
  for (const { name } of block.blocks) {
    if (!same(planned[name], config[name])) broken.push(`${name}: a block differs from its config`);
  }
  return broken;
}

/** What is wrong with a result: what was planned must come true, and all must be known. */
export function brokenResultRules(
  planned: TerraformObject | null,
  actual: TerraformObject | null,
): readonly string[] {
  const broken: string[] = [];
  checkResult(planned, actual, "", broken);
  return broken;
}

interface Three {
  readonly prior: TerraformValue;
  readonly config: TerraformValue;
  readonly planned: TerraformValue;
}

function checkAttributes(
  attributes: readonly AttributeSchema[],
  values: Three,
  path: string,
  broken: string[],
): void {
  for (const attribute of attributes) {
    const inner = {
      prior: member(values.prior, attribute.name),
      config: member(values.config, attribute.name),
      planned: member(values.planned, attribute.name),
    };
    checkAttribute(
      attribute,
      inner,
      path === "" ? attribute.name : `${path}.${attribute.name}`,
      broken,
    );
  }
}

function checkAttribute(
  { mode, type, writeOnly }: AttributeSchema,
  values: Three,
  path: string,
  broken: string[],
): void {
  const { prior, config, planned } = values;
  if (writeOnly) {
    if (planned !== null) broken.push(`${path}: a write-only value is planned`);
    return;
  }
  if (same(planned, config) || mode === "computed") return;
  if (prior !== null && config !== null && same(planned, prior)) return;
  if (config === null) {
    broken.push(`${path}: planned, but neither configured nor computed`);
  } else if (isNested(type)) {
    checkNested(type, values, path, broken);
  } else {
    broken.push(`${path}: planned neither as configured nor as before`);
  }
}

function checkNested(type: NestedType, values: Three, path: string, broken: string[]): void {
  const { prior, config, planned } = values;
  if (planned === null || isUnknown(planned) || isUnknown(config)) {
    broken.push(`${path}: absent or unknown in only one of plan and configuration`);
    return;
  }
  if (type.nesting === "single") {
    checkAttributes(type.attributes, values, path, broken);
    return;
  }
  const keys = keysOf(config);
  if (keysOf(planned).join() !== keys.join()) {
    broken.push(`${path}: has other elements than the configuration`);
    return;
  }
  for (const key of keys) {
    const element = {
      prior: member(prior, key),
      config: member(config, key),
      planned: member(planned, key),
    };
    checkAttributes(type.attributes, element, `${path}[${key}]`, broken);
  }
}

function checkResult(
  planned: TerraformValue,
  actual: TerraformValue,
  path: string,
  broken: string[],
): void {
  const where = path || "the object";
  if (isUnknown(actual)) broken.push(`${where}: is still unknown`);
  else if (isUnknown(planned)) checkKnown(actual, path, broken);
  else if (planned === null || actual === null) {
    if (planned !== actual) broken.push(`${where}: present in only one of plan and result`);
  } else if (typeof planned === "object" && typeof actual === "object") {
    for (const key of new Set([...keysOf(planned), ...keysOf(actual)])) {
      const inner = path === "" ? key : `${path}.${key}`;
      checkResult(member(planned, key), member(actual, key), inner, broken);
    }
  } else if (!same(planned, actual)) broken.push(`${where}: differs from what was planned`);
}

function checkKnown(actual: TerraformValue, path: string, broken: string[]): void {
  if (isUnknown(actual)) broken.push(`${path}: is still unknown`);
  else if (typeof actual === "object" && actual !== null) {
    for (const key of keysOf(actual)) checkKnown(member(actual, key), `${path}.${key}`, broken);
  }
}

function member(value: TerraformValue, key: string): TerraformValue {
  if (isTerraformObject(value)) return value[key] ?? null;
  return isTerraformList(value) ? (value[Number(key)] ?? null) : null;
}

function keysOf(value: TerraformValue): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value).sort() : [];
}

function same(a: TerraformValue | undefined, b: TerraformValue | undefined): boolean {
  return sameTerraformValue(a ?? null, b ?? null);
}
