import type { Diagnostic } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection";
import type { ChangeGuard } from "../../host-network/guarded-change";
import type { BridgeIdentity, BridgeWish, KeepingService } from "./bridge-wish";
import type { SeenBridge } from "./seen-bridge";

/**
 * A service of the host that can make a bridge and keep it: what it sees, and how it is told. When
 * which of it happens, and under which guard, is the same for all. `S` is how it is spoken to.
 */
export interface BridgeKeeper<S, Seen extends SeenBridge = SeenBridge> {
  readonly service: KeepingService;
  /** As people call it. */
  readonly title: string;
  readonly guard: ChangeGuard<S>;
  /** Undefined when it does not run on the host. */
  look(session: S, asked: BridgeLook): Promise<Seen | undefined>;
  /** Why it cannot have a device as a port, or with `isPort` false below a VLAN; undefined when it can. */
  portProblem(
    seen: Seen,
    port: string,
    isPort: boolean,
  ): readonly [summary: string, detail: string] | undefined;
  /** What else stands against it with this service alone, as what the login may not do. */
  judge(session: S, seen: Seen, wish: BridgeWish): Promise<readonly Diagnostic[]>;
  isStoredAsWished(seen: Seen, wish: BridgeWish): boolean;
  /** Ensures that everything is stored as wished and in force. */
  apply(session: S, seen: Seen, wish: BridgeWish): Promise<void>;
  /** Brings the bridge down and gives every port back what it had before. */
  applyRemoval(session: S, seen: Seen): Promise<void>;
  /** After the change was kept: takes away what only it needed. */
  tidy(session: S, seen: Seen, wish: BridgeWish): Promise<void>;
  /** Takes away what is stored of a bridge that is down. */
  forget(session: S, seen: Seen): Promise<void>;
  /** A call's failure, as one of ours. */
  failure(error: unknown, what: string, object: string): unknown;
}

export interface BridgeLook {
  readonly identity: BridgeIdentity;
  /** To libvirt, which tells of the kernel's bridges. */
  readonly connection: Connection;
  readonly operation: Operation;
}
