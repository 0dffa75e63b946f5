import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection";
import { hasErrorName } from "../dbus/dbus-error";
import type { ChangeGuard } from "../guarded-change";
import type { HostAccess } from "../host-access";
import { NetworkManager } from "./network-manager";

/** NetworkManager's own checkpoint: it puts everything back itself, as long as it runs. */
export class CheckpointGuard implements ChangeGuard<NetworkManager> {
  readonly log = "NetworkManager's log";
  readonly #host: HostAccess;

  constructor(host: HostAccess) {
    this.#host = host;
  }

  withSession<T>(
    operation: Operation,
    work: (session: NetworkManager) => Promise<T>,
    changeTimeoutMs?: number,
  ): Promise<T> {
    return this.#host.withBus(operation, (bus) =>
      work(new NetworkManager(bus, operation, { callTimeoutMs: changeTimeoutMs })),
    );
  }

  withFreshSession<T>(
    operation: Operation,
    work: (session: NetworkManager, connection: Connection) => Promise<T>,
  ): Promise<T> {
    return this.#host.withFreshBus(operation, (bus, connection) =>
      work(new NetworkManager(bus, operation), connection),
    );
  }

  /** One checkpoint at a time: NetworkManager's own lock between all who change the host. */
  async open(manager: NetworkManager, seconds: number): Promise<string | undefined> {
    const isFree = async () => (await manager.look()).checkpoints.length === 0;
    if (!(await isFree())) return undefined;
    try {
      return await manager.createCheckpoint(seconds);
    } catch (error) {
      // Another was quicker.
      const refused = "org.freedesktop.NetworkManager.InvalidArguments";
      if (hasErrorName(error, refused) && !(await isFree())) return undefined;
      throw error;
    }
  }

  /** The answer to an earlier word may have been lost: then the change is in force and nothing is open. */
  async keep(manager: NetworkManager, checkpoint: string): Promise<void> {
    if (await isOpen(manager, checkpoint)) await manager.destroyCheckpoint(checkpoint);
  }

  async rollBack(manager: NetworkManager, checkpoint: string): Promise<void> {
    if (await isOpen(manager, checkpoint)) await manager.rollBack(checkpoint);
  }
}

async function isOpen(manager: NetworkManager, checkpoint: string): Promise<boolean> {
  return (await manager.look()).checkpoints.includes(checkpoint);
}
