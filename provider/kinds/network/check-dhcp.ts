import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import type { Properties, Value } from "../../core/value";
import { isGiven, knownBag, knownItems, knownText } from "../known-values";
import { holds, type IpNumber, parseIp, type Subnet } from "./subnet";

/** libvirt refuses a range of more addresses. */
const MOST_ADDRESSES = 65_535n;

interface Range {
  readonly path: PropertyPath;
  readonly text: string;
  readonly start: bigint;
  readonly end: bigint;
}

/** The rules of `addresses[].dhcp`: what libvirt refuses, and what it takes and then serves wrongly. */
export function checkDhcp(
  address: Properties,
  addressPath: PropertyPath,
  subnet: Subnet,
  cidr: string,
): readonly Diagnostic[] {
  if (!isGiven(address.dhcp)) return [];
  const dhcp = knownBag(address.dhcp);
  const path = [...addressPath, "dhcp"];
  return [
    ...checkRanges(dhcp, path, subnet, cidr),
    ...checkHosts(dhcp, path, subnet, cidr),
    ...checkBoot(dhcp, path, subnet, cidr),
    ...checkLease(dhcp, path),
  ];
}

function checkRanges(
  dhcp: Properties,
  dhcpPath: PropertyPath,
  subnet: Subnet,
  cidr: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const ranges: Range[] = [];
  for (const [item, path] of knownItems(dhcp.ranges, [...dhcpPath, "ranges"])) {
    const start = readIp(item.start);
    const end = readIp(item.end);
    if (start) diagnostics.push(...usable(start, [...path, "start"], item.start, subnet, cidr));
    if (end) diagnostics.push(...usable(end, [...path, "end"], item.end, subnet, cidr));
    if (start === undefined || end === undefined || start.family !== end.family) continue;
    if (start.value > end.value) {
      const detail = `Found ${item.start} to ${item.end}. Expected the lower address first.`;
      diagnostics.push(errorAt([...path, "end"], "is before start", detail));
      continue;
    }
    if (end.value - start.value >= MOST_ADDRESSES) {
      const detail = `Found ${end.value - start.value + 1n} addresses. Expected at most ${MOST_ADDRESSES}.`;
      diagnostics.push(errorAt([...path, "end"], "makes the range too large", detail));
    }
    const text = `${item.start} to ${item.end}`;
    const other = ranges.find((one) => start.value <= one.end && one.start <= end.value);
    if (other !== undefined) {
      const detail = `Found ${text} and ${other.text}. Expected ranges that share no address.`;
      diagnostics.push(errorAt(path, "overlaps another range", detail));
    }
    ranges.push({ path, text, start: start.value, end: end.value });
  }
  return diagnostics;
}

function checkHosts(
  dhcp: Properties,
  dhcpPath: PropertyPath,
  subnet: Subnet,
  cidr: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = { mac: new Map<string, PropertyPath>(), name: new Map<string, PropertyPath>() };
  for (const [item, path] of knownItems(dhcp.hosts, [...dhcpPath, "hosts"])) {
    const ip = readIp(item.address);
    if (ip) diagnostics.push(...usable(ip, [...path, "address"], item.address, subnet, cidr));
    if (ip && ip.family === subnet.family && ip.value === subnet.address) {
      const detail = `Found ${item.address}. Expected an address that nobody else has.`;
      diagnostics.push(errorAt([...path, "address"], "is the host's own address", detail));
    }
    diagnostics.push(...checkHostKeys(item, path, subnet));
    for (const property of ["mac", "name"] as const) {
      const value = knownText(item[property]);
      if (value === undefined) continue;
      if (seen[property].has(value)) {
        const detail = `Found ${JSON.stringify(value)} on two reservations. Expected each once.`;
        diagnostics.push(errorAt([...path, property], "is used twice", detail));
      }
      seen[property].set(value, path);
    }
  }
  return diagnostics;
}

/** Which words may tell a machine apart depends on the address family. */
function checkHostKeys(
  item: Properties,
  path: PropertyPath,
  { family }: Subnet,
): readonly Diagnostic[] {
  const [right, wrong] =
    family === 4 ? (["mac", "clientId"] as const) : (["clientId", "mac"] as const);
  if (isGiven(item[wrong])) {
    const detail = `Found it on an IPv${family} subnet. Expected ${right} or name.`;
    return [errorAt([...path, wrong], `is not for IPv${family}`, detail)];
  }
  if (isGiven(item[right]) || isGiven(item.name)) return [];
  return [errorAt([...path, right], "is required", `Write ${right}, name or both.`)];
}

function checkBoot(
  dhcp: Properties,
  path: PropertyPath,
  { family }: Subnet,
  cidr: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (isGiven(dhcp.bootServer) && !isGiven(dhcp.bootFile)) {
    const detail = "Found bootServer alone. Write the file that machines load from it.";
    diagnostics.push(errorAt([...path, "bootFile"], "is required with bootServer", detail));
  }
  if (family === 6 && isGiven(dhcp.bootFile)) {
    const detail = `Found it beside ${cidr}. libvirt serves boot files on IPv4 only.`;
    diagnostics.push(errorAt([...path, "bootFile"], "needs an IPv4 address", detail));
  }
  return diagnostics;
}

function checkLease(dhcp: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (!isGiven(dhcp.leaseTime) || isGiven(dhcp.ranges) || isGiven(dhcp.hosts)) return [];
  const detail = "Found neither ranges nor hosts, so there is nothing to lease. Write one of them.";
  return [errorAt([...path, "leaseTime"], "has no address to be for", detail)];
}

function usable(
  ip: IpNumber,
  path: PropertyPath,
  found: Value | undefined,
  subnet: Subnet,
  cidr: string,
): readonly Diagnostic[] {
  if (!holds(subnet, ip)) {
    const detail = `Found ${found}. Expected an address in the subnet of ${cidr}.`;
    return [errorAt(path, "is outside the subnet", detail)];
  }
  if (subnet.family === 4 && subnet.prefix < 31 && ip.value === subnet.first) {
    return [errorAt(path, "is the address of the network itself", `Found ${found} in ${cidr}.`)];
  }
  if (subnet.family === 4 && subnet.prefix < 31 && ip.value === subnet.last) {
    return [errorAt(path, "is the subnet's broadcast address", `Found ${found} in ${cidr}.`)];
  }
  return [];
}

function readIp(value: Value | undefined): IpNumber | undefined {
  const text = knownText(value);
  return text === undefined ? undefined : parseIp(text);
}
