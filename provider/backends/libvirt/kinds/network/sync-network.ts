import { compare } from "../../../../core/compare";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { Properties } from "../../../../core/value";
import { type NetworkInputs, network } from "../../../../kinds/network/network";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { NetworkUpdateAffect } from "../../rpc/constants/network";
import type { XmlElement } from "../../xml";
import { networkImpact } from "./network-impacts";
import { putLinksBack } from "./network-links";
import { type NetworkDefinitions, type NetworksOnHost, networkObject } from "./network-on-host";
import { specOf } from "./network-spec";
import { type NetworkUpdate, networkUpdates } from "./network-updates";
import { networkElement } from "./network-xml";

/** Handled by calls of their own, not by the definition. */
const NOT_IN_DEFINITION = ["autostart", "running"];

/** What a definition lacks of a wish. */
interface Difference {
  readonly differs: boolean;
  /** More than `networkUpdate` can do. */
  readonly needsDefinition: boolean;
  readonly updates: readonly NetworkUpdate[];
}

/**
 * Makes stored and running definition equal to the wish, with as little disturbance as libvirt
 * allows: entries of DHCP, DNS and port groups one by one, everything else by defining it anew and,
 * when it runs, stopping and starting it.
 */
export async function syncNetwork(
  networks: NetworksOnHost,
  found: NetworkDefinitions,
  wished: NetworkInputs,
  operation: Operation,
): Promise<void> {
  let there = found;
  // Someone else may change an entry between our look and our call; a second look settles it.
  for (const attempt of ["first", "second", "verify"] as const) {
    const stored = difference(there.stored, wished);
    const live = there.live === undefined ? undefined : difference(there.live, wished);
    if (!stored.differs && !live?.differs) return;
    if (attempt === "verify") throw notTaken(there, wished);
    await change(networks, there, wished, { stored, live });
    networks.forget();
    const again = await networks.read(there.ref.uuid, operation);
    if (again === undefined) throw goneMeanwhile(there);
    there = again;
  }
}

async function change(
  networks: NetworksOnHost,
  there: NetworkDefinitions,
  wished: NetworkInputs,
  { stored, live }: { readonly stored: Difference; readonly live: Difference | undefined },
): Promise<void> {
  const restarts = live?.needsDefinition === true;
  if (stored.needsDefinition || (restarts && stored.differs)) {
    await networks.define(networkElement(wished, there.ref.uuid, there.stored));
  }
  if (restarts) return restart(networks, there);
  const config = stored.needsDefinition ? [] : stored.updates;
  await applyUpdates(networks, there, config, live?.updates ?? []);
}

/**
 * Stops and starts the network and puts its machines' links back. When it does not start as wished
 * the old definition comes back first, so that a mistake costs a second and not the network.
 */
async function restart(networks: NetworksOnHost, there: NetworkDefinitions): Promise<void> {
  const { ref } = there;
  await networks.stop(ref);
  try {
    await networks.start(ref);
  } catch (error) {
    await networks.define(there.stored);
    await networks.start(ref);
    await putLinksBack(networks.connection, ref);
    throw error;
  }
  await putLinksBack(networks.connection, ref);
}

async function applyUpdates(
  networks: NetworksOnHost,
  { ref }: NetworkDefinitions,
  config: readonly NetworkUpdate[],
  live: readonly NetworkUpdate[],
): Promise<void> {
  const same = (a: NetworkUpdate) => (b: NetworkUpdate) =>
    a.command === b.command &&
    a.section === b.section &&
    a.parentIndex === b.parentIndex &&
    a.xml === b.xml;
  const { Config, Live } = NetworkUpdateAffect;
  // One call for both where both lack the same; both flags together fail where only one does.
  const planned = [
    ...live.map((update) => {
      const inBoth = config.some(same(update));
      return { update, flags: inBoth ? Live | Config : Live };
    }),
    ...config
      .filter((update) => !live.some(same(update)))
      .map((update) => ({ update, flags: Config })),
  ];
  for (const { update, flags } of planned) {
    await asLibvirtWork("update", networkObject(ref.name), async () => {
      try {
        await networks.connection.call("networkUpdate", { net: ref, ...update, flags });
      } catch (error) {
        // There already, or gone already: the look that follows says which.
        if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
      }
    });
  }
}

function difference(definition: XmlElement, wished: NetworkInputs): Difference {
  const there = specOf(definition);
  const changes = compare(network.inputs, bag(there), bag(wished)).filter(
    ({ path }) => !NOT_IN_DEFINITION.includes(String(path[0])),
  );
  const needsDefinition = changes.some((one) => networkImpact(one, true).word !== "live");
  return {
    differs: changes.length > 0,
    needsDefinition,
    updates: needsDefinition ? [] : networkUpdates(there, wished),
  };
}

function bag(spec: NetworkInputs): Properties {
  return spec as Properties;
}

function notTaken({ stored, live, ref }: NetworkDefinitions, wished: NetworkInputs): ProviderError {
  const left = [stored, ...(live ? [live] : [])].flatMap((definition) =>
    compare(network.inputs, bag(specOf(definition)), bag(wished))
      .filter(({ path }) => !NOT_IN_DEFINITION.includes(String(path[0])))
      .map(({ pattern }) => pattern),
  );
  return new ProviderError({
    code: "Aborted",
    operation: "update",
    object: networkObject(ref.name),
    message: `libvirt took the change but still tells something else for ${[...new Set(left)].join(", ")}.`,
    hint: "Somebody else may be changing it too; run it again.",
    retryable: true,
  });
}

function goneMeanwhile({ ref }: NetworkDefinitions): ProviderError {
  return new ProviderError({
    code: "NotFound",
    operation: "update",
    object: networkObject(ref.name),
    message: "it was undefined by someone else meanwhile.",
  });
}
