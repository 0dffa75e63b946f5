import { formatPath, type PropertyPath } from "../../../core/property-path";
import type { Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";
import { KINDS } from "../../../kinds/registry";

const CAMEL_CASE =
  /`([a-z][a-z0-9]*[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*|[a-z0-9]+(?:\.[a-z]+[A-Z][A-Za-z0-9]*)+)`/g;

/** A text of ours with the names of properties, which stand in back quotes, as Terraform has them. */
export function inTerraformWords(text: string): string {
  return text.replaceAll(
    CAMEL_CASE,
    (_, name: string) => `\`${name.split(".").map(snakeCase).join(".")}\``,
  );
}

/** Quoted text, which is the user's or the host's; a name that may be one of ours; and what is given to it. */
const QUOTED_OR_NAMED =
  /"(?:[^"\\]|\\.)*"|\b([a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+)\b(: (?=true|false|"|\{))?/g;

/** A message as a Terraform user would write it: `Write on_delete = "keep".` */
export function messageInTerraformWords(message: string): string {
  return inTerraformWords(message).replaceAll(
    QUOTED_OR_NAMED,
    (found, name: string | undefined, given: string | undefined) => {
      if (name === undefined || !propertyNames().has(name)) return found;
      return `${snakeCase(name)}${given === undefined ? "" : " = "}`;
    },
  );
}

let names: ReadonlySet<string> | undefined;

function propertyNames(): ReadonlySet<string> {
  names ??= new Set(
    KINDS.flatMap(({ inputs, outputs }) => [...namesIn(inputs), ...namesIn(outputs)]),
  );
  return names;
}

function namesIn(table: PropertyTable): readonly string[] {
  return Object.entries(table).flatMap(([name, property]) => {
    const inner = property.type === "object" ? property : contentsOf(property);
    return inner?.type === "object" ? [name, ...namesIn(inner.properties)] : [name];
  });
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
