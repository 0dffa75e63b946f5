import type { DiskInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, element, type XmlElement } from "../../../xml";
import type { DomainContext, DomainReadContext } from "./domain-context";
import { loginOf, networkSource, networkUrl } from "./network-disk";

/** Where a disk's content comes from, in the words of the schema; `{}` for an empty drive. */
export interface DiskSource {
  readonly volume?: string;
  readonly file?: string;
  readonly block?: string;
  readonly network?: string;
  readonly login?: string;
}

/** A disk's `type` and its `<source>`; no source for an empty drive. */
export interface SourceXml {
  readonly type: string;
  readonly source: XmlElement | undefined;
}

/** Undefined for a source that no property says: such a disk is left alone. */
export function readDiskSource(
  disk: XmlElement,
  context: Pick<DomainReadContext, "volumeOfPath">,
): DiskSource | undefined {
  const source = childOf(disk, "source");
  const type = attributeAt(disk, "", "type") ?? "file";
  if (source === undefined) return {};
  const { file, dev, pool, volume } = source.attributes;
  switch (type) {
    case "file":
    case "block": {
      const path = type === "file" ? file : dev;
      if (path === undefined) return {};
      const id = context.volumeOfPath(path);
      if (id !== undefined) return { volume: id };
      return type === "file" ? { file: path } : { block: path };
    }
    case "volume":
      return pool === undefined || volume === undefined
        ? undefined
        : { volume: `${pool}/${volume}` };
    case "network":
      return readNetwork(disk, source);
    default:
      return undefined;
  }
}

function readNetwork(disk: XmlElement, source: XmlElement): DiskSource | undefined {
  const network = networkUrl(source);
  const login = loginOf(disk);
  return network === undefined ? undefined : { network, ...(login ? { login } : {}) };
}

/** A stored source that already is what the user asked for stays, with all that hangs on it. */
export function diskSourceXml(
  input: DiskInputs,
  stored: XmlElement | undefined,
  context: DomainContext,
): SourceXml {
  const now = stored && readStored(stored, input, context);
  if (stored && now && sameSource(now, input)) {
    return { type: attributeAt(stored, "", "type") ?? "file", source: childOf(stored, "source") };
  }
  if (input.volume !== undefined) return volumeSource(input.volume, context);
  if (input.file !== undefined) {
    return { type: "file", source: element("source", { file: input.file }) };
  }
  if (input.block !== undefined) {
    return { type: "block", source: element("source", { dev: input.block }) };
  }
  if (input.network !== undefined) {
    return { type: "network", source: networkSource(input.network, input.login) };
  }
  return { type: "file", source: undefined };
}

/** A path that the user wrote as a path is compared as one, also when a volume lies there. */
function readStored(stored: XmlElement, input: DiskInputs, context: DomainContext) {
  const known = context.volumeOfPath;
  const volumeOfPath = (path: string) =>
    input.volume === undefined
      ? undefined
      : (known?.(path) ?? (path === pathOf(input.volume, context) ? input.volume : undefined));
  return readDiskSource(stored, { volumeOfPath });
}

function pathOf(volume: string, context: DomainContext): string | undefined {
  return context.volumeOfPath === undefined ? context.volumePath(volume) : undefined;
}

function sameSource(now: DiskSource, input: DiskInputs): boolean {
  return (["volume", "file", "block", "network", "login"] as const).every(
    (name) => now[name] === input[name],
  );
}

/** By its path, so that the machine starts also while the pool is stopped; by name without one. */
function volumeSource(id: string, context: DomainContext): SourceXml {
  const path = context.volumePath(id);
  if (path.startsWith("/dev/")) return { type: "block", source: element("source", { dev: path }) };
  if (path.startsWith("/")) return { type: "file", source: element("source", { file: path }) };
  const slash = id.indexOf("/");
  const names = { pool: id.slice(0, slash), volume: id.slice(slash + 1) };
  return { type: "volume", source: element("source", names) };
}
