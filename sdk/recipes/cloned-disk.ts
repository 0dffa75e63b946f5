import { sizeProblems } from "./machine-props";
import { type Piece, present, Reference } from "./recipe";

/** One disk of the clone. */
export interface ClonedDisk<Text = string> {
  /** The disk's name in the machine, as `root` or `data`; each once. The first one boots. */
  readonly name: string;
  /**
   * `copy`: a volume of its own with the source's content. `overlay`: a volume of its own that stores only what
   * differs; the source must never change again. `share`: the source itself, which several machines use at the same
   * time; a raw volume, and guests that know how to share. `path`: an image file of the host, as it is.
   * `owned`: a copy that a cluster makes with the machine and deletes with it, whoever deletes the machine.
   */
  readonly how: "copy" | "overlay" | "share" | "path" | "owned";
  /** The volume as `pool/name`, on a cluster as `namespace/name`; for `path` the absolute path on the host. */
  readonly source: Text;
  /**
   * What `source` is. `snapshot`: a VolumeSnapshot of a cluster, which may be copied while the machine runs that it is
   * of; for `copy` and `owned`. Default: `volume`.
   */
  readonly sourceKind?: "volume" | "snapshot";
  /** The source's format, which a copy keeps. Default: `raw` for `share`, else `qcow2`; a cluster has none. */
  readonly format?: "raw" | "qcow2";
  /** For `copy`, `overlay` and `owned`: how large the disk is. Default: as large as the source. */
  readonly size?: string;
}

/** Where the volumes of a clone's own are. */
export interface ClonePlace {
  /** The construct's name, with which the names of volumes begin. */
  readonly clone: string;
  readonly pool: unknown;
  readonly namespace: string | undefined;
  readonly onDelete: "refuse" | "delete" | "keep";
}

/** The volume that the clone has beside its machine, where it has one. */
export function ownVolume<Text>(
  { name, how, source, sourceKind, format, size }: ClonedDisk<Text>,
  { pool, namespace, onDelete }: ClonePlace,
): readonly Piece[] {
  if (how !== "copy" && how !== "overlay") return [];
  const isSnapshot = sourceKind === "snapshot";
  const cluster = present({ namespace, ...(isSnapshot ? { snapshot: source } : {}) });
  const content =
    how === "overlay"
      ? { backing: { volume: source, format: format ?? "qcow2" } }
      : { cloneFrom: isSnapshot ? undefined : { volume: source }, format };
  const args = present({
    pool,
    size,
    ...content,
    cluster: Object.keys(cluster).length > 0 ? cluster : undefined,
    onDelete,
  });
  return [{ key: name, kind: "Volume", args }];
}

/** The volume that comes and goes with the machine, where there is one. */
export function ownedVolume<Text>(
  { name, how, source, sourceKind, size }: ClonedDisk<Text>,
  { clone, pool, onDelete }: ClonePlace,
): readonly object[] {
  if (how !== "owned") return [];
  const content = sourceKind === "snapshot" ? { snapshot: source } : { cloneFrom: source };
  const storageClass = pool === "default" ? undefined : pool;
  return [present({ name: `${clone}-${name}`, ...content, size, storageClass, onDelete })];
}

export function machineDisk<Text>(
  { name, how, source, format }: ClonedDisk<Text>,
  { clone, namespace }: ClonePlace,
): object {
  if (how === "share") return { name, volume: source, format: format ?? "raw", shareable: true };
  if (how === "path") return { name, file: source, format: format ?? "qcow2" };
  if (how === "owned") return { name, volume: `${namespace}/${clone}-${name}` };
  return { name, volume: new Reference(name, "id") };
}

/** What is wrong with one of `disks`; whether its name is used twice is the list's matter. */
export function clonedDiskProblems<Text>(path: string, disk: ClonedDisk<Text>): readonly string[] {
  const { how, sourceKind, format, size } = disk;
  const hasSize = how === "copy" || how === "overlay" || how === "owned";
  const isCopied = how === "copy" || how === "owned";
  return [
    ...(hasSize ? sizeProblems(`${path}.size`, size) : foreignSize(path, size)),
    ...(how === "share" && format === "qcow2"
      ? [`${path}.format: found qcow2, which two machines would destroy; share needs raw`]
      : []),
    ...(how === "owned" && format !== undefined
      ? [`${path}.format: is not for owned, which a cluster stores in its own way`]
      : []),
    ...(sourceKind === "snapshot" && !isCopied
      ? [`${path}.sourceKind: found snapshot with ${how}, expected copy or owned`]
      : []),
  ];
}

function foreignSize(path: string, size: string | undefined): readonly string[] {
  return size === undefined ? [] : [`${path}.size: is only for a copy, an overlay or owned`];
}
