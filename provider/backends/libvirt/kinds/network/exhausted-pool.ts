import { ProviderError } from "../../../../core/provider-error";
import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainXML, ErrorNumber } from "../../rpc/constants";
import { attributeAt, childrenOf, elementAt, parseXml } from "../../xml";
import { machinesOnPorts } from "./network-links";
import { networkObject } from "./network-on-host";

/**
 * The reason why a machine that libvirt refused to start got no device: a network of its own gives
 * devices away, and has given all of them. Undefined when that is not so. libvirt's own error has a
 * number that says nothing.
 */
export async function exhaustedPool(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
): Promise<ProviderError | undefined> {
  const { xml } = await connection.call(
    "domainGetXMLDesc",
    { dom, flags: DomainXML.Inactive },
    { signal },
  );
  const devices = elementAt(parseXml(xml), "devices");
  const names = devices
    ? childrenOf(devices, "interface").flatMap((nic) => attributeAt(nic, "source", "network") ?? [])
    : [];
  for (const name of new Set(names)) {
    const exhausted = await exhausts(connection, name, signal);
    if (exhausted !== undefined) return exhausted;
  }
  return undefined;
}

async function exhausts(
  connection: Connection,
  name: string,
  signal: AbortSignal,
): Promise<ProviderError | undefined> {
  try {
    const { net } = await connection.call("networkLookupByName", { name }, { signal });
    const { xml } = await connection.call("networkGetXMLDesc", { net, flags: 0 }, { signal });
    const network = parseXml(xml);
    // What a pool holds is in its running definition only.
    const forward = elementAt(network, "forward");
    const all = forward ? childrenOf(forward, "address").length : 0;
    if (attributeAt(network, "forward", "mode") !== "hostdev" || all === 0) return undefined;
    const given = Number(network.attributes.connections ?? 0);
    if (given < all) return undefined;
    const machines = await machinesOnPorts(connection, net);
    return new ProviderError({
      code: "ResourceExhausted",
      operation: "take a virtual function from",
      object: networkObject(name),
      message: `all ${all} are given away, to ${machines.join(", ")}.`,
      hint: "Stop one of these machines, or give the card more virtual functions.",
      retryable: true,
    });
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoNetwork)) return undefined;
    throw error;
  }
}
