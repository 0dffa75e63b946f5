/** A pool in our words as a storage class, the profile that CDI keeps of it, and local volumes. */
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { KubeObject } from "../../api/kube-object";
import { formatBytes } from "../../quantity";
import { withoutAbsent } from "../virtual-machine/without-absent";

export const STORAGE_CLASS = { apiVersion: "storage.k8s.io/v1", kind: "StorageClass" } as const;
export const STORAGE_PROFILE = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "StorageProfile",
} as const;
export const PERSISTENT_VOLUME = { apiVersion: "v1", kind: "PersistentVolume" } as const;
/** Kubernetes' own word for a class whose volumes are made by hand. */
export const NO_PROVISIONER = "kubernetes.io/no-provisioner";
export const POOL_LABEL = "virt-iac.dev/pool";

type ClusterInputs = NonNullable<StoragePoolInputs["cluster"]>;
type LocalDevice = NonNullable<ClusterInputs["localDevices"]>[number];

/** `looked-up` is somebody else's class; the others are ours. */
export function poolVariant(inputs: StoragePoolInputs): "looked-up" | "made" | "local" {
  if ((inputs.cluster?.localDevices ?? []).length > 0) return "local";
  return inputs.cluster?.provisioner === undefined ? "looked-up" : "made";
}

export function writeStorageClass(inputs: StoragePoolInputs): KubeObject {
  const { name, cluster } = inputs;
  const local = poolVariant(inputs) === "local";
  return {
    ...STORAGE_CLASS,
    metadata: { name },
    provisioner: local ? NO_PROVISIONER : (cluster?.provisioner ?? NO_PROVISIONER),
    ...withoutAbsent({ parameters: local ? undefined : cluster?.parameters }),
    // Kubernetes never deletes what is on a local device, so that policy would only leave it failed.
    reclaimPolicy: local ? "Retain" : (cluster?.reclaimPolicy ?? "Delete"),
    volumeBindingMode: local ? "WaitForFirstConsumer" : (cluster?.binding ?? "Immediate"),
    allowVolumeExpansion: local ? false : (cluster?.allowExpansion ?? true),
  };
}

/** Only what the user wrote of CDI's profile; undefined when nothing. */
export function writeStorageProfile({ name, cluster }: StoragePoolInputs): KubeObject | undefined {
  const spec = withoutAbsent({
    claimPropertySets: cluster?.claimModes?.map(({ accessModes, volumeMode }) => ({
      accessModes,
      volumeMode,
    })),
    cloneStrategy: cluster?.cloneStrategy,
    snapshotClass: cluster?.snapshotClass,
  });
  if (Object.keys(spec).length === 0) return undefined;
  return { ...STORAGE_PROFILE, metadata: { name }, spec };
}

export function writeLocalVolume(pool: string, device: LocalDevice): KubeObject {
  return {
    ...PERSISTENT_VOLUME,
    metadata: { name: device.name, labels: { [POOL_LABEL]: pool } },
    spec: {
      capacity: { storage: formatBytes(device.size) },
      volumeMode: "Block",
      accessModes: ["ReadWriteOnce"],
      persistentVolumeReclaimPolicy: "Retain",
      storageClassName: pool,
      local: { path: device.path },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            {
              matchExpressions: [
                { key: "kubernetes.io/hostname", operator: "In", values: [device.node] },
              ],
            },
          ],
        },
      },
    },
  };
}
