import { compare } from "../../../../core/compare";
import { type Impact, live, worstImpact } from "../../../../core/impact";
import { normalise } from "../../../../core/normalise";
import type { PropertyChange } from "../../../../core/property-change";
import { isProperties, type Properties } from "../../../../core/value";

/** What `networkUpdate` changes in a running network, by the start of the pattern, and what it does. */
const LIVE: readonly (readonly [pattern: string, reason: string])[] = [
  ["autostart", "only says what happens when the host boots"],
  [
    "addresses[].dhcp.hosts",
    "DHCP learns it at once; a running machine sees it when it renews its lease",
  ],
  ["addresses[].dhcp.ranges", "the DHCP server restarts; running machines keep their leases"],
  ["addresses[].dhcp.leaseTime", "the DHCP server restarts; it holds for leases given from now on"],
  ["dns.hosts", "the DNS server reads it at once"],
  ["dns.texts", "the DNS server restarts for a moment"],
  ["dns.services", "the DNS server restarts for a moment"],
  [
    "libvirt.portGroups",
    "stored at once; interfaces that are plugged in already keep what they have",
  ],
];

const RESTART_REASON =
  "the network stops and starts, and its machines lose their link for about a second";

/** The modes whose machines are on a bridge, so that they can be plugged in again after a restart. */
const BRIDGED = ["nat", "routed", "isolated", "open", "bridge"];

/** What a change does to a network. `isActive` false: nothing runs that could be disturbed. */
export function networkImpact(change: PropertyChange, isActive: boolean): Impact {
  if (change.pattern === "name") {
    return { word: "replace", reason: "libvirt cannot rename a network" };
  }
  if (change.pattern === "mode" && !(isBridged(change.from) && isBridged(change.to))) {
    const reason = `machines on a network of mode ${change.from} cannot be moved to mode ${change.to}`;
    return { word: "replace", reason };
  }
  if (change.pattern === "running") {
    if (change.to !== false) return live("the network starts");
    return { word: "restart", reason: "the network stops, and its machines lose their link" };
  }
  const known = LIVE.find(([pattern]) => isWithin(change.pattern, pattern));
  if (known !== undefined) return live(known[1]);
  if (!isActive) return live("stored now; the network is not running");
  return worstInside(change) ?? { word: "restart", reason: RESTART_REASON };
}

/** A whole object that came or went does what the worst of its properties does. */
function worstInside(change: PropertyChange): Impact | undefined {
  const { property, from, to, path } = change;
  const isItem = change.pattern.endsWith("[]");
  if (property?.type !== "object" || isItem || change.kind === "update") return undefined;
  const filled = (value: unknown) =>
    normalise(property.properties, isProperties(value as Properties) ? (value as Properties) : {})
      .value;
  const impacts = compare(property.properties, filled(from), filled(to)).map((inner) =>
    networkImpact(
      { ...inner, path: [...path, ...inner.path], pattern: `${change.pattern}.${inner.pattern}` },
      true,
    ),
  );
  const worst = worstImpact(impacts);
  return impacts.find(({ word }) => word === worst) ?? live("means the same as leaving it out");
}

function isWithin(pattern: string, prefix: string): boolean {
  const next = pattern[prefix.length];
  return pattern.startsWith(prefix) && (next === undefined || next === "." || next === "[");
}

function isBridged(mode: unknown): boolean {
  return typeof mode === "string" && BRIDGED.includes(mode);
}
