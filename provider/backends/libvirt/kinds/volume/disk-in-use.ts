import type { Connection } from "../../connection";
import type { VolumeUser } from "../../volume-users";
import { attributeAt, childrenOf, elementAt, parseXml, type XmlElement } from "../../xml";

/** The disk as the running machine has it now; undefined when it has been taken out meanwhile. */
export async function readDiskInUse(
  connection: Connection,
  { domain, disk }: VolumeUser,
  signal: AbortSignal,
): Promise<XmlElement | undefined> {
  const { xml } = await connection.call("domainGetXMLDesc", { dom: domain, flags: 0 }, { signal });
  const devices = elementAt(parseXml(xml), "devices");
  const disks = devices === undefined ? [] : childrenOf(devices, "disk");
  return disks.find((device) => attributeAt(device, "target", "dev") === disk);
}
