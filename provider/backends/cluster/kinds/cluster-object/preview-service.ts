/** ★ A service that selects no machine, or a port that it does not let in, is admitted and never answers. */
import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import { bagOf } from "./rules/manifest-rule";
import { checkExposure } from "./rules/service-rules";

const MACHINE = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine" };

export async function previewService(
  client: ApiClient,
  service: KubeObject,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const { selector } = bagOf(service.spec);
  const { namespace } = service.metadata;
  if (service.kind !== "Service" || selector === undefined || namespace === undefined) return [];
  try {
    const { items } = await client.list(MACHINE, { namespace, signal });
    const told = items.map((machine) => checkExposure(service, machine));
    if (items.length === 0 || told.some((problems) => problems.length === 0)) return [];
    // The one that comes closest; a service may also be for pods that are no machines.
    const [closest = []] = told.sort((one, other) => one.length - other.length);
    return closest.map(({ summary, detail }) =>
      warningAt(["manifest"], `reaches no machine: ${summary}`, detail),
    );
  } catch (error) {
    if (error instanceof ProviderError) return [];
    throw error;
  }
}
