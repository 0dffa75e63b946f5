import type { Connection, DomainRef, NetworkRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { DomainAffect, DomainList } from "../../rpc/constants/domain";
import {
  attributeAt,
  childrenOf,
  element,
  elementAt,
  formatXml,
  parseXml,
  replaceChild,
  textAt,
  textElement,
  withAttribute,
  type XmlElement,
} from "../../xml";

/** An interface of a running machine that is plugged into a network. */
export interface Link {
  readonly domain: DomainRef;
  readonly network: string;
  readonly portId: string | undefined;
  readonly interface: XmlElement;
}

/** The interfaces of running machines on any of these networks. */
export async function linksOf(
  connection: Connection,
  networks: readonly string[],
): Promise<readonly Link[]> {
  const active = { need_results: 1, flags: DomainList.Active };
  const { domains } = await connection.call("connectListAllDomains", active);
  const links = await Promise.all(domains.map((domain) => linksOfDomain(connection, domain)));
  return links.flat().filter(({ network }) => networks.includes(network));
}

/** The names of the machines, each once, for people. */
export function machinesOf(links: readonly Link[]): readonly string[] {
  return [...new Set(links.map(({ domain }) => domain.name))].sort();
}

/** The network that links pass through on their way back; its name tells whose it is. */
function relinkNetworkName(uuid: string): string {
  return `virt-relink-${uuid.slice(0, 8)}`;
}

/**
 * Plugs in again what a stop and start of the network left hanging.
 *
 * After a restart a tap has no bridge and libvirt lists no port for it, although the machine's XML
 * still names one; telling the interface its own network again does nothing. Moving it to another
 * network and back does, on every version (a temporary isolated one will do). Says what it finds to
 * be loose by comparing ports, so that a run that was cut off in between is finished by the next.
 */
export async function putLinksBack(connection: Connection, network: NetworkRef): Promise<void> {
  const relink = relinkNetworkName(network.uuid);
  const links = await linksOf(connection, [network.name, relink]);
  if (links.length === 0) return;
  const ports = await portIds(connection, network);
  const stranded = links.filter((link) => link.network === relink);
  const loose = links.filter(
    (link) => link.network === network.name && !ports.has(link.portId ?? ""),
  );
  if (stranded.length + loose.length === 0) return;
  await asLibvirtWork("put back the links of", `network "${network.name}"`, async () => {
    const temporary = await ensureRelinkNetwork(connection, relink);
    for (const link of loose) await moveLink(connection, link, relink);
    for (const link of [...loose, ...stranded]) await moveLink(connection, link, network.name);
    await connection.call("networkDestroy", { net: temporary });
  });
}

async function linksOfDomain(connection: Connection, domain: DomainRef): Promise<readonly Link[]> {
  try {
    const { xml } = await connection.call("domainGetXMLDesc", { dom: domain, flags: 0 });
    const devices = elementAt(parseXml(xml), "devices");
    return childrenOf(devices ?? element("devices"), "interface").flatMap((found) => {
      const network = attributeAt(found, "source", "network");
      const portId = attributeAt(found, "source", "portid");
      return network === undefined ? [] : [{ domain, network, portId, interface: found }];
    });
  } catch (error) {
    // It ended while we looked: it has no links any more.
    if (hasErrorNumber(error, ErrorNumber.NoDomain)) return [];
    throw error;
  }
}

async function portIds(connection: Connection, network: NetworkRef): Promise<ReadonlySet<string>> {
  const all = { network, need_results: 1, flags: 0 };
  const { ports } = await connection.call("networkListAllPorts", all);
  return new Set(ports.map(({ uuid }) => uuid));
}

/** A transient network without addresses: it is gone when it is stopped. */
async function ensureRelinkNetwork(connection: Connection, name: string): Promise<NetworkRef> {
  try {
    return (await connection.call("networkLookupByName", { name })).net;
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoNetwork)) throw error;
  }
  const bridge = element("bridge", { stp: "off", delay: 0 });
  const xml = formatXml(element("network", {}, textElement("name", name), bridge));
  return (await connection.call("networkCreateXML", { xml })).net;
}

async function moveLink(connection: Connection, link: Link, network: string): Promise<void> {
  const xml = formatXml(pluggedInto(link.interface, network));
  try {
    await connection.call("domainUpdateDeviceFlags", {
      dom: link.domain,
      xml,
      flags: DomainAffect.Live,
    });
  } catch (error) {
    // The machine or the interface went away by itself.
    if (hasErrorNumber(error, ErrorNumber.NoDomain, ErrorNumber.DeviceMissing)) return;
    throw error;
  }
}

/** The whole live element, because an update drops what it does not repeat. */
function pluggedInto(found: XmlElement, network: string): XmlElement {
  const source = elementAt(found, "source") ?? element("source");
  const plain = ["portid", "bridge"].reduce(
    (stripped, name) => withAttribute(stripped, name, undefined),
    source,
  );
  return replaceChild(found, withAttribute(plain, "network", network));
}

/** The machines that have a port on the network, by the owners that libvirt wrote on the ports. */
export async function machinesOnPorts(
  connection: Connection,
  network: NetworkRef,
): Promise<readonly string[]> {
  const all = { network, need_results: 1, flags: 0 };
  const { ports } = await connection.call("networkListAllPorts", all);
  const names = await Promise.all(
    ports.map(async (port) => {
      try {
        const { xml } = await connection.call("networkPortGetXMLDesc", { port, flags: 0 });
        return textAt(parseXml(xml), "owner/name") ?? port.uuid;
      } catch (error) {
        if (hasErrorNumber(error, ErrorNumber.NoNetworkPort)) return undefined;
        throw error;
      }
    }),
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
