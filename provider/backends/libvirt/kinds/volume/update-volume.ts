import { normalise } from "../../../../core/normalise";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import { formatSize } from "../../../../core/unit";
import { type VolumeInputs, volume as volumeKind } from "../../../../kinds/volume/volume-schema";
import type { Connection } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { resizeVolume } from "./resize-volume";
import { readVolume, volumeObject, volumeRef } from "./volume-on-host";

/** Changes what can change in a volume that exists: its size. */
export async function updateVolume(
  connection: Connection,
  inputs: VolumeInputs,
  prior: ResourceState,
  operation: Operation,
): Promise<void> {
  const vol = volumeRef(prior.id);
  const object = volumeObject(prior.id);
  const found = await asLibvirtWork("read", object, () =>
    readVolume(connection, vol, operation.signal),
  );
  if (found === undefined) {
    throw new ProviderError({
      code: "NotFound",
      operation: "update",
      object,
      message: "it is not on the host any more.",
      hint: "Refresh the state; the next run makes it again.",
    });
  }
  const before = normalise(volumeKind.inputs, prior.inputs).value.size;
  const { size } = inputs;
  if (size === undefined || size === found.capacityBytes) return;
  // Hosts round sizes up: what is wished may be there already.
  const isWithinRounding =
    size < found.capacityBytes && typeof before === "number" && size >= before;
  if (isWithinRounding && prior.outputs.capacityBytes === found.capacityBytes) return;
  if (size < found.capacityBytes && !inputs.allowShrink)
    throw wouldShrink(object, size, found.capacityBytes);
  await resizeVolume(connection, vol, found, size, operation);
}

function wouldShrink(object: string, size: number, capacityBytes: number): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "resize",
    object,
    message: `size is ${formatSize(size)}, but the volume has ${formatSize(capacityBytes)}; what is stored at its end would be lost.`,
    hint: "If that is meant, write allowShrink: true.",
  });
}
