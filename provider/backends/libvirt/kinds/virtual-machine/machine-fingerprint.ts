import { fingerprintOf } from "../../../../core/identity";
import type { Properties } from "../../../../core/value";

/**
 * What a create was asked to make. For what it waits then is no part of that: a run that hangs in a
 * wait is ended, the wait is mended in the program, and the next run goes on with the machine.
 */
export function machineFingerprint({ waitFor: _, ...made }: Properties): Promise<string> {
  return fingerprintOf(made);
}
