import type { Connection } from "../../connection-api";
import { DomainEventWatchdog } from "../../rpc/constants";

const WATCHDOG_DID: ReadonlyMap<number, string> = new Map([
  [DomainEventWatchdog.None, "did nothing"],
  [DomainEventWatchdog.Pause, "paused it"],
  [DomainEventWatchdog.Reset, "reset it"],
  [DomainEventWatchdog.Poweroff, "powered it off"],
  [DomainEventWatchdog.Shutdown, "asked it to shut down"],
  [DomainEventWatchdog.Debug, "wrote into the host's log"],
  [DomainEventWatchdog.Injectnmi, "sent it an interrupt"],
]);

/** What a machine's daemon tells while we work on it. */
export interface DomainEvents {
  /** Aliases of devices that the guest gave up since we began to listen. */
  readonly removed: ReadonlySet<string>;
  /** Aliases of devices that the guest refused to give up. */
  readonly refused: ReadonlySet<string>;
  /** Forgets what was heard of a device. */
  forget(alias: string): void;
  /** Resolves at the next event of this machine, at once when one came since the last call. */
  next(signal: AbortSignal): Promise<void>;
  end(): Promise<void>;
}

/**
 * Listens to one machine's life cycle, devices and agent. Begin before the call whose effect is
 * awaited: an event may come before the call's own answer. `onWatchdog` is told in a word what its
 * watchdog did, each time it fires.
 */
export async function listenToDomain(
  connection: Connection,
  uuid: string,
  onWatchdog?: (did: string) => void,
): Promise<DomainEvents> {
  const removed = new Set<string>();
  const refused = new Set<string>();
  let pending = false;
  let ring: (() => void) | undefined;
  const happened = () => {
    pending = true;
    ring?.();
  };
  const mine = (dom: { readonly uuid: string }) => dom.uuid === uuid;
  // After a lost connection events may be missing: look again.
  const options = { onGap: happened };
  const ends = await Promise.all([
    connection.subscribe(
      "domainEventCallbackLifecycle",
      ({ dom }) => void (mine(dom) && happened()),
      options,
    ),
    connection.subscribe(
      "domainEventCallbackDeviceRemoved",
      ({ dom, devAlias }) => {
        if (!mine(dom)) return;
        removed.add(devAlias);
        happened();
      },
      options,
    ),
    connection.subscribe(
      "domainEventCallbackDeviceRemovalFailed",
      ({ dom, devAlias }) => {
        if (!mine(dom)) return;
        refused.add(devAlias);
        happened();
      },
      options,
    ),
    connection.subscribe(
      "domainEventCallbackAgentLifecycle",
      ({ dom }) => void (mine(dom) && happened()),
      options,
    ),
    connection.subscribe(
      "domainEventCallbackBalloonChange",
      ({ dom }) => void (mine(dom) && happened()),
      options,
    ),
  ]);
  if (onWatchdog !== undefined) {
    ends.push(
      await connection.subscribe("domainEventCallbackWatchdog", ({ dom, action }) => {
        if (!mine(dom)) return;
        onWatchdog(WATCHDOG_DID.get(action) ?? "did something unknown");
        happened();
      }),
    );
  }
  return {
    removed,
    refused,
    forget: (alias) => {
      removed.delete(alias);
      refused.delete(alias);
    },
    next: (signal) =>
      new Promise<void>((resolve) => {
        const done = () => {
          ring = undefined;
          pending = false;
          signal.removeEventListener("abort", done);
          resolve();
        };
        if (pending || signal.aborted) return done();
        ring = done;
        signal.addEventListener("abort", done, { once: true });
      }),
    end: async () => {
      await Promise.all(ends.map((end) => end()));
    },
  };
}
