import { NetworkSection, NetworkUpdateCommand } from "../../../backends/libvirt/rpc/constants";
import {
  childOf,
  childrenOf,
  element,
  isElement,
  replaceChild,
  textOf,
  withChild,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { readDefinition } from "../definition-xml";
import { FakeFailure } from "../fake-failure";
import type { FakeNetwork } from "../host-state";

export interface SectionUpdate {
  readonly command: number;
  readonly section: number;
  readonly parentIndex: number;
  readonly xml: string;
}

interface Section {
  readonly tag: string;
  /** Where the entries are, below `<network>`; `ip` means the one that the index names. */
  readonly path: readonly string[];
  /** By which attributes an entry is found; one that is given must agree. */
  readonly keys: readonly string[];
  /** By which of them an entry to modify is found; none where libvirt 9.0 modifies nothing. */
  readonly modifyKeys: readonly string[];
}

/** What libvirt 9.0 changes in a running network. */
const SECTIONS = new Map<number, Section>([
  [
    NetworkSection.IPDHCPHost,
    {
      tag: "host",
      path: ["ip", "dhcp"],
      keys: ["mac", "id", "name", "ip"],
      modifyKeys: ["mac", "id", "name"],
    },
  ],
  [
    NetworkSection.IPDHCPRange,
    { tag: "range", path: ["ip", "dhcp"], keys: ["start", "end"], modifyKeys: [] },
  ],
  [NetworkSection.DNSHost, { tag: "host", path: ["dns"], keys: ["ip"], modifyKeys: [] }],
  [NetworkSection.DNSTxt, { tag: "txt", path: ["dns"], keys: ["name"], modifyKeys: [] }],
  [
    NetworkSection.DNSSrv,
    {
      tag: "srv",
      path: ["dns"],
      keys: ["service", "protocol", "domain", "target"],
      modifyKeys: [],
    },
  ],
  [NetworkSection.Portgroup, { tag: "portgroup", path: [], keys: ["name"], modifyKeys: ["name"] }],
]);

const LIVE = 1;
const CONFIG = 2;

export function updateNetwork(network: FakeNetwork, update: SectionUpdate, flags: number): void {
  const asked = flags === 0 ? (network.live === undefined ? CONFIG : LIVE) : flags;
  if ((asked & LIVE) !== 0 && network.live === undefined) throw invalid("network is not running");
  if ((asked & CONFIG) !== 0 && network.stored === undefined) {
    throw invalid("can't update persistent state of transient network");
  }
  // Both or none: a change that fails in one leaves the other as it is.
  const live = (asked & LIVE) !== 0 && network.live ? updated(network.live, update) : network.live;
  const stored =
    (asked & CONFIG) !== 0 && network.stored ? updated(network.stored, update) : network.stored;
  network.live = live;
  network.stored = stored;
}

function updated(definition: XmlElement, update: SectionUpdate): XmlElement {
  const section = SECTIONS.get(update.section);
  if (section === undefined) throw unsupported("can't update this section of network");
  const entry = readDefinition(update.xml, section.tag, "Network");
  const index = section.path[0] === "ip" ? ipIndex(definition, update.parentIndex) : undefined;
  return inside(definition, section.path, index, (parent) =>
    changed(parent, entry, section, update.command),
  );
}

function changed(
  parent: XmlElement,
  entry: XmlElement,
  section: Section,
  command: number,
): XmlElement {
  const found = childrenOf(parent, section.tag).filter((other) => agrees(entry, other, section));
  switch (command) {
    case NetworkUpdateCommand.AddFirst:
    case NetworkUpdateCommand.AddLast: {
      const clash = childrenOf(parent, section.tag).some((other) =>
        collides(entry, other, section),
      );
      if (clash)
        throw invalid(`there is already at least one ${section.tag} record with a matching field`);
      return withChild(parent, entry);
    }
    case NetworkUpdateCommand.Delete:
      if (found.length === 0) throw invalid(`couldn't locate a matching ${section.tag} record`);
      if (found.length > 1) throw invalid(`multiple matching ${section.tag} records were found`);
      return { ...parent, children: parent.children.filter((child) => child !== found[0]) };
    case NetworkUpdateCommand.Modify:
      if (section.modifyKeys.length === 0)
        throw unsupported(`${section.tag} records cannot be modified, only added or deleted`);
      return modified(parent, entry, section);
    default:
      throw new FakeFailure("InvalidArg", "Network", `unsupported command ${command}`);
  }
}

function modified(parent: XmlElement, entry: XmlElement, section: Section): XmlElement {
  const before = childrenOf(parent, section.tag).find((other) =>
    section.modifyKeys.some((key) => {
      return entry.attributes[key] !== undefined && fold(entry, key) === fold(other, key);
    }),
  );
  if (before === undefined) throw invalid(`couldn't locate an existing ${section.tag} record`);
  return {
    ...parent,
    children: parent.children.map((child) => (child === before ? entry : child)),
  };
}

/** Every key that the entry names is the same; at least one is. */
function agrees(entry: XmlElement, other: XmlElement, { keys, tag }: Section): boolean {
  const given = keys.filter((key) => entry.attributes[key] !== undefined);
  const same = given.every((key) => fold(entry, key) === fold(other, key));
  if (given.length > 0) return same;
  return tag === "host" && textOf(entry) === textOf(other);
}

function collides(entry: XmlElement, other: XmlElement, { keys, tag }: Section): boolean {
  if (tag === "range" || tag === "srv")
    return agrees(entry, other, { keys, tag, path: [], modifyKeys: [] });
  return keys.some(
    (key) => entry.attributes[key] !== undefined && fold(entry, key) === fold(other, key),
  );
}

function fold(entry: XmlElement, key: string): string | undefined {
  return entry.attributes[key]?.toLowerCase();
}

function inside(
  parent: XmlElement,
  path: readonly string[],
  index: number | undefined,
  change: (element: XmlElement) => XmlElement,
): XmlElement {
  const [step, ...rest] = path;
  if (step === undefined) return change(parent);
  if (step !== "ip") {
    const child = inside(childOf(parent, step) ?? element(step), rest, index, change);
    const isEmpty = child.children.length === 0 && Object.keys(child.attributes).length === 0;
    if (!isEmpty) return replaceChild(parent, child);
    return {
      ...parent,
      children: parent.children.filter((node) => !isElement(node) || node.name !== step),
    };
  }
  const target = childrenOf(parent, "ip")[index ?? 0];
  return {
    ...parent,
    children: parent.children.map((child) =>
      child === target && isElement(child) ? inside(child, rest, index, change) : child,
    ),
  };
}

/** Without an index the first address that has DHCP, else the first. */
function ipIndex(definition: XmlElement, parentIndex: number): number {
  const all = childrenOf(definition, "ip");
  if (parentIndex >= all.length) {
    throw invalid(`couldn't update dhcp entry - no <ip> element found at index ${parentIndex}`);
  }
  if (parentIndex >= 0) return parentIndex;
  return Math.max(
    0,
    all.findIndex((ip) => childOf(ip, "dhcp") !== undefined),
  );
}

function invalid(message: string): FakeFailure {
  return new FakeFailure("OperationInvalid", "Network", message);
}

function unsupported(message: string): FakeFailure {
  return new FakeFailure("OperationUnsupported", "Network", message);
}
