import { walkSchema } from "../../core/property-schema";
import { dataSourceNameOf } from "../../frontends/terraform-plugin/schema/function-schema";
import type { FunctionKind } from "../../kinds/functions/function-kind";
import { markdownTable } from "./markdown-table";
import { defaultText, meaningText } from "./property-text";
import { typeText } from "./type-text";

/** The page of all functions, as Markdown. */
export function functionsPage(functions: readonly FunctionKind[]): string {
  return [
    "<!-- Made by `npm run generate` from the functions' schemas. -->",
    "# Functions",
    "What a program can ask of a libvirt host. A function reads and changes nothing. In Terraform it is a data source, with the same words in snake_case.",
    ...functions.flatMap(functionSection),
  ]
    .join("\n\n")
    .concat("\n");
}

function functionSection({ name, doc, inputs, outputs }: FunctionKind): readonly string[] {
  const inputRows = [...walkSchema(inputs)].map(({ pattern, property }) => [
    `\`${pattern}\``,
    typeText(property),
    defaultText(property),
    meaningText(property),
  ]);
  const outputRows = [...walkSchema(outputs)].map(({ pattern, property }) => [
    `\`${pattern}\``,
    typeText(property),
    property.doc,
  ]);
  return [
    `## ${name}`,
    doc,
    `Pulumi: \`virt.${name}\`. Terraform: \`data "${dataSourceNameOf(name)}"\`.`,
    ...(inputRows.length > 0
      ? [markdownTable(["Input", "Type", "Default", ""], inputRows)]
      : ["It takes nothing."]),
    markdownTable(["Output", "Type", ""], outputRows),
  ];
}
