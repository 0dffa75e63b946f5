import type { ReconcileRequest } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import { normalise } from "../../../../core/normalise";
import type { Operation } from "../../../../core/operation";
import { PartialStateError } from "../../../../core/provider-error";
import type { Observed } from "../../../../core/resource-state";
import { isProperties, type Properties, reveal, type Value } from "../../../../core/value";
import {
  type MachineInputs,
  machineInputs,
} from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../connection-api";
import { keepUnmanaged } from "../../keep-unmanaged";
import { alreadyExists, isSameCreate, type OwnerMark } from "../../owner-mark";
import type { XmlElement } from "../../xml";
import { withChanges, withoutNulls } from "./apply-changes";
import { bringIntoForce } from "./bring-into-force";
import { cleanSeedVolumes, seedVolumeFor } from "./cloud-init/machine-seed";
import { installStage } from "./domain-xml/install-stage";
import { readOwnerMark } from "./domain-xml/owner-mark";
import { lookupByName } from "./find-machine";
import { HostTable } from "./host-table";
import { forgetInstaller } from "./install/forget-installer";
import { installMachine, needsInstall } from "./install/install-machine";
import { wishedDefinition } from "./machine-definition";
import type { MachineHost } from "./machine-host";
import { MACHINE_KIND } from "./machine-kind";
import { machineObject, machineWork, vanished } from "./machine-object";
import { type MachineOnHost, readMachine } from "./machine-on-host";
import { type NamedPath, valueAt } from "./named-path";
import { observeMachine, pendingOf, readProperties } from "./observe-machine";

/** Observe, ensure it is defined, sync what differs, bring it into its power state, wait, observe. */
export async function reconcileMachine(
  host: MachineHost,
  request: ReconcileRequest,
  operation: Operation,
): Promise<Observed> {
  const { connection } = host;
  const { signal, owner } = operation;
  const inputs = request.inputs as MachineInputs;
  const { name } = inputs;
  const uuid = request.prior?.id ?? (await uuidFor(owner, MACHINE_KIND, name));
  const verb = request.prior ? "update" : "create";
  return machineWork(verb, name, async () => {
    let found = await readMachine(connection, uuid, signal);
    const mark = { owner, name, fingerprint: request.fingerprint };
    if (found === undefined) await mustBeFree(connection, name, mark, signal);
    else if (request.prior === undefined) mustBeOurCreate(found, mark);

    const table = new HostTable(connection);
    let stored = found && !found.transient ? found.stored : undefined;
    // What an installer boots from is nobody's wish to keep.
    const kept = stored && installStage(stored) === "running" ? undefined : stored;
    const effective = await effectiveInputs(request, kept, table);
    const fingerprint = (found && readOwnerMark(found.stored)?.fingerprint) ?? request.fingerprint;
    const identity = { uuid, owner, fingerprint };
    const places = { abilities: host.abilities, volumes: table.volumes };
    // Everything that the definition names is looked up before anything is written.
    const plain = await wishedDefinition(effective, stored, identity, {}, places);
    const installed = needsInstall(effective, found);
    if (installed) {
      const { architecture } = await host.abilities.domainCapabilities(effective);
      await installMachine({
        inputs: effective,
        uuid,
        found,
        host: { connection, volumes: table.volumes, architecture },
        define: (install) => wishedDefinition(effective, stored, identity, { install }, places),
        operation,
      });
      found = await readMachine(connection, uuid, signal);
      stored = found?.stored;
    }
    const seed = await seedVolumeFor(connection, effective, uuid, table.volumes, operation);
    const parts = {
      ...(seed === undefined ? {} : { cloudInitIsoPath: seed.path }),
      ...(installed ? { installed } : {}),
    };
    const hasParts = seed !== undefined || installed;
    const wished = hasParts
      ? await wishedDefinition(effective, stored, identity, parts, places)
      : plain;
    const before = [found?.stored, found?.live];
    let pending: readonly string[];
    try {
      pending = await bringIntoForce(host, {
        inputs,
        found,
        wished,
        table,
        wasPending: pendingOf(request.prior),
        prior: request.prior,
        operation,
      });
    } catch (error) {
      throw error instanceof PartialStateError
        ? await withOutputs(connection, error, request, operation)
        : error;
    } finally {
      const traces = { seed, before };
      await cleanSeedVolumes(connection, name, uuid, traces, table.volumes, operation);
    }
    if (installed) await forgetInstaller(connection, effective, table.volumes, operation);
    return observeAgain(connection, uuid, request, pending, operation);
  });
}

