/**
 * What CDI's controller and its pods do. Unlike the other simulators it also makes the claim, because
 * no part of CDI runs in this bed.
 *
 * Sources (CDI 1.64): a claim of the DataVolume's name, owned by it, with its annotations
 * (pkg/controller/datavolume/controller-base.go, newPersistentVolumeClaim); phases
 * WaitForFirstConsumer, ImportInProgress, UploadReady, Succeeded and Failed with the conditions Bound,
 * Running and Ready (pkg/controller/datavolume/conditions.go, import-controller.go,
 * upload-controller.go); progress as "42.0%"; a StorageProfile for each class
 * (pkg/controller/storageprofile-controller.go).
 */
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { type Simulator, simulate } from "./simulator";

const VOLUME = { apiVersion: "cdi.kubevirt.io/v1beta1", kind: "DataVolume" };
const PROFILE = { apiVersion: "cdi.kubevirt.io/v1beta1", kind: "StorageProfile" };
const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim" };
const CLASS = { apiVersion: "storage.k8s.io/v1", kind: "StorageClass" };
const BY_CDI = { fieldManager: "cdi-controller", force: true };

export interface CdiBehaviour {
  /** Names of DataVolumes whose import fails, with the message. */
  readonly failing?: Readonly<Record<string, string>>;
  /** True once the content of a volume arrived through the upload proxy. */
  readonly uploaded?: (name: string) => boolean;
}

export function startCdiSimulator(admin: ApiClient, behaviour: CdiBehaviour = {}): Simulator {
  return simulate(admin, async () => {
    for (const one of (await admin.list(CLASS)).items) await playClass(admin, one);
    for (const one of (await admin.list(VOLUME)).items) await playVolume(admin, one, behaviour);
  });
}

async function playClass(client: ApiClient, storageClass: KubeObject): Promise<void> {
  const { name = "" } = storageClass.metadata;
  if ((await client.get({ ...PROFILE, name })) !== undefined) return;
  await client.apply({ ...PROFILE, metadata: { name }, spec: {} }, BY_CDI);
}

interface VolumeSpec {
  readonly source?: Readonly<Record<string, unknown>>;
  readonly storage?: ClaimWish;
  /** The older word for it. */
  readonly pvc?: ClaimWish;
}

interface ClaimWish {
  readonly storageClassName?: string;
  readonly accessModes?: readonly string[];
  readonly volumeMode?: string;
  readonly resources?: { readonly requests?: { readonly storage?: string } };
}

async function playVolume(
  client: ApiClient,
  volume: KubeObject,
  { failing = {}, uploaded = () => false }: CdiBehaviour,
): Promise<void> {
  const { name = "", namespace = "", deletionTimestamp } = volume.metadata;
  if (deletionTimestamp !== undefined) return;
  const { phase } = (volume.status ?? {}) as { phase?: string };
  // One that says where its content comes from by a `sourceRef` has no source.
  const { source = {} } = volume.spec as VolumeSpec;
  const say = (status: object) =>
    client.mergePatch({ ...VOLUME, namespace, name }, { status }, { subresource: "status" });
  if (phase === "Succeeded" || phase === "Failed" || phase === "WaitForFirstConsumer") return;
  if ((await client.get({ ...CLAIM, namespace, name })) === undefined) {
    await makeClaim(client, volume);
    await say({ phase: "Pending", progress: "N/A", conditions: conditions("Pending") });
    return;
  }
  const message = failing[name];
  if (message !== undefined) {
    await say({
      phase: "ImportInProgress",
      progress: "N/A",
      conditions: conditions("Error", message),
    });
    return;
  }
  if (source.upload !== undefined && !uploaded(name)) {
    await say({ phase: "UploadReady", progress: "N/A", conditions: conditions("Running") });
    return;
  }
  if (source.http !== undefined && phase === "Pending") {
    await say({ phase: "ImportInProgress", progress: "42.0%", conditions: conditions("Running") });
    return;
  }
  await say({ phase: "Succeeded", progress: "100.0%", conditions: conditions("Completed") });
}

function conditions(reason: string, message = ""): readonly object[] {
  const done = reason === "Completed";
  const at = { lastHeartbeatTime: null, lastTransitionTime: null };
  return [
    { type: "Bound", status: done ? "True" : "False", reason, message: "", ...at },
    { type: "Running", status: reason === "Running" ? "True" : "False", reason, message, ...at },
    { type: "Ready", status: done ? "True" : "False", reason, message: "", ...at },
  ];
}

async function makeClaim(client: ApiClient, volume: KubeObject): Promise<void> {
  const { name = "", namespace = "", uid = "", annotations = {} } = volume.metadata;
  const { pvc = {}, storage = pvc } = volume.spec as VolumeSpec;
  await client.apply(
    {
      ...CLAIM,
      metadata: {
        name,
        namespace,
        annotations,
        ownerReferences: [{ ...VOLUME, name, uid, controller: true, blockOwnerDeletion: true }],
      },
      spec: {
        accessModes: storage.accessModes ?? ["ReadWriteOnce"],
        volumeMode: storage.volumeMode ?? "Filesystem",
        // A copy may leave its size to its source.
        resources: { requests: { storage: "1Gi", ...storage.resources?.requests } },
        ...(storage.storageClassName ? { storageClassName: storage.storageClassName } : {}),
      },
    },
    BY_CDI,
  );
}
