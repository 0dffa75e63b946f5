import { equalValues } from "../../../../../core/equal-values";
import type { Properties, Value } from "../../../../../core/value";
import { INTERFACE_MODELS } from "../../../../../kinds/virtual-machine/interface-properties";
import type { InterfaceInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  withoutChild,
  type XmlElement,
} from "../../../xml";
import { aliasedName, withAlias } from "./device-alias";
import type { DomainContext, DomainReadContext } from "./domain-context";
import { guestAddressOf, withGuestAddress } from "./guest-address";
import { readInterfaceSource, withInterfaceSource } from "./interface-source";
import { patchAttributes, patchChild, patchChildAttributes } from "./patch-element";
import { numberAt, numberOf, wordOf, yesNo } from "./read-element";

/** Names of tap devices that libvirt itself gives; it makes new ones at each start. */
const GENERATED_TARGET = /^(vnet|macvtap|macvlan|vif)\d+$/;

/** The name of an interface: ours, or its place among those that somebody else defined. */
export function interfaceName(nic: XmlElement, index: number): string {
  return aliasedName("nic", nic) ?? `nic-${index}`;
}

/** One interface, laid over its stored element. Its MAC address always stays. */
export function interfaceToXml(
  input: InterfaceInputs,
  stored: XmlElement | undefined,
  context: Pick<DomainContext, "logicalMacs">,
): XmlElement {
  let nic = withInterfaceSource(stored ?? element("interface"), input);
  const mac = input.mac ?? attributeAt(nic, "mac", "address") ?? context.logicalMacs(input.name);
  nic = patchChildAttributes(nic, "mac", { address: mac });
  nic = withModel(nic, input);
  nic = withDriver(nic, input);
  nic = patchChildAttributes(nic, "link", { state: input.linkState });
  nic = patchChildAttributes(nic, "mtu", { size: input.mtu });
  nic = patchChildAttributes(nic, "boot", { order: input.bootOrder });
  nic = patchAttributes(nic, {
    trustGuestRxFilters: yesNo(input.trustGuestFilters || undefined),
  });
  nic = patchChildAttributes(nic, "port", { isolated: yesNo(input.isolated || undefined) });
  nic = withSwitchPort(nic, input);
  nic = withFilter(nic, input);
  nic = withBandwidth(nic, input.bandwidth ?? {});
  nic = withRom(nic, input.rom);
  nic = withTarget(nic, input.target);
  return withGuestAddress(withAlias(nic, "nic", input.name), input.address);
}

/** Another card is another device: it gets a place of its own. */
function withModel(nic: XmlElement, input: InterfaceInputs): XmlElement {
  if (input.virtualFunction !== undefined) return withoutChild(nic, "model");
  const before = attributeAt(nic, "model", "type");
  const modelled = patchChildAttributes(nic, "model", { type: input.model });
  const samePlace = before === undefined || isVirtio(before) === isVirtio(input.model);
  return samePlace ? modelled : withoutChild(modelled, "address");
}

function isVirtio(model: string): boolean {
  return model.startsWith("virtio");
}

function withDriver(nic: XmlElement, input: InterfaceInputs): XmlElement {
  return patchChild(nic, "driver", (driver) => ({
    ...driver,
    attributes: {
      ...(input.queues === undefined ? {} : { queues: String(input.queues) }),
      ...input.driver,
    },
  }));
}

function withSwitchPort(nic: XmlElement, input: InterfaceInputs): XmlElement {
  const tagged = patchChild(nic, "vlan", (vlan) => {
    const trunk = childrenOf(vlan, "tag").length > 1;
    if (input.vlan === undefined) return trunk ? vlan : undefined;
    if (input.vlan === vlanOf(vlan)) return vlan;
    return element("vlan", {}, element("tag", { id: input.vlan }));
  });
  const { type, ...parameters } = input.virtualPort ?? {};
  return patchChild(tagged, "virtualport", (port) => {
    if (input.virtualPort === undefined) return undefined;
    const named = element("virtualport", { type }, port.children);
    return patchChild(named, "parameters", (old) => ({ ...old, attributes: parameters }));
  });
}

function withFilter(nic: XmlElement, input: InterfaceInputs): XmlElement {
  const { filter, filterParameters = {} } = input;
  const stored = filterOf(nic);
  return patchChild(nic, "filterref", (before) => {
    if (filter === undefined) return undefined;
    // A variable of many values is one word here; as long as it is the same, all values stay.
    if (equalValues(stored, { filter, filterParameters: mapOrNull(filterParameters) })) {
      return before;
    }
    const parameters = Object.entries(filterParameters);
    return element(
      "filterref",
      { filter },
      parameters.map(([name, value]) => element("parameter", { name, value })),
    );
  });
}

