/** Volumes that KubeVirt makes with the machine, as `dataVolumeTemplates` of its manifest. */
import type { Value } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { formatBytes, parseBytes } from "../../quantity";
import { named } from "../volume/volume-manifest";
import type { NamespacedName, VolumeTemplate, VolumeTemplateSpec } from "./machine-spec";
import { withoutAbsent } from "./without-absent";

export type TemplateInputs = NonNullable<
  NonNullable<MachineInputs["cluster"]>["dataVolumeTemplates"]
>[number];

export function templatesOf({ cluster }: MachineInputs): readonly TemplateInputs[] {
  return cluster?.dataVolumeTemplates ?? [];
}

export function writeTemplate(template: TemplateInputs): VolumeTemplate {
  const { name, size, storageClass, accessModes, volumeMode, preallocation } = template;
  return {
    metadata: { name },
    spec: {
      ...writeContent(template),
      // `storage` rather than `pvc`: what is left out then comes from the class's profile.
      storage: withoutAbsent({
        storageClassName: storageClass,
        accessModes,
        volumeMode,
        resources: size === undefined ? undefined : { requests: { storage: formatBytes(size) } },
      }),
      ...(preallocation ? { preallocation } : {}),
    },
  };
}

function writeContent(template: TemplateInputs): Pick<VolumeTemplateSpec, "source" | "sourceRef"> {
  const { url, registry, cloneFrom, snapshot, dataSource } = template;
  if (url !== undefined) return { source: { http: { url } } };
  if (registry !== undefined) return { source: { registry: { url: registry } } };
  if (cloneFrom !== undefined) return { source: { pvc: named(cloneFrom) } };
  if (snapshot !== undefined) return { source: { snapshot: named(snapshot) } };
  if (dataSource !== undefined) return { sourceRef: { kind: "DataSource", ...named(dataSource) } };
  return { source: { blank: {} } };
}

const NAMESPACED = { namespace: true, name: true } as const;

/** Everything of a template for which the inputs have a word. */
const WORDS: Words = {
  // KubeVirt's own admission writes it, as null.
  metadata: { name: true, creationTimestamp: true },
  spec: {
    source: {
      blank: {},
      http: { url: true },
      registry: { url: true },
      pvc: NAMESPACED,
      snapshot: NAMESPACED,
    },
    sourceRef: { kind: true, ...NAMESPACED },
    storage: {
      storageClassName: true,
      accessModes: true,
      volumeMode: true,
      resources: { requests: { storage: true } },
    },
    preallocation: true,
  },
};

/** True for a field that is read whole. */
interface Words {
  readonly [field: string]: true | Words;
}

function isSaid(value: object, words: Words): boolean {
  return Object.entries(value).every(([field, inner]) => {
    const known = words[field];
    return known === true || (known !== undefined && isSaid(inner ?? {}, known));
  });
}

/** In the words of the inputs; undefined where one says something for which they have none. */
export function readTemplates(
  templates: readonly VolumeTemplate[],
  namespace: string,
): Value | undefined {
  if (!templates.every((template) => isSaid(template, WORDS))) return undefined;
  return templates.map((template) => readTemplate(template, namespace));
}

function readTemplate({ metadata: { name }, spec }: VolumeTemplate, namespace: string): Value {
  const { source = {}, sourceRef, storage = {}, preallocation = false } = spec;
  const { http, registry, pvc, snapshot } = source;
  const full = (one?: NamespacedName) =>
    one === undefined ? null : `${one.namespace ?? namespace}/${one.name}`;
  return {
    name,
    size: parseBytes(storage.resources?.requests?.storage) ?? null,
    url: http?.url ?? null,
    registry: registry?.url ?? null,
    cloneFrom: full(pvc),
    snapshot: full(snapshot),
    dataSource: full(sourceRef),
    storageClass: storage.storageClassName ?? null,
    accessModes: storage.accessModes ? [...storage.accessModes] : null,
    volumeMode: storage.volumeMode ?? null,
    preallocation,
  };
}
