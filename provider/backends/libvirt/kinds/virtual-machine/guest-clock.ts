import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection-api";
import { DomainTime } from "../../rpc/constants";
import { LibvirtError } from "../../rpc/libvirt-error";
import { machineObject } from "./machine-object";
import { readDefinitions } from "./machine-on-host";
import { agentIsConnected } from "./machine-power";

/**
 * A guest that slept goes on with the time at which it fell asleep; its agent sets the clock from the
 * hardware's. Where no agent answers the guest has to find the time itself.
 */
export async function setGuestClock(
  connection: Connection,
  uuid: string,
  { signal, progress }: Operation,
): Promise<void> {
  const found = await readDefinitions(connection, uuid, signal);
  if (found === undefined || !agentIsConnected(found.live)) return;
  const { dom } = found;
  try {
    const args = { dom, seconds: 0n, nseconds: 0, flags: DomainTime.Sync };
    await connection.call("domainSetTime", args, { signal });
  } catch (error) {
    if (!(error instanceof LibvirtError)) throw error;
    progress.warn(`the clock of ${machineObject(dom.name)} may be late: ${error.message}`);
  }
}
