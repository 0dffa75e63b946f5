import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { formatXml } from "../../xml";
import { defineVolume, growNew, type MadeVolume } from "./define-volume";
import { uploadVolume } from "./upload-volume";
import type { VolumeMark } from "./volume-marks";
import { holdsFiles, readVolume, type VolumePool, volumeObject, volumeRef } from "./volume-on-host";
import { refuseWriters } from "./volume-writers";
import { type Backing, newVolumeXml, type VolumeOnHost } from "./volume-xml";

/** Makes a volume with all of its content. The name is free. */
export async function makeVolume(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  mark: VolumeMark,
  operation: Operation,
): Promise<MadeVolume> {
  refuseFormat(pool, inputs);
  if (inputs.source) {
    return uploadVolume(connection, pool, inputs, { source: inputs.source, mark }, operation);
  }
  if (inputs.cloneFrom) {
    const { vol, growTo } = await cloneVolume(
      connection,
      pool,
      inputs,
      inputs.cloneFrom,
      operation,
    );
    mark.volumeIsMade();
    if (growTo !== undefined) await growNew(connection, vol, growTo, operation);
  } else {
    await createVolume(connection, pool, inputs, operation);
    mark.volumeIsMade();
  }
  return {};
}

async function createVolume(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  operation: Operation,
): Promise<void> {
  const base = inputs.backing && (await findBacking(connection, inputs, operation));
  const capacityBytes = inputs.size ?? base?.capacityBytes;
  if (capacityBytes === undefined) throw sizeUnknown(inputs);
  if (base?.capacityBytes !== undefined && capacityBytes < base.capacityBytes) {
    throw tooSmall(inputs, base.capacityBytes);
  }
  await defineVolume(
    connection,
    pool,
    {
      inputs,
      poolType: pool.type,
      format: inputs.format,
      capacityBytes,
      ...(base === undefined ? {} : { backing: base.backing }),
    },
    operation,
  );
}

interface Base {
  readonly backing: Backing;
  /** Undefined for a path that is in no pool. */
  readonly capacityBytes: number | undefined;
}

async function findBacking(
  connection: Connection,
  { backing, pool, name }: VolumeInputs,
  operation: Operation,
): Promise<Base> {
  const { signal } = operation;
  const { volume, path, format = "raw" } = backing ?? {};
  const object = volumeObject(`${pool}/${name}`);
  if (volume === undefined) {
    await refuseWriters(connection, String(path), String(path), object, operation);
    return { backing: { path: String(path), format }, capacityBytes: undefined };
  }
  const found = await mustRead(connection, volume, "the image below it", { pool, name }, signal);
  await refuseWriters(connection, found.path, volumeObject(volume), object, operation);
  const isQcow2 = found.format === "qcow2";
  if (isQcow2 !== (format === "qcow2") && found.type === "file") {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "create",
      object,
      message: `backing.format says ${format}, but ${volumeObject(volume)} is ${found.format}.`,
      hint: `Write backing.format: ${isQcow2 ? "qcow2" : "raw"}.`,
    });
  }
  return { backing: { path: found.path, format }, capacityBytes: found.capacityBytes };
}

/** The host makes a copy as large as its original; `growTo` where more is wished. */
async function cloneVolume(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  { volume }: NonNullable<VolumeInputs["cloneFrom"]>,
  operation: Operation,
): Promise<{ readonly vol: StorageVolRef; readonly growTo: number | undefined }> {
  const { signal, progress } = operation;
  const source = await mustRead(connection, volume, "the volume to copy", inputs, signal);
  const object = volumeObject(`${inputs.pool}/${inputs.name}`);
  await refuseWriters(connection, source.path, volumeObject(volume), object, operation);
  const size = inputs.size ?? source.capacityBytes;
  if (size < source.capacityBytes) throw tooSmall(inputs, source.capacityBytes);
  const xml = formatXml(
    newVolumeXml({
      inputs,
      poolType: pool.type,
      format: inputs.format,
      capacityBytes: source.capacityBytes,
    }),
  );
  progress.report({ stage: "clone", totalBytes: source.allocationBytes });
  const { vol } = await asLibvirtWork("copy", volumeObject(volume), () => {
    const args = { pool: pool.ref, xml, clonevol: volumeRef(volume), flags: 0 };
    return connection.call("storageVolCreateXMLFrom", args, { signal });
  });
  return { vol, growTo: size > source.capacityBytes ? size : undefined };
}

async function mustRead(
  connection: Connection,
  id: string,
  role: string,
  { pool, name }: { readonly pool: string; readonly name: string },
  signal: AbortSignal,
): Promise<VolumeOnHost> {
  const found = await asLibvirtWork("read", volumeObject(id), () =>
    readVolume(connection, volumeRef(id), signal),
  );
  if (found !== undefined) return found;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "create",
    object: volumeObject(`${pool}/${name}`),
    message: `${role}, ${volumeObject(id)}, is not on the host.`,
  });
}

function tooSmall({ pool, name, size }: VolumeInputs, neededBytes: number): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "create",
    object: volumeObject(`${pool}/${name}`),
    message: `size is ${size} bytes, but what it starts from has ${neededBytes}.`,
    hint: "Write at least that size, or leave it out.",
  });
}

function sizeUnknown({ pool, name }: VolumeInputs): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "create",
    object: volumeObject(`${pool}/${name}`),
    message: "size is required: libvirt cannot tell how large the path below it is.",
  });
}

function refuseFormat(volumePool: VolumePool, { pool, name, format }: VolumeInputs): void {
  if (format === "raw" || holdsFiles(volumePool)) return;
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "create",
    object: volumeObject(`${pool}/${name}`),
    message: `format is ${format}, but a pool of type ${volumePool.type} holds block devices, which have none.`,
    hint: "Write format: raw.",
  });
}
