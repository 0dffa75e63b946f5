import type { XmlElement } from "../../../backends/libvirt/xml";
import type { FakeDomain } from "../host-state";
import type { DomainTable } from "./domain-table";

const LIVE = 1;
const CONFIG = 2;

/** Changes what the flags name: the running definition, the stored one or both; none of them on failure. */
export function changeDefinitions(
  table: DomainTable,
  domain: FakeDomain,
  flags: number,
  change: (definition: XmlElement, which: "live" | "config") => XmlElement,
): void {
  const current = domain.live === undefined ? CONFIG : LIVE;
  const asked = (flags & (LIVE | CONFIG)) === 0 ? current : flags & (LIVE | CONFIG);
  if ((asked & LIVE) !== 0 && domain.live === undefined)
    throw table.invalid("domain is not running");
  if ((asked & CONFIG) !== 0 && domain.stored === undefined) {
    throw table.invalid("cannot change persistent config of a transient domain");
  }
  const stored =
    (asked & CONFIG) !== 0 && domain.stored ? change(domain.stored, "config") : domain.stored;
  const live = (asked & LIVE) !== 0 && domain.live ? change(domain.live, "live") : domain.live;
  domain.stored = stored;
  domain.live = live;
}
