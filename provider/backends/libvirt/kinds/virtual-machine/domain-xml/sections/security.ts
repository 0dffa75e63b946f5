import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childrenOf, element, type XmlElement } from "../../../../xml";
import { patchChildren } from "../patch-element";

/** `none` switches labelling off; labels that somebody set by hand are no word of ours and stay. */
export function patchSecurity(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const labels = childrenOf(domain, "seclabel");
  const off = labels.filter(isNone);
  if (inputs.libvirt?.securityLabel === "none") {
    return off.length > 0
      ? domain
      : patchChildren(domain, "seclabel", [element("seclabel", { type: "none" })]);
  }
  return off.length === 0
    ? domain
    : patchChildren(
        domain,
        "seclabel",
        labels.filter((label) => !isNone(label)),
      );
}

function isNone(label: XmlElement): boolean {
  return label.attributes.type === "none";
}

export function readSecurity(domain: XmlElement): Properties {
  const none = childrenOf(domain, "seclabel").some(isNone);
  return { libvirt: { securityLabel: none ? "none" : null } };
}
