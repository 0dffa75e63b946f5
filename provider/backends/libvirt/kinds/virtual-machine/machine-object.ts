import { ProviderError } from "../../../../core/provider-error";
import { libvirtProviderError } from "../../libvirt-errors";

/** How messages name a machine. */
export function machineObject(name: string): string {
  return `machine ${JSON.stringify(name)}`;
}

/** It was there a moment ago, so somebody else has undefined it. */
export function vanished(name: string): ProviderError {
  return new ProviderError({
    code: "Aborted",
    operation: "read back",
    object: machineObject(name),
    message: "someone undefined it meanwhile",
    hint: "The next run makes it again.",
    retryable: true,
  });
}

/** Runs calls about one machine; what they throw says what was tried and on which. */
export async function machineWork<T>(
  operation: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A machine that vanished in the middle of our work is an error there; only a read calls it gone.
    throw libvirtProviderError(error, { operation, object: machineObject(name) });
  }
}
