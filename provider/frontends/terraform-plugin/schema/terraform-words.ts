import { formatPath, type PropertyPath } from "../../../core/property-path";
import type { Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";

const CAMEL_CASE =
  /`([a-z][a-z0-9]*[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*|[a-z0-9]+(?:\.[a-z]+[A-Z][A-Za-z0-9]*)+)`/g;

/** A text of ours with the names of properties, which stand in back quotes, as Terraform has them. */
export function inTerraformWords(text: string): string {
  return text.replaceAll(
    CAMEL_CASE,
    (_, name: string) => `\`${name.split(".").map(snakeCase).join(".")}\``,
  );
}

/** `["waitFor", "console"]` as `wait_for.console`; keys of maps stay as they are. */
export function formatTerraformPath(table: PropertyTable, path: PropertyPath): string {
  return formatPath(terraformPath(table, path));
}

export function terraformPath(table: PropertyTable, path: PropertyPath): PropertyPath {
  const steps: (string | number)[] = [];
  let names: PropertyTable | undefined = table;
  let property: Property | undefined;
  for (const step of path) {
    const named: boolean = names !== undefined && typeof step === "string";
    steps.push(named ? snakeCase(String(step)) : step);
    property = named ? names?.[String(step)] : contentsOf(property);
    names = property?.type === "object" ? property.properties : undefined;
  }
  return steps;
}

function contentsOf(property: Property | undefined): Property | undefined {
  if (property?.type === "list") return property.items;
  return property?.type === "map" ? property.values : undefined;
}