/** What the user wrote, and besides it what is there and nobody of ours ever wrote. */
async function effectiveInputs(
  request: ReconcileRequest,
  stored: XmlElement | undefined,
  table: HostTable,
): Promise<MachineInputs> {
  // Places in the guest stay by themselves, and must not stay when a device moves to another bus.
  const observed = stored
    ? withoutNulls(await readProperties(stored, table.volumes, undefined))
    : {};
  const saved = request.prior
    ? reveal(normalise(machineInputs, request.prior.inputs).value)
    : ({} satisfies Properties);
  const kept = keepUnmanaged(machineInputs, request.inputs, saved, observed);
  const gone = THINGS.filter(
    (path) => valueAt(request.inputs, path) === undefined && isProperties(valueAt(saved, path)),
  );
  const changes = gone.map((path) => ({ path, to: undefined }));
  const effective = withChanges(kept, changes) as MachineInputs;
  return withOwnFormats(effective, saved, table);
}

/** A format that is written no more is the volume's own again, not the one that is stored. */
async function withOwnFormats(
  inputs: MachineInputs,
  saved: Properties,
  { volumes }: HostTable,
): Promise<MachineInputs> {
  const disks = (inputs.disks ?? []).map(async (disk) => {
    const before = valueAt(saved, ["disks", { key: "name", named: disk.name }, "format"]);
    if (disk.format !== undefined || isNothing(before)) return disk;
    const own = disk.volume === undefined ? undefined : (await volumes.volume(disk.volume)).format;
    return { ...disk, format: own ?? "raw" };
  });
  return inputs.disks === undefined
    ? inputs
    : ({ ...inputs, disks: await Promise.all(disks) } as MachineInputs);
}

function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null;
}

/** Objects that stand for a thing: without the object there is no such thing. The others only group. */
const THINGS: readonly NamedPath[] = [
  ["watchdog"],
  ["kernel"],
  ["install"],
  ["cloudInit"],
  ["waitFor"],
  ["cpu", "topology"],
  ["libvirt", "video"],
  ["libvirt", "usbRedirection"],
];

/** The same owner and fingerprint: our own create, whose answer was lost. It goes on from there. */
function mustBeOurCreate(found: MachineOnHost, mark: OwnerMark): void {
  const theirs = readOwnerMark(found.stored);
  if (isSameCreate(theirs, mark)) return;
  throw alreadyExists(machineObject(mark.name), theirs, mark, found.dom.uuid);
}

async function mustBeFree(
  connection: Connection,
  name: string,
  mark: OwnerMark,
  signal: AbortSignal,
): Promise<void> {
  const other = await lookupByName(connection, name, signal);
  if (other === undefined) return;
  const there = await readMachine(connection, other.uuid, signal);
  if (there === undefined) return;
  throw alreadyExists(machineObject(name), readOwnerMark(there.stored), mark, other.uuid);
}

async function observeAgain(
  connection: Connection,
  uuid: string,
  request: ReconcileRequest,
  pending: readonly string[],
  operation: Operation,
): Promise<Observed> {
  const { inputs } = request;
  const state = { id: uuid, inputs, outputs: { pendingChanges: pending } };
  const observed = await observeMachine(
    connection,
    uuid,
    state,
    new HostTable(connection),
    operation,
    { justReconciled: true },
  );
  if (observed !== undefined) return observed;
  throw vanished(String(inputs.name));
}

/** What is saved of a machine that is not as wished is what it is. */
async function withOutputs(
  connection: Connection,
  error: PartialStateError,
  request: ReconcileRequest,
  operation: Operation,
): Promise<PartialStateError> {
  const { id, outputs } = error.state;
  const pending = pendingOf(error.state);
  try {
    const observed = await observeAgain(connection, id, request, pending, operation);
    return error.withState({ id, inputs: {}, outputs: { ...outputs, ...observed.outputs } });
  } catch {
    return error;
  }
}
