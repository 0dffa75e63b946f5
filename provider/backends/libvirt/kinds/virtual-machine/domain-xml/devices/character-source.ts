import { attributeAt, childrenOf, element, type XmlElement } from "../../../../xml";

/** The host's end of a character device: its `type` and what says where it goes. */
export interface CharacterSource {
  readonly type: string;
  readonly children: readonly XmlElement[];
}

const PLAIN = ["pty", "null", "stdio", "vc", "spicevmc", "qemu-vdagent"];
const WITH_PATH = ["file", "pipe", "dev"];
const NETWORK: { readonly [word: string]: { type: string; mode?: string; protocol?: string } } = {
  tcp: { type: "tcp", mode: "connect", protocol: "raw" },
  "tcp-listen": { type: "tcp", mode: "bind", protocol: "raw" },
  telnet: { type: "tcp", mode: "connect", protocol: "telnet" },
  "telnet-listen": { type: "tcp", mode: "bind", protocol: "telnet" },
};

/** `unix:PATH`, `tcp-listen:HOST:PORT`, … as libvirt writes it; undefined when it is no such word. */
export function characterSource(word: string): CharacterSource | undefined {
  const colon = word.indexOf(":");
  const kind = colon < 0 ? word : word.slice(0, colon);
  const rest = colon < 0 ? "" : word.slice(colon + 1);
  if (PLAIN.includes(kind)) return rest === "" ? { type: kind, children: [] } : undefined;
  if (kind === "unix" && colon < 0) return { type: "unix", children: [] };
  if (rest === "") return undefined;
  if (WITH_PATH.includes(kind))
    return { type: kind, children: [element("source", { path: rest })] };
  if (kind === "unix" || kind === "unix-connect") {
    const mode = kind === "unix" ? "bind" : "connect";
    return { type: "unix", children: [element("source", { mode, path: rest })] };
  }
  if (kind === "spiceport") {
    return { type: "spiceport", children: [element("source", { channel: rest })] };
  }
  return networkSource(kind, rest);
}

function networkSource(kind: string, rest: string): CharacterSource | undefined {
  const [, host, service] = /^(.+):(\d{1,5})$/.exec(rest) ?? [];
  if (host === undefined || service === undefined) return undefined;
  const name = host.replace(/^\[(.*)\]$/, "$1");
  if (kind === "udp") {
    const source = element("source", { mode: "connect", host: name, service });
    return { type: "udp", children: [source] };
  }
  const found = NETWORK[kind];
  if (found === undefined) return undefined;
  const source = element("source", { mode: found.mode, host: name, service });
  return { type: found.type, children: [source, element("protocol", { type: found.protocol })] };
}

/** The word of a character device's source; undefined for what has none. */
export function characterWord(device: XmlElement): string | undefined {
  const type = attributeAt(device, "", "type") ?? "";
  if (PLAIN.includes(type)) return type;
  const sources = childrenOf(device, "source");
  const { path, mode, channel, host, service } = sources[0]?.attributes ?? {};
  if (WITH_PATH.includes(type)) return path === undefined ? undefined : `${type}:${path}`;
  if (type === "unix") {
    // libvirt makes a path of its own at each start, which is no part of the definition.
    if (path === undefined) return "unix";
    return mode === "connect" ? `unix-connect:${path}` : `unix:${path}`;
  }
  if (type === "spiceport") return channel === undefined ? undefined : `spiceport:${channel}`;
  if (sources.length !== 1 || host === undefined || service === undefined) return undefined;
  const place = `${host.includes(":") ? `[${host}]` : host}:${service}`;
  if (type === "udp") return `udp:${place}`;
  const protocol = attributeAt(device, "protocol", "type") ?? "raw";
  const word = Object.entries(NETWORK).find(
    ([, found]) => found.type === type && found.mode === mode && found.protocol === protocol,
  )?.[0];
  return word && `${word}:${place}`;
}
