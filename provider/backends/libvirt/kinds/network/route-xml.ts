import type { Properties } from "../../../../core/value";
import type { NetworkInputs } from "../../../../kinds/network/network";
import { element, type XmlElement } from "../../xml";
import { readCidr } from "./address-xml";
import { readIp } from "./dhcp-xml";

type Route = NonNullable<NonNullable<NetworkInputs["libvirt"]>["routes"]>[number];

export function routeElement({ destination, gateway, metric }: Route): XmlElement {
  const [address = "", prefix = ""] = destination.split("/");
  const family = address.includes(":") ? "ipv6" : undefined;
  return element("route", { family, address, prefix, gateway, metric });
}

export function readRoute(route: XmlElement): Properties {
  const { gateway, metric } = route.attributes;
  return {
    destination: readCidr(route),
    gateway: readIp(gateway) ?? "",
    metric: metric === undefined ? null : Number(metric),
  };
}
