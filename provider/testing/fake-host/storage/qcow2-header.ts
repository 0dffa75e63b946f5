/** What the head of a qcow2 image says; https://www.qemu.org/docs/master/interop/qcow2.html */
export interface Qcow2Header {
  readonly capacityBytes: number;
  readonly backingPath: string | undefined;
  readonly backingFormat: string | undefined;
}

const MAGIC = 0x514649fb;
const HEADER_BYTES = 104;
const BACKING_FORMAT = 0xe2792aca;
const TABLE_AT = 3 * 65_536;

/** An image without data: header, backing file's name, and a first table of zeros. */
export function writeQcow2(header: Qcow2Header): Buffer {
  const image = Buffer.alloc(TABLE_AT + 65_536);
  const { capacityBytes, backingPath, backingFormat } = header;
  let at = HEADER_BYTES;
  if (backingFormat !== undefined) {
    image.writeUInt32BE(BACKING_FORMAT, at);
    image.writeUInt32BE(backingFormat.length, at + 4);
    image.write(backingFormat, at + 8, "latin1");
    at += 8 + Math.ceil(backingFormat.length / 8) * 8;
  }
  at += 8;
  image.writeUInt32BE(MAGIC, 0);
  image.writeUInt32BE(3, 4);
  if (backingPath !== undefined) {
    const name = Buffer.from(backingPath);
    image.writeBigUInt64BE(BigInt(at), 8);
    image.writeUInt32BE(name.length, 16);
    name.copy(image, at);
  }
  image.writeUInt32BE(16, 20);
  image.writeBigUInt64BE(BigInt(capacityBytes), 24);
  image.writeUInt32BE(Math.max(1, Math.ceil(capacityBytes / 2 ** 29)), 36);
  image.writeBigUInt64BE(BigInt(TABLE_AT), 40);
  image.writeBigUInt64BE(65_536n, 48);
  image.writeUInt32BE(1, 56);
  image.writeUInt32BE(4, 96);
  image.writeUInt32BE(HEADER_BYTES, 100);
  return image;
}

/** Undefined when the bytes are no qcow2 image. */
export function readQcow2(head: Buffer): Qcow2Header | undefined {
  if (head.length < 72 || head.readUInt32BE(0) !== MAGIC) return undefined;
  const nameAt = Number(head.readBigUInt64BE(8));
  const nameLength = head.readUInt32BE(16);
  const backingPath =
    nameAt > 0 && nameAt + nameLength <= head.length
      ? head.toString("utf8", nameAt, nameAt + nameLength)
      : undefined;
  return {
    capacityBytes: Number(head.readBigUInt64BE(24)),
    backingPath,
    backingFormat: backingPath === undefined ? undefined : readBackingFormat(head),
  };
}

/** A larger image: only the header changes. */
export function resizeQcow2(head: Buffer, capacityBytes: number): Buffer {
  const changed = Buffer.from(head);
  changed.writeBigUInt64BE(BigInt(capacityBytes), 24);
  return changed;
}

function readBackingFormat(head: Buffer): string | undefined {
  const version = head.readUInt32BE(4);
  let at = version >= 3 ? head.readUInt32BE(100) : 72;
  while (at + 8 <= head.length) {
    const type = head.readUInt32BE(at);
    const length = head.readUInt32BE(at + 4);
    if (type === 0 || at + 8 + length > head.length) return undefined;
    if (type === BACKING_FORMAT) return head.toString("latin1", at + 8, at + 8 + length);
    at += 8 + Math.ceil(length / 8) * 8;
  }
  return undefined;
}
