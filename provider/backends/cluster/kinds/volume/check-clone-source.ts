import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import type { PropertyPath } from "../../../../core/property-path";
import { ProviderError } from "../../../../core/provider-error";
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { parseBytes } from "../../quantity";
import { CLAIM } from "./volume-manifest";

/** A copy that somebody asks for, and where. */
export interface CloneWish {
  /** `namespace/name` of the claim. */
  readonly source: string;
  readonly path: PropertyPath;
  readonly size: number | undefined;
  readonly sizePath: PropertyPath;
  readonly namespace: string;
  /** The service account of the namespace in whose name CDI copies; ours when absent. */
  readonly serviceAccount?: string;
}

/** What only a look at the source can tell: its size, its users, and whether it may be copied. */
export async function checkCloneSource(
  cluster: Cluster,
  wish: CloneWish,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const { path } = wish;
  const [namespace = "", name = ""] = wish.source.split("/");
  try {
    const client = await cluster.client();
    const source = await client.get({ ...CLAIM, namespace, name }, operation.signal);
    if (source === undefined) {
      return [warningAt(path, "is not there yet", "The copy begins when it is there.")];
    }
    return [
      ...checkSize(wish, source),
      ...(await checkPermission(client, wish, namespace, operation)),
      ...(await checkUsers(client, path, { namespace, name }, operation)),
    ];
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return [warningAt(path, "was not checked by the cluster", error.message)];
  }
}

function checkSize({ size, sizePath }: CloneWish, source: KubeObject): readonly Diagnostic[] {
  const { resources } = source.spec as { resources?: { requests?: { storage?: string } } };
  const least = parseBytes(resources?.requests?.storage);
  if (size === undefined || least === undefined || size >= least) return [];
  const detail = `Found ${size} bytes. Expected at least ${least}, the size of the source.`;
  return [errorAt(sizePath, "is less than the source's", detail)];
}

/** CDI asks the same question at create, and refuses then; KubeVirt does for a machine's volumes. */
async function checkPermission(
  client: ApiClient,
  { namespace, serviceAccount, path }: CloneWish,
  source: string,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  if (source === namespace) return [];
  const user =
    serviceAccount === undefined
      ? undefined
      : `system:serviceaccount:${namespace}:${serviceAccount}`;
  const review = await client.create(
    {
      apiVersion: "authorization.k8s.io/v1",
      kind: user === undefined ? "SelfSubjectAccessReview" : "SubjectAccessReview",
      metadata: {},
      spec: {
        ...(user === undefined ? {} : { user }),
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
  const who = user === undefined ? "this account" : `the account ${user}`;
  return [errorAt(path, `may not be copied by ${who}`, detail)];
}

async function checkUsers(
  client: ApiClient,
  path: PropertyPath,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const { items } = await client.list(
    { apiVersion: "kubevirt.io/v1", kind: "VirtualMachineInstance" },
    { namespace, signal },
  );
  const users = items.filter(({ spec }) => uses(spec, name)).map(({ metadata }) => metadata.name);
  if (users.length === 0) return [];
  const detail = `The machine ${users.join(", ")} runs on it. The copy waits until it is stopped; copy a snapshot instead.`;
  return [warningAt(path, "is in use", detail)];
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
