import { ProviderError } from "../../../../core/provider-error";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import type { MachineHost } from "./machine-host";
import { machineObject } from "./machine-object";

/** What libvirt would only refuse at the next start is asked before anything is stopped. */
export async function mustBeAbleToStart(
  { connection, abilities }: MachineHost,
  inputs: MachineInputs,
  signal: AbortSignal,
): Promise<void> {
  const problems: string[] = [];
  const networks = new Set((inputs.interfaces ?? []).flatMap(({ network }) => network ?? []));
  for (const name of networks) {
    const state = await networkState(connection, name, signal);
    if (state !== "active") problems.push(`network "${name}" is ${state}`);
  }
  const model = inputs.cpu.model;
  const { cpuModels, cpuModes } = await abilities.domainCapabilities(inputs);
  if (model !== undefined && ![...cpuModels, ...cpuModes].includes(model)) {
    problems.push(`the host cannot run the CPU model "${model}"`);
  }
  if (problems.length === 0) return;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "restart",
    object: machineObject(inputs.name),
    message: `it would not start again: ${problems.join("; ")}.`,
    hint: "Nothing was stopped.",
  });
}

async function networkState(
  connection: MachineHost["connection"],
  name: string,
  signal: AbortSignal,
): Promise<"active" | "not active" | "not there"> {
  try {
    const { net } = await connection.call("networkLookupByName", { name }, { signal });
    const { active } = await connection.call("networkIsActive", { net }, { signal });
    return active ? "active" : "not active";
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoNetwork)) return "not there";
    throw error;
  }
}
