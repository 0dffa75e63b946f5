import type { HostLink } from "../../../host-network/files/host-facts";
import { optionsIn } from "../../../host-network/ifupdown/interfaces-file";
import { isDhcp, type WrittenStanza } from "./ifupdown-files";

/** What of its stanzas a device does not have yet; undefined when it has all. */
export function missingOfStanzas(
  stanzas: readonly WrittenStanza[],
  link: HostLink,
): string | undefined {
  const absent = staticAddresses(stanzas).find((address) => !link.addresses.includes(address));
  if (absent !== undefined) return `it has no address ${absent}`;
  if (stanzas.some(isDhcp) && !link.addresses.some((address) => address.includes("."))) {
    return "it has no address by DHCP";
  }
  const hasGateway = optionsIn(stanzas, "gateway").length > 0;
  return hasGateway && !link.hasDefaultRoute ? "it has no default route" : undefined;
}

/** With the length of the prefix, whichever way it is written. */
export function staticAddresses(stanzas: readonly WrittenStanza[]): readonly string[] {
  return stanzas.flatMap((stanza) => {
    const [mask] = optionsIn([stanza], "netmask");
    const whole = stanza.words[1] === "inet6" ? 128 : 32;
    return optionsIn([stanza], "address").map((address) =>
      address.includes("/") ? address : `${address}/${mask ? prefixLength(mask) : whole}`,
    );
  });
}

function prefixLength(mask: string): number {
  if (/^\d+$/.test(mask)) return Number(mask);
  const bits = mask.split(".").map((part) => Number(part).toString(2));
  return bits.join("").replaceAll("0", "").length;
}
