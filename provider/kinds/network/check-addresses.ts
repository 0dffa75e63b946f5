import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import type { Properties } from "../../core/value";
import { isGiven, knownItems, knownText } from "../known-values";
import { checkDhcp } from "./check-dhcp";
import { overlap, parseSubnet, type Subnet } from "./subnet";

interface Address {
  readonly item: Properties;
  readonly path: PropertyPath;
  readonly cidr: string;
  readonly subnet: Subnet;
}

export function checkAddresses(inputs: Properties): readonly Diagnostic[] {
  const addresses = readAddresses(inputs);
  return [
    ...addresses.flatMap(checkHostAddress),
    ...addresses.flatMap(({ item, path, subnet, cidr }) => checkDhcp(item, path, subnet, cidr)),
    ...checkOverlaps(addresses),
    ...onePerFamily(addresses, "dhcp", [4, 6]),
    ...onePerFamily(addresses, "tftpRoot", [4]),
  ];
}

function readAddresses(inputs: Properties): readonly Address[] {
  const addresses: Address[] = [];
  for (const [item, path] of knownItems(inputs.addresses, ["addresses"])) {
    const cidr = knownText(item.address);
    const subnet = cidr === undefined ? undefined : parseSubnet(cidr);
    if (cidr !== undefined && subnet !== undefined) addresses.push({ item, path, cidr, subnet });
  }
  return addresses;
}

function checkHostAddress({ path, subnet, cidr, item }: Address): readonly Diagnostic[] {
  const where = [...path, "address"];
  const diagnostics: Diagnostic[] = [];
  const point = subnet.family === 4 ? subnet.prefix >= 31 : subnet.prefix >= 127;
  if (!point && subnet.address === subnet.first) {
    const detail = `Found ${cidr}, the subnet's first address. Expected the host's own address in it, as the next one.`;
    diagnostics.push(errorAt(where, "is the address of the network itself", detail));
  }
  if (!point && subnet.family === 4 && subnet.address === subnet.last) {
    const detail = `Found ${cidr}, the subnet's last address. Expected the host's own address in it.`;
    diagnostics.push(errorAt(where, "is the subnet's broadcast address", detail));
  }
  if (subnet.prefix === 0) {
    const detail = `Found ${cidr}. Expected a prefix length of at least 1.`;
    diagnostics.push(errorAt(where, "has a subnet that holds every address", detail));
  }
  if (subnet.family === 6 && isGiven(item.tftpRoot)) {
    const detail = `Found it beside ${cidr}. libvirt serves TFTP on IPv4 only.`;
    diagnostics.push(errorAt([...path, "tftpRoot"], "needs an IPv4 address", detail));
  }
  return diagnostics;
}

function checkOverlaps(addresses: readonly Address[]): readonly Diagnostic[] {
  return addresses.flatMap((later, index) => {
    const earlier = addresses.slice(0, index).find(({ subnet }) => overlap(subnet, later.subnet));
    if (earlier === undefined) return [];
    const detail = `Found ${later.cidr} and ${earlier.cidr}. Expected subnets that share no address.`;
    return [errorAt([...later.path, "address"], "overlaps another subnet of this network", detail)];
  });
}

function onePerFamily(
  addresses: readonly Address[],
  property: string,
  families: readonly number[],
): readonly Diagnostic[] {
  return families.flatMap((family) => {
    const having = addresses.filter(
      ({ item, subnet }) => subnet.family === family && isGiven(item[property]),
    );
    return having.slice(1).map(({ path }) => {
      const detail = `libvirt serves it on one IPv${family} address of a network; ${having[0]?.cidr} has it already.`;
      return errorAt([...path, property], "is on a second address", detail);
    });
  });
}
