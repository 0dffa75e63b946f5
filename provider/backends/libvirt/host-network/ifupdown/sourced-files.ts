import path from "node:path";
import { parseInterfaces, type Stanza } from "./interfaces-file";

export const INTERFACES = "/etc/network/interfaces";
const FOLDER = "/etc/network/";
/** What `source-directory` reads of a folder; interfaces(5). */
const IN_DIRECTORY = "[a-zA-Z0-9_-]+";

/** A leading one does not match a dot. */
const WILDCARDS: { readonly [wildcard: string]: string } = {
  "/*": "/(?!\\.)[^/]*",
  "*": "[^/]*",
  "?": "[^/]",
  ".": "\\.",
};

/** What ifup reads, from the main file on. */
export interface SourcedFiles {
  readonly stanzas: readonly PlacedStanza[];
  /** What the main file reads and we do not see: `source /srv/interfaces`. */
  readonly unseen: readonly string[];
  /** Whether it would read a file, be it there or not. */
  reads(file: string): boolean;
}

export interface PlacedStanza extends Stanza {
  readonly file: string;
}

/** `files` are texts by path, among them all below /etc/network. */
export function sourcedFiles(files: ReadonlyMap<string, string>): SourcedFiles {
  const stanzas: PlacedStanza[] = [];
  const patterns: RegExp[] = [];
  const unseen: string[] = [];
  const read = new Set<string>();
  const open = [INTERFACES];
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    if (read.has(file)) continue;
    read.add(file);
    for (const stanza of parseInterfaces(files.get(file) ?? "")) {
      stanzas.push({ ...stanza, file });
      if (!stanza.keyword.startsWith("source")) continue;
      const pattern = sourced(file, stanza);
      if (pattern === undefined) unseen.push([stanza.keyword, ...stanza.words].join(" "));
      else {
        patterns.push(pattern);
        open.push(...[...files.keys()].filter((one) => pattern.test(one)).sort());
      }
    }
  }
  return {
    stanzas,
    unseen,
    reads: (file) => file === INTERFACES || patterns.some((pattern) => pattern.test(file)),
  };
}

/** Undefined for what a shell would have to read. */
function sourced(file: string, { keyword, words }: Stanza): RegExp | undefined {
  const [written = "", ...more] = words;
  const where = path.posix.resolve(path.posix.dirname(file), written);
  const isPlain = /^[\w./*?-]+$/.test(written) && more.length === 0;
  if (!isPlain || !where.startsWith(FOLDER)) return undefined;
  const pattern = where.replaceAll(/\/\*|[.?*]/g, (wildcard) => WILDCARDS[wildcard] ?? wildcard);
  return new RegExp(`^${pattern}${keyword === "source-directory" ? `/${IN_DIRECTORY}` : ""}$`);
}
