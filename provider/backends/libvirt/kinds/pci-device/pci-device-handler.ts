import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Handler, PlanRequest, ReconcileRequest } from "../../../../core/handler";
import { type Impact, live } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import type { Connection } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import {
  chooseDevice,
  type DeviceChoice,
  type DeviceWish,
  endpointsOfGroup,
} from "./choose-device";
import { DEVICE_TIMEOUT_MS, HostPci, type PciHost } from "./host-pci";
import type { HostPciDevice } from "./node-device";
import { nodeDeviceName, parsePciAddress } from "./pci-address";

const VFIO = "vfio-pci";

/** PCI devices of a libvirt host: looked up and judged, and taken from the host when that is wished. */
export function createPciDeviceHandler(connection: Connection): Handler {
  return new PciDeviceHandler(connection);
}

class PciDeviceHandler implements Handler {
  readonly #host: HostPci;
  /** Whose device each address is, as far as this process knows: two objects never get the same. */
  readonly #claims = new Map<string, string>();

  constructor(connection: Connection) {
    this.#host = new HostPci(connection);
  }

  check(): readonly Diagnostic[] {
    return [];
  }

  impact(change: PropertyChange, prior: ResourceState): Impact {
    switch (change.pattern) {
      case "libvirt.detach":
        return live("the device leaves its host driver now, or goes back to it");
      case "libvirt":
      case "libvirt.address": {
        const to = addressIn(change.to);
        if (to === undefined || to === prior.id) return live("means the same device");
        return { word: "replace", reason: "another device is another object" };
      }
      case "libvirt.allowHostDevice":
        return live("only says what may be chosen");
      default:
        return { word: "replace", reason: "another device is another object" };
    }
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    const inputs = request.inputs as unknown as PciDeviceInputs;
    const host = await this.#host.all(operation);
    const choice = this.#choose(host, inputs, request.prior?.id);
    if ("refused" in choice) {
      const path = choice.wish === "selector" ? ["selector"] : ["libvirt", "address"];
      const detail = `${choice.refused.join("; ")}.`;
      return [errorAt(path, "names no device that can be given to a machine", detail)];
    }
    // A program that claims one device twice is told so before it is applied.
    this.#claims.set(choice.device.address, inputs.name);
    return groupWarnings(host, choice.device);
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as unknown as PciDeviceInputs;
    this.#host.forget();
    const host = await this.#host.all(operation);
    const choice = this.#choose(host, inputs, request.prior?.id);
    if ("refused" in choice) throw notChosen(inputs.name, choice);
    const { device } = choice;
    this.#claims.set(device.address, inputs.name);
    const wasDetached = (request.prior?.inputs.libvirt as Properties | undefined)?.detach === true;
    if (inputs.libvirt?.detach) await this.#detach(host, device, operation);
    else if (wasDetached) await this.#reattach(host, device, operation);
    return this.#mustRead(device.address, inputs, operation);
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const device = await this.#host.device(id, operation);
    if (device === undefined) return undefined;
    const name = String(prior?.inputs.name ?? nodeDeviceName(id));
    this.#claims.set(device.address, name);
    return observed(device, prior, name);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    this.#claims.delete(state.id);
    if ((state.inputs.libvirt as Properties | undefined)?.detach !== true) return;
    const device = await this.#host.device(state.id, operation);
    if (device === undefined) return;
    this.#host.forget();
    await this.#reattach(await this.#host.all(operation), device, operation);
  }

