import type { BackendFunction } from "../../../core/handler";
import type { Connection } from "../connection";
import { resolveMachineId } from "../kinds/virtual-machine/find-machine";
import { guestAddresses, readLeases } from "../kinds/virtual-machine/guest-addresses";
import { readDefinitions } from "../kinds/virtual-machine/machine-on-host";

export function getAddresses(connection: Connection): BackendFunction {
  return async ({ machine }, { signal }) => {
    const uuid = await resolveMachineId(connection, String(machine), signal);
    const found = await readDefinitions(connection, uuid, signal);
    if (found?.live === undefined) return { addresses: [] };
    const leases = (network: string) => readLeases(connection, network, signal);
    const addresses = await guestAddresses(connection, found.dom, found.live, leases, signal);
    return { addresses: addresses.map((one) => ({ ...one })) };
  };
}
