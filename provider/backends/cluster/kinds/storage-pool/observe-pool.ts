import type { Observed } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { KubeObject } from "../../api/kube-object";
import { parseBytes } from "../../quantity";
import { NO_PROVISIONER } from "./pool-manifest";

export interface SeenPool {
  readonly storageClass: KubeObject;
  readonly profile?: KubeObject;
  /** Of a pool of local devices. */
  readonly volumes: readonly KubeObject[];
}

interface LocalSpec {
  readonly capacity?: { readonly storage?: string };
  readonly local?: { readonly path?: string };
  readonly nodeAffinity?: {
    readonly required?: {
      readonly nodeSelectorTerms?: readonly {
        readonly matchExpressions?: readonly { readonly values?: readonly string[] }[];
      }[];
    };
  };
}

interface ProfileSpec {
  readonly claimPropertySets?: readonly {
    readonly accessModes?: readonly string[];
    readonly volumeMode?: string;
  }[];
  readonly cloneStrategy?: string;
  readonly snapshotClass?: string;
}

/** `made` tells that the class is ours; of a class that is only looked up nothing is compared. */
export function observePool(seen: SeenPool, made: boolean): Observed {
  const { storageClass, profile, volumes } = seen;
  const name = storageClass.metadata.name ?? "";
  const sizes = volumes.map(capacityOf);
  const free = volumes.filter(({ status }) => phase(status) === "Available").map(capacityOf);
  const local = storageClass.provisioner === NO_PROVISIONER;
  return {
    id: name,
    properties: {
      name,
      cluster: {
        ...(made ? (local ? readDevices(volumes) : readClass(storageClass)) : {}),
        ...readProfile(profile),
      },
    },
    outputs: {
      uuid: storageClass.metadata.uid ?? "",
      targetPath: "",
      state: "running",
      ...(local
        ? {
            capacityBytes: sum(sizes),
            availableBytes: sum(free),
            allocationBytes: sum(sizes) - sum(free),
          }
        : { capacityBytes: null, availableBytes: null, allocationBytes: null }),
    },
  };
}

function readClass(storageClass: KubeObject): Properties {
  return {
    provisioner: storageClass.provisioner as string,
    parameters: (storageClass.parameters ?? null) as Value,
    reclaimPolicy: (storageClass.reclaimPolicy ?? "Delete") as string,
    binding: (storageClass.volumeBindingMode ?? "Immediate") as string,
    allowExpansion: storageClass.allowVolumeExpansion === true,
  };
}

function readDevices(volumes: readonly KubeObject[]): Properties {
  return {
    localDevices: volumes.map((volume) => {
      const spec = volume.spec as LocalSpec;
      const [term] = spec.nodeAffinity?.required?.nodeSelectorTerms ?? [];
      return {
        name: volume.metadata.name ?? "",
        node: term?.matchExpressions?.[0]?.values?.[0] ?? "",
        path: spec.local?.path ?? "",
        size: capacityOf(volume),
      };
    }),
  };
}

function readProfile(profile: KubeObject | undefined): Properties {
  const { claimPropertySets, cloneStrategy, snapshotClass } = (profile?.spec ?? {}) as ProfileSpec;
  return {
    claimModes: (claimPropertySets ?? null) as Value,
    cloneStrategy: cloneStrategy ?? null,
    snapshotClass: snapshotClass ?? null,
  };
}

function capacityOf(volume: KubeObject): number {
  return parseBytes((volume.spec as LocalSpec).capacity?.storage) ?? 0;
}

function phase(status: unknown): string | undefined {
  return (status as { phase?: string } | undefined)?.phase;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
