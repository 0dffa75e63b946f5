/** What became of a machine's volume templates: claims of their names, which belong to the machine. */
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { ApiClient } from "../../api/api-client";
import { describeRef } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { growClaim } from "../volume/grow-claim";
import { CLAIM } from "../volume/volume-manifest";
import { templatesOf } from "./volume-templates";

/**
 * KubeVirt never looks at a template again, so the claims themselves are made larger. That comes before
 * the template says so: by the template the next run sees that there is growth left to do.
 */
export async function updateTemplateVolumes(
  cluster: Cluster,
  prior: ResourceState,
  inputs: MachineInputs,
  namespace: string,
  operation: Operation,
): Promise<void> {
  const templates = templatesOf(inputs);
  const kept = templates.map(({ name }) => name);
  const dropped = savedTemplates(prior).filter(({ name }) => !kept.includes(name));
  await refuseDataLoss(await cluster.client(), dropped, namespace, operation);
  for (const { name, size } of templates) {
    if (size !== undefined)
      await growClaim(cluster, { ...CLAIM, namespace, name }, size, operation);
  }
}

/** They go with the machine, also those of a former template: only with the user's own word for each. */
export async function refuseDataLoss(
  client: ApiClient,
  templates: readonly SavedTemplate[],
  namespace: string,
  { signal }: Operation,
): Promise<void> {
  for (const { name, onDelete = "refuse" } of templates) {
    if (onDelete === "delete") continue;
    const ref = { ...CLAIM, namespace, name };
    const claim = await client.get(ref, signal);
    const bound = (claim?.spec as { volumeName?: string } | undefined)?.volumeName;
    if (bound === undefined) continue;
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "give up",
      object: describeRef(ref),
      message: `it goes with the machine and holds data, on the persistent volume "${bound}"`,
      hint: 'Set onDelete of its template to "delete" to delete the data too, and apply that first.',
    });
  }
}

interface SavedTemplate {
  readonly name: string;
  readonly onDelete?: string;
}

/** As the user wrote them. */
export function savedTemplates({ inputs }: ResourceState): readonly SavedTemplate[] {
  const { dataVolumeTemplates } = (inputs.cluster ?? {}) as {
    dataVolumeTemplates?: readonly SavedTemplate[];
  };
  return dataVolumeTemplates ?? [];
}

/** The user's own patch of the manifest has them: then they are no property, and not compared as one. */
export function patchesTemplates(prior: ResourceState | undefined): boolean {
  const { patch } = (prior?.inputs.cluster ?? {}) as { patch?: string };
  if (patch === undefined) return false;
  const { spec } = JSON.parse(patch) as { spec?: { dataVolumeTemplates?: unknown } };
  return spec?.dataVolumeTemplates !== undefined;
}
