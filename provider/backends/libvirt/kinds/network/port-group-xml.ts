import type { Properties } from "../../../../core/value";
import type { NetworkInputs } from "../../../../kinds/network/network";
import { childOf, element, type XmlElement } from "../../xml";
import { bandwidthElement, readBandwidth } from "./bandwidth-xml";
import { patchElement } from "./patch-element";

type LibvirtBlock = NonNullable<NetworkInputs["libvirt"]>;
export type PortGroup = NonNullable<LibvirtBlock["portGroups"]>[number];

export function portGroupElement(group: PortGroup, base?: XmlElement): XmlElement {
  return patchElement("portgroup", base, {
    attributes: { name: group.name, default: group.default ? "yes" : undefined },
    names: ["vlan", "bandwidth"],
    children: [vlanElement(group.vlan), bandwidthElement(group.bandwidth)],
  });
}

export function vlanElement(tag: number | undefined): XmlElement | undefined {
  return tag === undefined ? undefined : element("vlan", {}, element("tag", { id: tag }));
}

export function readVlan(parent: XmlElement): number | null {
  const vlan = childOf(parent, "vlan");
  const tag = vlan && childOf(vlan, "tag");
  return tag?.attributes.id === undefined ? null : Number(tag.attributes.id);
}

export function readPortGroup(group: XmlElement): Properties {
  return {
    name: group.attributes.name ?? "",
    default: group.attributes.default === "yes",
    vlan: readVlan(group),
    bandwidth: readBandwidth(group),
  };
}
