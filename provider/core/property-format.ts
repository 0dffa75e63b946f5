import { canonicalJson } from "./canonical-json";
import { formatUuid } from "./format-uuid";

/**
 * Formats of text: how to check one, how to say what was expected, and which spellings mean the
 * same. Comparison is by `normalise`, so `52:54:00:AA…` equals `52:54:00:aa…`.
 */
export type PropertyFormat =
  | "mac"
  | "ip"
  | "cidr"
  | "uuid"
  | "name"
  | "absolute-path"
  | "url"
  | "json";

export interface TextFormat {
  readonly expected: string;
  /** The one spelling that stands for all that mean the same; undefined when it is not valid. */
  normalise(text: string): string | undefined;
}

const MAC = /^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/;
const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/;

export const TEXT_FORMATS: { readonly [F in PropertyFormat]: TextFormat } = {
  mac: {
    expected: "a unicast MAC address of six bytes, as 52:54:00:12:34:56",
    normalise: normaliseMac,
  },
  ip: { expected: "an IPv4 or IPv6 address", normalise: normaliseIp },
  cidr: {
    expected: "an address with its prefix length, as 192.168.10.1/24 or fd00::1/64",
    normalise: normaliseCidr,
  },
  uuid: { expected: "a UUID", normalise: normaliseUuid },
  name: {
    expected:
      "a name of letters, digits, '.', '_', '+' or '-' that starts with a letter, a digit or '_', is at most 200 characters long and not only digits",
    normalise: (name) =>
      /^[A-Za-z0-9_][A-Za-z0-9._+-]{0,199}$/.test(name) && !/^\d+$/.test(name) ? name : undefined,
  },
  "absolute-path": {
    expected: "an absolute path without '..'",
    normalise: normalisePath,
  },
  url: { expected: "an http or https URL", normalise: normaliseUrl },
  json: { expected: "a JSON document", normalise: normaliseJson },
};

function normaliseMac(mac: string): string | undefined {
  const lower = mac.toLowerCase();
  if (!MAC.test(lower)) return undefined;
  const multicast = (Number.parseInt(lower.slice(0, 2), 16) & 1) === 1;
  const zero = /^00([:-]00){5}$/.test(lower);
  return multicast || zero ? undefined : lower.replaceAll("-", ":");
}

function normaliseUuid(uuid: string): string | undefined {
  const lower = uuid.toLowerCase();
  if (!UUID.test(lower)) return undefined;
  return formatUuid(lower.replaceAll("-", ""));
}

function normalisePath(path: string): string | undefined {
  if (!path.startsWith("/") || path.includes("\0")) return undefined;
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return steps.includes("..") ? undefined : `/${steps.join("/")}`;
}

function normaliseUrl(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/** Sorted keys and no white space: two documents that mean the same are the same text. */
function normaliseJson(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** IPv4 as it is, IPv6 in the shortest form of RFC 5952; undefined when it is neither. */
export function normaliseIp(ip: string): string | undefined {
  const v4 = parseIpv4(ip);
  if (v4 !== undefined) return ip;
  if (!/^[0-9a-fA-F:.]+$/.test(ip) || !ip.includes(":")) return undefined;
  const host = `http://[${ip}]/`;
  return URL.canParse(host) ? new URL(host).hostname.slice(1, -1) : undefined;
}

function normaliseCidr(cidr: string): string | undefined {
  const [address, prefix, ...rest] = cidr.split("/");
  if (address === undefined || prefix === undefined || rest.length > 0) return undefined;
  const ip = normaliseIp(address);
  const most = ip?.includes(":") ? 128 : 32;
  if (ip === undefined || !/^\d{1,3}$/.test(prefix) || Number(prefix) > most) return undefined;
  return `${ip}/${Number(prefix)}`;
}

/** The four bytes of an IPv4 address as one number, or undefined. */
export function parseIpv4(ip: string): number | undefined {
  const bytes = ip.split(".");
  if (bytes.length !== 4 || !bytes.every((byte) => /^(0|[1-9]\d{0,2})$/.test(byte))) {
    return undefined;
  }
  const values = bytes.map(Number);
  if (values.some((value) => value > 255)) return undefined;
  return values.reduce((sum, value) => sum * 256 + value, 0);
}
