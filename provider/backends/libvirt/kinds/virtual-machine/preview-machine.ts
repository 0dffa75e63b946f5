import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PlanRequest } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import { nearestName } from "../../../../core/nearest-name";
import type { Operation } from "../../../../core/operation";
import { isProperties, type Value } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import { INSTALL_PENDING } from "./domain-xml/install-stage";
import { lookupByName } from "./find-machine";
import { loadWithout } from "./host-load";
import type { HostTable } from "./host-table";
import { emulatorWishes, sizeWishes } from "./host-wishes";
import type { MachineHost } from "./machine-host";
import { MACHINE_KIND } from "./machine-kind";
import { machineObject } from "./machine-object";
import { readMachine } from "./machine-on-host";
import { pendingOf } from "./observe-machine";
import { previewAssignedDevices } from "./preview-assigned-devices";
import { hostDevicesThere, roomToInstall } from "./preview-places";

/** What the host says about a plan. Reads only. */
export async function previewMachine(
  host: MachineHost,
  table: HostTable,
  request: PlanRequest,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const inputs = request.inputs as MachineInputs;
  const found = await Promise.all([
    request.prior === undefined ? collision(host, inputs, operation) : [],
    request.prior === undefined ? [] : savedMemory(host, request, operation),
    abilities(host, inputs),
    load(host, table, inputs, request.prior?.id),
    networkNames(table, inputs),
    hostDevicesThere(table, inputs),
    previewAssignedDevices(table, request, operation),
    request.prior === undefined ? roomToInstall(table, inputs) : [],
    installation(inputs, request),
  ]);
  return found.flat();
}

/** An installer may overwrite what is on the disks; that it then goes is part of the plan. */
function installation(inputs: MachineInputs, { prior, changes }: PlanRequest): Diagnostic[] {
  const { install, power } = inputs;
  if (!isProperties(install as Value) || power.state === "stopped") return [];
  if (prior === undefined || pendingOf(prior).includes(INSTALL_PENDING)) {
    const detail =
      "When it reboots or powers off the machine, its medium and its boot entry go, and the machine starts from its disk.";
    return [warningAt(["install"], "an installer is started and may overwrite the disks", detail)];
  }
  const isNew = changes.some(({ pattern, kind }) => pattern === "install" && kind === "add");
  if (!isNew) return [];
  const detail = "Found a machine that is there already. Only a new one is installed.";
  return [warningAt(["install"], "nothing is installed", detail)];
}

/** The name is taken by a machine that is not ours: the create would be refused. */
async function collision(
  { connection }: MachineHost,
  { name }: MachineInputs,
  { signal, owner }: Operation,
): Promise<readonly Diagnostic[]> {
  if (typeof name !== "string") return [];
  const there = await lookupByName(connection, name, signal);
  if (there === undefined || there.uuid === (await uuidFor(owner, MACHINE_KIND, name))) return [];
  const detail = `Found the domain ${there.uuid}. Import it with this UUID, or give this machine another name.`;
  return [errorAt(["name"], `there is a ${machineObject(name)} already`, detail)];
}

/** A start goes on from saved memory with the old hardware, whatever the definition says by then. */
async function savedMemory(
  { connection }: MachineHost,
  { prior, inputs }: PlanRequest,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const found = prior && (await readMachine(connection, prior.id, signal));
  if (!found?.managedSave) return [];
  const { power } = inputs as MachineInputs;
  const summary =
    power.applyChanges === "restart"
      ? "the machine's saved memory is discarded"
      : "the machine's memory is saved: it goes on with its old hardware, and changes wait for the start after that";
  return [{ severity: "warning", summary }];
}

async function abilities(
  { abilities }: MachineHost,
  inputs: MachineInputs,
): Promise<readonly Diagnostic[]> {
  try {
    return emulatorWishes(inputs, await abilities.domainCapabilities(inputs));
  } catch (error) {
    // libvirt has no answer for an architecture, machine or accelerator that the host lacks.
    const { InvalidArg, ConfigUnsupported, ArgumentUnsupported } = ErrorNumber;
    if (!hasErrorNumber(error, InvalidArg, ConfigUnsupported, ArgumentUnsupported)) throw error;
    return [errorAt(["libvirt"], "the host cannot run such a machine", `${error.message}.`)];
  }
}

async function load(
  { abilities }: MachineHost,
  table: HostTable,
  inputs: MachineInputs,
  id: string | undefined,
): Promise<readonly Diagnostic[]> {
  const [size, loads] = await Promise.all([abilities.size(), table.loads()]);
  return sizeWishes(inputs, size, loadWithout(loads, id));
}

/**
 * A network that is not there may be made in the same run; only a name that looks like a slip of the
 * pen is worth a word.
 */
async function networkNames(
  table: HostTable,
  inputs: MachineInputs,
): Promise<readonly Diagnostic[]> {
  const wanted = Array.isArray(inputs.interfaces) ? inputs.interfaces : [];
  if (!wanted.some(({ network }) => typeof network === "string")) return [];
  const names = await table.networkNames();
  return wanted.flatMap(({ network }, index) => {
    if (typeof network !== "string" || names.includes(network)) return [];
    const near = nearestName(network, names);
    if (near === undefined) return [];
    const detail = `Found ${JSON.stringify(network)}, the host has ${JSON.stringify(near)}.`;
    const path = ["interfaces", index, "network"];
    return [warningAt(path, "names a network that the host does not have yet", detail)];
  });
}
