import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { untilTrue } from "./until-true";

interface ClaimSpec {
  readonly accessModes: readonly string[];
  readonly storageClassName?: string;
  readonly resources: { readonly requests: object };
}

/** Waits for the claim and makes storage just for it, to which the cluster's own controller binds it. */
export async function bindClaim(admin: ApiClient, namespace: string, name: string): Promise<void> {
  const ref = { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace, name };
  await untilTrue(`the claim ${name} is made`, async () => (await admin.get(ref)) !== undefined);
  const claim = (await admin.get(ref)) as KubeObject;
  const { accessModes, storageClassName = "", resources } = claim.spec as ClaimSpec;
  const storage = { capacity: resources.requests, hostPath: { path: `/disks/${name}` } };
  const spec = { accessModes, storageClassName, ...storage, claimRef: ref };
  const volume = { apiVersion: "v1", kind: "PersistentVolume", metadata: { name }, spec };
  await admin.apply(volume, { fieldManager: "test" });
  await untilTrue(`the claim ${name} is bound`, async () => {
    const { status } = (await admin.get(ref)) ?? {};
    return (status as { phase?: string } | undefined)?.phase === "Bound";
  });
}
