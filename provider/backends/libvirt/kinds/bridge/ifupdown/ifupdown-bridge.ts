import {
  type HostFacts,
  type HostLink,
  type IfupdownState,
  linkNamed,
} from "../../../host-network/files/host-facts";
import { type SourcedFiles, sourcedFiles } from "../../../host-network/ifupdown/sourced-files";
import { livePartOf, seenDevice } from "../bridge-of-host-facts";
import type { BridgeIdentity } from "../bridge-wish";
import type { SeenBridge, SeenPort } from "../seen-bridge";
import { type OwnFile, ownPath, type PortRecord, readOwnFile, storedIn } from "./ifupdown-files";
import { hasAddresses, stanzasFor } from "./port-stanzas";
import { missingOfStanzas, staticAddresses } from "./stanzas-in-force";

/** A bridge as ifupdown has it, with all that stands in its files. */
export interface IfupdownBridge extends SeenBridge {
  readonly facts: HostFacts;
  readonly ifupdown: IfupdownState;
  readonly sourced: SourcedFiles;
  readonly path: string;
  /** Undefined when it is not there, or not the owner's. */
  readonly own: OwnFile | undefined;
}

/** Undefined when ifupdown does not bring up the host's networks. */
export function seeIfupdownBridge(
  facts: HostFacts,
  { name, owner }: BridgeIdentity,
): IfupdownBridge | undefined {
  const { ifupdown } = facts;
  if (ifupdown === undefined) return undefined;
  const path = ownPath(name);
  const found = readOwnFile(facts.files.get(path));
  const own = found?.mark.owner === owner ? found : undefined;
  const sourced = sourcedFiles(facts.files);
  const link = linkNamed(facts, name);
  const isConfigured = (device: HostLink) =>
    stanzasFor(sourced, device.name, path).some(hasAddresses);
  return {
    name,
    facts,
    ifupdown,
    sourced,
    path,
    own,
    devices: facts.links.map((one) => seenDevice(one, isConfigured(one))),
    device: link && seenDevice(link, isConfigured(link)),
    stored: own && storedIn(own),
    mark: own && { owner, name: own.mark.object, fingerprint: own.mark.fingerprint },
    foreign: foreignStanza(sourced, name, found, own),
    isOn: own !== undefined && own.bridgeStanzas.length > 0,
    notReady: notReady(own, link),
    ports: own ? seenPorts(facts, sourced, path, own) : [],
    vlanPorts: (own?.mark.ports ?? []).flatMap(vlanPort),
    ...livePartOf(facts, name),
  };
}

/** Ports that are and were, with what they had before. */
export function recordsOf({ own }: IfupdownBridge): readonly PortRecord[] {
  return own === undefined ? [] : [...own.mark.ports, ...own.mark.leaving];
}

function notReady(own: OwnFile | undefined, link: HostLink | undefined): string | undefined {
  if (own === undefined) return undefined;
  if (link === undefined) return "it is not there";
  const { uplink } = own.mark;
  const stanzas =
    uplink === undefined
      ? own.bridgeStanzas.filter((stanza) => staticAddresses([stanza]).length === 0)
      : own.bridgeStanzas;
  return missingOfStanzas(stanzas, link);
}

function seenPorts(
  facts: HostFacts,
  sourced: SourcedFiles,
  path: string,
  { mark }: OwnFile,
): readonly SeenPort[] {
  const isIn = (name: string) => linkNamed(facts, name)?.master === mark.bridge;
  return [
    ...mark.ports.map(({ name }) => ({
      name,
      // A stanza that came back would give it addresses of its own with the next boot.
      isPlugged: isIn(name) && stanzasFor(sourced, name, path).length === 0,
      isReleased: false,
    })),
    ...mark.leaving.map((record) => {
      const link = linkNamed(facts, record.name);
      const stanzas = stanzasFor(sourced, record.name, path);
      return {
        name: record.name,
        isPlugged: isIn(record.name),
        isReleased: link === undefined || (!record.below && isBack(record, stanzas, link)),
      };
    }),
  ];
}

function isBack(
  { wasUp }: PortRecord,
  stanzas: ReturnType<typeof stanzasFor>,
  link: HostLink,
): boolean {
  // Nobody knows when a DHCP server answers.
  const isFixed = (stanza: (typeof stanzas)[number]) => staticAddresses([stanza]).length > 0;
  return !wasUp || missingOfStanzas(stanzas.filter(isFixed), link) === undefined;
}

function vlanPort({ name, below }: PortRecord) {
  if (below === undefined) return [];
  return [{ name, device: below, vlan: Number(name.slice(below.length + 1)) }];
}

function foreignStanza(
  { stanzas }: SourcedFiles,
  name: string,
  found: OwnFile | undefined,
  own: OwnFile | undefined,
): SeenBridge["foreign"] {
  if (own !== undefined) return undefined;
  if (found !== undefined) return { owner: found.mark.owner };
  const isThere = stanzas.some(({ keyword, words }) => keyword === "iface" && words[0] === name);
  return isThere ? { owner: undefined } : undefined;
}
