import type { Properties } from "../../../../core/value";
import { childOf, element, type XmlElement } from "../../xml";

const KIB = 1024;

interface Rate {
  readonly average: number;
  readonly peak?: number | undefined;
  readonly burst?: number | undefined;
}

export interface Bandwidth {
  readonly inbound?: Rate | undefined;
  readonly outbound?: Rate | undefined;
}

/** libvirt counts kibibytes, and kibibytes per second. */
export function bandwidthElement(bandwidth: Bandwidth | undefined): XmlElement | undefined {
  if (bandwidth?.inbound === undefined && bandwidth?.outbound === undefined) return undefined;
  return element(
    "bandwidth",
    {},
    rateElement("inbound", bandwidth.inbound),
    rateElement("outbound", bandwidth.outbound),
  );
}

export function readBandwidth(parent: XmlElement): Properties {
  const found = childOf(parent, "bandwidth");
  return { inbound: readRate(found, "inbound"), outbound: readRate(found, "outbound") };
}

function rateElement(name: string, rate: Rate | undefined): XmlElement | undefined {
  if (rate === undefined) return undefined;
  const kib = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / KIB);
  return element(name, {
    average: kib(rate.average),
    peak: kib(rate.peak),
    burst: kib(rate.burst),
  });
}

function readRate(parent: XmlElement | undefined, name: string): Properties | null {
  const found = parent && childOf(parent, name);
  if (found === undefined) return null;
  const bytes = (text: string | undefined) => (text === undefined ? null : Number(text) * KIB);
  const { average, peak, burst } = found.attributes;
  return { average: bytes(average), peak: bytes(peak), burst: bytes(burst) };
}
