import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import type { Properties } from "../../../../core/value";
import { attributeAt, textAt, type XmlElement } from "../../xml";
import type { FunctionClaims } from "../pci-device/function-claims";
import { HostPci } from "../pci-device/host-pci";
import type { NetworksOnHost } from "./network-on-host";

/**
 * A pool does not know which functions somebody else gives away: another pool of the same card, a
 * PciDevice or a machine that names one. It would stumble over them at the start of a machine.
 */
export async function takenFunctions(
  networks: NetworksOnHost,
  functions: FunctionClaims,
  { name: own, mode, physicalFunction }: Properties,
  others: readonly XmlElement[],
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  if (mode !== "sriov" || typeof physicalFunction !== "string") return [];
  functions.pool(String(own), physicalFunction);
  const refuse = (detail: string) => [
    errorAt(["physicalFunction"], "is in use in another way", detail),
  ];
  const pool = others.find((other) => attributeAt(other, "forward/pf", "dev") === physicalFunction);
  if (pool !== undefined) {
    const name = JSON.stringify(textAt(pool, "name") ?? "");
    return refuse(`Found ${physicalFunction}, whose functions network ${name} gives away.`);
  }
  const host = await new HostPci(networks.connection).all(operation);
  const card = host.netDevices.find(({ name }) => name === physicalFunction)?.address;
  if (card === undefined) return [];
  const taken = host.users.filter(({ address }) =>
    host.devices.some((one) => one.address === address && one.physicalFunction === card),
  );
  const named = [
    ...taken.map(({ address, machine }) => `${address} (machine ${machine})`),
    ...functions.fixedOf(host, card).map(({ name, address }) => `${address} (PciDevice ${name})`),
  ];
  if (named.length === 0) return [];
  const list = named.join(", ");
  return refuse(
    `Found ${physicalFunction}, of which functions are given away one by one: ${list}.`,
  );
}
