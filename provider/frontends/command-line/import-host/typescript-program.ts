import { camelCase } from "./camel-case";
import { type Expression, isScalar, type ResourceRef, referencesIn } from "./expression";
import type { HostProgram, ProgramResource } from "./host-program";

/** The program as the text of `index.ts`. */
export function typescriptProgram(
  { resources, secrets }: HostProgram,
  comments: readonly string[],
): string {
  const named = new Set(
    resources.flatMap(({ inputs }) =>
      inputs.flatMap(([, value]) => referencesIn(value).map(variableOf)),
    ),
  );
  const imports = [
    ...(secrets.length > 0 ? ['import * as pulumi from "@pulumi/pulumi";'] : []),
    'import * as virt from "@virt-iac/pulumi";',
  ];
  const statements = resources.map((resource) => {
    const variable = variableOf(resource);
    const assigned = named.has(variable) ? `const ${variable} = ` : "";
    return `${assigned}${construction(resource, logicalName(resource, resources))}`;
  });
  return `${[
    comments.map((line) => `// ${line}`.trimEnd()).join("\n"),
    imports.join("\n"),
    ...(secrets.length > 0 ? ["const config = new pulumi.Config();"] : []),
    ...statements,
  ].join("\n\n")}\n`;
}

/** The key of the stack's configuration that holds a secret. */
export function secretNameOf(variable: string): string {
  return camelCase(variable);
}

function construction({ kind, importId, inputs }: ProgramResource, name: string): string {
  const properties = typescript({ is: "object", entries: inputs }, "  ");
  const parts = [JSON.stringify(name), properties, `{ import: ${JSON.stringify(importId)} }`];
  return `new virt.${kind}(\n${parts.map((part) => `  ${part},\n`).join("")});`;
}

/** Pulumi tells resources of a type apart by their name; volumes of two pools may share theirs. */
function logicalName(resource: ProgramResource, all: readonly ProgramResource[]): string {
  const { kind, name, importId } = resource;
  const alike = all.filter((other) => other.kind === kind && other.name === name);
  return alike.length > 1 ? importId : name;
}

function typescript(value: Expression, indent: string): string {
  const inner = `${indent}  `;
  switch (value.is) {
    case "literal":
      return JSON.stringify(value.value);
    case "reference":
      return `${variableOf(value.to)}.${value.output}`;
    case "secret":
      return `config.requireSecret(${JSON.stringify(secretNameOf(value.variable))})`;
    case "list": {
      const items = value.items.map((item) => typescript(item, inner));
      if (value.items.every(isScalar)) return `[${items.join(", ")}]`;
      return `[\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}]`;
    }
    default: {
      if (value.entries.length === 0) return "{}";
      const lines = value.entries.map(
        ([name, item]) => `${inner}${keyOf(name)}: ${typescript(item, inner)},\n`,
      );
      return `{\n${lines.join("")}${indent}}`;
    }
  }
}

/** What a variable of each kind ends with, so that no name is a word of the language. */
const SUFFIXES: { readonly [kind: string]: string } = {
  StoragePool: "Pool",
  VirtualMachine: "Machine",
};

function variableOf({ kind, label }: ResourceRef): string {
  return `${camelCase(label)}${SUFFIXES[kind] ?? kind}`;
}

function keyOf(name: string): string {
  // As a plain key it would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}
