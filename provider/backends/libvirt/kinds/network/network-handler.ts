import type { Handler, ReconcileRequest } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import type { Operation } from "../../../../core/operation";
import { TEXT_FORMATS } from "../../../../core/property-format";
import { asPartialState, isUnreachable, ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { isUnknown, type Properties } from "../../../../core/value";
import type { Connection } from "../../connection";
import { libvirtProviderError } from "../../libvirt-errors";
import { alreadyExists, isSameCreate } from "../../owner-mark";
import type { FunctionClaims } from "../pci-device/function-claims";
import { checkNetworkOnLibvirt } from "./check-network-on-libvirt";
import { networkImpact } from "./network-impacts";
import { machinesOnPorts, putLinksBack } from "./network-links";
import { readNetworkMark, withNetworkMark } from "./network-mark";
import { type NetworkDefinitions, NetworksOnHost, networkObject } from "./network-on-host";
import { newSpec, specOf, wishedSpec } from "./network-spec";
import { networkElement } from "./network-xml";
import { observeNetwork } from "./observe-network";
import { previewNetwork } from "./preview-network";
import { syncNetwork } from "./sync-network";

/** Networks on a libvirt host. */
export function createNetworkHandler(connection: Connection, functions: FunctionClaims): Handler {
  const networks = new NetworksOnHost(connection);
  return {
    check: checkNetworkOnLibvirt,
    impact: (change, prior) => networkImpact(change, prior.outputs.active !== false),
    plannedOutputs,
    preview: (request, operation) => previewNetwork(networks, functions, request, operation),
    reconcile: (request, operation) => reconcile(networks, request, operation),
    read: async (id, prior, operation) => {
      const found = await networks.read(id, operation);
      return found && observeNetwork(found, prior);
    },
    delete: (state, operation) => {
      functions.pool(String(state.inputs.name), undefined);
      return deleteNetwork(networks, state, operation);
    },
    resolveImportId: (idOrName) => resolveImportId(networks, idOrName),
    list: async () => (await networks.list()).map(({ name, uuid }) => ({ id: uuid, name })),
  };
}

async function plannedOutputs(inputs: Properties, { owner }: Operation): Promise<Properties> {
  const { name, mode, bridge } = inputs;
  if (typeof name !== "string") return {};
  const uuid = await uuidFor(owner, "Network", name);
  if (isUnknown(mode) || isUnknown(bridge)) return { uuid };
  const { bridge: bridgeName = "" } = newSpec(inputs, uuid);
  return { uuid, bridgeName };
}

async function reconcile(
  networks: NetworksOnHost,
  request: ReconcileRequest,
  operation: Operation,
): Promise<Observed> {
  const { inputs, prior } = request;
  const name = String(inputs.name);
  const uuid = prior?.id ?? (await uuidFor(operation.owner, "Network", name));
  const there = await networks.read(uuid, operation);
  if (prior === undefined) await refuseCollision(networks, there, request, operation);
  if (there === undefined) await define(networks, uuid, request, operation);
  try {
    return await converge(networks, uuid, request, operation);
  } catch (error) {
    throw await withPartialState(networks, uuid, request, operation, error);
  }
}

/** Everything after the definition exists; each step first looks whether it is done. */
async function converge(
  networks: NetworksOnHost,
  uuid: string,
  { inputs, prior }: ReconcileRequest,
  operation: Operation,
): Promise<Observed> {
  const found = await mustRead(networks, uuid, operation);
  const { ref } = found;
  const isDue = inputs.running !== false;
  const before = found.live !== undefined;
  // Stopping first saves a restart of what is to be stopped anyway.
  if (!isDue && before) await networks.stop(ref);
  const seen = !isDue && before ? await mustRead(networks, uuid, operation) : found;
  await syncNetwork(
    networks,
    seen,
    wishedSpec(inputs, prior, specOf(seen.stored), uuid),
    operation,
  );
  if (found.isAutostart !== (inputs.autostart !== false)) {
    await networks.setAutostart(ref, inputs.autostart !== false);
  }
  if (isDue && !before) await networks.start(ref);
  // Also after a run that was cut off in the middle of a restart, which leaves nothing else to see.
  if (isDue && prior !== undefined) await putLinksBack(networks.connection, ref);
  return observeNetwork(await mustRead(networks, uuid, operation), prior);
}

async function define(
  networks: NetworksOnHost,
  uuid: string,
  { inputs, fingerprint }: ReconcileRequest,
  { owner }: Operation,
): Promise<void> {
  const mark = { owner, name: String(inputs.name), fingerprint };
  const wished = networkElement(newSpec(inputs, uuid), uuid, undefined);
  await networks.define(withNetworkMark(wished, mark));
}

/** Our own object whose answer was lost is no collision; anything else under the name is one. */
async function refuseCollision(
  networks: NetworksOnHost,
  there: NetworkDefinitions | undefined,
  { inputs, fingerprint }: ReconcileRequest,
  operation: Operation,
): Promise<void> {
  const wanted = { owner: operation.owner, name: String(inputs.name), fingerprint };
  const found = there ?? (await byName(networks, wanted.name, operation));
  if (found === undefined) return;
  const mark = readNetworkMark(found.stored);
  if (there !== undefined && isSameCreate(mark, wanted)) return;
  throw alreadyExists(networkObject(wanted.name), mark, wanted, found.ref.uuid);
}

async function byName(
  networks: NetworksOnHost,
  name: string,
  operation: Operation,
): Promise<NetworkDefinitions | undefined> {
  const ref = await networks.lookupByName(name);
  return ref && networks.read(ref.uuid, operation);
}

async function mustRead(
  networks: NetworksOnHost,
  uuid: string,
  operation: Operation,
): Promise<NetworkDefinitions> {
  const found = await networks.read(uuid, operation);
  if (found !== undefined) return found;
  throw new ProviderError({
    code: "NotFound",
    operation: "update",
    object: `network ${uuid}`,
    message: "it was undefined by someone else meanwhile.",
  });
}

/** What is there goes into the state with the failure, so that the next run goes on from it. */
async function withPartialState(
  networks: NetworksOnHost,
  uuid: string,
  { prior }: ReconcileRequest,
  operation: Operation,
  error: unknown,
): Promise<unknown> {
  if (prior !== undefined || isUnreachable(error)) return error;
  const found = await networks.read(uuid, operation).catch(() => undefined);
  if (found === undefined) return error;
  const attempt = { operation: "create", object: networkObject(found.ref.name) };
  const { id, properties, outputs } = observeNetwork(found, undefined);
  return asPartialState(libvirtProviderError(error, attempt), { id, inputs: properties, outputs });
}

async function deleteNetwork(
  networks: NetworksOnHost,
  state: ResourceState,
  operation: Operation,
): Promise<void> {
  const found = await networks.read(state.id, operation);
  if (found === undefined) return;
  if (found.live !== undefined) await refuseInUse(networks, found);
  await networks.stop(found.ref);
  await networks.undefine(found.ref);
}

/** libvirt would stop it under running machines, which then have a link that goes nowhere. */
async function refuseInUse(networks: NetworksOnHost, { ref }: NetworkDefinitions): Promise<void> {
  const machines = await machinesOnPorts(networks.connection, ref);
  if (machines.length === 0) return;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: networkObject(ref.name),
    message: `running machines are plugged into it: ${machines.join(", ")}.`,
    hint: "Stop them or plug them into another network first.",
  });
}

async function resolveImportId(networks: NetworksOnHost, idOrName: string): Promise<string> {
  const uuid = TEXT_FORMATS.uuid.normalise(idOrName);
  const byUuid = uuid === undefined ? undefined : await networks.lookupByUuid(uuid);
  const found = byUuid ?? (await networks.lookupByName(idOrName));
  if (found !== undefined) return found.uuid;
  throw new ProviderError({
    code: "NotFound",
    operation: "import",
    object: networkObject(idOrName),
    message: `there is no network with this ${uuid === undefined ? "name" : "UUID or name"} on ${networks.connection.uri}.`,
  });
}
