import type { NetworkInputs } from "../../../../kinds/network/network";
import { NetworkSection, NetworkUpdateCommand } from "../../rpc/constants/network";
import { element, formatXml, type XmlElement } from "../../xml";
import { hostElement, rangeElement } from "./dhcp-xml";
import { dnsHostElement, dnsServiceElement, dnsTextElement } from "./dns-xml";
import { portGroupElement } from "./port-group-xml";

/** One `networkUpdate`: what libvirt changes without stopping the network. */
export interface NetworkUpdate {
  readonly command: number;
  readonly section: number;
  /** Which `<ip>` of the network, counted from 0; -1 where it has no meaning. */
  readonly parentIndex: number;
  readonly xml: string;
}

interface Entry {
  readonly section: number;
  readonly parentIndex: number;
  /** What libvirt finds the entry by; deleting says no more than this. */
  readonly key: XmlElement;
  readonly whole: XmlElement;
}

/**
 * What to tell libvirt so that `there` becomes `wished`: first what goes, then what comes, because
 * an address or a name can be taken over by another entry. A changed entry goes and comes: libvirt
 * before 10 modifies hosts only.
 */
export function networkUpdates(
  there: NetworkInputs,
  wished: NetworkInputs,
): readonly NetworkUpdate[] {
  const before = keyed(entriesOf(there, there));
  const after = keyed(entriesOf(wished, there));
  const updates: NetworkUpdate[] = [];
  for (const [text, entry] of before) {
    if (!after.has(text)) updates.push(update(NetworkUpdateCommand.Delete, entry, entry.key));
  }
  for (const [text, entry] of after) {
    if (!before.has(text)) updates.push(update(NetworkUpdateCommand.AddLast, entry, entry.whole));
  }
  return updates;
}

function update(command: number, entry: Entry, xml: XmlElement): NetworkUpdate {
  const { section, parentIndex } = entry;
  return { command, section, parentIndex, xml: formatXml(xml) };
}

function keyed(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(
    entries.map((entry) => [
      `${entry.section} ${entry.parentIndex} ${formatXml(entry.whole)}`,
      entry,
    ]),
  );
}

/** `positions` has the addresses in the order in which libvirt counts them. */
function entriesOf(spec: NetworkInputs, positions: NetworkInputs): readonly Entry[] {
  const { hosts = [], texts = [], services = [] } = spec.dns ?? {};
  return [
    ...dhcpEntries(spec, positions),
    ...hosts.map((host) =>
      entry(NetworkSection.DNSHost, dnsHostElement(host), element("host", { ip: host.address })),
    ),
    ...texts.map((text) =>
      entry(NetworkSection.DNSTxt, dnsTextElement(text), element("txt", { name: text.name })),
    ),
    ...services.map((service) => entry(NetworkSection.DNSSrv, dnsServiceElement(service))),
    ...(spec.libvirt?.portGroups ?? []).map((group) =>
      entry(
        NetworkSection.Portgroup,
        portGroupElement(group),
        element("portgroup", { name: group.name }),
      ),
    ),
  ];
}

function dhcpEntries(spec: NetworkInputs, positions: NetworkInputs): readonly Entry[] {
  const order = (positions.addresses ?? []).map(({ address }) => address);
  return (spec.addresses ?? []).flatMap(({ address, dhcp = {} }) => {
    const index = order.indexOf(address);
    if (index < 0) return [];
    const { ranges = [], hosts = [], leaseTime } = dhcp;
    return [
      ...ranges.map((range) => {
        const whole = rangeElement(range, leaseTime);
        return entry(NetworkSection.IPDHCPRange, whole, rangeElement(range, undefined), index);
      }),
      ...hosts.map((host) => {
        const whole = hostElement(host, leaseTime);
        return entry(NetworkSection.IPDHCPHost, whole, hostElement(host, undefined), index);
      }),
    ];
  });
}

function entry(section: number, whole: XmlElement, key = whole, parentIndex = -1): Entry {
  return { section, parentIndex, key, whole };
}
