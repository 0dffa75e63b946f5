import { normaliseIp, parseIpv4 } from "../../../../core/property-format";
import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainInterfaceAddressesSource, ErrorNumber } from "../../rpc/constants";
import { attributeAt, childrenOf, elementAt, type XmlElement } from "../../xml";
import { agentIsConnected } from "./machine-power";

/** One address of a guest and who said so. */
export interface GuestAddress {
  readonly address: string;
  readonly prefix: number;
  readonly mac: string;
  readonly source: "lease" | "agent" | "arp";
}

/** What the DHCP server of a network gave to whom. */
export interface Lease {
  readonly mac: string;
  readonly address: string;
  readonly prefix: number;
  /** Seconds since 1970. */
  readonly expires: number;
}

export type LeaseReader = (network: string) => Promise<readonly Lease[]>;

/** The leases of a network; none when it is not there or not active. */
export async function readLeases(
  connection: Connection,
  name: string,
  signal: AbortSignal,
): Promise<readonly Lease[]> {
  try {
    const { net } = await connection.call("networkLookupByName", { name }, { signal });
    const args = { net, mac: null, need_results: 1, flags: 0 };
    const { leases } = await connection.call("networkGetDHCPLeases", args, { signal });
    return leases.map((lease) => ({
      mac: lease.mac?.toLowerCase() ?? "",
      address: lease.ipaddr,
      prefix: lease.prefix,
      expires: Number(lease.expirytime),
    }));
  } catch (error) {
    const { NoNetwork, OperationInvalid, NoSupport, OperationUnsupported } = ErrorNumber;
    if (hasErrorNumber(error, NoNetwork, OperationInvalid, NoSupport, OperationUnsupported))
      return [];
    throw error;
  }
}

/**
 * The addresses of a running guest: from the leases of its networks; else from its agent, when that
 * is connected; else from the host's ARP table.
 */
export async function guestAddresses(
  connection: Connection,
  dom: DomainRef,
  live: XmlElement,
  leasesOf: LeaseReader,
  signal: AbortSignal,
): Promise<readonly GuestAddress[]> {
  const leased = await fromLeases(live, leasesOf);
  if (leased.length > 0) return leased;
  if (agentIsConnected(live)) {
    const told = await ask(connection, dom, "agent", signal);
    if (told.length > 0) return told;
  }
  return interfaces(live).length === 0 ? [] : ask(connection, dom, "arp", signal);
}

/** Leases that were there before a start say nothing about the guest that starts now. */
export function withoutStale(leases: readonly Lease[], before: readonly Lease[]): readonly Lease[] {
  const key = (lease: Lease) => `${lease.mac} ${lease.address} ${lease.expires}`;
  const stale = new Set(before.map(key));
  return leases.filter((lease) => !stale.has(key(lease)));
}

/** The networks whose DHCP servers may know this machine. */
export function networksOf(definition: XmlElement): readonly string[] {
  return [...new Set(interfaces(definition).flatMap((nic) => sourceNetwork(nic) ?? []))];
}

/** True for an address that `wish` means: `any`, `ipv4`, `ipv6` or a subnet. */
export function isWishedAddress(address: string, wish: string): boolean {
  if (isLinkLocal(address)) return false;
  if (wish === "any") return true;
  if (wish === "ipv4") return !address.includes(":");
  if (wish === "ipv6") return address.includes(":");
  const [subnet = "", prefix = "0"] = wish.split("/");
  const bits = Number(prefix);
  const a = addressBits(address);
  const b = addressBits(subnet);
  return a !== undefined && a.length === b?.length && a.slice(0, bits) === b.slice(0, bits);
}

/** Nobody but the same link can reach these, and loopback nobody at all. */
function isLinkLocal(address: string): boolean {
  return /^(127\.|169\.254\.|::1$|fe[89ab][0-9a-f]:)/i.test(address);
}

async function fromLeases(live: XmlElement, leasesOf: LeaseReader) {
  const addresses: GuestAddress[] = [];
  for (const nic of interfaces(live)) {
    const network = sourceNetwork(nic);
    const mac = attributeAt(nic, "mac", "address")?.toLowerCase();
    if (network === undefined || mac === undefined) continue;
    for (const lease of await leasesOf(network)) {
      if (lease.mac !== mac) continue;
      const { address, prefix } = lease;
      addresses.push({ address, prefix, mac, source: "lease" });
    }
  }
  return addresses;
}

async function ask(
  connection: Connection,
  dom: DomainRef,
  from: "agent" | "arp",
  signal: AbortSignal,
): Promise<readonly GuestAddress[]> {
  const { Agent, ARP } = DomainInterfaceAddressesSource;
  try {
    const args = { dom, source: from === "agent" ? Agent : ARP, flags: 0 };
    const { ifaces } = await connection.call("domainInterfaceAddresses", args, { signal });
    return ifaces.flatMap((iface) =>
      iface.addrs
        .filter(({ addr }) => !isLinkLocal(addr))
        .map(({ addr, prefix }) => ({
          address: addr,
          prefix,
          mac: iface.hwaddr?.toLowerCase() ?? "",
          source: from,
        })),
    );
  } catch (error) {
    // Addresses are a courtesy: a guest that went off or does not answer has none.
    const { AgentUnresponsive, OperationInvalid, ArgumentUnsupported, NoSupport } = ErrorNumber;
    const { OperationUnsupported, InternalError } = ErrorNumber;
    const expected = [
      ...[AgentUnresponsive, OperationInvalid, ArgumentUnsupported, NoSupport],
      ...[OperationUnsupported, InternalError],
    ];
    if (hasErrorNumber(error, ...expected)) return [];
    throw error;
  }
}

function interfaces(definition: XmlElement): readonly XmlElement[] {
  const devices = elementAt(definition, "devices");
  return devices ? childrenOf(devices, "interface") : [];
}

function sourceNetwork(nic: XmlElement): string | undefined {
  return attributeAt(nic, "source", "network");
}

/** An address as a string of its bits, so that a prefix is a prefix. */
function addressBits(address: string): string | undefined {
  const v4 = parseIpv4(address);
  if (v4 !== undefined) return v4.toString(2).padStart(32, "0");
  const v6 = normaliseIp(address);
  if (v6 === undefined) return undefined;
  const [head = "", tail] = v6.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const left = groups(head);
  const right = groups(tail ?? "");
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0"))
    .join("");
}
