import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import { type Impact, live } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties } from "../../../../core/value";
import { waitUntil } from "../../../../core/wait-until";
import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import { refOf } from "../../api/api-client";
import { describeRef, type KubeObject } from "../../api/kube-object";
import { blockImpact } from "../../block-impact";
import type { Cluster } from "../../cluster";
import { asPartial } from "../../objects/object-identity";
import { withoutUnknown } from "../../unsupported";
import { deviceOnNodes, machinesWith } from "./device-on-nodes";
import {
  findPermitList,
  forbidDevice,
  mayBeOurs,
  type PermittedDevice,
  permitDevice,
  readPermitList,
} from "./permit-list";

const DEFAULT_TIMEOUT_MS = 300_000;

export class PciDeviceHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    const { name, cluster } = withoutUnknown(inputs) as Partial<PciDeviceInputs>;
    if (name === undefined || cluster?.resourceName !== undefined) return [];
    if (/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(name)) return [];
    const detail = `Found "${name}", which makes no resource's name. Write cluster.resourceName.`;
    return [errorAt(["cluster", "resourceName"], "is required", detail)];
  }

  impact(change: PropertyChange): Impact {
    return blockImpact(change, deviceImpact);
  }

  async plannedOutputs(inputs: Properties): Promise<Properties> {
    if (containsUnknown(inputs)) return {};
    return { device: resourceOf(inputs as PciDeviceInputs) };
  }

  async preview(
    { inputs, prior }: PlanRequest,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    if (containsUnknown(inputs)) return [];
    const wished = inputs as PciDeviceInputs;
    try {
      const client = await this.#cluster.client();
      const list = await findPermitList(client, wished.cluster?.permitIn ?? "auto", operation);
      return prior ? [] : collisions(wished, readPermitList(list), list);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return [warningAt([], "was not checked by the cluster", error.message)];
    }
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as PciDeviceInputs;
    const client = await this.#cluster.client();
    const list = await findPermitList(client, inputs.cluster?.permitIn ?? "auto", operation);
    const device = deviceOf(inputs);
    const permitted = readPermitList(list);
    const ours = permitted.some((one) => isSame(one, device)) && mayBeOurs(list, device);
    if (request.prior === undefined && !ours) {
      const [problem] = collisions(inputs, permitted, list);
      if (problem) throw taken(device, problem);
    }
    await permitDevice(client, list, device, this.#cluster.forces(), operation);
    try {
      await this.#awaitNodes(inputs, operation);
    } catch (error) {
      throw asPartial(error, await this.#observe(inputs, list, operation));
    }
    return this.#observe(inputs, list, operation);
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const client = await this.#cluster.client();
    const written = (prior?.inputs ?? {}) as Partial<PciDeviceInputs>;
    const list = await findPermitList(client, written.cluster?.permitIn ?? "auto", operation);
    const found = readPermitList(list).find(({ resourceName }) => resourceName === id);
    if (found === undefined) return undefined;
    const name = written.name ?? (id.split("/")[1] || id);
    const inputs = {
      name,
      selector: sameSelector(written.selector, found.selector) ? written.selector : found.selector,
      cluster: { resourceName: id, externalResourceProvider: found.external },
    };
    return this.#observe(inputs as PciDeviceInputs, list, operation);
  }

  /** Refused while a machine asks for it: the machine could never start again. */
  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const { cluster } = state.inputs as PciDeviceInputs;
    const users = await machinesWith(client, state.id, operation);
    if (users.length > 0) throw inUse(state.id, users);
    const list = await findPermitList(client, cluster?.permitIn ?? "auto", operation);
    if (!readPermitList(list).some(({ resourceName }) => resourceName === state.id)) return;
    await forbidDevice(client, list, state.id, operation);
  }

  async list(operation: Operation): Promise<readonly ListedObject[]> {
    const client = await this.#cluster.client();
    const devices = readPermitList(await findPermitList(client, "auto", operation));
    return devices.map(({ resourceName }) => ({ id: resourceName, name: resourceName }));
  }

  async #awaitNodes(inputs: PciDeviceInputs, operation: Operation): Promise<void> {
    const { minimumCount = 1 } = inputs.cluster ?? {};
    if (minimumCount === 0) return;
    const client = await this.#cluster.client();
    const resource = resourceOf(inputs);
    let count = 0;
    await waitUntil(
      operation,
      {
        what: `${minimumCount} of ${resource} on the nodes`,
        timeoutMs: operation.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        intervalMs: 2000,
        tried: () =>
          `the nodes offer ${count}; the devices must be bound to vfio-pci, and the feature gate HostDevices be on`,
      },
      async () => {
        count = (await deviceOnNodes(client, resource, operation)).count;
        return count >= minimumCount ? true : undefined;
      },
    );
  }

  async #observe(
    inputs: PciDeviceInputs,
    list: KubeObject,
    operation: Operation,
  ): Promise<Observed> {
    const client = await this.#cluster.client();
    const resource = resourceOf(inputs);
    const found = readPermitList(list).find(({ resourceName }) => resourceName === resource);
    const { count, nodes } = await deviceOnNodes(client, resource, operation);
    const users = await machinesWith(client, resource, operation);
    return {
      id: resource,
      properties: {
        name: inputs.name,
        selector: sameSelector(inputs.selector, found?.selector ?? inputs.selector)
          ? (inputs.selector ?? "")
          : (found?.selector ?? ""),
        cluster: {
          resourceName: resource,
          externalResourceProvider:
            found?.external ?? inputs.cluster?.externalResourceProvider ?? false,
        },
      },
      outputs: {
        device: resource,
        description: "",
        iommuGroup: null,
        groupMembers: [],
        deviceCount: count,
        hosts: nodes,
        usedBy: users.map((machine) => ({ machine })),
      },
    };
  }
}

