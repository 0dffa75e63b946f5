import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import type { Properties } from "../../../../core/value";
import { attributeAt, textAt, type XmlElement } from "../../xml";
import { HostPci } from "../pci-device/host-pci";
import type { NetworksOnHost } from "./network-on-host";

/**
 * A pool does not know which functions somebody else gives away: another pool of the same card, or a
 * machine that names one. It would stumble over them at the start of a machine.
 */
export async function takenFunctions(
  networks: NetworksOnHost,
  { mode, physicalFunction }: Properties,
  others: readonly XmlElement[],
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  if (mode !== "sriov" || typeof physicalFunction !== "string") return [];
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
  const taken = host.users.filter(({ address }) =>
    host.devices.some((one) => one.address === address && one.physicalFunction === card),
  );
  if (card === undefined || taken.length === 0) return [];
  const list = taken.map(({ address, machine }) => `${address} (machine ${machine})`).join(", ");
  return refuse(`Found ${physicalFunction}, of which machines name functions: ${list}.`);
}
