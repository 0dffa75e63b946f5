import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { Connection, StorageVolRef } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { StorageVolResize } from "../../rpc/constants";
import { readVolumeUsers, userNames, type VolumeUser } from "../../volume-users";
import { volumeObject } from "./volume-on-host";
import type { VolumeOnHost } from "./volume-xml";

/** `VIR_DOMAIN_BLOCK_RESIZE_BYTES`: the size is in bytes, not KiB. */
const BLOCK_RESIZE_BYTES = 1;

/**
 * Gives a volume another size. One that a running machine writes to is resized by that machine:
 * libvirt would refuse (qcow2) or tell nobody (raw).
 */
export async function resizeVolume(
  connection: Connection,
  vol: StorageVolRef,
  volume: VolumeOnHost,
  sizeBytes: number,
  operation: Operation,
): Promise<void> {
  const object = volumeObject(`${vol.pool}/${vol.name}`);
  const { signal } = operation;
  await asLibvirtWork("resize", object, async () => {
    const users = (await readVolumeUsers(connection, signal)).get(volume.path) ?? [];
    const isShrink = sizeBytes < volume.capacityBytes;
    const user = users[0];
    if (user === undefined) {
      const flags = isShrink ? StorageVolResize.Shrink : 0;
      const args = { vol, capacity: BigInt(sizeBytes), flags };
      await connection.call("storageVolResize", args, { signal });
      return;
    }
    if (isShrink || users.length > 1 || user.as === "backing") {
      throw cannotResize(object, users, isShrink);
    }
    const args = { dom: user.domain, disk: user.disk, size: BigInt(sizeBytes) };
    await connection.call("domainBlockResize", { ...args, flags: BLOCK_RESIZE_BYTES }, { signal });
  });
}

function cannotResize(
  object: string,
  users: readonly VolumeUser[],
  isShrink: boolean,
): ProviderError {
  const names = userNames(users).join(", ");
  const isBacking = users.some((user) => user.as === "backing");
  const why = isShrink
    ? `it cannot be made smaller while machines run on it: ${names}.`
    : isBacking
      ? `overlays of running machines read it: ${names}. The image below an overlay must never change.`
      : `more than one running machine has it open: ${names}.`;
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "resize",
    object,
    message: why,
    hint: "Stop them first.",
  });
}
