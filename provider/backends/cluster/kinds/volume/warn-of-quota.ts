import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { KubeObject } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { parseBytes } from "../../quantity";

const QUOTA = { apiVersion: "v1", kind: "ResourceQuota" };
const STORAGE = "requests.storage";

/**
 * The claims of a volume are made by CDI long after the preview: with a quota that does not hold them
 * the volume waits for ever. Source: CDI, "Scratch space".
 */
export async function warnOfQuota(
  cluster: Cluster,
  inputs: VolumeInputs,
  namespace: string,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const { size } = inputs;
  if (size === undefined || !needsScratchSpace(inputs)) return [];
  try {
    const client = await cluster.client();
    const { items } = await client.list(QUOTA, { namespace, signal });
    return items.flatMap((quota) => {
      const left = storageLeft(quota);
      if (left === undefined || left >= 2 * size) return [];
      const detail = `Found ${left} bytes left in the quota "${quota.metadata.name}". Expected ${2 * size}, twice the size: what is uploaded, comes from a registry or from a server with a certificate authority of its own is unpacked beside the volume first.`;
      return [warningAt(["size"], "is more than the namespace's quota holds", detail)];
    });
  } catch (error) {
    // Who may not look at quotas gets no warning; the volume may be made all the same.
    if (error instanceof ProviderError) return [];
    throw error;
  }
}

function needsScratchSpace({ source, cluster }: VolumeInputs): boolean {
  const ownAuthority = source?.url !== undefined && cluster?.certificates !== undefined;
  return source?.file !== undefined || cluster?.registry !== undefined || ownAuthority;
}

/** Undefined when the quota does not count storage. */
function storageLeft({ status }: KubeObject): number | undefined {
  const { hard = {}, used = {} } = (status ?? {}) as {
    hard?: Readonly<Record<string, string>>;
    used?: Readonly<Record<string, string>>;
  };
  const most = parseBytes(hard[STORAGE]);
  return most === undefined ? undefined : most - (parseBytes(used[STORAGE]) ?? 0);
}
