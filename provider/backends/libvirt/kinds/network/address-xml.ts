import type { Properties } from "../../../../core/value";
import { parseSubnet } from "../../../../kinds/network/subnet";
import { attributeAt, childOf, element, type XmlElement } from "../../xml";
import { type Address, dhcpChildren, readDhcp, readIp } from "./dhcp-xml";
import { isBare, patchElement } from "./patch-element";

const DHCP_NAMES = ["range", "host", "bootp"];

/** `<ip>` of one address, on top of the stored one where there is one. */
export function addressElement(address: Address, base: XmlElement | undefined): XmlElement {
  const [ip = "", prefix = ""] = address.address.split("/");
  const { dhcp = {}, tftpRoot } = address;
  const served = patchElement("dhcp", base && childOf(base, "dhcp"), {
    names: DHCP_NAMES,
    children: dhcpChildren(dhcp),
  });
  return patchElement("ip", base, {
    attributes: {
      address: ip,
      prefix,
      netmask: undefined,
      family: ip.includes(":") ? "ipv6" : undefined,
    },
    names: ["tftp", "dhcp"],
    children: [
      tftpRoot === undefined ? undefined : element("tftp", { root: tftpRoot }),
      isBare(served) ? undefined : served,
    ],
  });
}

export function readAddress(ip: XmlElement): Properties {
  return {
    address: readCidr(ip),
    dhcp: readDhcp(ip),
    tftpRoot: attributeAt(ip, "tftp", "root") ?? null,
  };
}

/** The address with its prefix, whether libvirt has a prefix, a netmask or neither. */
export function readCidr({ attributes }: XmlElement): string {
  const address = readIp(attributes.address) ?? "";
  return `${address}/${attributes.prefix ?? prefixOf(address, attributes.netmask)}`;
}

function prefixOf(address: string, netmask: string | undefined): number {
  if (address.includes(":")) return 64;
  if (netmask === undefined) return classfulPrefix(address);
  const mask = parseSubnet(`${netmask}/32`)?.address ?? 0n;
  return mask.toString(2).replaceAll("0", "").length;
}

/** What libvirt takes without prefix and netmask: the classes of before 1993. */
function classfulPrefix(address: string): number {
  const first = Number(address.split(".")[0]);
  if (first < 128) return 8;
  return first < 192 ? 16 : 24;
}