function withBandwidth(nic: XmlElement, limits: { readonly [name: string]: number }): XmlElement {
  return patchChild(nic, "bandwidth", (bandwidth) => {
    const sides = (["inbound", "outbound"] as const).flatMap((side) => {
      const attributes: Record<string, number> = {};
      for (const word of ["average", "peak", "floor", "burst"]) {
        const value = limits[`${side}${word[0]?.toUpperCase()}${word.slice(1)}`];
        if (value) attributes[word] = value;
      }
      return Object.keys(attributes).length === 0 ? [] : [element(side, attributes)];
    });
    return { ...bandwidth, children: sides };
  });
}

/** The boot ROM: hidden, shown, or replaced by a file of the host. */
export function withRom(device: XmlElement, rom: string | undefined): XmlElement {
  const file = rom?.startsWith("/") ? rom : undefined;
  const bar = rom === "off" || rom === "on" ? rom : undefined;
  return patchChildAttributes(device, "rom", { bar, file });
}

export function romOf(device: XmlElement): string | null {
  return attributeAt(device, "rom", "file") ?? attributeAt(device, "rom", "bar") ?? null;
}

function withTarget(nic: XmlElement, target: string | undefined): XmlElement {
  const stored = attributeAt(nic, "target", "dev");
  if (target === undefined && stored !== undefined && GENERATED_TARGET.test(stored)) {
    return withoutChild(nic, "target");
  }
  return patchChildAttributes(nic, "target", { dev: target });
}

/** Undefined for an interface that no property can say; it is left alone. */
export function interfaceFromXml(
  nic: XmlElement,
  index: number,
  context: Pick<DomainReadContext, "imported">,
): Properties | undefined {
  const source = readInterfaceSource(nic);
  const type = attributeAt(nic, "model", "type");
  const model = type === undefined ? defaultModel(source) : wordOf(INTERFACE_MODELS, type);
  if (source === undefined || model === null) return undefined;
  const target = attributeAt(nic, "target", "dev");
  const { queues, ...driver } = childOf(nic, "driver")?.attributes ?? {};
  return {
    name: interfaceName(nic, index),
    network: source.network ?? null,
    portGroup: source.portGroup ?? null,
    bridge: source.bridge ?? null,
    hostInterface: source.hostInterface ?? null,
    macvtapMode: source.macvtapMode ?? null,
    virtualFunction: source.virtualFunction ?? null,
    vhostUser: source.vhostUser ?? null,
    user: source.user ?? false,
    mac: attributeAt(nic, "mac", "address")?.toLowerCase() ?? null,
    model,
    linkState: attributeAt(nic, "link", "state") === "down" ? "down" : "up",
    bootOrder: numberAt(nic, "boot", "order"),
    mtu: numberAt(nic, "mtu", "size"),
    queues: numberOf(queues),
    driver: mapOrNull(driver),
    ...switchPortOf(nic),
    ...filterOf(nic),
    bandwidth: bandwidthOf(nic),
    isolated: attributeAt(nic, "port", "isolated") === "yes",
    trustGuestFilters: attributeAt(nic, "", "trustGuestRxFilters") === "yes",
    rom: romOf(nic),
    target: target === undefined || GENERATED_TARGET.test(target) ? null : target,
    ...(context.imported ? {} : { address: guestAddressOf(nic) ?? null }),
  };
}

/** A virtual function brings its own card; without a model libvirt takes `rtl8139`. */
function defaultModel(source: { readonly virtualFunction?: string } | undefined) {
  return source?.virtualFunction === undefined ? "rtl8139" : "virtio";
}

/** A trunk of several tags is no word of ours. */
function vlanOf(vlan: XmlElement): number | null {
  const tags = childrenOf(vlan, "tag");
  return tags.length === 1 ? numberOf(tags[0]?.attributes.id) : null;
}

function switchPortOf(nic: XmlElement): Properties {
  const port = childOf(nic, "virtualport");
  const parameters = port && childOf(port, "parameters")?.attributes;
  return {
    vlan: vlanOf(childOf(nic, "vlan") ?? element("vlan")),
    virtualPort: port ? mapOrNull({ ...port.attributes, ...parameters }) : null,
  };
}

function filterOf(nic: XmlElement): Properties {
  const filter = childOf(nic, "filterref");
  const parameters: Record<string, string> = {};
  for (const { attributes } of filter ? childrenOf(filter, "parameter") : []) {
    if (attributes.name !== undefined) parameters[attributes.name] = attributes.value ?? "";
  }
  return {
    filter: filter?.attributes.filter ?? null,
    filterParameters: mapOrNull(parameters),
  };
}

function bandwidthOf(nic: XmlElement): Value {
  const limits: Record<string, Value> = {};
  for (const side of childrenOf(childOf(nic, "bandwidth") ?? element("bandwidth"))) {
    for (const [word, value] of Object.entries(side.attributes)) {
      limits[`${side.name}${word[0]?.toUpperCase()}${word.slice(1)}`] = numberOf(value);
    }
  }
  return mapOrNull(limits);
}

function mapOrNull(map: { readonly [name: string]: Value }): Value {
  return Object.keys(map).length === 0 ? null : map;
}
