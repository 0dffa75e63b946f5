import { normalise } from "../../../../core/normalise";
import type { Property, PropertyTable } from "../../../../core/property-schema";
import type { ResourceState } from "../../../../core/resource-state";
import { isList, isProperties, type Properties, setOwn, type Value } from "../../../../core/value";
import { type NetworkInputs, network, networkInputs } from "../../../../kinds/network/network";
import { keepUnmanaged } from "../../keep-unmanaged";
import type { XmlElement } from "../../xml";
import { OWN_BRIDGE_MODES } from "./forward-xml";
import { pickBridge } from "./network-xml";
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
  uuid: string,
): NetworkInputs {
  const saved = prior ? normalise(networkInputs, prior.inputs, { defaults: false }).value : {};
  const wished = asSpec(keepUnmanaged(network.inputs, inputs, saved, stored));
  const kept = OWN_BRIDGE_MODES.includes(stored.mode) ? stored.bridge : undefined;
  return withBridge(wished, inputs, kept ?? pickBridge(uuid));
}

/** What a create makes true. */
export function newSpec(inputs: Properties, uuid: string): NetworkInputs {
  return withBridge(asSpec(inputs), inputs, pickBridge(uuid));
}

/** Without a wish a bridge of libvirt's has the name it had, or one of its own. */
function withBridge(spec: NetworkInputs, inputs: Properties, unwished: string): NetworkInputs {
  const { bridge: _, ...others } = spec;
  if (typeof inputs.bridge === "string") return { ...others, bridge: inputs.bridge };
  return OWN_BRIDGE_MODES.includes(spec.mode) ? { ...others, bridge: unwished } : others;
}

/** Normalised inputs are of this type because the schema made them. */
export function asSpec(properties: Properties): NetworkInputs {
  return filled(network.inputs, properties) as NetworkInputs;
}

/**
 * The same with every object there, with its defaults, and no nulls: leaving an object out, an empty
 * one and one that says the defaults are then equal.
 */
function filled(table: PropertyTable, properties: Properties): Properties {
  const result: Record<string, Value> = {};
  for (const [name, property] of Object.entries(table)) {
    const value = filledValue(property, properties[name]);
    if (value !== undefined && value !== null) setOwn(result, name, value);
  }
  return result;
}

function filledValue(property: Property, value: Value | undefined): Value | undefined {
  if (property.type === "list" && isList(value)) {
    return value.map((item) => filledValue(property.items, item) ?? item);
  }
  if (property.type !== "object") return value;
  if (isProperties(value)) return filled(property.properties, value);
  const isOptional = Object.values(property.properties).every(({ required }) => !required);
  return isOptional
    ? filled(property.properties, normalise(property.properties, {}).value)
    : undefined;
}
