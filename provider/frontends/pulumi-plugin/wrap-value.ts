import type { Properties } from "../../core/value";
import { isList, isProperties, isSecret, isUnknown, setOwn, type Value } from "../../core/value";
import { SECRET, SIGNATURE, UNKNOWN_TEXT } from "./wire-signatures";

export type WireValue =
  | null
  | boolean
  | number
  | string
  | readonly WireValue[]
  | { readonly [key: string]: WireValue };

export interface WrapOptions {
  /** The engine can hold secrets; otherwise they travel open, as every other value. */
  readonly secrets: boolean;
}

/** Our value → Pulumi's wire, as JSON has it. */
export function wrapValue(value: Value, options: WrapOptions): WireValue {
  if (isUnknown(value)) return UNKNOWN_TEXT;
  if (isSecret(value)) {
    const open = wrapValue(value.reveal(), { secrets: false });
    return options.secrets ? { [SIGNATURE]: SECRET, value: open } : open;
  }
  if (isList(value)) return value.map((item) => wrapValue(item, options));
  if (isProperties(value)) return wrapProperties(value, options);
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

export function wrapProperties(
  properties: Properties,
  options: WrapOptions,
): { readonly [key: string]: WireValue } {
  const result: Record<string, WireValue> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined) setOwn(result, key, wrapValue(value, options));
  }
  return result;
}
