import { TEXT_FORMATS } from "./property-format";
import type {
  ChoiceProperty,
  DurationProperty,
  FlagProperty,
  NumberProperty,
  SizeProperty,
  TextProperty,
} from "./property-schema";
import {
  DURATION_EXPECTED,
  formatDuration,
  formatSize,
  parseDuration,
  parseSize,
  SIZE_EXPECTED,
} from "./unit";
import { isList, isProperties, type Value } from "./value";

type ScalarProperty =
  | TextProperty
  | ChoiceProperty
  | NumberProperty
  | FlagProperty
  | SizeProperty
  | DurationProperty;

interface Problem {
  readonly summary: string;
  readonly detail: string;
}

interface ScalarResult {
  readonly value: Value;
  readonly problem?: Problem;
}

/** XML 1.0 forbids these, and JSON and YAML tools disagree about them. Tab, LF and CR are fine. */
const CONTROL_CHARACTERS = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;

export function normaliseScalar(property: ScalarProperty, written: Value): ScalarResult {
  switch (property.type) {
    case "text":
      return typeof written === "string"
        ? normaliseText(property, written)
        : wrong(property, written, "a string");
    case "choice":
      return normaliseChoice(property, written);
    case "number":
      return normaliseNumber(property, written);
    case "flag":
      if (typeof written === "boolean") return { value: written };
      if (written === "true" || written === "false") return { value: written === "true" };
      return wrong(property, written, "true or false");
    case "size":
      return normaliseAmount(property, written, SIZE_EXPECTED, parseSize, formatSize);
    case "duration":
      return normaliseAmount(property, written, DURATION_EXPECTED, parseDuration, formatDuration);
  }
}

function normaliseText(property: TextProperty, written: string): ScalarResult {
  const { maxLength = 4_000_000, format, pattern } = property;
  if (!written.isWellFormed()) {
    return wrong(property, written, "text without lone surrogates (half of a UTF-16 pair)");
  }
  const control = CONTROL_CHARACTERS.exec(written);
  if (control) {
    const code = control[0].codePointAt(0)?.toString(16).padStart(4, "0");
    return wrong(property, written, `text without control characters; U+${code} is one`);
  }
  if (written.length > maxLength) {
    return wrong(property, `${written.length} characters`, `at most ${maxLength} characters`);
  }
  if (pattern && !pattern.regex.test(written)) return wrong(property, written, pattern.expected);
  if (format === undefined) return { value: written };
  const value = TEXT_FORMATS[format].normalise(written);
  return value === undefined ? wrong(property, written, TEXT_FORMATS[format].expected) : { value };
}

function normaliseChoice(property: ChoiceProperty, written: Value): ScalarResult {
  const known = typeof written === "string" && property.choices.includes(written);
  return known
    ? { value: written }
    : wrong(property, written, `one of ${property.choices.join(", ")}`);
}

function normaliseNumber(property: NumberProperty, written: Value): ScalarResult {
  const { fractional = false, min, max } = property;
  const value = typeof written === "string" && written.trim() !== "" ? Number(written) : written;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return wrong(property, written, "a number");
  }
  if (!fractional && !Number.isSafeInteger(value))
    return wrong(property, written, "a whole number");
  if (min !== undefined && value < min) return wrong(property, written, `at least ${min}`);
  if (max !== undefined && value > max) return wrong(property, written, `at most ${max}`);
  return { value };
}

function normaliseAmount(
  property: SizeProperty | DurationProperty,
  written: Value,
  expected: string,
  parse: (text: string) => number | undefined,
  format: (amount: number) => string,
): ScalarResult {
  const value = typeof written === "string" ? parse(written) : undefined;
  if (value === undefined) return wrong(property, written, expected);
  const min = property.min === undefined ? undefined : parse(property.min);
  const max = property.max === undefined ? undefined : parse(property.max);
  if (min !== undefined && value < min) return wrong(property, written, `at least ${property.min}`);
  if (max !== undefined && value > max) return wrong(property, written, `at most ${property.max}`);
  const step = "multipleOf" in property && property.multipleOf ? parse(property.multipleOf) : 1;
  if (step && value % step !== 0) {
    return wrong(property, format(value), `a multiple of ${format(step)}`);
  }
  return { value };
}

function wrong(property: ScalarProperty, found: Value, expected: string): ScalarResult {
  // A secret's value must not be in a message, nor does a novel help.
  const shown = property.secret ? "a secret value" : show(found);
  return {
    value: found,
    problem: { summary: "is not valid", detail: `Found ${shown}. Expected ${expected}.` },
  };
}

function show(value: Value): string {
  if (isList(value)) return "a list";
  if (isProperties(value)) return "an object";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
