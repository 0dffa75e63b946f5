import { type PropertyTable, walkSchema } from "../../core/property-schema";
import { markdownTable } from "./markdown-table";
import { defaultText, meaningText } from "./property-text";
import { exampleSection, type PageExamples } from "./reference-page";
import { typeText } from "./type-text";

/** The page of the provider's own configuration, as Markdown. */
export function providerPage(config: PropertyTable, examples: PageExamples): string {
  const rows = [...walkSchema(config)].map(({ pattern, property }) => [
    `\`${pattern}\``,
    typeText(property),
    defaultText(property),
    meaningText(property),
  ]);
  return [
    "<!-- Made by `npm run generate` from the configuration's schema. -->",
    "# Provider",
    "Which host or cluster holds the objects, and in whose name. Without any of it the libvirt of this machine does.",
    'Pulumi: the stack\'s configuration, or a `virt.Provider` of its own for each host. Terraform: the block `provider "virt"`, with the same words in snake_case.',
    ...exampleSection(examples),
    '```sh\npulumi config set virt:uri qemu+ssh://root@host/system       # a libvirt host\npulumi config set virt:cluster \'{"context":"lab"}\'           # or a cluster\n```',
    "## Inputs",
    markdownTable(["Property", "Type", "Default", ""], rows),
  ]
    .join("\n\n")
    .concat("\n");
}
