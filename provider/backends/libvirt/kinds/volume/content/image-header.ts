/** What the first bytes of an image say. They come from strangers: nothing in them is believed unchecked. */
export type ImageHeader =
  | { readonly format: "qcow2"; readonly virtualBytes: number }
  | { readonly format: "iso" }
  | { readonly format: "raw" };

export interface ImageProblem {
  readonly summary: string;
  readonly detail: string;
}

/** How many of the first bytes are enough to know an image: an ISO's mark is at 32 KiB. */
export const IMAGE_HEADER_BYTES = 65_536;

/** Larger than any disk; far from where the arithmetic of numbers ends. */
const MAX_VIRTUAL_BYTES = 2 ** 52;

const QCOW2_MAGIC = 0x514649fb;
const EXTERNAL_DATA_FILE_EXTENSION = 0x44415441;

/** The bits of `incompatible_features` that we know. */
const DIRTY = 1n;
const CORRUPT = 2n;
const EXTERNAL_DATA_FILE = 4n;
const COMPRESSION_TYPE = 8n;
const EXTENDED_L2 = 16n;
const KNOWN_FEATURES = DIRTY | CORRUPT | EXTERNAL_DATA_FILE | COMPRESSION_TYPE | EXTENDED_L2;

/** Formats of other hypervisors, to name what was found. */
const OTHERS: readonly (readonly [magic: string, name: string])[] = [
  ["KDMV", "a VMDK image"],
  ["vhdxfile", "a VHDX image"],
  ["conectix", "a VHD image"],
  ["<<< ", "a VDI image"],
  ["QED\0", "a QED image"],
  ["\x1f\x8b", "gzip data"],
  ["\xfd7zXZ\0", "xz data"],
  ["\x28\xb5\x2f\xfd", "zstd data"],
  ["BZh", "bzip2 data"],
  ["PK\x03\x04", "a zip archive"],
];

/** Reads the header of an image that is said to be of this format. */
export function readImageHeader(
  head: Buffer,
  format: "raw" | "qcow2" | "iso",
): ImageHeader | ImageProblem {
  if (isHtml(head)) return unlike(format, "an HTML page");
  const isQcow2 = head.length >= 4 && head.readUInt32BE(0) === QCOW2_MAGIC;
  if (format === "qcow2") {
    return isQcow2 ? readQcow2(head) : unlike(format, describe(head));
  }
  // A raw volume that begins as qcow2 would be taken for one, and could then name any file of the host.
  if (isQcow2) return unlike(format, "a qcow2 image");
  if (format === "iso" && !isIso(head)) return unlike(format, describe(head));
  return { format };
}

export function isProblem(header: ImageHeader | ImageProblem): header is ImageProblem {
  return "summary" in header;
}

function readQcow2(head: Buffer): ImageHeader | ImageProblem {
  if (head.length < 72) return refused("is cut off", `Found ${head.length} bytes of a header.`);
  const version = head.readUInt32BE(4);
  if (version !== 2 && version !== 3) {
    return refused("has an unknown version", `Found version ${version}, expected 2 or 3.`);
  }
  if (version === 3 && head.length < 104) {
    return refused("is cut off", `Found ${head.length} bytes of a header.`);
  }
  return qcow2References(head, version) ?? qcow2Features(head, version) ?? qcow2Size(head);
}

/** Anything that makes the host open another file. */
function qcow2References(head: Buffer, version: number): ImageProblem | undefined {
  if (head.readBigUInt64BE(8) !== 0n || head.readUInt32BE(16) !== 0) {
    return refused(
      "has a backing file",
      "An uploaded image must be whole. Flatten it with qemu-img convert, or upload the image below and use backing.",
    );
  }
  const features = version === 3 ? head.readBigUInt64BE(72) : 0n;
  if ((features & EXTERNAL_DATA_FILE) !== 0n || hasDataFileExtension(head, version)) {
    return refused(
      "has an external data file",
      "An uploaded image must be whole. Convert it with qemu-img convert.",
    );
  }
  return undefined;
}

function qcow2Features(head: Buffer, version: number): ImageProblem | undefined {
  if (version === 2) return undefined;
  const features = head.readBigUInt64BE(72);
  if ((features & CORRUPT) !== 0n) {
    return refused("is marked corrupt", "Repair it with qemu-img check -r all.");
  }
  const unknown = features & ~KNOWN_FEATURES;
  if (unknown !== 0n) {
    const detail = `Found the bits 0x${unknown.toString(16)} in incompatible_features.`;
    return refused("needs features that are not known", detail);
  }
  const headerLength = head.readUInt32BE(100);
  if (headerLength < 104 || headerLength > IMAGE_HEADER_BYTES) {
    return refused("has a damaged header", `Found a header length of ${headerLength}.`);
  }
  return undefined;
}

function qcow2Size(head: Buffer): ImageHeader | ImageProblem {
  const clusterBits = head.readUInt32BE(20);
  if (clusterBits < 9 || clusterBits > 21) {
    return refused("has a damaged header", `Found ${clusterBits} cluster bits, expected 9 to 21.`);
  }
  const virtualBytes = head.readBigUInt64BE(24);
  if (virtualBytes === 0n || virtualBytes > BigInt(MAX_VIRTUAL_BYTES)) {
    return refused("has an impossible size", `Found ${virtualBytes} bytes for the guest.`);
  }
  const tableBytes = head.readUInt32BE(36) * 8;
  if (tableBytes > 32 * 2 ** 20) {
    return refused("has an impossible table", `Found a level 1 table of ${tableBytes} bytes.`);
  }
  return { format: "qcow2", virtualBytes: Number(virtualBytes) };
}

/** Walks the header extensions: type, length, data padded to 8 bytes, until type 0. */
function hasDataFileExtension(head: Buffer, version: number): boolean {
  let at = version === 3 ? head.readUInt32BE(100) : 72;
  while (at + 8 <= head.length) {
    const type = head.readUInt32BE(at);
    if (type === 0) return false;
    if (type === EXTERNAL_DATA_FILE_EXTENSION) return true;
    at += 8 + Math.ceil(head.readUInt32BE(at + 4) / 8) * 8;
  }
  return false;
}

function isIso(head: Buffer): boolean {
  return head.length > 32_774 && head.toString("latin1", 32_769, 32_774) === "CD001";
}

function isHtml(head: Buffer): boolean {
  const start = head
    .toString("latin1", 0, 256)
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  return /^<(!doctype html|html|head|body)\b/i.test(start);
}

function describe(head: Buffer): string {
  const start = head.toString("latin1", 0, 16);
  const other = OTHERS.find(([magic]) => start.startsWith(magic));
  if (other !== undefined) return other[1];
  return isIso(head) ? "a CD image" : "none of its marks; it may be a raw image";
}

function unlike(format: string, found: string): ImageProblem {
  const summary = format === "raw" ? "is no raw image" : `is no ${format} image`;
  return { summary, detail: `Found ${found}. Write the format that it has, or convert it.` };
}

function refused(summary: string, detail: string): ImageProblem {
  return { summary: `is a qcow2 image that ${summary}`, detail };
}
