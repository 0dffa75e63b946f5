import type { StreamDirection } from "../../backends/libvirt/rpc/procedure";
import type { XdrDefinitions } from "./xdr-definitions";

/** One entry of our table, as far as it is a fact of the protocol. */
export interface TableEntry {
  readonly kind: "procedure" | "event";
  readonly name: string;
  readonly number: number;
  readonly stream: StreamDirection;
  /** The wire types: arguments and result, or the event's message. */
  readonly shapes: Readonly<Partial<Record<"args" | "ret" | "msg", string>>>;
}

export interface Comparison {
  readonly compared: number;
  /** Entries that this release does not have yet: their number is beyond its last. */
  readonly newer: readonly string[];
  readonly differences: readonly string[];
}

const PREFIX = "REMOTE_PROC_";

/** Compares our table with a release's protocol file, entry by entry and field by field. */
export function compareTable(
  entries: readonly TableEntry[],
  definitions: XdrDefinitions,
  streams: ReadonlyMap<string, StreamDirection>,
): Comparison {
  const names = procedureNames(definitions.numbers);
  const last = Math.max(...names.keys());
  const newer = entries.filter(({ number }) => number > last);
  const present = entries.filter(({ number }) => number <= last);
  return {
    compared: present.length,
    newer: newer.map(({ name }) => name),
    differences: [
      ...duplicates(entries),
      ...present.flatMap((entry) =>
        compareEntry(entry, names.get(entry.number), definitions, streams),
      ),
    ],
  };
}

/** Which procedures carry a stream: libvirt says so in the comment above a procedure's number. */
export function streamAnnotations(source: string): ReadonlyMap<string, StreamDirection> {
  const streams = new Map<string, StreamDirection>();
  const annotated = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*REMOTE_PROC_(\w+)\s*=/g;
  for (const [, comment = "", name = ""] of source.matchAll(annotated)) {
    if (comment.includes("@writestream")) streams.set(name, "upload");
    if (comment.includes("@readstream")) streams.set(name, "download");
  }
  return streams;
}

function procedureNames(numbers: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  const members = [...numbers].filter(([name]) => name.startsWith(PREFIX));
  return new Map(members.map(([name, number]) => [number, name.slice(PREFIX.length)]));
}

function compareEntry(
  entry: TableEntry,
  wireName: string | undefined,
  definitions: XdrDefinitions,
  streams: ReadonlyMap<string, StreamDirection>,
): readonly string[] {
  const where = `${entry.name} (${entry.number})`;
  if (wireName?.replaceAll("_", "") !== entry.name.toUpperCase()) {
    return [`${where}: the protocol's procedure of this number is ${wireName ?? "none"}`];
  }
  const stream = streams.get(wireName) ?? "none";
  const differences =
    stream === entry.stream ? [] : [`${where}: stream ${entry.stream}, not ${stream}`];
  for (const [part, ours] of Object.entries(entry.shapes)) {
    const theirs = definitions.shapeOf(`remote_${wireName.toLowerCase()}_${part}`) ?? "{}";
    if (ours !== theirs) differences.push(`${where}: ${part} ${ours}, not ${theirs}`);
  }
  return differences;
}

function duplicates(entries: readonly TableEntry[]): readonly string[] {
  const first = new Map<number, string>();
  return entries.flatMap(({ name, number }) => {
    const other = first.get(number);
    if (other === undefined) first.set(number, name);
    return other === undefined ? [] : [`${name} has the number ${number}, as ${other} has`];
  });
}
