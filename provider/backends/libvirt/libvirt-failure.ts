import { libvirtProviderError, type ObjectFamily } from "./libvirt-errors";

/** Anything a libvirt call throws, as one of ours. `operation` is a phrase: "start". */
export function libvirtFailure(error: unknown, operation: string, object?: string): unknown {
  return libvirtProviderError(error, { operation, ...(object === undefined ? {} : { object }) });
}

/**
 * Runs `work` and turns what it throws into one of ours. Only with a `family` can that be `NotFound`,
 * and then only when libvirt said that an object of this family does not exist.
 */
export async function asLibvirtWork<T>(
  operation: string,
  object: string | undefined,
  work: () => Promise<T>,
  family?: ObjectFamily,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw libvirtProviderError(error, {
      operation,
      ...(object === undefined ? {} : { object }),
      ...(family === undefined ? {} : { family }),
    });
  }
}