  async resolveImportId(idOrName: string, operation: Operation): Promise<string> {
    const address = parsePciAddress(idOrName);
    const found = address && (await this.#host.device(address, operation));
    if (found) return found.address;
    throw new ProviderError({
      code: "NotFound",
      operation: "import",
      object: `PCI device ${JSON.stringify(idOrName)}`,
      message: address ? `the host has no device at ${address}.` : "it is no PCI address.",
      hint: "Write it as 0000:01:00.0.",
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

  #choose(host: PciHost, inputs: PciDeviceInputs, chosen: string | undefined): DeviceChoice {
    const others = new Map([...this.#claims].filter(([, name]) => name !== inputs.name));
    const wish: DeviceWish = {
      // What was chosen stays chosen: another free device would be another device.
      address: parsePciAddress(inputs.libvirt?.address ?? chosen ?? ""),
      id: inputs.selector?.toLowerCase(),
      allowHostDevice: inputs.libvirt?.allowHostDevice ?? false,
    };
    return chooseDevice(host, wish, others);
  }

  /** The device and its whole group, because one that stays with the host blocks all others. */
  async #detach(host: PciHost, device: HostPciDevice, { signal }: Operation): Promise<void> {
    for (const member of endpointsOfGroup(host, device)) {
      if (member.driver === VFIO) continue;
      await this.#write("take from its host driver", member.address, signal, {
        name: nodeDeviceName(member.address),
        driverName: null,
        flags: 0,
      });
    }
  }

  async #reattach(host: PciHost, device: HostPciDevice, { signal }: Operation): Promise<void> {
    for (const member of endpointsOfGroup(host, device)) {
      if (member.driver !== VFIO) continue;
      await asLibvirtWork("give back to its host driver", `PCI device ${member.address}`, () =>
        this.#host.connection.call(
          "nodeDeviceReAttach",
          { name: nodeDeviceName(member.address) },
          { signal, timeoutMs: DEVICE_TIMEOUT_MS },
        ),
      );
    }
    this.#host.forget();
  }

  async #write(
    what: string,
    address: string,
    signal: AbortSignal,
    args: { readonly name: string; readonly driverName: null; readonly flags: number },
  ): Promise<void> {
    await asLibvirtWork(what, `PCI device ${address}`, () =>
      this.#host.connection.call("nodeDeviceDetachFlags", args, {
        signal,
        timeoutMs: DEVICE_TIMEOUT_MS,
      }),
    );
    this.#host.forget();
  }

  async #mustRead(
    address: string,
    inputs: PciDeviceInputs,
    operation: Operation,
  ): Promise<Observed> {
    const device = await this.#host.device(address, operation);
    if (device !== undefined) return observed(device, { inputs } as never, inputs.name);
    throw new ProviderError({
      code: "NotFound",
      operation: "read",
      object: `PCI device ${address}`,
      message: "it left the host meanwhile.",
    });
  }
}

function observed(
  device: HostPciDevice,
  prior: Pick<ResourceState, "inputs"> | undefined,
  name: string,
): Observed {
  const saved = prior?.inputs.libvirt as Properties | undefined;
  return {
    id: device.address,
    properties: {
      name,
      selector: said(prior, prior?.inputs.selector, device.id, (text) => text.toLowerCase()),
      libvirt: {
        address: said(prior, saved?.address, device.address, parsePciAddress),
        detach: saved?.detach === true ? device.driver === VFIO : false,
      },
    },
    outputs: {
      device: device.address,
      description: `${device.vendor} ${device.product}`.trim(),
      iommuGroup: device.iommuGroup ?? null,
      groupMembers: device.groupMembers,
      deviceCount: 1,
      hosts: [],
      usedBy: [],
    },
  };
}

/** What is there, in the user's spelling where that means the same; nothing where nothing was said. */
function said(
  prior: Pick<ResourceState, "inputs"> | undefined,
  written: Value | undefined,
  there: string,
  meaning: (text: string) => string | undefined,
): Value | undefined {
  if (prior === undefined) return there;
  if (typeof written !== "string") return undefined;
  return meaning(written) === there ? written : there;
}

function groupWarnings(host: PciHost, device: HostPciDevice): readonly Diagnostic[] {
  const others = endpointsOfGroup(host, device).filter(({ address }) => address !== device.address);
  if (others.length === 0) return [];
  const list = others.map(({ address, product }) => `${address} (${product})`).join(", ");
  return [
    warningAt(
      ["name"],
      `is in IOMMU group ${device.iommuGroup} together with ${others.length} more`,
      `${list}. All of them leave the host with it, and only one machine can have any of them.`,
    ),
  ];
}

function notChosen(name: string, choice: Extract<DeviceChoice, { refused: unknown }>) {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "choose",
    object: `PCI device ${JSON.stringify(name)}`,
    message: `${choice.refused.join("; ")}.`,
  });
}

function addressIn(value: unknown): string | undefined {
  const text =
    typeof value === "string"
      ? value
      : (value as { address?: unknown } | null | undefined)?.address;
  return typeof text === "string" ? parsePciAddress(text) : undefined;
}
