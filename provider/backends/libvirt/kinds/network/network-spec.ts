import { normalise } from "../../../../core/normalise";
import type { ResourceState } from "../../../../core/resource-state";
import {
  isList,
  isProperties,
  mapProperties,
  type Properties,
  type Value,
} from "../../../../core/value";
import { type NetworkInputs, network, networkInputs } from "../../../../kinds/network/network";
import { keepUnmanaged } from "../../keep-unmanaged";
import type { XmlElement } from "../../xml";
import { OWN_BRIDGE_MODES } from "./forward-xml";
import { readNetworkXml } from "./read-network-xml";

/** A definition as a complete specification, to compare with a wished one. */
export function specOf(definition: XmlElement): NetworkInputs {
  return asSpec(readNetworkXml(definition));
}

/** What an update makes true: the wish, and what nobody of ours ever spoke of as it is. */
export function wishedSpec(
  inputs: Properties,
  prior: ResourceState | undefined,
  stored: NetworkInputs,
): NetworkInputs {
  const saved = prior ? normalise(networkInputs, prior.inputs, { defaults: false }).value : {};
  const wished = asSpec(keepUnmanaged(network.inputs, inputs, saved, stored));
  const ownBridge = [wished.mode, stored.mode].every((mode) => OWN_BRIDGE_MODES.includes(mode));
  // Without a wish the bridge keeps its name: libvirt would pick another for no reason.
  const bridge = (inputs.bridge ?? (ownBridge ? stored.bridge : undefined)) as string | undefined;
  const { bridge: _, ...others } = wished;
  return bridge === undefined ? others : { ...others, bridge };
}

/** Normalised inputs are of this type because the schema made them; nulls mean absent. */
export function asSpec(properties: Properties): NetworkInputs {
  return withoutNulls(properties) as unknown as NetworkInputs;
}

function withoutNulls(value: Value): Value {
  if (isList(value)) return value.map(withoutNulls);
  if (!isProperties(value)) return value;
  return mapProperties(value, (item) => (item === null ? undefined : withoutNulls(item)));
}