function resourceOf({ name, cluster }: PciDeviceInputs): string {
  return cluster?.resourceName ?? `virt-iac.dev/${name}`;
}

function deviceOf(inputs: PciDeviceInputs): PermittedDevice {
  return {
    selector: (inputs.selector ?? "").toLowerCase(),
    resourceName: resourceOf(inputs),
    external: inputs.cluster?.externalResourceProvider ?? false,
  };
}

/** The case of hexadecimal digits has no meaning; the user's own spelling stays. */
function sameSelector(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

function isSame(one: PermittedDevice, other: PermittedDevice): boolean {
  return one.selector === other.selector && one.resourceName === other.resourceName;
}

/** The list knows a device once, by its selector. */
function collisions(
  inputs: PciDeviceInputs,
  permitted: readonly PermittedDevice[],
  list: KubeObject,
): readonly Diagnostic[] {
  const device = deviceOf(inputs);
  const other = permitted.find(({ selector }) => selector === device.selector);
  if (other === undefined) return [];
  const detail = `Found "${inputs.selector}", which ${describeRef(refOf(list))} permits as ${other.resourceName}. Import that, or use it as it is.`;
  // A replacement is previewed as a create, while the entry of the old one is still there.
  const tell = mayBeOurs(list, other) ? warningAt : errorAt;
  return [tell(["selector"], "is permitted already", detail)];
}

function taken(device: PermittedDevice, { detail = "" }: Diagnostic): ProviderError {
  return new ProviderError({
    code: "AlreadyExists",
    operation: "permit the device",
    object: device.resourceName,
    message: detail,
  });
}

function inUse(resource: string, users: readonly string[]): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: `PCI device "${resource}"`,
    message: `machines ask for it: ${users.join(", ")}`,
    hint: "Remove it from them first.",
  });
}

function deviceImpact({ pattern }: PropertyChange): Impact {
  if (pattern === "name" || pattern === "cluster.resourceName" || pattern === "selector") {
    return { word: "replace", reason: "machines know the device by its resource's name" };
  }
  if (pattern === "cluster.permitIn") {
    return { word: "replace", reason: "the permission moves to another object" };
  }
  return live("nodes follow the list by themselves");
}
