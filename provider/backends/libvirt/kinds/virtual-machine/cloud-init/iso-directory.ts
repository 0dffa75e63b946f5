/** Directory records of ISO 9660 and the Rock Ridge entries that give files their real names. */

export interface RecordTarget {
  readonly sector: number;
  readonly bytes: number;
  readonly directory: boolean;
}

// 1980-01-01 00:00:00 UTC: any fixed date will do, so that the same content gives the same bytes.
const DATE = Buffer.from([80, 1, 1, 0, 0, 0, 0]);

/** A directory record, ECMA-119 section 9.1. */
export function directoryRecord(name: Buffer, target: RecordTarget, system: Buffer): Buffer {
  const nameEnd = 33 + name.length;
  const systemStart = nameEnd + (nameEnd % 2);
  const length = systemStart + system.length;
  const record = Buffer.alloc(length + (length % 2));
  record[0] = record.length;
  record.writeUInt32LE(target.sector, 2);
  record.writeUInt32BE(target.sector, 6);
  record.writeUInt32LE(target.bytes, 10);
  record.writeUInt32BE(target.bytes, 14);
  DATE.copy(record, 18);
  record[25] = target.directory ? 2 : 0;
  record.writeUInt16LE(1, 28);
  record.writeUInt16BE(1, 30);
  record[32] = name.length;
  name.copy(record, 33);
  system.copy(record, systemStart);
  return record;
}

/** A level 1 name: eight upper-case letters, unique by position. */
export function isoName(name: string, index: number): Buffer {
  const stem = name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
  const unique = index.toString(36).toUpperCase();
  return Buffer.from(`${stem.slice(0, 8 - unique.length)}${unique}.;1`, "latin1");
}

const S_IFREG = 0o100000;
const S_IFDIR = 0o040000;

export const rockRidge = {
  root: () => Buffer.concat([entry("SP", [0xbe, 0xef, 0]), mode(S_IFDIR | 0o555), announcement()]),
  parent: () => mode(S_IFDIR | 0o555),
  file: (name: string) => Buffer.concat([mode(S_IFREG | 0o444), entry("NM", [0, ...utf8(name)])]),
};

/** POSIX mode, links, owner and group, RRIP section 4.1.1. */
function mode(bits: number): Buffer {
  return entry("PX", [...both(bits), ...both(1), ...both(0), ...both(0)]);
}

/** Says that Rock Ridge is in use, SUSP section 5.5. */
function announcement(): Buffer {
  const id = "RRIP_1991A";
  const description =
    "THE ROCK RIDGE INTERCHANGE PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS";
  return entry("ER", [id.length, description.length, 0, 1, ...utf8(id), ...utf8(description)]);
}

function entry(signature: string, data: readonly number[]): Buffer {
  return Buffer.from([...utf8(signature), data.length + 4, 1, ...data]);
}

function both(value: number): readonly number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value, 0);
  bytes.writeUInt32BE(value, 4);
  return [...bytes];
}

function utf8(text: string): readonly number[] {
  return [...Buffer.from(text)];
}
