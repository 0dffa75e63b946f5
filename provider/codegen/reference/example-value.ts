import type { Property } from "../../core/property-schema";

/**
 * A value that a property may have, as it is written: the schema's own example, or one that follows
 * from the type. Undefined for what consists of other properties, and for text without an example.
 */
export function exampleValue(property: Property): string | undefined {
  if (property.example !== undefined) return property.example;
  switch (property.type) {
    case "choice":
      return property.choices.find((choice) => choice !== property.default);
    case "flag":
      return String(property.default !== true);
    case "number":
      return String(Math.max(property.min ?? 1, 1));
    case "size":
      return property.default ?? property.min ?? "1GiB";
    case "duration":
      return property.default ?? property.min ?? "5m";
    case "list": {
      const item = exampleValue(property.items);
      if (item === undefined) return undefined;
      return `[${["number", "flag"].includes(property.items.type) ? item : JSON.stringify(item)}]`;
    }
    default:
      return undefined;
  }
}
