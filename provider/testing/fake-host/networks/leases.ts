import type { ProcedureResult } from "../../../backends/libvirt/rpc/procedures";
import { childOf, childrenOf } from "../../../backends/libvirt/xml";
import type { FakeNetwork } from "../host-state";
import { bridgeOf, cidrOf } from "./network-rules";

type Lease = ProcedureResult<"networkGetDHCPLeases">["leases"][number];

/** Long after any test: 2100-01-01. */
const EXPIRY = 4_102_444_800n;

/** Every plugged-in machine has a lease: its reservation, else the next address of the first range. */
export function leasesOf(network: FakeNetwork): readonly Lease[] {
  const { live, ports } = network;
  if (live === undefined) return [];
  for (const ip of childrenOf(live, "ip")) {
    const dhcp = childOf(ip, "dhcp");
    if (dhcp === undefined || ip.attributes.family === "ipv6") continue;
    const hosts = childrenOf(dhcp, "host");
    const start = childrenOf(dhcp, "range")[0]?.attributes.start;
    return [...ports.values()].flatMap(({ mac, owner }, index) => {
      const host = hosts.find(({ attributes }) => attributes.mac?.toLowerCase() === mac);
      const address = host?.attributes.ip ?? (start && addToIpv4(start, index));
      if (!address) return [];
      return {
        iface: bridgeOf(live),
        expirytime: EXPIRY,
        type: 0,
        mac,
        iaid: null,
        ipaddr: address,
        prefix: Number(cidrOf(ip).split("/")[1]),
        hostname: host?.attributes.name ?? owner.name,
        clientid: null,
      };
    });
  }
  return [];
}

function addToIpv4(address: string, count: number): string {
  const bytes = address.split(".").map(Number);
  const last = (bytes[3] ?? 0) + count;
  return [...bytes.slice(0, 3), last % 256].join(".");
}
