import type { Kind } from "../../../core/kind";
import { type Entry, type ResourceRef, referencesIn } from "./expression";
import { ExpressionWriter } from "./expression-writer";
import { labelsOf } from "./labels";
import type { HostKind, HostObject } from "./read-host";

/** A program that imports objects, in no language yet. */
export interface HostProgram {
  /** Each after those that it names. */
  readonly resources: readonly ProgramResource[];
  /** The variables that whoever runs it must give, as `web_1_graphics_vnc_password`. */
  readonly secrets: readonly string[];
}

export interface ProgramResource extends ResourceRef {
  /** The object's own name. */
  readonly name: string;
  readonly importId: string;
  readonly inputs: readonly Entry[];
}

interface Reference {
  readonly kind: HostKind;
  /** The output of the other one that is meant. */
  readonly output: "id" | "name";
}

/** The properties that name another object. */
const REFERENCES: { readonly [K in HostKind]: { readonly [pattern: string]: Reference } } = {
  StoragePool: {},
  Network: {},
  Volume: {
    pool: { kind: "StoragePool", output: "name" },
    "backing.volume": { kind: "Volume", output: "id" },
  },
  VirtualMachine: {
    "disks[].volume": { kind: "Volume", output: "id" },
    "interfaces[].network": { kind: "Network", output: "name" },
  },
};

/** Objects that name each other do so in the program, too; secrets become variables. */
export function hostProgram(kinds: readonly Kind[], objects: readonly HostObject[]): HostProgram {
  const labels = labelsOf(objects);
  const refs = new Map<string, ResourceRef>();
  for (const [object, label] of labels) {
    const { kind } = object;
    for (const output of ["id", "name"] as const) {
      refs.set(JSON.stringify([kind, output, object[output]]), { kind, label });
    }
  }
  const secrets: string[] = [];
  const resources = [...labels].map(([{ kind, id, name, inputs }, label]): ProgramResource => {
    const writer = new ExpressionWriter((pattern, text) => {
      const meant = REFERENCES[kind][pattern];
      const to = meant && refs.get(JSON.stringify([meant.kind, meant.output, text]));
      return to && { is: "reference", to, output: meant.output };
    });
    const table = kinds.find((known) => known.name === kind)?.inputs ?? {};
    const entries = writer.entries(table, inputs, label);
    secrets.push(...writer.secrets);
    return { kind, label, name, importId: id, inputs: entries };
  });
  return { resources: dependenciesFirst(resources), secrets };
}

function dependenciesFirst(resources: readonly ProgramResource[]): readonly ProgramResource[] {
  const byKey = new Map(resources.map((resource) => [keyOf(resource), resource]));
  const ordered = new Set<ProgramResource>();
  const visiting = new Set<ProgramResource>();
  const visit = (resource: ProgramResource): void => {
    if (ordered.has(resource) || visiting.has(resource)) return;
    visiting.add(resource);
    for (const ref of resource.inputs.flatMap(([, value]) => referencesIn(value))) {
      const other = byKey.get(keyOf(ref));
      if (other !== undefined) visit(other);
    }
    ordered.add(resource);
  };
  for (const resource of resources) visit(resource);
  return [...ordered];
}

function keyOf({ kind, label }: ResourceRef): string {
  return `${kind} ${label}`;
}
