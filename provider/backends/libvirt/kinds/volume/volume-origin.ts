import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { readVolume, volumeObject, volumeRef } from "./volume-on-host";
import type { VolumeOnHost } from "./volume-xml";

/** The volume that another one starts from. `role` is a phrase: "the volume to copy". */
export async function readOrigin(
  connection: Connection,
  id: string,
  role: string,
  { pool, name }: VolumeInputs,
  { signal }: Operation,
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

/** A volume has at least the size of what it starts from. */
export function refuseSmaller({ pool, name, size }: VolumeInputs, neededBytes: number): void {
  if (size === undefined || size >= neededBytes) return;
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "create",
    object: volumeObject(`${pool}/${name}`),
    message: `size is ${size} bytes, but what it starts from has ${neededBytes}.`,
    hint: "Write at least that size, or leave it out.",
  });
}
