import { parseIpv4 } from "../../core/property-format";

/** An address as a number of its family. */
export interface IpNumber {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** A subnet as the range of its addresses, and the address that was written with it. */
export interface Subnet {
  readonly family: 4 | 6;
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
  readonly address: bigint;
}

/** Undefined when it is no address. Takes every spelling that the schema lets through. */
export function parseIp(ip: string): IpNumber | undefined {
  const v4 = parseIpv4(ip);
  if (v4 !== undefined) return { family: 4, value: BigInt(v4) };
  const value = parseIpv6(ip);
  return value === undefined ? undefined : { family: 6, value };
}

/** `10.0.0.1/24` as a subnet; undefined when it is none. */
export function parseSubnet(cidr: string): Subnet | undefined {
  const [text = "", length = ""] = cidr.split("/");
  const ip = parseIp(text);
  if (ip === undefined || !/^\d{1,3}$/.test(length)) return undefined;
  const bits = ip.family === 4 ? 32 : 128;
  const prefix = Number(length);
  if (prefix > bits) return undefined;
  const hosts = 1n << BigInt(bits - prefix);
  const first = ip.value - (ip.value % hosts);
  return { family: ip.family, prefix, first, last: first + hosts - 1n, address: ip.value };
}

export function holds(subnet: Subnet, ip: IpNumber): boolean {
  return subnet.family === ip.family && subnet.first <= ip.value && ip.value <= subnet.last;
}

export function overlap(a: Subnet, b: Subnet): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

function parseIpv6(text: string): bigint | undefined {
  const host = `http://[${text}]/`;
  if (!text.includes(":") || !URL.canParse(host)) return undefined;
  const [head = "", tail] = new URL(host).hostname.slice(1, -1).split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = Array.from({ length: 8 - left.length - right.length }, () => "0");
  const groups = [...left, ...(tail === undefined ? [] : gap), ...right];
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
