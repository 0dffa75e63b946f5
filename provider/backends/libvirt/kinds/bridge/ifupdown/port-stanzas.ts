/** What others wrote for a device that is to be a port, and what of it goes where. */

import { type InterfaceOption, optionsIn } from "../../../host-network/ifupdown/interfaces-file";
import type { PlacedStanza, SourcedFiles } from "../../../host-network/ifupdown/sourced-files";
import type { WrittenStanza } from "./ifupdown-files";

/** They stay with the device, as it is a port. */
const OF_THE_LINK =
  /^(mtu|hwaddress|vlan[-_]raw[-_]device|(bond|ethernet|link|offload|hardware)[-_].+)$/;
/** They move to the bridge when the device is its uplink. */
const OF_THE_ADDRESSES =
  /^(address|netmask|network|broadcast|gateway|metric|pointopoint|scope|hostname|client|vendor|leasehours|leasetime|accept_ra|autoconf|privext|dhcp|request_prefix|preferred-lifetime|(dad|ll)-(attempts|interval)|dns-.+)$/;

const METHODS: { readonly [family: string]: readonly string[] } = {
  inet: ["static", "dhcp", "manual"],
  inet6: ["static", "dhcp", "auto", "manual"],
};

/** `own` is the file of the bridge itself. */
export function stanzasFor(
  { stanzas }: SourcedFiles,
  device: string,
  own: string,
): readonly PlacedStanza[] {
  return stanzas.filter(
    ({ keyword, words, file }) => keyword === "iface" && words[0] === device && file !== own,
  );
}

/** What stands there for a device of which it is not known what becomes of it; undefined when nothing does. */
export function notUnderstood(
  sourced: SourcedFiles,
  device: string,
  own: string,
): { readonly found: string; readonly file: string } | undefined {
  const renaming = sourced.stanzas.find(({ keyword }) => /^(mapping|rename)$/.test(keyword));
  if (renaming !== undefined) return told(renaming, [renaming.keyword, ...renaming.words]);
  for (const stanza of stanzasFor(sourced, device, own)) {
    const [, family = "", method = "", ...more] = stanza.words;
    if (more.length > 0 || !METHODS[family]?.includes(method)) {
      return told(stanza, [stanza.keyword, ...stanza.words]);
    }
    const unknown = stanza.options.find(
      ([name]) => !OF_THE_LINK.test(name) && !OF_THE_ADDRESSES.test(name),
    );
    if (unknown !== undefined) return told(stanza, unknown);
  }
  return undefined;
}

/** A stanza of somebody else that has the device in a bridge or a bond. */
export function usedBy(
  sourced: SourcedFiles,
  device: string,
  own: string,
): PlacedStanza | undefined {
  return sourced.stanzas.find(
    (stanza) =>
      stanza.file !== own &&
      ["bridge_ports", "bond_slaves", "slaves"].some((option) =>
        optionsIn([stanza], option).some((value) => value.split(/\s+/).includes(device)),
      ),
  );
}

export function hasAddresses({ words }: WrittenStanza): boolean {
  return words[2] !== "manual";
}

/** The device as a port. */
export function portStanza(device: string, stanzas: readonly WrittenStanza[]): WrittenStanza {
  const options = stanzas.flatMap((stanza) => optionsThat(stanza, OF_THE_LINK));
  const seen = new Set<string>();
  return {
    words: [device, "inet", "manual"],
    options: options.filter(([name]) => !seen.has(name) && seen.add(name)),
  };
}

/** Its addresses as the bridge's. */
export function movedTo(
  bridge: string,
  stanzas: readonly WrittenStanza[],
): readonly WrittenStanza[] {
  return stanzas.filter(hasAddresses).map((stanza) => ({
    words: [bridge, ...stanza.words.slice(1)],
    options: optionsThat(stanza, OF_THE_ADDRESSES),
  }));
}

function optionsThat({ options }: WrittenStanza, are: RegExp): readonly InterfaceOption[] {
  return options.filter(([name]) => are.test(name));
}

function told({ file }: PlacedStanza, words: readonly string[]) {
  return { found: words.join(" "), file };
}
