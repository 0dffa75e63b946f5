import type { Operation } from "../../../../core/operation";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import { removeVolume } from "./remove-volume";

/** Deletes a volume of ours that is not finished. libvirt holds it for a moment after a broken upload. */
export async function discardVolume(
  connection: Connection,
  vol: StorageVolRef,
  operation: Operation,
): Promise<void> {
  let last: unknown;
  const options = {
    what: `libvirt to let go of volume "${vol.pool}/${vol.name}"`,
    timeoutMs: 15_000,
    intervalMs: 100,
    tried: () => String(last),
  };
  await waitUntil(operation, options, async () => {
    try {
      await removeVolume(connection, vol, operation.signal);
      return true;
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
      last = error;
      return undefined;
    }
  });
}
