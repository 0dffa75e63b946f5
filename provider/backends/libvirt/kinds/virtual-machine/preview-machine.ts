import type { Diagnostic } from "../../../../core/diagnostic";
import type { PlanRequest } from "../../../../core/handler";
import type { Operation } from "../../../../core/operation";
import type { MachineHost } from "./reconcile-machine";

export async function previewMachine(
  _host: MachineHost,
  _request: PlanRequest,
  _operation: Operation,
): Promise<readonly Diagnostic[]> {
  return [];
}
