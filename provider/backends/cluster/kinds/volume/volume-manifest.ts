/** A volume in our words as CDI's DataVolume, which makes a claim of the same name and fills it. */
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { KubeObject } from "../../api/kube-object";
import { formatBytes } from "../../quantity";
import { orAbsent, withoutAbsent } from "../virtual-machine/without-absent";

export const DATA_VOLUME = { apiVersion: "cdi.kubevirt.io/v1beta1", kind: "DataVolume" } as const;
export const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim" } as const;

/** The name that means the cluster's own default class. */
const DEFAULT_POOL = "default";
const IMMEDIATE = "cdi.kubevirt.io/storage.bind.immediate.requested";

export function writeDataVolume(inputs: VolumeInputs, namespace: string): KubeObject {
  const { name, cluster } = inputs;
  const { preallocation, contentType, priorityClass, labels } = cluster ?? {};
  return {
    ...DATA_VOLUME,
    metadata: {
      name,
      namespace,
      ...withoutAbsent({ labels }),
      annotations: withoutAbsent({
        [IMMEDIATE]: cluster?.immediateBind ? "true" : undefined,
      }) as Record<string, string>,
    },
    spec: withoutAbsent({
      source: writeSource(inputs),
      storage: writeStorage(inputs),
      preallocation: preallocation || undefined,
      contentType: contentType === "archive" ? contentType : undefined,
      priorityClassName: priorityClass,
    }),
  };
}

/** `storage` rather than `pvc`: what is left out then comes from the class's profile. */
function writeStorage({ pool, size, cluster }: VolumeInputs): object {
  return withoutAbsent({
    storageClassName: pool === DEFAULT_POOL ? undefined : pool,
    accessModes: cluster?.accessModes,
    volumeMode: cluster?.volumeMode,
    resources: size === undefined ? undefined : { requests: { storage: formatBytes(size) } },
  });
}

function writeSource({ source, cloneFrom, cluster }: VolumeInputs): object {
  const { registry, snapshot, secret, certificates } = cluster ?? {};
  const access = { secretRef: secret, certConfigMap: certificates };
  if (source?.file !== undefined) return { upload: {} };
  if (source?.url !== undefined) {
    const { url, checksum } = source;
    return { http: withoutAbsent({ url, checksum, ...access }) };
  }
  if (registry !== undefined) return { registry: withoutAbsent({ url: registry, ...access }) };
  if (cloneFrom !== undefined) return { pvc: named(cloneFrom.volume) };
  if (snapshot !== undefined) return { snapshot: named(snapshot) };
  return { blank: {} };
}

/** What a reference as `namespace/name` names. */
export function named(reference: string): { namespace: string; name: string } {
  const [namespace = "", name = ""] = reference.split("/");
  return { namespace, name };
}

interface DataVolumeSpec {
  readonly source?: {
    readonly http?: { readonly url?: string; readonly checksum?: string } & Access;
    readonly registry?: { readonly url?: string } & Access;
    readonly pvc?: Named;
    readonly snapshot?: Named;
  };
  readonly preallocation?: boolean;
  readonly contentType?: string;
  readonly priorityClassName?: string;
}

interface Access {
  readonly secretRef?: string;
  readonly certConfigMap?: string;
}

interface Named {
  readonly namespace?: string;
  readonly name?: string;
}

/** What the DataVolume says of where the content came from; only an import needs to know. */
export function readSource(volume: KubeObject): object {
  const {
    source = {},
    preallocation,
    contentType,
    priorityClassName,
  } = (volume.spec ?? {}) as DataVolumeSpec;
  const { http, registry, pvc, snapshot } = source;
  const access = http ?? registry;
  return {
    ...(http ? { source: orAbsent({ url: http.url, checksum: http.checksum }) } : {}),
    ...(pvc ? { cloneFrom: { volume: `${pvc.namespace}/${pvc.name}` } } : {}),
    cluster: withoutAbsent({
      registry: registry?.url,
      snapshot: snapshot && `${snapshot.namespace}/${snapshot.name}`,
      secret: access?.secretRef,
      certificates: access?.certConfigMap,
      preallocation,
      contentType,
      priorityClass: priorityClassName,
      immediateBind: volume.metadata.annotations?.[IMMEDIATE] === "true",
    }),
  };
}
