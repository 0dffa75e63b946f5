import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import type { VolumeUser } from "../../volume-users";
import { formatXml } from "../../xml";
import { copyRunningDisk, endLeftCopy, readRunningDisk } from "./copy-running-disk";
import { defineVolume, growNew } from "./define-volume";
import type { VolumeMark } from "./volume-marks";
import { holdsFiles, readVolume, type VolumePool, volumeObject, volumeRef } from "./volume-on-host";
import { readOrigin, refuseSmaller } from "./volume-origin";
import { findWriters, refuseWriters, soleWriter } from "./volume-writers";
import { newVolumeXml, type VolumeOnHost } from "./volume-xml";

interface Clone {
  readonly from: NonNullable<VolumeInputs["cloneFrom"]>;
  readonly mark: VolumeMark;
}

/** Makes a volume as a copy of another one: by the host, or by the machine that writes to the original. */
export async function cloneVolume(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  { from, mark }: Clone,
  operation: Operation,
): Promise<void> {
  const original = await readOrigin(
    connection,
    from.volume,
    "the volume to copy",
    inputs,
    operation,
  );
  const object = volumeObject(`${inputs.pool}/${inputs.name}`);
  const source = volumeObject(from.volume);
  operation.progress.report({ stage: "clone", totalBytes: original.allocationBytes });
  if (from.whileRunning) {
    const writer = await soleWriter(connection, original.path, source, object, operation);
    if (writer) return cloneRunning(connection, pool, inputs, { writer, mark }, operation);
  } else {
    await refuseWriters(connection, original.path, source, object, operation);
  }
  refuseSmaller(inputs, original.capacityBytes);
  const vol = await copyByHost(connection, pool, inputs, { from, original }, operation);
  mark.volumeIsMade();
  // The host makes a copy as large as its original.
  await growNew(connection, vol, inputs.size ?? original.capacityBytes, operation);
}

async function copyByHost(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  { from, original }: { readonly from: Clone["from"]; readonly original: VolumeOnHost },
  { signal }: Operation,
): Promise<StorageVolRef> {
  const { format } = inputs;
  const { capacityBytes } = original;
  const xml = formatXml(newVolumeXml({ inputs, poolType: pool.type, format, capacityBytes }));
  const args = { pool: pool.ref, xml, clonevol: volumeRef(from.volume), flags: 0 };
  return asLibvirtWork("copy", volumeObject(from.volume), async () => {
    const { vol } = await connection.call("storageVolCreateXMLFrom", args, { signal });
    return vol;
  });
}

async function cloneRunning(
  connection: Connection,
  pool: VolumePool,
  inputs: VolumeInputs,
  { writer, mark }: { readonly writer: VolumeUser; readonly mark: VolumeMark },
  operation: Operation,
): Promise<void> {
  const { capacityBytes, encrypted } = await asLibvirtWork("read", writer.disk, () =>
    readRunningDisk(connection, writer, operation.signal),
  );
  refuseRunning(pool, inputs, encrypted);
  refuseSmaller(inputs, capacityBytes);
  const { format } = inputs;
  const wished = { inputs, poolType: pool.type, format, capacityBytes };
  const vol = await defineVolume(connection, pool, wished, operation);
  mark.volumeIsMade();
  await mark.filling(operation.signal);
  await copyRunningDisk(connection, writer, vol, operation);
  await growNew(connection, vol, inputs.size ?? capacityBytes, operation);
}

function refuseRunning(pool: VolumePool, inputs: VolumeInputs, encrypted: boolean): void {
  const reason = !holdsFiles(pool)
    ? `a pool of type ${pool.type} holds block devices, and a disk is copied while its machine runs only into a file.`
    : encrypted || inputs.encryption
      ? "an encrypted disk is not copied while its machine runs: the copy would be in plain text."
      : undefined;
  if (reason === undefined) return;
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "create",
    object: volumeObject(`${inputs.pool}/${inputs.name}`),
    message: reason,
    hint: "Shut the machine down first, and leave cloneFrom.whileRunning out.",
  });
}

/** Ends what a run that was killed left going on in the machine whose disk it copied. */
export async function endLeftClone(
  connection: Connection,
  inputs: VolumeInputs,
  operation: Operation,
): Promise<void> {
  const id = inputs.cloneFrom?.volume ?? "";
  const original = await readVolume(connection, volumeRef(id), operation.signal);
  if (original === undefined) return;
  const target = { pool: inputs.pool, name: inputs.name, key: "" };
  for (const writer of await findWriters(connection, original.path, operation)) {
    await endLeftCopy(connection, writer, target, operation);
  }
}
