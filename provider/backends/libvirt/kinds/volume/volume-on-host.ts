import type { Operation } from "../../../../core/operation";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { parseSize } from "../../../../core/unit";
import { isProperties, type Properties } from "../../../../core/value";
import type { Connection, StoragePoolRef, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { SharedLooks } from "../../shared-look";
import { parseXml, textAt } from "../../xml";
import { findPool, poolObject } from "../storage-pool/pool-on-host";
import { readVolumeXml, type VolumeOnHost } from "./volume-xml";

/** A pool as far as its volumes need to know it. */
export interface VolumePool {
  readonly ref: StoragePoolRef;
  readonly type: string;
  readonly targetPath: string | undefined;
}

/** Pools whose volumes are files: of any format, and as large as what is written into them. */
export function holdsFiles({ type }: VolumePool): boolean {
  return ["dir", "fs", "netfs", "gluster"].includes(type);
}

export function volumeObject(id: string): string {
  return `volume ${JSON.stringify(id)}`;
}

/** How a call names a volume: the daemon looks only at the names of pool and volume. */
export function volumeRef(id: string): StorageVolRef {
  const slash = id.indexOf("/");
  return { pool: id.slice(0, slash), name: id.slice(slash + 1), key: "" };
}

/** One call. Undefined only when libvirt said, by its own code, that volume or pool do not exist. */
export async function readVolume(
  connection: Connection,
  vol: StorageVolRef,
  signal: AbortSignal,
): Promise<VolumeOnHost | undefined> {
  try {
    const { xml } = await connection.call("storageVolGetXMLDesc", { vol, flags: 0 }, { signal });
    return readVolumeXml(parseXml(xml));
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStorageVol, ErrorNumber.NoStoragePool))
      return undefined;
    throw error;
  }
}

/** Why a look at a volume failed: the code that libvirt has for it has many meanings, so the pool is asked. */
export async function isPoolStopped(
  connection: Connection,
  name: string,
  error: unknown,
  signal: AbortSignal,
): Promise<boolean> {
  if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) return false;
  const pool = await findPool(connection, name, signal);
  if (pool === undefined) return false;
  const { active } = await connection.call("storagePoolIsActive", { pool }, { signal });
  return active === 0;
}

const pools = new SharedLooks(readVolumePool);

/** Makes a volume in a pool, which volumes that are made side by side look up once. */
export function inVolumePool<R>(
  connection: Connection,
  name: string,
  { clock }: Operation,
  make: (pool: VolumePool) => Promise<R>,
): Promise<R> {
  return pools.of(connection, name).during(clock.now(), async (look) => make(await look()));
}

/** Throws FailedPrecondition when there is no such pool: a volume cannot bring it along. */
async function readVolumePool(connection: Connection, name: string): Promise<VolumePool> {
  // Shared by several operations, so that no one's cancel may end it.
  const signal = AbortSignal.timeout(60_000);
  return asLibvirtWork("look up", poolObject(name), async () => {
    const { pool } = await connection.call("storagePoolLookupByName", { name }, { signal });
    const args = { pool, flags: 0 };
    const { xml } = await connection.call("storagePoolGetXMLDesc", args, { signal });
    const root = parseXml(xml);
    return {
      ref: pool,
      type: root.attributes.type ?? "dir",
      targetPath: textAt(root, "target/path"),
    };
  });
}

/** The volume in the kind's words. What libvirt cannot know, the saved state says. */
export function observedVolume(
  pool: string,
  volume: VolumeOnHost,
  prior: ResourceState | undefined,
  backingId?: string,
): Observed {
  return {
    id: `${pool}/${volume.name}`,
    properties: {
      name: volume.name,
      pool,
      format: observedFormat(volume, prior),
      size: observedSize(volume, prior),
      backing: observedBacking(volume, prior, backingId),
    },
    outputs: {
      path: volume.path,
      key: volume.key,
      capacityBytes: volume.capacityBytes,
      allocationBytes: volume.allocationBytes,
      backingPath: volume.backing?.path ?? null,
      contentDigest: prior?.outputs.contentDigest ?? null,
      imported: prior === undefined || prior.outputs.imported === true,
    },
  };
}

/**
 * libvirt guesses the format from what is inside, which the guest writes: a raw volume stays what it
 * was made as, whatever its first bytes say.
 */
function observedFormat({ format }: VolumeOnHost, prior: ResourceState | undefined): string {
  const made = prior === undefined ? undefined : (prior.inputs.format ?? "qcow2");
  if (made === "raw" || made === "iso") return made;
  if (prior?.inputs.existing === true) return String(made);
  return format === "qcow2" || (format === "iso" && made === undefined) ? format : "raw";
}

/** Hosts round up, to sectors or extents: as long as nobody resized it, the size is the wished one. */
function observedSize({ capacityBytes }: VolumeOnHost, prior: ResourceState | undefined): number {
  const { size } = prior?.inputs ?? {};
  const wished = typeof size === "string" ? parseSize(size) : undefined;
  return prior?.outputs.capacityBytes === capacityBytes ? (wished ?? capacityBytes) : capacityBytes;
}

function observedBacking(
  { backing }: VolumeOnHost,
  prior: ResourceState | undefined,
  backingId: string | undefined,
): Properties | null {
  if (backing === undefined) return null;
  const saved = prior?.inputs.backing;
  const format = backing.format ?? (isProperties(saved) ? (saved.format ?? null) : null);
  if (isProperties(saved) && prior?.outputs.backingPath === backing.path) {
    return { ...saved, format };
  }
  return backingId === undefined ? { path: backing.path, format } : { volume: backingId, format };
}
