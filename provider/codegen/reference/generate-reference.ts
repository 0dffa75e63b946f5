import { readFileSync } from "node:fs";
import path from "node:path";
import { createClusterBackend } from "../../backends/cluster/cluster-backend";
import { createLibvirtBackend } from "../../backends/libvirt/libvirt-backend";
import type { Backend } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { snakeCase, typeNameOf } from "../../frontends/terraform-plugin/schema/terraform-names";
import { KINDS } from "../../kinds/registry";
import { hclBlock, programStatement } from "./example-block";
import { type BackendHandlers, referencePage } from "./reference-page";

/** The scenario whose programs the pages quote; a test runs each of them. */
const SCENARIO = "examples/first-machine";

/** `docs/reference/virtual-machine.md` and so on, one page for each kind. */
export function generateReference(
  root: string,
): readonly { readonly path: string; readonly text: string }[] {
  const pulumi = readFileSync(path.join(root, SCENARIO, "pulumi", "index.ts"), "utf8");
  const terraform = readFileSync(path.join(root, SCENARIO, "terraform", "main.tf"), "utf8");
  // Made without a connection, and never used for more than its answers about impact.
  const backends = [createLibvirtBackend({}), createClusterBackend({})];
  return KINDS.map((kind) => ({
    path: `docs/reference/${snakeCase(kind.name).replaceAll("_", "-")}.md`,
    text: referencePage(kind, handlersOf(kind, backends), {
      ...quoted("pulumi", programStatement(pulumi, `new virt.${kind.name}(`)),
      ...quoted("terraform", hclBlock(terraform, `resource "${typeNameOf(kind.name)}"`)),
    }),
  }));
}

function handlersOf(kind: Kind, backends: readonly Backend[]): BackendHandlers {
  return Object.fromEntries(backends.map(({ name, handlers }) => [name, handlers[kind.name]]));
}

function quoted(engine: string, text: string | undefined): { readonly [engine: string]: string } {
  return text === undefined ? {} : { [engine]: text };
}
