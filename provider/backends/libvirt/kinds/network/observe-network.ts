import { equalValues } from "../../../../core/equal-values";
import { rebuildInputs } from "../../../../core/rebuild-inputs";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { isProperties, type Properties, setOwn, type Value } from "../../../../core/value";
import { network } from "../../../../kinds/network/network";
import type { NetworkDefinitions } from "./network-on-host";
import { bridgeNameOf, isPickedBridge } from "./network-xml";
import { readNetworkXml } from "./read-network-xml";

/** The network as it is, in the words of the kind. */
export function observeNetwork(
  found: NetworkDefinitions,
  prior: ResourceState | undefined,
): Observed {
  const { ref, stored, live, isAutostart } = found;
  const properties = inForce(readNetworkXml(stored), live && readNetworkXml(live), prior);
  return {
    id: ref.uuid,
    properties: {
      ...properties,
      bridge: bridgeSaid(properties.bridge, ref.uuid, prior),
      autostart: isAutostart,
      running: live !== undefined,
    },
    outputs: {
      uuid: ref.uuid,
      bridgeName: bridgeNameOf(live ?? stored),
      active: live !== undefined,
    },
  };
}

/**
 * Where the running definition differs from the stored one, one of them is drift: the one that is
 * not what was saved is told.
 */
function inForce(
  stored: Properties,
  live: Properties | undefined,
  prior: ResourceState | undefined,
): Properties {
  if (live === undefined || prior === undefined || equalValues(stored, live)) return stored;
  const result: Record<string, Value> = {};
  for (const [name, value] of Object.entries(stored)) {
    const storedIsDrift = isDrift(name, value, prior);
    const told = storedIsDrift || equalValues(value, live[name]) ? value : live[name];
    setOwn(result, name, told ?? null);
  }
  return result;
}

function isDrift(name: string, value: Value | undefined, prior: ResourceState): boolean {
  const table = Object.fromEntries(
    Object.entries(network.inputs).filter(([property]) => property === name),
  );
  const rebuilt = rebuildInputs(table, prior.inputs, { [name]: value }, "refresh");
  return !equalValues(rebuilt[name], prior.inputs[name]);
}

/** A name that libvirt picked is an output only, unless the user wished for just that name. */
function bridgeSaid(
  bridge: Value | undefined,
  uuid: string,
  prior: ResourceState | undefined,
): Value | undefined {
  const wished = isProperties(prior?.inputs) ? prior.inputs.bridge : undefined;
  const isPicked = typeof bridge === "string" && isPickedBridge(bridge, uuid);
  return isPicked && (wished === undefined || wished === null) ? undefined : bridge;
}
