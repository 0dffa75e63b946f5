import { type Diagnostic, errorAt, formatDiagnostic, hasErrors } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { Connection } from "../../connection";
import { type FreshLook, guardedChange } from "../../host-network/guarded-change";
import type { HostAccess } from "../../host-network/host-access";
import type { BridgeKeeper } from "./bridge-keeper";
import {
  type BridgeIdentity,
  type BridgeWish,
  bridgeObject,
  type KeepingService,
  rollbackAfterMs,
} from "./bridge-wish";
import { judgeBridge, judgeName } from "./judge-bridge";
import { missingOfBridge, missingOfRemoval } from "./missing-of-bridge";
import { pluggedByOthers, type SeenBridge } from "./seen-bridge";

/** Bridges that a service of the host keeps, each change of them under its guard. */
export interface KeptBridges {
  readonly service: KeepingService;
  /** Undefined when the service does not run there. */
  look(identity: BridgeIdentity, operation: Operation): Promise<SeenBridge | undefined>;
  /** The same; throws when the service does not run, which says nothing about the bridge. */
  mustLook(identity: BridgeIdentity, operation: Operation): Promise<SeenBridge>;
  /** Whether the service can have every port that is wished; undefined when it does not run. */
  canHave(
    inputs: BridgeInputs,
    identity: BridgeIdentity,
    operation: Operation,
  ): Promise<boolean | undefined>;
  /** Everything that stands against the wish on this host. */
  judge(wish: BridgeWish, isNew: boolean, operation: Operation): Promise<readonly Diagnostic[]>;
  ensure(wish: BridgeWish, isNew: boolean, operation: Operation): Promise<void>;
  remove(identity: BridgeIdentity, rollbackMs: number, operation: Operation): Promise<void>;
}

export function bridgesKeptBy<S, Seen extends SeenBridge>(
  keeper: BridgeKeeper<S, Seen>,
  host: HostAccess,
  connection: Connection,
): KeptBridges {
  return new BridgesOf(keeper, host, connection);
}

class BridgesOf<S, Seen extends SeenBridge> implements KeptBridges {
  readonly #keeper: BridgeKeeper<S, Seen>;
  readonly #host: HostAccess;
  readonly #connection: Connection;

  constructor(keeper: BridgeKeeper<S, Seen>, host: HostAccess, connection: Connection) {
    this.#keeper = keeper;
    this.#host = host;
    this.#connection = connection;
  }

  get service() {
    return this.#keeper.service;
  }

  async look(identity: BridgeIdentity, operation: Operation): Promise<Seen | undefined> {
    const asked = { identity, operation, connection: this.#connection };
    return this.#told("look at", identity, operation, (session) =>
      this.#keeper.look(session, asked),
    );
  }

