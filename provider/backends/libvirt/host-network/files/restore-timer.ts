import { randomUUID } from "node:crypto";
import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection";
import type { ChangeGuard } from "../guarded-change";
import type { HostAccess } from "../host-access";
import { HostFiles } from "./host-files";
import {
  KEEP_CHANGE,
  openRestoreTimer,
  RESTORE_NOW,
  type RestoreParts,
} from "./restore-timer-scripts";

/**
 * A timer of the host's systemd, set before the change: when it runs out, a service that depends on
 * nothing of ours puts the saved files back and has them followed.
 */
export class RestoreTimer implements ChangeGuard<HostFiles> {
  readonly log: string;
  readonly #host: HostAccess;
  readonly #parts: RestoreParts;

  constructor(host: HostAccess, parts: RestoreParts, log: string) {
    this.#host = host;
    this.#parts = parts;
    this.log = log;
  }

  withSession<T>(
    operation: Operation,
    work: (session: HostFiles) => Promise<T>,
    changeTimeoutMs?: number,
  ): Promise<T> {
    return this.#host.withShell((shell) => work(new HostFiles(shell, operation, changeTimeoutMs)));
  }

  withFreshSession<T>(
    operation: Operation,
    work: (session: HostFiles, connection: Connection) => Promise<T>,
  ): Promise<T> {
    return this.#host.withFreshShell(operation, (shell, connection) =>
      work(new HostFiles(shell, operation), connection),
    );
  }

  async open(session: HostFiles, seconds: number): Promise<string | undefined> {
    const id = randomUUID();
    const answer = await session.run(openRestoreTimer(this.#parts), [id, String(seconds)]);
    return answer.trim() === "busy" ? undefined : id;
  }

  async keep(session: HostFiles, id: string): Promise<void> {
    await session.run(KEEP_CHANGE, [id]);
  }

  async rollBack(session: HostFiles, id: string): Promise<void> {
    await session.run(RESTORE_NOW, [id]);
  }
}
