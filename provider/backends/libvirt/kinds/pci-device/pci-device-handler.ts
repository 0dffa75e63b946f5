import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { Handler, PlanRequest, ReconcileRequest } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { asPartialState, ProviderError, toProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown } from "../../../../core/value";
import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import type { Connection } from "../../connection";
import { groupWarnings, refusalDiagnostic, refusalError } from "./choice-diagnostics";
import { chooseDevice, type DeviceChoice } from "./choose-device";
import { deviceWish, purposeOf } from "./device-wish";
import type { FunctionClaims } from "./function-claims";
import { giveBackToHost, takeFromHost } from "./host-driver";
import { HostPci, type PciHost } from "./host-pci";
import { whyNot } from "./judge-device";
import { MediatedDevices, mediatedUuid, mediatedWord } from "./mediated-device";
import type { HostPciDevice } from "./node-device";
import {
  libvirtBlock,
  observeMediatedDevice,
  observePciDevice,
  type Written,
} from "./observe-pci-device";
import { parsePciAddress } from "./pci-address";
import { pciDeviceImpact } from "./pci-device-impact";
import {
  observeVirtualFunctions,
  removeVirtualFunctions,
  setVirtualFunctions,
  type VirtualFunctionsInputs,
  whyNotFromHere,
} from "./virtual-functions";

/** PCI devices of a libvirt host: looked up and judged, and taken from the host or divided when that is wished. */
export function createPciDeviceHandler(connection: Connection, functions: FunctionClaims): Handler {
  return new PciDeviceHandler(connection, functions);
}

class PciDeviceHandler implements Handler {
  readonly #host: HostPci;
  readonly #mediated: MediatedDevices;
  /** Whose device each address is, as far as this process knows: two objects never get the same. */
  readonly #claims = new Map<string, string>();
  readonly #functions: FunctionClaims;

  constructor(connection: Connection, functions: FunctionClaims) {
    this.#functions = functions;
    this.#host = new HostPci(connection);
    this.#mediated = new MediatedDevices(connection);
  }

  check(): readonly Diagnostic[] {
    return [];
  }

