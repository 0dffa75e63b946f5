/** Where a cluster keeps the list of devices that machines may have, in the two shapes that exist. */
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import { type ApiClient, refOf } from "../../api/api-client";
import { KindNotServedError } from "../../api/discovery";
import type { KubeObject } from "../../api/kube-object";
import { editObject } from "../../objects/edit-object";
import { withoutAbsent } from "../virtual-machine/without-absent";

export interface PermittedDevice {
  readonly selector: string;
  readonly resourceName: string;
  readonly external: boolean;
}

const HYPERCONVERGED = ["hco.kubevirt.io/v1", "hco.kubevirt.io/v1beta1"].map((apiVersion) => ({
  apiVersion,
  kind: "HyperConverged",
}));
const KUBEVIRT = { apiVersion: "kubevirt.io/v1", kind: "KubeVirt" } as const;
const ATTEMPTS = 5;

type Where = NonNullable<PciDeviceInputs["cluster"]>["permitIn"];

/** The one object that holds the list: HyperConverged rules where it is installed. */
export async function findPermitList(
  client: ApiClient,
  where: Where,
  operation: Operation,
): Promise<KubeObject> {
  if (where !== "kubevirt") {
    const found = await findHyperConverged(client, operation);
    if (found) return found;
  }
  const { items } =
    where === "hyperconverged"
      ? { items: [] }
      : await client.list(KUBEVIRT, { signal: operation.signal });
  const [found] = items;
  if (found) return found;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "permit the device",
    message: `the cluster has no ${where === "hyperconverged" ? "HyperConverged" : "KubeVirt"} object`,
    hint: "Install KubeVirt, or choose another `cluster.permitIn`.",
  });
}

async function findHyperConverged(
  client: ApiClient,
  { signal }: Operation,
): Promise<KubeObject | undefined> {
  for (const kind of HYPERCONVERGED) {
    try {
      const { items } = await client.list(kind, { signal });
      if (items[0]) return items[0];
    } catch (error) {
      if (!(error instanceof KindNotServedError)) throw error;
    }
  }
  return undefined;
}

interface Entry {
  readonly pciDeviceSelector?: string;
  readonly pciVendorSelector?: string;
  readonly resourceName: string;
  readonly externalResourceProvider?: boolean;
  readonly disabled?: boolean;
}

interface DeviceList {
  readonly permittedHostDevices?: { readonly pciHostDevices?: readonly Entry[] };
}

export function readPermitList(object: KubeObject): readonly PermittedDevice[] {
  return entriesOf(object)
    .filter(({ disabled }) => !disabled)
    .map((entry) => ({
      selector: (entry.pciDeviceSelector ?? entry.pciVendorSelector ?? "").toLowerCase(),
      resourceName: entry.resourceName,
      external: entry.externalResourceProvider ?? false,
    }));
}

function entriesOf(object: KubeObject): readonly Entry[] {
  const spec = (object.spec ?? {}) as Readonly<Record<string, DeviceList | undefined>>;
  const place = placeOf(object);
  const holder = place === undefined ? (spec as DeviceList) : spec[place];
  return holder?.permittedHostDevices?.pciHostDevices ?? [];
}

function specWith(object: KubeObject, pciHostDevices: readonly Entry[]): object {
  const list = { permittedHostDevices: { pciHostDevices } };
  const place = placeOf(object);
  return place === undefined ? list : { [place]: list };
}

/** The block of the specification that holds the list; HyperConverged's first version had none. */
function placeOf({ kind, apiVersion }: KubeObject): string | undefined {
  if (kind === KUBEVIRT.kind) return "configuration";
  return apiVersion.endsWith("/v1") ? "virtualization" : undefined;
}

/** Adds or changes our entry and no other. */
export async function permitDevice(
  client: ApiClient,
  list: KubeObject,
  device: PermittedDevice,
  force: boolean,
  operation: Operation,
): Promise<void> {
  const { signal } = operation;
  if (list.kind === KUBEVIRT.kind) {
    await editList(client, list, operation, (entries) => [
      ...entries.filter(({ resourceName }) => resourceName !== device.resourceName),
      kubeVirtEntry(device),
    ]);
    return;
  }
  const { apiVersion, kind } = list;
  const { name = "", namespace = "" } = list.metadata;
  const spec = specWith(list, [hyperConvergedEntry(device)]);
  const object = { apiVersion, kind, metadata: { name, namespace }, spec };
  await client.apply(object, { fieldManager: managerOf(device.resourceName), force, signal });
}

/**
 * Removes our entry and no other; gone already is success. Not by an empty apply: where ours was the
 * last entry the server would leave `null`, which the definition refuses.
 */
export async function forbidDevice(
  client: ApiClient,
  list: KubeObject,
  resourceName: string,
  operation: Operation,
): Promise<void> {
  await editList(client, list, operation, (entries) =>
    entries.filter((entry) => entry.resourceName !== resourceName),
  );
}

/**
 * One manager for each entry: the object is shared by all our devices, and an apply gives up what
 * its manager does not mention.
 */
function managerOf(resourceName: string): string {
  return `virt-iac/${resourceName}`;
}

/** A create whose answer was lost finds its own entry; KubeVirt's list does not tell whose one is. */
export function mayBeOurs(list: KubeObject, { resourceName }: PermittedDevice): boolean {
  if (list.kind === KUBEVIRT.kind) return true;
  const { managedFields = [] } = list.metadata;
  return managedFields.some(({ manager }) => manager === managerOf(resourceName));
}

function hyperConvergedEntry({ selector, resourceName, external }: PermittedDevice): Entry {
  return withoutAbsent({
    pciDeviceSelector: selector.toUpperCase(),
    resourceName,
    externalResourceProvider: external || undefined,
  }) as Entry;
}

function kubeVirtEntry({ selector, resourceName, external }: PermittedDevice): Entry {
  return withoutAbsent({
    pciVendorSelector: selector.toUpperCase(),
    resourceName,
    externalResourceProvider: external || undefined,
  }) as Entry;
}

/** The list is everybody's, so it is written only as it was read. */
function editList(
  client: ApiClient,
  list: KubeObject,
  { signal }: Operation,
  edit: (entries: readonly Entry[]) => readonly Entry[],
): Promise<void> {
  const edited = (now: KubeObject) => ({ spec: specWith(now, edit(entriesOf(now))) });
  return editObject(client, refOf(list), edited, { attempts: ATTEMPTS, signal });
}