  async mustLook(identity: BridgeIdentity, operation: Operation): Promise<Seen> {
    const seen = await this.look(identity, operation);
    if (seen !== undefined) return seen;
    const { summary, detail = "" } = notRunning(this.#keeper.title);
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "look at",
      object: bridgeObject(identity.name),
      message: `libvirt.service ${summary}. ${detail}`,
    });
  }

  async canHave(
    { ports = [], vlanPorts = [] }: BridgeInputs,
    identity: BridgeIdentity,
    operation: Operation,
  ): Promise<boolean | undefined> {
    const seen = await this.look(identity, operation);
    if (seen === undefined) return undefined;
    const has = (name: string, isPort: boolean) =>
      this.#keeper.portProblem(seen, name, isPort) === undefined;
    return (
      ports.every((port) => has(port, true)) && vlanPorts.every(({ device }) => has(device, false))
    );
  }

  async judge(
    wish: BridgeWish,
    isNew: boolean,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    return (await this.#judged(wish, isNew, operation)).found;
  }

  async ensure(wish: BridgeWish, isNew: boolean, operation: Operation): Promise<void> {
    const { inputs, identity } = wish;
    const keeper = this.#keeper;
    const { seen, found } = await this.#judged(wish, isNew, operation);
    if (seen === undefined || hasErrors(found)) throw refused(wish, isNew, found);
    if (keeper.isStoredAsWished(seen, wish) && missingOfBridge(seen, wish) === undefined) return;
    await this.#guarded(identity, "change", rollbackAfterMs(inputs), operation, {
      apply: (session, now) => keeper.apply(session, now, wish),
      missing: (now) => missingOfBridge(now, wish),
    });
    const made = await this.mustLook(identity, operation);
    await this.#told("tidy up", identity, operation, (session) => keeper.tidy(session, made, wish));
  }

  async remove(identity: BridgeIdentity, rollbackMs: number, operation: Operation): Promise<void> {
    const keeper = this.#keeper;
    const seen = await this.mustLook(identity, operation);
    if (seen.stored === undefined && seen.ports.length === 0) return;
    const others = pluggedByOthers(seen);
    if (others.length > 0) throw inUse(identity.name, others);
    if (seen.isOn) {
      await this.#guarded(identity, "delete", rollbackMs, operation, {
        apply: (session, now) => keeper.applyRemoval(session, now),
        missing: missingOfRemoval,
      });
    }
    const left = await this.mustLook(identity, operation);
    await this.#told("delete", identity, operation, (session) => keeper.forget(session, left));
  }

  async #judged(wish: BridgeWish, isNew: boolean, operation: Operation): Promise<Judged<Seen>> {
    const keeper = this.#keeper;
    const addresses = await this.#host.managementAddresses();
    const asked = { identity: wish.identity, operation, connection: this.#connection };
    return this.#told("look at", wish.identity, operation, async (session) => {
      const seen = await keeper.look(session, asked);
      if (seen === undefined) return { seen, found: [notRunning(keeper.title)] };
      const found = [
        ...(await keeper.judge(session, seen, wish)),
        ...(isNew ? judgeName(seen, wish) : []),
        ...judgeBridge(keeper, seen, wish, addresses),
      ];
      return { seen, found };
    });
  }

  async #guarded(
    identity: BridgeIdentity,
    what: string,
    rollbackMs: number,
    operation: Operation,
    change: BridgeChange<S, Seen>,
  ): Promise<void> {
    const object = bridgeObject(identity.name);
    const look = async (session: S, connection: Connection, within: Operation) => {
      const seen = await this.#keeper.look(session, { identity, connection, operation: within });
      if (seen !== undefined) return seen;
      throw this.#keeper.failure(serviceGone(this.#keeper.title, object), what, object);
    };
    const guarded = {
      object,
      rollbackAfterMs: rollbackMs,
      apply: async (session: S) =>
        change.apply(session, await look(session, this.#connection, operation)),
      missing: async ({ session, connection, operation: within }: FreshLook<S>) =>
        change.missing(await look(session, connection, within)),
    };
    try {
      await guardedChange(this.#keeper.guard, guarded, operation);
    } catch (error) {
      throw this.#keeper.failure(error, what, object);
    }
  }

  async #told<T>(
    what: string,
    { name }: BridgeIdentity,
    operation: Operation,
    work: (session: S) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#keeper.guard.withSession(operation, work);
    } catch (error) {
      throw this.#keeper.failure(error, what, bridgeObject(name));
    }
  }
}

interface Judged<Seen> {
  /** Undefined when the service does not run there. */
  readonly seen: Seen | undefined;
  readonly found: readonly Diagnostic[];
}

interface BridgeChange<S, Seen> {
  apply(session: S, seen: Seen): Promise<void>;
  /** What is not yet as it should be; undefined when all is. */
  missing(seen: Seen): string | undefined;
}

function notRunning(title: string): Diagnostic {
  const detail = `${title} does not run on the host. Start it there, let libvirt.service be "auto" to have it made by what runs, or make the bridge by hand and write libvirt.service "existing".`;
  return errorAt(["libvirt", "service"], "cannot make the bridge", detail);
}

function serviceGone(title: string, object: string): ProviderError {
  const message = `${title} ended while the network was changed.`;
  return new ProviderError({ code: "FailedPrecondition", operation: "look at", object, message });
}

function refused(wish: BridgeWish, isNew: boolean, found: readonly Diagnostic[]): ProviderError {
  const errors = found.filter(({ severity }) => severity === "error");
  const isTaken = errors.some(({ path }) => path?.[0] === "name");
  return new ProviderError({
    code: isTaken ? "AlreadyExists" : "FailedPrecondition",
    operation: isNew ? "create" : "update",
    object: bridgeObject(wish.inputs.name),
    message: errors.map(formatDiagnostic).join("; "),
  });
}

function inUse(name: string, others: readonly string[]): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: bridgeObject(name),
    message: `running machines or others are plugged into it: ${others.join(", ")}.`,
    hint: "Stop them or plug them into another bridge first.",
  });
}
