import { readFileSync } from "node:fs";
import path from "node:path";
import { createClusterBackend } from "../../backends/cluster/cluster-backend";
import { createLibvirtBackend } from "../../backends/libvirt/libvirt-backend";
import type { Backend } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { snakeCase } from "../../core/snake-case";
import { typeNameOf } from "../../frontends/terraform-plugin/schema/terraform-names";
import { FUNCTIONS } from "../../kinds/functions/registry";
import { providerConfig } from "../../kinds/provider-config";
import { KINDS } from "../../kinds/registry";
import { hclBlock, programStatement } from "./example-block";
import { functionsPage } from "./functions-page";
import { providerPage } from "./provider-page";
import { type BackendHandlers, referencePage } from "./reference-page";

/** The scenarios whose programs the pages quote, the first that has the kind; tests run each of them. */
const SCENARIOS = ["first-machine", "storage-tour", "pci-passthrough", "cluster-lab", "two-hosts"];

/** `docs/reference/virtual-machine.md` and so on: a page for each kind, of the functions, of the provider. */
export function generateReference(
  root: string,
): readonly { readonly path: string; readonly text: string }[] {
  const pulumi = programs(root, "pulumi/index.ts");
  const terraform = programs(root, "terraform/main.tf");
  // Made without a connection, and never used for more than its answers about impact.
  const backends = [createLibvirtBackend({}), createClusterBackend({})];
  const kinds = KINDS.map((kind) => ({
    path: `docs/reference/${snakeCase(kind.name).replaceAll("_", "-")}.md`,
    text: referencePage(kind, handlersOf(kind, backends), {
      ...quoted(
        "pulumi",
        firstOf(pulumi, (text) => programStatement(text, `new virt.${kind.name}(`)),
      ),
      ...quoted(
        "terraform",
        firstOf(terraform, (text) => hclBlock(text, `resource "${typeNameOf(kind.name)}"`)),
      ),
    }),
  }));
  const provider = {
    ...quoted(
      "pulumi",
      firstOf(pulumi, (text) => programStatement(text, "new virt.Provider(")?.trim()),
    ),
    ...quoted(
      "terraform",
      firstOf(terraform, (text) => hclBlock(text, 'provider "virt"')),
    ),
  };
  return [
    ...kinds,
    { path: "docs/reference/functions.md", text: functionsPage(FUNCTIONS) },
    { path: "docs/reference/provider.md", text: providerPage(providerConfig, provider) },
  ];
}

function programs(root: string, file: string): readonly string[] {
  return SCENARIOS.map((scenario) =>
    readFileSync(path.join(root, "examples", scenario, file), "utf8"),
  );
}

function firstOf(
  texts: readonly string[],
  find: (text: string) => string | undefined,
): string | undefined {
  return texts.map(find).find((found) => found !== undefined);
}

function handlersOf(kind: Kind, backends: readonly Backend[]): BackendHandlers {
  return Object.fromEntries(backends.map(({ name, handlers }) => [name, handlers[kind.name]]));
}

function quoted(engine: string, text: string | undefined): { readonly [engine: string]: string } {
  return text === undefined ? {} : { [engine]: text };
}
