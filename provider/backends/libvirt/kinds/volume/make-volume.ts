import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection } from "../../connection";
import { cloneVolume } from "./clone-volume";
import { defineVolume, type MadeVolume } from "./define-volume";
import { uploadVolume } from "./upload-volume";
import type { VolumeMark } from "./volume-marks";
import { holdsFiles, type VolumePool, volumeObject } from "./volume-on-host";
import { readOrigin, refuseSmaller } from "./volume-origin";
import { refuseWriters } from "./volume-writers";
import type { Backing } from "./volume-xml";

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
    await cloneVolume(connection, pool, inputs, { from: inputs.cloneFrom, mark }, operation);
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
  if (base?.capacityBytes !== undefined) refuseSmaller(inputs, base.capacityBytes);
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
  inputs: VolumeInputs,
  operation: Operation,
): Promise<Base> {
  const { backing, pool, name } = inputs;
  const { volume, path, format = "raw" } = backing ?? {};
  const object = volumeObject(`${pool}/${name}`);
  if (volume === undefined) {
    await refuseWriters(connection, String(path), String(path), object, operation);
    return { backing: { path: String(path), format }, capacityBytes: undefined };
  }
  const found = await readOrigin(connection, volume, "the image below it", inputs, operation);
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
