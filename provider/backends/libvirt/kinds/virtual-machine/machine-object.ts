import { libvirtProviderError } from "../../libvirt-errors";

/** How messages name a machine. */
export function machineObject(name: string): string {
  return `machine ${JSON.stringify(name)}`;
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
