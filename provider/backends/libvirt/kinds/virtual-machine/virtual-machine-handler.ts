import type { Handler } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import { normalise } from "../../../../core/normalise";
import { isUnknown, reveal, type Value } from "../../../../core/value";
import {
  type MachineInputs,
  machineInputs,
} from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../connection-api";
import { deleteMachine } from "./delete-machine";
import { listMachines, resolveMachineId } from "./find-machine";
import { HostAbilities } from "./host-abilities";
import { SharedHostTable } from "./host-table";
import { macsOf } from "./machine-definition";
import { machineFingerprint } from "./machine-fingerprint";
import { machineImpact } from "./machine-impact";
import { MACHINE_KIND } from "./machine-kind";
import { machineWork } from "./machine-object";
import { observeMachine } from "./observe-machine";
import { previewMachine } from "./preview-machine";
import { reconcileMachine } from "./reconcile-machine";
import { checkVirtualMachine } from "./virtual-machine-check";

/**
 * Machines on a libvirt host. Makes no call by itself. `lingerMs`: how long what was asked about all
 * machines serves reads that follow each other closely; default 0.
 */
export function createVirtualMachineHandler(
  connection: Connection,
  { lingerMs = 0 }: { readonly lingerMs?: number } = {},
): Handler {
  const host = { connection, abilities: new HostAbilities(connection) };
  const shared = new SharedHostTable(connection, lingerMs);
  return {
    check: checkVirtualMachine,
    impact: machineImpact,
    plannedOutputs: async (inputs, operation) => {
      const { name } = inputs;
      if (typeof name !== "string") return {};
      const machine = inputs as MachineInputs;
      return {
        uuid: await uuidFor(operation.owner, MACHINE_KIND, name),
        ...(await plannedMacs(machine, operation.owner)),
      };
    },
    preview: (request, operation) =>
      shared.use(operation.clock, (table) => previewMachine(host, table, request, operation)),
    reconcile: async (request, operation) => {
      const fingerprint = await machineFingerprint(request.inputs);
      return shared.change(() => reconcileMachine(host, { ...request, fingerprint }, operation));
    },
    read: (id, prior, operation) =>
      machineWork("read", typeof prior?.inputs.name === "string" ? prior.inputs.name : id, () =>
        shared.use(operation.clock, (table) =>
          observeMachine(connection, id, savedState(prior), table, operation),
        ),
      ),
    delete: (state, operation) => shared.change(() => deleteMachine(connection, state, operation)),
    resolveImportId: (idOrName, { signal }) =>
      machineWork("import", idOrName, () => resolveMachineId(connection, idOrName, signal)),
    list: ({ signal }) => machineWork("list", "", () => listMachines(connection, signal)),
  };
}

/** Certain unless the name of an interface or its own MAC is not known yet. */
async function plannedMacs(inputs: MachineInputs, owner: string) {
  const interfaces = inputs.interfaces ?? [];
  const certain =
    !isUnknown(interfaces as Value) &&
    interfaces.every(({ name, mac }) => typeof name === "string" && !isUnknown(mac));
  if (!certain) return {};
  const macs = await macsOf(inputs, owner);
  return {
    macAddresses: Object.fromEntries(interfaces.map(({ name, mac }) => [name, mac ?? macs(name)])),
  };
}

function savedState(prior: Parameters<Handler["read"]>[1]) {
  if (prior === undefined) return undefined;
  return { ...prior, inputs: reveal(normalise(machineInputs, prior.inputs).value) };
}
