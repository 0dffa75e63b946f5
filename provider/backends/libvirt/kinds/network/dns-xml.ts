import type { Properties } from "../../../../core/value";
import type { NetworkInputs } from "../../../../kinds/network/network";
import { childrenOf, element, textElement, textOf, type XmlElement } from "../../xml";
import { readIp } from "./dhcp-xml";
import { isBare, patchElement, yesNo } from "./patch-element";

export type Dns = NonNullable<NetworkInputs["dns"]>;
export type DnsHost = NonNullable<Dns["hosts"]>[number];
export type DnsText = NonNullable<Dns["texts"]>[number];
export type DnsService = NonNullable<Dns["services"]>[number];

const NAMES = ["forwarder", "txt", "srv", "host"];

export function dnsElement(
  dns: Dns | undefined,
  base: XmlElement | undefined,
): XmlElement | undefined {
  const { enabled = true, forwardPlainNames = true } = dns ?? {};
  const served = patchElement("dns", base, {
    attributes: {
      enable: enabled ? undefined : "no",
      forwardPlainNames: forwardPlainNames ? undefined : yesNo(false),
    },
    names: NAMES,
    children: [
      ...(dns?.forwarders ?? []).map(({ domain, address }) =>
        element("forwarder", { domain, addr: address }),
      ),
      ...(dns?.texts ?? []).map(dnsTextElement),
      ...(dns?.services ?? []).map(dnsServiceElement),
      ...(dns?.hosts ?? []).map(dnsHostElement),
    ],
  });
  return isBare(served) ? undefined : served;
}

export function dnsHostElement({ address, names }: DnsHost): XmlElement {
  return element(
    "host",
    { ip: address },
    names.map((name) => textElement("hostname", name)),
  );
}

export function dnsTextElement({ name, value }: DnsText): XmlElement {
  return element("txt", { name, value });
}

export function dnsServiceElement(record: DnsService): XmlElement {
  const { service, protocol, domain, target, port, priority, weight } = record;
  return element("srv", { service, protocol, domain, target, port, priority, weight });
}

export function readDns(stored: XmlElement | undefined): Properties {
  const dns = stored ?? element("dns");
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  return {
    enabled: dns.attributes.enable !== "no",
    forwardPlainNames: dns.attributes.forwardPlainNames !== "no",
    hosts: childrenOf(dns, "host").map((host) => ({
      address: readIp(host.attributes.ip),
      names: childrenOf(host, "hostname").map(textOf),
    })),
    forwarders: childrenOf(dns, "forwarder").map(({ attributes }) => ({
      address: readIp(attributes.addr),
      domain: attributes.domain ?? null,
    })),
    texts: childrenOf(dns, "txt").map(({ attributes }) => ({
      name: attributes.name ?? null,
      value: attributes.value ?? "",
    })),
    services: childrenOf(dns, "srv").map(({ attributes }) => ({
      service: attributes.service ?? null,
      protocol: attributes.protocol ?? null,
      domain: attributes.domain ?? null,
      target: attributes.target ?? null,
      port: number(attributes.port),
      priority: number(attributes.priority),
      weight: number(attributes.weight),
    })),
  };
}
