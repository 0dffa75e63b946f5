import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";

/** Deletes a volume, whatever it holds. Gone is success. */
export async function removeVolume(
  connection: Connection,
  vol: StorageVolRef,
  signal: AbortSignal,
): Promise<void> {
  try {
    await connection.call("storageVolDelete", { vol, flags: 0 }, { signal });
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoStorageVol)) throw error;
  }
}
