import { type HostFacts, type HostLink, linkNamed } from "../../../host-network/files/host-facts";
import { type FileSection, parseNetworkFile } from "../../../host-network/networkd/network-file";
import { livePartOf, seenDevice } from "../bridge-of-host-facts";
import type { BridgeIdentity } from "../bridge-wish";
import type { SeenBridge, SeenPort } from "../seen-bridge";
import {
  filesOf,
  type NetworkFiles,
  pathsOf,
  portNameIn,
  RELEASED,
  readStored,
  vlanPortIn,
} from "./networkd-files";

/** A bridge as systemd-networkd has it, with the files. */
export interface NetworkdBridge extends SeenBridge {
  readonly facts: HostFacts;
  /** Of the bridge and its ports, by path. */
  readonly files: NetworkFiles;
}

/** networkd has done with a device. */
const SETTLED = ["configured", "unmanaged"];

/** Undefined when networkd does not run. */
export function seeNetworkdBridge(
  facts: HostFacts,
  { name, owner }: BridgeIdentity,
): NetworkdBridge | undefined {
  if (facts.networkd === undefined) return undefined;
  const files = filesOf(name, facts.files);
  const found = readStored(name, files);
  const isOurs = found?.mark.owner === owner;
  const link = linkNamed(facts, name);
  const state = networkdOf(facts, name)?.state;
  return {
    name,
    facts,
    files: isOurs ? files : new Map(),
    devices: facts.links.map((one) => seenDevice(one, isConfigured(facts, one))),
    device: link && seenDevice(link, isConfigured(facts, link)),
    stored: isOurs ? found.stored : undefined,
    mark: isOurs ? found.mark : undefined,
    foreign: found && !isOurs ? { owner: found.mark.owner } : foreignNetdev(facts, name),
    isOn: link !== undefined && networkdOf(facts, name)?.networkFile === pathsOf(name).network,
    notReady: state === "configured" ? undefined : `systemd-networkd calls it ${state}`,
    ports: isOurs ? seenPorts(facts, name, files) : [],
    vlanPorts: isOurs
      ? [...files]
          .filter(([path]) => path.includes("@") && path.endsWith(".netdev"))
          .map(([, text]) => vlanPortIn(text))
      : [],
    ...livePartOf(facts, name),
  };
}

/** What a device goes by now: its file and the drop-ins of it, which networkd reads as one. */
export function sectionsOf(facts: HostFacts, device: string): readonly FileSection[] {
  const file = networkdOf(facts, device)?.networkFile;
  if (file === undefined) return [];
  const base = `/${file.split("/").at(-1)}.d/`;
  // Of drop-ins with the same name the one in /etc counts; they were read in this order.
  const dropIns = new Map(
    [...facts.files]
      .filter(([path]) => path.includes(base))
      .map(([path, text]) => [path.split("/").at(-1) ?? "", text]),
  );
  const inOrder = [...dropIns].sort(([one], [other]) => (one < other ? -1 : 1));
  const texts = [facts.files.get(file) ?? "", ...inOrder.map(([, text]) => text)];
  return texts.flatMap(parseNetworkFile);
}

export function networkdOf({ networkd = [] }: HostFacts, name: string) {
  return networkd.find((link) => link.name === name);
}

function isConfigured(facts: HostFacts, { name }: HostLink): boolean {
  return networkdOf(facts, name)?.networkFile !== undefined;
}

function seenPorts(facts: HostFacts, bridge: string, files: NetworkFiles): readonly SeenPort[] {
  return [...files]
    .filter(([path]) => path.includes("@") && /\.network(\.released)?$/.test(path))
    .map(([path, text]) => {
      const name = portNameIn(text) ?? "";
      const link = linkNamed(facts, name);
      const networkd = networkdOf(facts, name);
      const isOurs = networkd?.networkFile === path;
      return {
        name,
        isPlugged: isOurs && link?.master === bridge,
        isReleased: path.endsWith(RELEASED) && isBack(link, networkd?.state),
      };
    });
}

function isBack(link: HostLink | undefined, state: string | undefined): boolean {
  if (link === undefined || state === undefined) return true;
  if (link.master !== undefined) return false;
  // Without a carrier networkd never has done.
  return SETTLED.includes(state) || !link.hasCarrier;
}

function foreignNetdev({ files }: HostFacts, name: string): SeenBridge["foreign"] {
  const isNetdev = ([path, text]: readonly [string, string]) =>
    path.endsWith(".netdev") &&
    parseNetworkFile(text).some(
      ({ name: section, entries }) =>
        section === "NetDev" && entries.some(([key, value]) => key === "Name" && value === name),
    );
  return [...files].some(isNetdev) ? { owner: undefined } : undefined;
}
