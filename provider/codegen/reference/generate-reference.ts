import { readFileSync } from "node:fs";
import path from "node:path";
import { createClusterBackend } from "../../backends/cluster/cluster-backend";
import { createLibvirtBackend } from "../../backends/libvirt/libvirt-backend";
import type { Backend } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { snakeCase } from "../../core/snake-case";
import { typeNameOf } from "../../frontends/terraform-plugin/schema/terraform-names";
import { KINDS } from "../../kinds/registry";
import { hclBlock, programStatement } from "./example-block";
import { type BackendHandlers, referencePage } from "./reference-page";

/** The scenarios whose programs the pages quote, the first that has the kind; tests run each of them. */
const SCENARIOS = ["first-machine", "storage-tour", "pci-passthrough", "cluster-lab"];

/** `docs/reference/virtual-machine.md` and so on, one page for each kind. */
export function generateReference(
  root: string,
): readonly { readonly path: string; readonly text: string }[] {
  const pulumi = programs(root, "pulumi/index.ts");
  const terraform = programs(root, "terraform/main.tf");
  // Made without a connection, and never used for more than its answers about impact.
  const backends = [createLibvirtBackend({}), createClusterBackend({})];
  return KINDS.map((kind) => ({
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
