import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import type { Properties } from "../../core/value";
import { isGiven, knownBag, knownItems, knownText } from "../known-values";
import { holds, parseIp, parseSubnet, type Subnet } from "./subnet";

/** libvirt refuses these only when the network starts, or routes to nowhere. */
export function checkRoutes({ addresses, libvirt }: Properties): readonly Diagnostic[] {
  const items = [...knownItems(addresses, [])].map(([{ address }]) => knownText(address));
  const subnets = items.map((address) => (address ? parseSubnet(address) : undefined));
  const routes = [...knownItems(knownBag(libvirt).routes, ["libvirt", "routes"])];
  return routes.flatMap(([route, path]) => [
    ...checkDestination(route, path),
    // An address that is not known yet may be the right one.
    ...(isGiven(addresses) && subnets.includes(undefined)
      ? []
      : checkGateway(
          route,
          path,
          subnets.filter((subnet) => subnet !== undefined),
        )),
  ]);
}

function checkDestination({ destination }: Properties, path: PropertyPath): readonly Diagnostic[] {
  const subnet = parseSubnet(knownText(destination) ?? "");
  if (subnet === undefined || subnet.first === subnet.address) return [];
  const detail = `Found ${destination}. Expected the first address of the subnet.`;
  return [errorAt([...path, "destination"], "is an address inside a subnet", detail)];
}

function checkGateway(
  { destination, gateway }: Properties,
  path: PropertyPath,
  subnets: readonly Subnet[],
): readonly Diagnostic[] {
  const ip = parseIp(knownText(gateway) ?? "");
  const to = parseSubnet(knownText(destination) ?? "");
  if (ip === undefined) return [];
  const at = [...path, "gateway"];
  if (to !== undefined && to.family !== ip.family) {
    const detail = `Found ${gateway} for ${destination}. Expected an address of the same family.`;
    return [errorAt(at, "does not fit the destination", detail)];
  }
  const reached = subnets.filter((subnet) => holds(subnet, ip));
  if (reached.length === 0) {
    const detail = `Found ${gateway}. Expected an address in a subnet of addresses.`;
    return [errorAt(at, "is outside of the network", detail)];
  }
  if (!reached.some(({ address }) => address === ip.value)) return [];
  const detail = `Found ${gateway}, the host's own address. Expected the address of a machine.`;
  return [errorAt(at, "is the host itself", detail)];
}
