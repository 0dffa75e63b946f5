import {
  childOf,
  childrenOf,
  element,
  isElement,
  replaceChild,
  type XmlElement,
  type XmlNode,
} from "../../../backends/libvirt/xml";

export function devicesOf(domain: XmlElement): readonly XmlElement[] {
  const devices = childOf(domain, "devices");
  return devices === undefined ? [] : childrenOf(devices);
}

/** The same domain with its devices changed: each becomes none, one or more. */
export function mapDevices(
  domain: XmlElement,
  change: (device: XmlElement) => readonly XmlElement[],
): XmlElement {
  const devices = childOf(domain, "devices") ?? element("devices");
  const children = devices.children.flatMap((child): readonly XmlNode[] =>
    isElement(child) ? change(child) : [child],
  );
  return replaceChild(domain, { ...devices, children });
}

export function addDevice(domain: XmlElement, device: XmlElement): XmlElement {
  const devices = childOf(domain, "devices") ?? element("devices");
  return replaceChild(domain, { ...devices, children: [...devices.children, device] });
}
