import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { parseBytes } from "../../quantity";
import { CLAIM } from "./volume-manifest";

const PATH = ["cloneFrom", "volume"];

/** What only a look at the source can tell: its size, its users, and whether we may copy it. */
export async function checkCloneSource(
  cluster: Cluster,
  inputs: VolumeInputs,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  if (inputs.cloneFrom === undefined) return [];
  const [namespace = "", name = ""] = inputs.cloneFrom.volume.split("/");
  try {
    const client = await cluster.client();
    const source = await client.get({ ...CLAIM, namespace, name }, operation.signal);
    if (source === undefined) {
      return [warningAt(PATH, "is not there yet", "The copy begins when it is there.")];
    }
    const target = inputs.cluster?.namespace ?? (await cluster.namespace());
    return [
      ...checkSize(inputs, source),
      ...(await checkPermission(client, namespace, target, operation)),
      ...(await checkUsers(client, namespace, name, operation)),
    ];
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return [warningAt(PATH, "was not checked by the cluster", error.message)];
  }
}

function checkSize({ size }: VolumeInputs, source: KubeObject): readonly Diagnostic[] {
  const { resources } = source.spec as { resources?: { requests?: { storage?: string } } };
  const least = parseBytes(resources?.requests?.storage);
  if (size === undefined || least === undefined || size >= least) return [];
  const detail = `Found ${size} bytes. Expected at least ${least}, the size of the source.`;
  return [errorAt(["size"], "is less than the source's", detail)];
}

/** CDI asks the same question at create, and refuses then. */
async function checkPermission(
  client: ApiClient,
  source: string,
  target: string,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  if (source === target) return [];
  const review = await client.create(
    {
      apiVersion: "authorization.k8s.io/v1",
      kind: "SelfSubjectAccessReview",
      metadata: {},
      spec: {
        resourceAttributes: {
          group: "cdi.kubevirt.io",
          resource: "datavolumes",
          subresource: "source",
          verb: "create",
          namespace: source,
        },
      },
    },
    signal,
  );
  if ((review.status as { allowed?: boolean } | undefined)?.allowed) return [];
  const detail = `Found no permission to create datavolumes/source in the namespace "${source}". A RoleBinding there to a role with it gives it; docs/cluster-roles.md has the role.`;
  return [errorAt(PATH, "may not be copied by this account", detail)];
}

async function checkUsers(
  client: ApiClient,
  namespace: string,
  claim: string,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const { items } = await client.list(
    { apiVersion: "kubevirt.io/v1", kind: "VirtualMachineInstance" },
    { namespace, signal },
  );
  const users = items.filter(({ spec }) => uses(spec, claim)).map(({ metadata }) => metadata.name);
  if (users.length === 0) return [];
  const detail = `The machine ${users.join(", ")} runs on it. The copy waits until it is stopped; copy a snapshot instead.`;
  return [warningAt(PATH, "is in use", detail)];
}

function uses(spec: unknown, claim: string): boolean {
  const { volumes = [] } = spec as {
    volumes?: readonly {
      persistentVolumeClaim?: { claimName?: string };
      dataVolume?: { name?: string };
    }[];
  };
  return volumes.some(
    ({ persistentVolumeClaim, dataVolume }) =>
      persistentVolumeClaim?.claimName === claim || dataVolume?.name === claim,
  );
}
