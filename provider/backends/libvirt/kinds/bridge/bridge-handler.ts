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
  type BridgeService,
  type BridgeWish,
  bridgeObject,
  isBare,
  rollbackAfterMs,
} from "./bridge-wish";
import { BridgesByNetworkManager } from "./bridges-by-network-manager";
import { checkBridgeOnLibvirt } from "./check-bridge-on-libvirt";
import { type HostBridge, HostBridges } from "./host-bridges";
import { observeExisting, observeOwn } from "./observe-bridge";

/** Bridges of a libvirt host: by reference, or kept by its NetworkManager. */
export function createBridgeHandler(connection: Connection): Handler {
  return new BridgeHandler(connection);
}

class BridgeHandler implements Handler {
  readonly #host: HostAccess;
  readonly #bridges: HostBridges;
  readonly #managed: BridgesByNetworkManager;

  constructor(connection: Connection) {
    this.#host = new HostAccess(connection);
    this.#bridges = new HostBridges(connection);
    this.#managed = new BridgesByNetworkManager(this.#host, this.#bridges);
  }

  check = checkBridgeOnLibvirt;

  impact = bridgeImpact;

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as BridgeInputs;
    // First libvirt: a host that does not answer at all is told as such.
    const there = await this.#bridges.find(inputs.name, operation);
    const service = await this.#serviceOf(inputs, request.prior, there, operation);
    if (service === "existing") return there ? [] : [notThere(inputs.name)];
    const refusal = this.#host.refusal();
    if (refusal !== undefined) return [cannotBeMade(refusal)];
    try {
      const wish = await wishOf(inputs, await fingerprintOf(request.inputs), operation);
      return await this.#managed.judge(wish, request.prior === undefined, operation);
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
    const service = await this.#serviceOf(inputs, request.prior, there, operation);
    if (service === "existing") {
      if (there !== undefined) return observeExisting(there, await this.#host.hostName(), false);
      throw failed("NotFound", "use", name, notThere(name).detail ?? "");
    }
    const refusal = this.#host.refusal();
    if (refusal !== undefined) throw failed("FailedPrecondition", "make", name, refusal);
    const wish = await wishOf(inputs, request.fingerprint, operation);
    await this.#managed.ensure(wish, request.prior === undefined, operation);
    const made = await this.#readOwn(name, request.inputs, operation);
    if (made !== undefined) return made;
    throw failed("NotFound", "make", name, "its profile was deleted by someone else meanwhile.");
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const service = prior?.outputs.service;
    const written = prior ? savedInputs(prior) : {};
    if (service === "network-manager") return this.#readOwn(id, written, operation);
    if (service === undefined && (await this.#isOurs(id, operation))) {
      return this.#readOwn(id, written, operation);
    }
    const there = await this.#bridges.find(id, operation);
    return there && observeExisting(there, await this.#host.hostName(), prior === undefined);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    if (state.outputs.service === "existing") return;
    const inputs = savedInputs(state) as BridgeInputs;
    const uuid = await uuidOf(state.id, operation);
    await this.#managed.remove(state.id, uuid, rollbackAfterMs(inputs), operation);
  }

  async list(operation: Operation) {
    const found = await this.#bridges.list(operation);
    return found.map(({ name }) => ({ id: name, name }));
  }

  /** What was chosen once stays chosen; a bridge that is there and of which nothing is wished is used as it is. */
  async #serviceOf(
    inputs: BridgeInputs,
    prior: ResourceState | undefined,
    there: HostBridge | undefined,
    operation: Operation,
  ): Promise<BridgeService> {
    const { service = "auto" } = inputs.libvirt ?? {};
    if (service !== "auto") return service;
    if (prior !== undefined) {
      return prior.outputs.service === "existing" ? "existing" : "network-manager";
    }
    if (there === undefined || !isBare(inputs)) return "network-manager";
    return (await this.#isOurs(inputs.name, operation)) ? "network-manager" : "existing";
  }

  async #isOurs(name: string, operation: Operation): Promise<boolean> {
    if (this.#host.refusal() !== undefined) return false;
    const uuid = await uuidOf(name, operation);
    try {
      return (await this.#managed.look(name, uuid, operation))?.profile !== undefined;
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
  }

  async #readOwn(
    name: string,
    written: Properties,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const uuid = await uuidOf(name, operation);
    const seen = await this.#managed.mustLook(name, uuid, operation);
    if (seen.profile === undefined) return undefined;
    return observeOwn(seen, seen.profile, written, await this.#host.hostName());
  }
}

async function wishOf(
  inputs: BridgeInputs,
  fingerprint: string,
  operation: Operation,
): Promise<BridgeWish> {
  const { owner } = operation;
  const { name } = inputs;
  return { inputs, uuid: await uuidOf(name, operation), mark: { owner, name, fingerprint } };
}

function uuidOf(name: string, { owner }: Operation): Promise<string> {
  return uuidFor(owner, "Bridge", name);
}

/** What was saved, as handlers see it. */
function savedInputs({ inputs }: ResourceState): Properties {
  return reveal(normalise(bridgeInputs, inputs).value);
}

function notThere(name: string): Diagnostic {
  const detail = `The host has no bridge "${name}". Make it there first, or let libvirt.service be "auto" to have it made.`;
  return errorAt(["name"], "is not on the host", detail);
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
