import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PlanRequest } from "../../../../core/handler";
import type { Operation } from "../../../../core/operation";
import { isList, isProperties, type Properties } from "../../../../core/value";
import { overlap, parseSubnet } from "../../../../kinds/network/subnet";
import { textAt, type XmlElement } from "../../xml";
import type { FunctionClaims } from "../pci-device/function-claims";
import { OWN_BRIDGE_MODES, readMode } from "./forward-xml";
import { networkImpact } from "./network-impacts";
import { linksOf, machinesOf } from "./network-links";
import type { NetworksOnHost } from "./network-on-host";
import { bridgeNameOf } from "./network-xml";
import { readNetworkXml } from "./read-network-xml";
import { takenFunctions } from "./taken-functions";

/** What the host's other networks and its running machines say about a plan. */
export async function previewNetwork(
  networks: NetworksOnHost,
  functions: FunctionClaims,
  { inputs, prior, changes }: PlanRequest,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const all = await networks.definitions(operation);
  const isSelf = (other: XmlElement) =>
    prior === undefined
      ? textAt(other, "name") === inputs.name
      : textAt(other, "uuid") === prior.id;
  const others = all.filter((other) => !isSelf(other));
  // What was so before this plan is not this plan's news.
  const isNews = (name: string) =>
    prior === undefined || changes.some(({ path }) => path[0] === name);
  const diagnostics = [
    ...(isNews("bridge") ? takenBridge(inputs, others) : []),
    ...(isNews("addresses") ? takenSubnets(inputs, others) : []),
    ...(isNews("physicalFunction")
      ? await takenFunctions(networks, functions, inputs, others, operation)
      : []),
  ];
  const isActive = prior !== undefined && prior.outputs.active !== false;
  const drops = changes.find((change) => networkImpact(change, isActive).word === "restart");
  if (drops === undefined || prior === undefined || !isActive) return diagnostics;
  const name = all.filter(isSelf).map((self) => textAt(self, "name") ?? "");
  const machines = machinesOf(await linksOf(networks.connection, name));
  if (machines.length === 0) return diagnostics;
  const summary = `drops the link of ${machines.length} running ${machines.length === 1 ? "machine" : "machines"} for about a second`;
  const detail = `${machines.join(", ")}. Their links are put back; they keep running.`;
  return [...diagnostics, warningAt(drops.path, summary, detail)];
}

function takenBridge(inputs: Properties, others: readonly XmlElement[]): readonly Diagnostic[] {
  const { bridge, mode } = inputs;
  if (typeof bridge !== "string" || !isOwnBridge(mode)) return [];
  const holder = others.find(
    (other) => bridgeNameOf(other) === bridge && isOwnBridge(readMode(other)),
  );
  if (holder === undefined) return [];
  const detail = `Found "${bridge}", which network "${textAt(holder, "name")}" has. Choose another name, or leave it to libvirt.`;
  return [errorAt(["bridge"], "is taken by another network", detail)];
}

function takenSubnets(inputs: Properties, others: readonly XmlElement[]): readonly Diagnostic[] {
  if (!isList(inputs.addresses)) return [];
  const taken = others.flatMap((other) => {
    const { addresses } = readNetworkXml(other);
    const name = textAt(other, "name") ?? "";
    return cidrsOf(addresses).map((cidr) => ({ name, cidr }));
  });
  return inputs.addresses.flatMap((item, index) => {
    const cidr = isProperties(item) && typeof item.address === "string" ? item.address : "";
    const subnet = parseSubnet(cidr);
    const clash = taken.find((other) => {
      const theirs = parseSubnet(other.cidr);
      return subnet !== undefined && theirs !== undefined && overlap(subnet, theirs);
    });
    if (clash === undefined) return [];
    const detail = `Found ${cidr}; network "${clash.name}" has ${clash.cidr}. Only one of them can run at a time.`;
    return [errorAt(["addresses", index, "address"], "overlaps another network", detail)];
  });
}

function cidrsOf(addresses: unknown): readonly string[] {
  if (!Array.isArray(addresses)) return [];
  return addresses.flatMap((item: Properties) =>
    typeof item.address === "string" ? [item.address] : [],
  );
}

function isOwnBridge(mode: unknown): boolean {
  return OWN_BRIDGE_MODES.some((one) => one === mode);
}
