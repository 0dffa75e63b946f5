import { snakeCase } from "../../../core/snake-case";
import { type Entry, type Expression, isScalar, type ResourceRef } from "./expression";
import type { HostProgram, ProgramResource } from "./host-program";

/** The program as the text of one file, as `tofu fmt` leaves it. */
export function hclProgram(
  { resources, secrets }: HostProgram,
  uri: string,
  comments: readonly string[],
): string {
  const blocks = [
    comments.map((line) => `# ${line}`.trimEnd()).join("\n"),
    REQUIRED_PROVIDER,
    block('provider "virt"', ["uri", { is: "literal", value: uri }]),
    // Not marked sensitive: the attribute is, and a second mark would count as a change of it.
    ...secrets.map((name) => `variable ${text(name)} {\n  type = string\n}`),
    ...resources.flatMap((resource) => [importBlock(resource), resourceBlock(resource)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const REQUIRED_PROVIDER = `terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}`;

function importBlock(resource: ProgramResource): string {
  return `import {\n  to = ${addressOf(resource)}\n  id = ${text(resource.importId)}\n}`;
}

function resourceBlock(resource: ProgramResource): string {
  const { kind, label, inputs } = resource;
  return block(`resource ${text(typeOf(kind))} ${text(label)}`, ...inputs);
}

function block(head: string, ...entries: readonly Entry[]): string {
  return `${head} {\n${attributes(entries, snakeCase, "  ")}\n}`;
}

/** Attributes that follow each other on one line each have their equals signs below each other. */
function attributes(
  entries: readonly Entry[],
  spell: (name: string) => string,
  indent: string,
): string {
  const written = entries.map(([name, value]) => [spell(name), hcl(value, indent)] as const);
  return written
    .map(([name, value], index) => {
      if (value.includes("\n")) return `${indent}${name} = ${value}`;
      return `${indent}${name.padEnd(widthAt(written, index))} = ${value}`;
    })
    .join("\n");
}

/** The longest name among the neighbours that take one line. */
function widthAt(written: readonly (readonly [string, string])[], index: number): number {
  const isLong = (at: number) => written[at]?.[1].includes("\n") ?? true;
  let from = index;
  let to = index;
  while (!isLong(from - 1)) from -= 1;
  while (!isLong(to + 1)) to += 1;
  return Math.max(...written.slice(from, to + 1).map(([name]) => name.length));
}

function hcl(value: Expression, indent: string): string {
  const inner = `${indent}  `;
  switch (value.is) {
    case "literal":
      return typeof value.value === "string" ? text(value.value) : String(value.value);
    case "reference":
      return `${addressOf(value.to)}.${value.output}`;
    case "secret":
      return `var.${value.variable}`;
    case "list": {
      const items = value.items.map((item) => hcl(item, inner));
      if (value.items.every(isScalar)) return `[${items.join(", ")}]`;
      return `[\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}]`;
    }
    default: {
      if (value.entries.length === 0) return "{}";
      const spell = value.is === "map" ? text : snakeCase;
      return `{\n${attributes(value.entries, spell, inner)}\n${indent}}`;
    }
  }
}

function addressOf({ kind, label }: ResourceRef): string {
  return `${typeOf(kind)}.${label}`;
}

function typeOf(kind: string): string {
  return `virt_${snakeCase(kind)}`;
}

const ESCAPES: { readonly [character: string]: string } = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "${": "$${",
  "%{": "%%{",
};

/** A quoted text, in which nothing is a template. */
function text(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that HCL cannot hold
  const special = /[\\"]|[$%]\{|[\x00-\x1f\x7f]/g;
  return `"${value.replaceAll(special, (found) => ESCAPES[found] ?? unicode(found))}"`;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
