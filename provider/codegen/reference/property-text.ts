import type { Property } from "../../core/property-schema";
import { exampleValue } from "./example-value";

/** What a property is when nobody writes it. */
export function defaultText(property: Property): string {
  if (property.required) return "**required**";
  const value = "default" in property ? property.default : undefined;
  return value === undefined ? "" : `\`${value}\``;
}

/** What it means, with a value as one would write it. */
export function meaningText(property: Property): string {
  const example = exampleValue(property);
  return example === undefined ? property.doc : `${property.doc} Example: \`${example}\`.`;
}
