import type { Property } from "../../core/property-schema";

/** A property's type with its unit and limits, for people. */
export function typeText(property: Property): string {
  const kind = baseText(property);
  return property.secret ? `${kind}, secret` : kind;
}

function baseText(property: Property): string {
  switch (property.type) {
    case "text":
      return property.format ? `text: ${property.format}` : "text";
    case "choice":
      return property.choices.map((choice) => `\`${choice}\``).join(", ");
    case "number":
      return `${property.fractional ? "number" : "whole number"}${property.unit ? ` of ${property.unit}` : ""}${rangeText(property.min, property.max)}`;
    case "flag":
      return "true or false";
    case "size":
      return `size with unit${rangeText(property.min, property.max)}`;
    case "duration":
      return `time with unit${rangeText(property.min, property.max)}`;
    case "list":
      return `list of ${pluralText(property.items)}${property.key ? ` by \`${property.key}\`` : ""}`;
    case "map":
      return `map of ${pluralText(property.values)}`;
    case "object":
      return "object";
  }
}

function pluralText(property: Property): string {
  return property.type === "object" ? "objects" : baseText(property);
}

function rangeText(min: string | number | undefined, max: string | number | undefined): string {
  if (min !== undefined && max !== undefined) return `, ${min} to ${max}`;
  if (min !== undefined) return `, at least ${min}`;
  return max === undefined ? "" : `, at most ${max}`;
}
