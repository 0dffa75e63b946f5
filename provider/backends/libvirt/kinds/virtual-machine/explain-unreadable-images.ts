import { ProviderError } from "../../../../core/provider-error";
import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber, libvirtProviderError } from "../../libvirt-errors";
import { DomainXML, ErrorNumber } from "../../rpc/constants";
import {
  attributeAt,
  childOf,
  childrenOf,
  elementAt,
  parseXml,
  textAt,
  textOf,
  type XmlElement,
} from "../../xml";
import { machineObject } from "./machine-object";

/**
 * A machine did not start. When an image of it, or the folder that it lies in, cannot be opened by the
 * user that the hypervisor runs as, the error also says that: file, owner, mode, user, security driver
 * and what to do. QEMU itself says "Permission denied" and libvirt has no code for it, so the facts decide.
 */
export async function explainUnreadableImages(
  connection: Connection,
  dom: DomainRef,
  error: unknown,
): Promise<unknown> {
  if (!hasErrorNumber(error, ErrorNumber.InternalError, ErrorNumber.SystemError)) return error;
  const signal = AbortSignal.timeout(10_000);
  const images = await readUnreadable(connection, dom, signal).catch(() => undefined);
  if (images === undefined || images.denied.length === 0) return error;
  const attempt = { operation: "start", object: machineObject(dom.name) };
  const { reason, cause } = libvirtProviderError(error, attempt);
  const { denied, hypervisor } = images;
  return new ProviderError({
    ...attempt,
    code: "PermissionDenied",
    message: `${reason}. The hypervisor runs as ${hypervisor.user} (security drivers: ${hypervisor.drivers}), which cannot open ${denied.map(said).join("; ")}.`,
    hint: `${denied.map(fix).join(" ")} libvirt gives images to its user by itself unless dynamic_ownership is off in qemu.conf or the file system refuses it, as NFS with root_squash does.`,
    cause,
  });
}

interface Hypervisor {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly drivers: string;
}

/** What libvirt says of a file or folder. */
interface Permissions {
  readonly path: string;
  readonly owner: number;
  readonly group: number;
  /** As 0600. */
  readonly mode: string;
  readonly label: string | undefined;
}

interface Denied extends Permissions {
  readonly what: "image" | "folder";
  readonly hypervisor: Hypervisor;
}

function said({ what, path, owner, group, mode, label }: Denied): string {
  const labelled = label === undefined ? "" : ` and label ${label}`;
  return `the ${what} ${path} of owner ${owner}:${group} with mode ${mode}${labelled}`;
}

function fix({ what, path, hypervisor }: Denied): string {
  return what === "image"
    ? `Give it the image: chown ${hypervisor.user} ${path}, or permissions of the Volume.`
    : `Let it into the folder: chmod o+x ${path}.`;
}

async function readUnreadable(connection: Connection, dom: DomainRef, signal: AbortSignal) {
  const args = { dom, flags: DomainXML.Inactive };
  const [{ xml }, { capabilities }] = await Promise.all([
    connection.call("domainGetXMLDesc", args, { signal }),
    connection.call("connectGetCapabilities", {}, { signal }),
  ]);
  const domain = parseXml(xml);
  const hypervisor = hypervisorOf(parseXml(capabilities), domain.attributes.type ?? "qemu");
  // Root is denied nothing, at least by owner and mode.
  if (hypervisor === undefined || hypervisor.uid === 0) return undefined;
  const devices = elementAt(domain, "devices");
  const disks = devices === undefined ? [] : childrenOf(devices, "disk");
  const found = await Promise.all(
    disks.map((disk) => deniedOf(connection, disk, hypervisor, signal)),
  );
  return { hypervisor, denied: found.flatMap((denied) => denied ?? []) };
}

/** The security driver `dac` knows the user; without it the hypervisor runs as the daemon does. */
function hypervisorOf(capabilities: XmlElement, type: string): Hypervisor | undefined {
  const host = childOf(capabilities, "host");
  const models = host === undefined ? [] : childrenOf(host, "secmodel");
  const dac = models.find((model) => textAt(model, "model") === "dac");
  const labels = dac === undefined ? [] : childrenOf(dac, "baselabel");
  const label = labels.find(({ attributes }) => attributes.type === type);
  const ids = /^\+?(\d+):\+?(\d+)$/.exec(label === undefined ? "" : textOf(label));
  if (ids === null) return undefined;
  const drivers = models.map((model) => textAt(model, "model")).join(", ");
  return { uid: Number(ids[1]), gid: Number(ids[2]), user: `${ids[1]}:${ids[2]}`, drivers };
}

async function deniedOf(
  connection: Connection,
  disk: XmlElement,
  hypervisor: Hypervisor,
  signal: AbortSignal,
): Promise<Denied | undefined> {
  const options = { signal };
  const vol = await volumeOf(connection, disk, signal);
  if (vol === undefined) return undefined;
  const { pool } = await connection.call("storagePoolLookupByVolume", { vol }, options);
  // libvirt remembers the folder as it was; it does not look while another volume is being made.
  await connection.call("storagePoolRefresh", { pool, flags: 0 }, options).catch(() => undefined);
  const [inPool, inVolume] = await Promise.all([
    connection.call("storagePoolGetXMLDesc", { pool, flags: 0 }, options),
    connection.call("storageVolGetXMLDesc", { vol, flags: 0 }, options),
  ]);
  const folder = permissionsOf(parseXml(inPool.xml));
  if (folder !== undefined && !isAllowed(folder, hypervisor, 1)) {
    return { ...folder, what: "folder", hypervisor };
  }
  const image = permissionsOf(parseXml(inVolume.xml));
  const needed = childOf(disk, "readonly") === undefined ? 6 : 4;
  if (image === undefined || isAllowed(image, hypervisor, needed)) return undefined;
  return { ...image, what: "image", hypervisor };
}

/** Undefined for what is in no pool that is started: of that libvirt tells nothing. */
async function volumeOf(connection: Connection, disk: XmlElement, signal: AbortSignal) {
  const path = attributeAt(disk, "source", "file") ?? attributeAt(disk, "source", "dev");
  if (path === undefined) return undefined;
  try {
    return (await connection.call("storageVolLookupByPath", { path }, { signal })).vol;
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStorageVol)) return undefined;
    throw error;
  }
}

function permissionsOf(root: XmlElement): Permissions | undefined {
  const path = textAt(root, "target/path");
  const mode = textAt(root, "target/permissions/mode");
  if (path === undefined || mode === undefined) return undefined;
  return {
    path,
    mode,
    owner: Number(textAt(root, "target/permissions/owner")),
    group: Number(textAt(root, "target/permissions/group")),
    label: textAt(root, "target/permissions/label"),
  };
}

/** As the kernel decides: the owner's bits for the owner, the group's for the group, the others' for everyone else. */
function isAllowed({ mode, owner, group }: Permissions, { uid, gid }: Hypervisor, needed: number) {
  const bits = Number.parseInt(mode, 8);
  const shift = uid === owner ? 6 : gid === group ? 3 : 0;
  return ((bits >> shift) & needed) === needed;
}
