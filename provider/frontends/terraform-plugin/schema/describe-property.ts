import type { Property } from "../../../core/property-schema";
import { inTerraformWords } from "./terraform-words";

/** The description that engines and editors show, as Markdown. */
export function describeProperty(property: Property): string {
  return [
    inTerraformWords(property.doc),
    choicesOf(property),
    limitsOf(property),
    defaultOf(property),
    onlyOf(property),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function choicesOf(property: Property): string {
  if (property.type !== "choice") return "";
  return `One of ${property.choices.map((choice) => `\`${choice}\``).join(", ")}.`;
}

function limitsOf(property: Property): string {
  if (property.type === "size") return "A size with its unit, as `20GiB`.";
  if (property.type === "duration") return "A time with its unit, as `30s`.";
  return property.type === "number" && property.unit ? `Unit: ${property.unit}.` : "";
}

function defaultOf(property: Property): string {
  const value = "default" in property ? property.default : undefined;
  return value === undefined ? "" : `Default: \`${value}\`.`;
}

function onlyOf(property: Property): string {
  return property.only === undefined ? "" : `Only on ${property.only}.`;
}
