import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { Handler, PlanRequest, ReconcileRequest } from "../../../../core/handler";
import { fingerprintOf, uuidFor } from "../../../../core/identity";
import { normalise } from "../../../../core/normalise";
import type { Operation } from "../../../../core/operation";
import { type ErrorCode, isUnreachable, ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties, reveal } from "../../../../core/value";
import { type BridgeInputs, bridgeInputs } from "../../../../kinds/bridge/bridge";
import type { Connection } from "../../connection";
import { HostAccess } from "../../host-network/host-access";
import { bridgeImpact } from "./bridge-impacts";
import {
  type BridgeIdentity,
  type BridgeWish,
  bridgeObject,
  isBare,
  rollbackAfterMs,
} from "./bridge-wish";
import { checkBridgeOnLibvirt } from "./check-bridge-on-libvirt";
import { chooseKeeper, findKeeper } from "./choose-keeper";
import { type HostBridge, HostBridges } from "./host-bridges";
import { bridgesByIfupdown } from "./ifupdown/ifupdown-keeper";
import type { KeptBridges } from "./kept-bridges";
import { bridgesByNetworkManager } from "./network-manager/network-manager-keeper";
import { bridgesByNetworkd } from "./networkd/networkd-keeper";
import { observeExisting, observeOwn } from "./observe-bridge";

/** Bridges of a libvirt host: by reference, or kept by a service of the host. */
export function createBridgeHandler(connection: Connection): Handler {
  return new BridgeHandler(connection);
}

class BridgeHandler implements Handler {
  readonly #host: HostAccess;
  readonly #bridges: HostBridges;
  /** In the order in which they are asked. */
  readonly #services: readonly KeptBridges[];

