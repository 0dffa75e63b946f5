import type { Operation } from "../../../../core/operation";
import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber, StorageVolCreate } from "../../rpc/constants";
import { formatXml } from "../../xml";
import { resizeVolume } from "./resize-volume";
import { readVolume, type VolumePool, volumeObject } from "./volume-on-host";
import { type NewVolume, newVolumeXml } from "./volume-xml";

/** What a volume that was just made has beyond what its host says. */
export interface MadeVolume {
  readonly contentDigest?: string;
}

/** The daemon's own word for "make it", with what libvirt needs to reserve space. */
export async function defineVolume(
  connection: Connection,
  pool: VolumePool,
  volume: NewVolume,
  { signal }: Operation,
): Promise<StorageVolRef> {
  const { inputs, format } = volume;
  const isReserved = format === "qcow2" && inputs.preallocation !== "none";
  const flags = isReserved ? StorageVolCreate.PreallocMetadata : 0;
  const args = { pool: pool.ref, xml: formatXml(newVolumeXml(volume)), flags };
  return asLibvirtWork("create", volumeObject(`${inputs.pool}/${inputs.name}`), async () => {
    for (let triesLeft = inputs.encryption ? LUKS_RETRIES : 0; ; triesLeft -= 1) {
      try {
        return (await connection.call("storageVolCreateXML", args, { signal })).vol;
      } catch (error) {
        if (triesLeft === 0 || !hasErrorNumber(error, ErrorNumber.InternalError)) throw error;
      }
    }
  });
}

/** QEMU measures how long the passphrase takes, and gives up when the host is too busy for a measurement. */
const LUKS_RETRIES = 3;

/** A copy begins with the size of its original. */
export async function growNew(
  connection: Connection,
  vol: StorageVolRef,
  sizeBytes: number,
  operation: Operation,
): Promise<void> {
  const made = await readVolume(connection, vol, operation.signal);
  if (made !== undefined && made.capacityBytes < sizeBytes) {
    await resizeVolume(connection, vol, made, sizeBytes, operation);
  }
}
