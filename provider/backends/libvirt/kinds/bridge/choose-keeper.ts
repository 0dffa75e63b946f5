import type { Operation } from "../../../../core/operation";
import { isUnreachable } from "../../../../core/provider-error";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { BridgeIdentity } from "./bridge-wish";
import type { KeptBridges } from "./kept-bridges";

/**
 * The first service that has every port that is wished; else the first that runs, which then says
 * what is in the way. Undefined when none runs. Throws when the host does not answer to any.
 */
export async function chooseKeeper(
  services: readonly KeptBridges[],
  inputs: BridgeInputs,
  identity: BridgeIdentity,
  operation: Operation,
): Promise<KeptBridges | undefined> {
  let running: KeptBridges | undefined;
  let unreached: unknown;
  for (const kept of services) {
    try {
      const answer = await kept.canHave(inputs, identity, operation);
      if (answer === true) return kept;
      if (answer === false) running ??= kept;
    } catch (error) {
      // A host may lack what one service is spoken to by, and have the next one.
      if (!isUnreachable(error)) throw error;
      unreached ??= error;
    }
  }
  if (running === undefined && unreached !== undefined) throw unreached;
  return running;
}

/** The service that has a bridge of this identity stored; undefined when none has. */
export async function findKeeper(
  services: readonly KeptBridges[],
  identity: BridgeIdentity,
  operation: Operation,
): Promise<KeptBridges | undefined> {
  for (const kept of services) {
    try {
      if ((await kept.look(identity, operation))?.stored !== undefined) return kept;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
    }
  }
  return undefined;
}
