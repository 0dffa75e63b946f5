import type { Handler } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { type Property, type PropertyTable, walkSchema } from "../../core/property-schema";
import { snakeCase } from "../../core/snake-case";
import { typeNameOf } from "../../frontends/terraform-plugin/schema/terraform-names";
import { markdownTable } from "./markdown-table";
import { propertyImpact } from "./property-impact";
import { defaultText, meaningText } from "./property-text";
import { typeText } from "./type-text";

/** Programs of the repository that a page shows, each with the block that makes one of its kind. */
export interface PageExamples {
  readonly pulumi?: string;
  readonly terraform?: string;
}

/** A kind's handler in each backend that has one. */
export type BackendHandlers = { readonly [backend: string]: Handler | undefined };

/** The reference page of one kind, as Markdown. */
export function referencePage(
  kind: Kind,
  handlers: BackendHandlers,
  examples: PageExamples,
): string {
  return [
    "<!-- Made by `npm run generate` from the kind's schema. -->",
    `# ${kind.name}`,
    kind.doc,
    `Pulumi: \`virt:index:${kind.name}\`. Terraform: \`${typeNameOf(kind.name)}\`, with the same words in snake_case.`,
    ...exampleSection(examples),
    "## Inputs",
    impactNote(handlers),
    inputTable(kind, handlers),
    "## Outputs",
    outputTable(kind.outputs),
    "## Import",
    ...importSection(kind),
    "## Errors",
    "What each code means, what becomes of the state and what to do: [errors](../errors.md).",
  ]
    .join("\n\n")
    .concat("\n");
}

/** The programs of a page, under their heading. */
export function exampleSection({ pulumi, terraform }: PageExamples): readonly string[] {
  return [
    ...(pulumi || terraform ? ["## Example"] : []),
    ...(pulumi ? [`\`\`\`ts\n${pulumi}\n\`\`\``] : []),
    ...(terraform ? [`\`\`\`hcl\n${terraform}\n\`\`\``] : []),
  ];
}

function impactNote(handlers: BackendHandlers): string {
  const names = backendsOf(handlers).join(" and ");
  return (
    `What a change does is told for ${names}: while the object runs / while it does not. ` +
    "The words are those of the preview: `live`, `replug`, `next-start`, `restart`, `replace`. " +
    "Two are of this page: `refused` is a property that the backend does not have, and `depends` one whose change is judged with the others."
  );
}

function backendsOf(handlers: BackendHandlers): readonly string[] {
  return Object.keys(handlers).filter((name) => handlers[name] !== undefined);
}

function inputTable(kind: Kind, handlers: BackendHandlers): string {
  const backends = backendsOf(handlers);
  const head = ["Property", "Type", "Default", ...backends.map((name) => `Change on ${name}`), ""];
  const rows = [...walkSchema(kind.inputs)].map(({ pattern, property, only }) => [
    `\`${pattern}\``,
    typeText(property),
    defaultText(property),
    ...backends.map((name) =>
      only !== undefined && only !== name
        ? "refused"
        : impactText(kind, handlers[name], property, pattern),
    ),
    meaningText(property),
  ]);
  return markdownTable(head, rows);
}

function impactText(
  kind: Kind,
  handler: Handler | undefined,
  property: Property,
  pattern: string,
): string {
  if (handler === undefined) return "";
  // Objects change by what is in them.
  if (property.type === "object") return "";
  const impact = propertyImpact(kind, handler, property, pattern);
  if (impact === undefined) return "depends";
  return impact.running === impact.off ? impact.running : `${impact.running} / ${impact.off}`;
}

function outputTable(outputs: PropertyTable): string {
  const rows = Object.entries(outputs).map(([name, property]) => [
    `\`${name}\``,
    typeText(property),
    property.stable ? "yes" : "",
    property.doc,
  ]);
  const impact = [
    "`pendingImpact`",
    "map of text",
    "",
    "The impact words of the last planned change, by property.",
  ];
  return markdownTable(["Output", "Type", "Kept by every update in place", ""], [...rows, impact]);
}

function importSection({ name, importId }: Kind): readonly string[] {
  const ids = Object.entries(importId).map(([backend, id]) => `- ${backend}: ${id}`);
  const variable = snakeCase(name);
  return [
    ids.join("\n"),
    `\`\`\`sh\npulumi import virt:index:${name} ${variable} ID\ntofu import ${typeNameOf(name)}.${variable} ID\n\`\`\``,
  ];
}
