import { type Diagnostic, errorAt, formatDiagnostic, hasErrors } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { busFailure } from "../../host-network/bus-failure";
import type { HostAccess } from "../../host-network/host-access";
import { NetworkManager } from "../../host-network/network-manager/network-manager";
import {
  type FreshLook,
  underCheckpoint,
} from "../../host-network/network-manager/under-checkpoint";
import { type BridgeWish, bridgeObject, rollbackAfterMs } from "./bridge-wish";
import { applyBridge, applyRemoval, deleteProfiles } from "./converge-bridge";
import { HostBridges } from "./host-bridges";
import { judgeBridge, judgeName } from "./judge-bridge";
import { lookAtBridge, pluggedByOthers, type SeenBridge, surplusPorts } from "./look-at-bridge";
import { isConverged, missingOfBridge, missingOfRemoval } from "./missing-of-bridge";

/** Bridges that NetworkManager keeps on the host, each change guarded by a checkpoint. */
export class BridgesByNetworkManager {
  readonly #host: HostAccess;
  readonly #bridges: HostBridges;

  constructor(host: HostAccess, bridges: HostBridges) {
    this.#host = host;
    this.#bridges = bridges;
  }

  /** Undefined when NetworkManager does not run there. */
  async look(name: string, uuid: string, operation: Operation): Promise<SeenBridge | undefined> {
    const bridges = this.#bridges;
    return this.#told("look at", name, operation, async (manager) =>
      (await manager.isRunning())
        ? lookAtBridge({ manager, bridges, operation }, name, uuid)
        : undefined,
    );
  }

  /** The same; throws when NetworkManager does not run, which says nothing about the bridge. */
  async mustLook(name: string, uuid: string, operation: Operation): Promise<SeenBridge> {
    const seen = await this.look(name, uuid, operation);
    if (seen !== undefined) return seen;
    const { summary, detail = "" } = notRunning(name);
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "look at",
      object: bridgeObject(name),
      message: `libvirt.service ${summary}. ${detail}`,
    });
  }

  /** Everything that stands against the wish on this host. */
  async judge(
    wish: BridgeWish,
    isNew: boolean,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    return (await this.#judged(wish, isNew, operation)).found;
  }

  async ensure(wish: BridgeWish, isNew: boolean, operation: Operation): Promise<void> {
    const { inputs } = wish;
    const { name } = inputs;
    const { seen, found } = await this.#judged(wish, isNew, operation);
    if (seen === undefined || hasErrors(found)) throw refused(wish, isNew, found);
    if (isConverged(seen, wish)) return;
    await this.#guarded(seen, "change", rollbackAfterMs(inputs), operation, {
      apply: (manager, now) => applyBridge(manager, now, wish),
      missing: (now) => missingOfBridge(now, wish),
    });
    // Not before the change is kept: a deleted profile would not come back with the checkpoint.
    await this.#told("tidy up", name, operation, async (manager) => {
      for (const { profile } of surplusPorts(seen, inputs)) {
        await manager.deleteProfile(profile.path);
      }
    });
  }

  async remove(name: string, uuid: string, rollbackMs: number, operation: Operation) {
    const seen = await this.mustLook(name, uuid, operation);
    if (seen.profile === undefined && seen.ports.length === 0) return;
    const others = pluggedByOthers(seen);
    if (others.length > 0) throw inUse(name, others);
    if (seen.device?.active?.uuid === uuid) {
      await this.#guarded(seen, "delete", rollbackMs, operation, {
        apply: applyRemoval,
        missing: missingOfRemoval,
      });
    }
    await this.#told("delete", name, operation, (manager) => deleteProfiles(manager, seen));
  }

  async #judged(wish: BridgeWish, isNew: boolean, operation: Operation): Promise<Judged> {
    const { name, ports } = wish.inputs;
    const bridges = this.#bridges;
    const addresses = await this.#host.managementAddresses();
    return this.#told("look at", name, operation, async (manager) => {
      if (!(await manager.isRunning())) {
        return { seen: undefined, found: [notRunning(name, ports?.[0])] };
      }
      const seen = await lookAtBridge({ manager, bridges, operation }, name, wish.uuid);
      const found = [
        ...denied(await manager.missingPermissions()),
        ...(isNew ? judgeName(seen, wish) : []),
        ...judgeBridge(seen, wish, addresses),
      ];
      return { seen, found };
    });
  }

  async #guarded(
    { name, uuid }: SeenBridge,
    what: string,
    rollbackAfterMs: number,
    operation: Operation,
    change: BridgeChange,
  ): Promise<void> {
    const guarded = {
      object: bridgeObject(name),
      rollbackAfterMs,
      apply: async (manager: NetworkManager) => {
        const look = { manager, bridges: this.#bridges, operation };
        await change.apply(manager, await lookAtBridge(look, name, uuid));
      },
      missing: async ({ connection, ...fresh }: FreshLook) => {
        const look = { ...fresh, bridges: new HostBridges(connection) };
        return change.missing(await lookAtBridge(look, name, uuid));
      },
    };
    try {
      await underCheckpoint(this.#host, guarded, operation);
    } catch (error) {
      throw busFailure(error, what, bridgeObject(name));
    }
  }

  async #told<T>(
    what: string,
    name: string,
    operation: Operation,
    work: (manager: NetworkManager) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#host.withBus(operation, (bus) => work(new NetworkManager(bus, operation)));
    } catch (error) {
      throw busFailure(error, what, bridgeObject(name));
    }
  }
}

interface Judged {
  /** Undefined when NetworkManager does not run there. */
  readonly seen: SeenBridge | undefined;
  readonly found: readonly Diagnostic[];
}

interface BridgeChange {
  apply(manager: NetworkManager, seen: SeenBridge): Promise<void>;
  /** What is not yet as it should be; undefined when all is. */
  missing(seen: SeenBridge): string | undefined;
}

function denied(permissions: readonly string[]): readonly Diagnostic[] {
  if (permissions.length === 0) return [];
  const detail = `NetworkManager does not allow ${permissions.join(", ")} without asking. Log in as root, or add a polkit rule for the user.`;
  return [errorAt(["libvirt", "service"], "is not allowed to this user", detail)];
}

function notRunning(name: string, port = "eth1"): Diagnostic {
  const detail = [
    `NetworkManager does not run on the host, and a bridge is made through it alone. Start it, or make the bridge once by hand and write libvirt.service "existing".`,
    `With systemd-networkd: ${name}.netdev with [NetDev] Name=${name} Kind=bridge, a .network with [Match] Name=${port} [Network] Bridge=${name}, one with [Match] Name=${name} and its addresses, then networkctl reload.`,
    `With ifupdown: "auto ${name}", "iface ${name} inet dhcp" and "bridge_ports ${port}" in /etc/network/interfaces, then ifup ${name}.`,
  ].join(" ");
  return errorAt(["libvirt", "service"], "finds no service that could make the bridge", detail);
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
