import { normaliseIp } from "../../../../core/property-format";
import type { Properties, Value } from "../../../../core/value";
import type { NetworkInputs } from "../../../../kinds/network/network";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../xml";

export type Address = NonNullable<NetworkInputs["addresses"]>[number];
export type Dhcp = NonNullable<Address["dhcp"]>;
export type DhcpRange = NonNullable<Dhcp["ranges"]>[number];
export type DhcpHost = NonNullable<Dhcp["hosts"]>[number];

const LEASE_UNIT_MS: { readonly [unit: string]: number } = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
};

export function dhcpChildren(dhcp: Dhcp): readonly (XmlElement | undefined)[] {
  return [
    ...(dhcp.ranges ?? []).map((range) => rangeElement(range, dhcp.leaseTime)),
    ...(dhcp.hosts ?? []).map((host) => hostElement(host, dhcp.leaseTime)),
    dhcp.bootFile === undefined
      ? undefined
      : element("bootp", { file: dhcp.bootFile, server: dhcp.bootServer }),
  ];
}

export function rangeElement({ start, end }: DhcpRange, leaseMs: number | undefined): XmlElement {
  return element("range", { start, end }, leaseElement(leaseMs));
}

export function hostElement(host: DhcpHost, leaseMs: number | undefined): XmlElement {
  const { mac, clientId, name, address } = host;
  return element("host", { mac, id: clientId, name, ip: address }, leaseElement(leaseMs));
}

export function readDhcp(ip: XmlElement): Properties {
  const dhcp = childOf(ip, "dhcp") ?? element("dhcp");
  const bootp = childOf(dhcp, "bootp")?.attributes;
  return {
    ranges: childrenOf(dhcp, "range").map(({ attributes }) => ({
      start: readIp(attributes.start),
      end: readIp(attributes.end),
    })),
    hosts: childrenOf(dhcp, "host").map(({ attributes }) => ({
      address: readIp(attributes.ip),
      mac: attributes.mac?.toLowerCase() ?? null,
      clientId: attributes.id ?? null,
      name: attributes.name ?? null,
    })),
    leaseTime: readLease(dhcp),
    bootFile: bootp?.file ?? null,
    bootServer: readIp(bootp?.server),
  };
}

/** One spelling for each address, so that what libvirt rewrote still means the same. */
export function readIp(text: string | undefined): string | null {
  return text === undefined ? null : (normaliseIp(text) ?? text);
}

/** libvirt keeps a time for each range and host; ours has one, so the first stands for all. */
function readLease(dhcp: XmlElement): Value {
  for (const entry of childrenOf(dhcp)) {
    const expiry = attributeAt(entry, "lease", "expiry");
    if (expiry === undefined) continue;
    const unit = attributeAt(entry, "lease", "unit") ?? "minutes";
    return Number(expiry) * (LEASE_UNIT_MS[unit] ?? LEASE_UNIT_MS.minutes ?? 0);
  }
  return null;
}

function leaseElement(leaseMs: number | undefined): XmlElement | undefined {
  if (leaseMs === undefined) return undefined;
  return element("lease", { expiry: Math.ceil(leaseMs / 1000), unit: "seconds" });
}
