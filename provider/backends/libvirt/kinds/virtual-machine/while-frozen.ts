import type { Operation } from "../../../../core/operation";
import type { Connection, DomainRef } from "../../connection-api";
import { LibvirtError } from "../../rpc/libvirt-error";
import { machineObject } from "./machine-object";
import { readDefinitions } from "./machine-on-host";
import { agentIsConnected } from "./machine-power";

/** A guest flushes all that it has not written yet before it answers. */
const FREEZE_TIMEOUT_MS = 60_000;

/**
 * Does `work` while the guest writes nothing, and lets it go on in any case. Where no agent answers
 * `work` is done all the same, and the user is told.
 */
export async function whileFrozen<R>(
  connection: Connection,
  dom: DomainRef,
  operation: Operation,
  work: () => Promise<R>,
): Promise<R> {
  const mayBeFrozen = await freeze(connection, dom, operation);
  try {
    return await work();
  } finally {
    if (mayBeFrozen) await thaw(connection, dom, operation);
  }
}

/** Lets a guest go on that a run of ours may have left frozen. */
export async function thawLeftFrozen(
  connection: Connection,
  dom: DomainRef,
  operation: Operation,
): Promise<void> {
  if (await hasAgent(connection, dom, operation)) await thaw(connection, dom, operation);
}

/** False when the guest surely is not frozen; true also when nobody knows. */
async function freeze(
  connection: Connection,
  dom: DomainRef,
  operation: Operation,
): Promise<boolean> {
  const { progress } = operation;
  const notFrozen = (reason: string) => {
    const what = `The file systems of ${machineObject(dom.name)} were not frozen: ${reason}`;
    progress.warn(`${what}. What is copied now is as after a power cut.`);
  };
  if (!(await hasAgent(connection, dom, operation))) {
    notFrozen("no guest agent is connected");
    return false;
  }
  const timeout = AbortSignal.timeout(FREEZE_TIMEOUT_MS);
  const signal = AbortSignal.any([operation.signal, timeout]);
  try {
    await connection.call("domainFSFreeze", { dom, mountpoints: [], flags: 0 }, { signal });
    return true;
  } catch (error) {
    // An agent that refuses has let go of what it had frozen by then.
    const refused = error instanceof LibvirtError;
    if (!refused && !timeout.aborted) {
      await thaw(connection, dom, operation);
      throw error;
    }
    notFrozen(refused ? error.message : `no answer within ${FREEZE_TIMEOUT_MS / 1000} s`);
    return !refused;
  }
}

/** Never cancelled: a guest that stays frozen hangs. */
async function thaw(
  connection: Connection,
  dom: DomainRef,
  { progress }: Operation,
): Promise<void> {
  const signal = AbortSignal.timeout(FREEZE_TIMEOUT_MS);
  try {
    await connection.call("domainFSThaw", { dom, mountpoints: [], flags: 0 }, { signal });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    progress.warn(
      `The file systems of ${machineObject(dom.name)} may still be frozen: ${reason}. Run: virsh domfsthaw ${dom.name}`,
    );
  }
}

async function hasAgent(
  connection: Connection,
  dom: DomainRef,
  { signal }: Operation,
): Promise<boolean> {
  return agentIsConnected((await readDefinitions(connection, dom.uuid, signal))?.live);
}