  impact(change: PropertyChange, prior: ResourceState) {
    return pciDeviceImpact(change, prior);
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    // Which device is meant may come from another object; then it is judged when that is there.
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as PciDeviceInputs;
    const host = await this.#host.all(operation);
    const choice = await this.#choose(host, inputs, request.prior, operation);
    if ("refused" in choice) return [refusalDiagnostic(inputs, choice)];
    const { device } = choice;
    // A program that claims one device twice is told so before it is applied.
    this.#claim(inputs, device);
    const purpose = purposeOf(inputs);
    if (purpose.kind === "give") return groupWarnings(host, device, inputs);
    const reason = whyNotFromHere(this.#host);
    const isThere = purpose.kind === "mediated" || purpose.count === device.virtualFunctions.length;
    if (isThere || reason === undefined) return [];
    return [errorAt(["libvirt", "virtualFunctions"], "cannot be changed from here", `${reason}.`)];
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as PciDeviceInputs;
    this.#host.forget();
    const host = await this.#host.all(operation);
    const choice = await this.#choose(host, inputs, request.prior, operation);
    if ("refused" in choice) throw refusalError(inputs.name, choice.refused);
    const { device } = choice;
    this.#claim(inputs, device);
    const id = await this.#make(inputs, request.prior, device, operation);
    const observed = await this.read(id, { id, inputs: request.inputs, outputs: {} }, operation);
    if (observed !== undefined) return observed;
    throw new ProviderError({
      code: "NotFound",
      operation: "read",
      object: `PCI device ${id}`,
      message: "it left the host meanwhile.",
    });
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const uuid = mediatedUuid(id);
    if (uuid !== undefined) return this.#readMediated(uuid, prior, operation);
    const device = await this.#host.device(id, operation);
    if (device === undefined) return undefined;
    if (prior !== undefined) this.#claims.set(device.address, String(prior.inputs.name));
    const written = functionsIn(prior);
    const functions =
      written && (await observeVirtualFunctions(this.#host, device, written, operation));
    return observePciDevice(device, prior, functions);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const uuid = mediatedUuid(state.id);
    if (uuid !== undefined) return this.#mediated.remove(uuid, operation);
    this.#claims.delete(state.id);
    this.#functions.fixed(String(state.inputs.name), undefined);
    const isDetached = libvirtBlock(state).detach === true;
    if (!isDetached && functionsIn(state) === undefined) return;
    this.#host.forget();
    const device = await this.#host.device(state.id, operation);
    if (device === undefined) return;
    if (isDetached) return giveBackToHost(this.#host, device, operation);
    await this.#removeFunctions(state, device, operation);
  }

  async resolveImportId(idOrName: string, operation: Operation): Promise<string> {
    const uuid = mediatedUuid(idOrName);
    if (uuid !== undefined && (await this.#mediated.find(uuid, operation))) return idOrName;
    const address = parsePciAddress(idOrName);
    const found = address && (await this.#host.device(address, operation));
    if (found) return found.address;
    const isWord = address !== undefined || uuid !== undefined;
    throw new ProviderError({
      code: "NotFound",
      operation: "import",
      object: `PCI device ${JSON.stringify(idOrName)}`,
      message: isWord ? "the host has no such device." : "it is no PCI address.",
      hint: "Write it as 0000:01:00.0, or a mediated device as mdev:UUID.",
    });
  }

  async list(operation: Operation) {
    const { devices } = await this.#host.all(operation);
    return devices
      .filter(({ isBridge }) => !isBridge)
      .map(({ address, vendor, product }) => ({
        id: address,
        name: `${vendor} ${product}`.trim(),
      }));
  }

  async #choose(
    host: PciHost,
    inputs: PciDeviceInputs,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<DeviceChoice> {
    const others = new Map([...this.#claims].filter(([, name]) => name !== inputs.name));
    const chosen = await this.#cardOf(inputs, prior, operation);
    const whole = this.#functions.withPools(host);
    return chooseDevice(whole, deviceWish(inputs, chosen), others);
  }

  /** The card that was chosen before; of a mediated device whose create lost its answer too. */
  async #cardOf(
    inputs: PciDeviceInputs,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<string | undefined> {
    if (purposeOf(inputs).kind !== "mediated") return prior?.id;
    const uuid = await mediatedUuidOf(inputs, prior, operation);
    return (await this.#mediated.find(uuid, operation))?.parent;
  }

  /** A card can have many mediated devices; everything else has its device alone. */
  #claim(inputs: PciDeviceInputs, { address }: HostPciDevice): void {
    const { kind } = purposeOf(inputs);
    if (kind !== "mediated") this.#claims.set(address, inputs.name);
    if (kind === "give") this.#functions.fixed(inputs.name, address);
  }

  /** Makes the wish true; returns the id of what it made. */
  async #make(
    inputs: PciDeviceInputs,
    prior: ResourceState | undefined,
    device: HostPciDevice,
    operation: Operation,
  ): Promise<string> {
    const { mediatedType: type, virtualFunctions, detach } = inputs.libvirt ?? {};
    if (type !== undefined) {
      const uuid = await mediatedUuidOf(inputs, prior, operation);
      await this.#makeMediated({ uuid, type, parent: device.address }, operation);
      return mediatedWord(uuid);
    }
    if (virtualFunctions !== undefined) {
      await setVirtualFunctions(this.#host, device, virtualFunctions, operation);
    } else if (prior !== undefined && functionsIn(prior) !== undefined) {
      await this.#removeFunctions(prior, device, operation);
    }
    if (detach) await takeFromHost(this.#host, device, operation);
    else if (libvirtBlock(prior).detach === true) {
      await giveBackToHost(this.#host, device, operation);
    }
    return device.address;
  }

  /** What is defined and does not start is there, and is taken away with the rest. */
  async #makeMediated(
    wish: Parameters<MediatedDevices["ensure"]>[0],
    operation: Operation,
  ): Promise<void> {
    try {
      await this.#mediated.ensure(wish, operation);
    } catch (error) {
      if (!(await this.#mediated.find(wish.uuid, operation))) throw error;
      const state = { id: mediatedWord(wish.uuid), inputs: {}, outputs: {} };
      throw asPartialState(toProviderError(error, "make"), state);
    }
  }

  /** Not while a machine has one of them. */
  async #removeFunctions(
    { inputs }: ResourceState,
    device: HostPciDevice,
    operation: Operation,
  ): Promise<void> {
    const reasons = whyNot(await this.#host.all(operation), device, {
      purpose: { kind: "virtual-functions", count: 0 },
      allowHostDevice: true,
      mayBeUsed: true,
      claimed: new Map(),
    });
    if (reasons.length > 0) throw refusalError(String(inputs.name), reasons);
    await removeVirtualFunctions(this.#host, device, operation);
  }

  async #readMediated(
    uuid: string,
    prior: Written,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const mediated = await this.#mediated.find(uuid, operation);
    const card = mediated && (await this.#host.device(mediated.parent, operation));
    return mediated && card && observeMediatedDevice(mediated, card, prior);
  }
}

/** Made from owner and name, so that a create that lost its answer finds what it made. */
async function mediatedUuidOf(
  { name }: PciDeviceInputs,
  prior: ResourceState | undefined,
  { owner }: Operation,
): Promise<string> {
  return mediatedUuid(prior?.id ?? "") ?? (await uuidFor(owner, "PciDevice", name));
}

function functionsIn(written: Written): VirtualFunctionsInputs | undefined {
  return libvirtBlock(written).virtualFunctions as VirtualFunctionsInputs | undefined;
}