  constructor(connection: Connection) {
    this.#host = new HostAccess(connection);
    this.#bridges = new HostBridges(connection);
    this.#services = [
      bridgesByNetworkManager(this.#host, connection),
      bridgesByNetworkd(this.#host, connection),
      bridgesByIfupdown(this.#host, connection),
    ];
  }

  check = checkBridgeOnLibvirt;

  impact = bridgeImpact;

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as BridgeInputs;
    // First libvirt: a host that does not answer at all is told as such.
    const there = await this.#bridges.find(inputs.name, operation);
    try {
      const kept = await this.#keeperOf(inputs, request.prior, there, operation);
      if (kept === "existing") return there ? [] : [notThere(inputs.name)];
      const refusal = this.#host.refusal();
      if (refusal !== undefined) return [cannotBeMade(refusal)];
      if (kept === undefined) return [noService(inputs)];
      const wish = await wishOf(inputs, await fingerprintOf(request.inputs), operation);
      return await kept.judge(wish, request.prior === undefined, operation);
    } catch (error) {
      // libvirt answered just now, so this is something that the host lacks.
      if (!isUnreachable(error)) throw error;
      return [cannotBeMade(noBus(error))];
    }
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as BridgeInputs;
    const { name } = inputs;
    const there = await this.#bridges.find(name, operation);
    const kept = await this.#keeperOf(inputs, request.prior, there, operation);
    if (kept === "existing") {
      if (there !== undefined) return observeExisting(there, await this.#host.hostName(), false);
      throw failed("NotFound", "use", name, notThere(name).detail ?? "");
    }
    const refusal = this.#host.refusal();
    if (refusal !== undefined) throw failed("FailedPrecondition", "make", name, refusal);
    if (kept === undefined) {
      throw failed("FailedPrecondition", "make", name, noService(inputs).detail ?? "");
    }
    const wish = await wishOf(inputs, request.fingerprint, operation);
    await kept.ensure(wish, request.prior === undefined, operation);
    const made = await this.#readOwn(kept, name, request.inputs, operation);
    if (made !== undefined) return made;
    throw failed("NotFound", "make", name, "it was deleted by someone else meanwhile.");
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const service = prior?.outputs.service;
    const written = prior ? savedInputs(prior) : {};
    const kept = this.#serviceNamed(service);
    if (kept !== undefined) return this.#readOwn(kept, id, written, operation);
    const found = service === undefined ? await this.#findOwn(id, operation) : undefined;
    if (found !== undefined) return this.#readOwn(found, id, written, operation);
    const there = await this.#bridges.find(id, operation);
    return there && observeExisting(there, await this.#host.hostName(), prior === undefined);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const kept = this.#serviceNamed(state.outputs.service);
    if (kept === undefined) return;
    const inputs = savedInputs(state) as BridgeInputs;
    const identity = await identityOf(state.id, operation);
    await kept.remove(identity, rollbackAfterMs(inputs), operation);
  }

  async list(operation: Operation) {
    const found = await this.#bridges.list(operation);
    return found.map(({ name }) => ({ id: name, name }));
  }

  /**
   * What was chosen once stays chosen; a bridge that is there and of which nothing is wished is used
   * as it is. Undefined when the host has nothing that could keep a bridge.
   */
  async #keeperOf(
    inputs: BridgeInputs,
    prior: ResourceState | undefined,
    there: HostBridge | undefined,
    operation: Operation,
  ): Promise<KeptBridges | "existing" | undefined> {
    const { service = "auto" } = inputs.libvirt ?? {};
    const named = service === "auto" ? prior?.outputs.service : service;
    if (named === "existing") return "existing";
    if (named !== undefined) return this.#serviceNamed(named);
    if (this.#host.refusal() !== undefined) return there && isBare(inputs) ? "existing" : undefined;
    const own = there && (await this.#findOwn(inputs.name, operation));
    if (own !== undefined) return own;
    if (there !== undefined && isBare(inputs)) return "existing";
    const identity = await identityOf(inputs.name, operation);
    return chooseKeeper(this.#services, inputs, identity, operation);
  }

  #serviceNamed(name: unknown): KeptBridges | undefined {
    return this.#services.find(({ service }) => service === name);
  }

  async #findOwn(name: string, operation: Operation): Promise<KeptBridges | undefined> {
    if (this.#host.refusal() !== undefined) return undefined;
    return findKeeper(this.#services, await identityOf(name, operation), operation);
  }

  async #readOwn(
    kept: KeptBridges,
    name: string,
    written: Properties,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const seen = await kept.mustLook(await identityOf(name, operation), operation);
    if (seen.stored === undefined) return undefined;
    return observeOwn(kept.service, seen, seen.stored, written, await this.#host.hostName());
  }
}

async function wishOf(
  inputs: BridgeInputs,
  fingerprint: string,
  operation: Operation,
): Promise<BridgeWish> {
  const identity = await identityOf(inputs.name, operation);
  const { name, owner } = identity;
  return { inputs, identity, mark: { owner, name, fingerprint } };
}

async function identityOf(name: string, { owner }: Operation): Promise<BridgeIdentity> {
  return { name, owner, uuid: await uuidFor(owner, "Bridge", name) };
}

/** What was saved, as handlers see it. */
function savedInputs({ inputs }: ResourceState): Properties {
  return reveal(normalise(bridgeInputs, inputs).value);
}

function notThere(name: string): Diagnostic {
  const detail = `The host has no bridge "${name}". Make it there first, or let libvirt.service be "auto" to have it made.`;
  return errorAt(["name"], "is not on the host", detail);
}

function noService({ name, ports: [port = "eth1"] = [] }: BridgeInputs): Diagnostic {
  const detail = [
    `None of NetworkManager, systemd-networkd and ifupdown (as networking.service) runs on the host. Start one of them, or make the bridge once by hand and write libvirt.service "existing".`,
    `With ifupdown2: "auto ${name}", "iface ${name} inet dhcp" and "bridge-ports ${port}" in /etc/network/interfaces, then ifup ${name}.`,
    `With wicked: BOOTPROTO=dhcp, STARTMODE=auto, BRIDGE=yes and BRIDGE_PORTS=${port} in /etc/sysconfig/network/ifcfg-${name}, then wicked ifup ${name}.`,
  ].join(" ");
  return errorAt(["libvirt", "service"], "finds no service that could make the bridge", detail);
}

function cannotBeMade(detail: string): Diagnostic {
  return errorAt(["libvirt", "service"], "cannot make a bridge on this host", detail);
}

function noBus(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `Its system bus does not answer: ${said}. The login needs D-Bus and systemd-stdio-bridge there. Or make the bridge by hand and write libvirt.service "existing".`;
}

function failed(code: ErrorCode, operation: string, name: string, message: string) {
  return new ProviderError({ code, operation, object: bridgeObject(name), message });
}
