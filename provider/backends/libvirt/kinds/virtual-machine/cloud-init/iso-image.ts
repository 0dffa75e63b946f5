import { directoryRecord, isoName, type RecordTarget, rockRidge } from "./iso-directory";

/** One file at the root of an image. */
export interface IsoFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const SECTOR = 2048;

// Sectors 0 to 15 belong to boot loaders; the order of what follows is our choice.
const PRIMARY = 16;
const JOLIET = 17;
const TERMINATOR = 18;
const PATH_TABLES = 19;
const DIRECTORIES = 23;

interface Tree {
  /** The names that this tree shows, in the order that it demands. */
  readonly records: readonly { readonly name: Buffer; readonly file: IsoFile }[];
  readonly rockRidge: boolean;
}

/**
 * An ISO 9660 image (ECMA-119) with Joliet and Rock Ridge names, all files at its root. The same
 * input gives the same bytes: dates are fixed.
 */
export function isoImage(label: string, files: readonly IsoFile[]): Buffer {
  const trees = [primaryTree(files), jolietTree(files)] as const;
  const sizes = trees.map((tree) => directoryBytes(tree));
  const starts = [DIRECTORIES, DIRECTORIES + sectors(sizes[0] ?? 0)] as const;
  let next = starts[1] + sectors(sizes[1] ?? 0);
  const places = new Map<IsoFile, RecordTarget>();
  for (const file of files) {
    places.set(file, { sector: next, bytes: file.content.length, directory: false });
    next += sectors(file.content.length);
  }
  const image = Buffer.alloc(next * SECTOR);
  trees.forEach((tree, index) => {
    const sector = starts[index] ?? 0;
    const root = { sector, bytes: sizes[index] ?? 0, directory: true };
    const tables = PATH_TABLES + index * 2;
    const wide = !tree.rockRidge;
    descriptor(label, root, tables, next, wide).copy(image, (wide ? JOLIET : PRIMARY) * SECTOR);
    pathTable(sector, false).copy(image, tables * SECTOR);
    pathTable(sector, true).copy(image, (tables + 1) * SECTOR);
    directory(tree, root, places).copy(image, sector * SECTOR);
  });
  image.write("\xffCD001\x01", TERMINATOR * SECTOR, "latin1");
  for (const [file, place] of places) image.set(file.content, place.sector * SECTOR);
  return image;
}

function primaryTree(files: readonly IsoFile[]): Tree {
  const records = files.map((file, index) => ({ name: isoName(file.name, index), file }));
  return { records: sorted(records), rockRidge: true };
}

function jolietTree(files: readonly IsoFile[]): Tree {
  const records = files.map((file) => ({ name: utf16(file.name), file }));
  return { records: sorted(records), rockRidge: false };
}

function sorted<R extends { readonly name: Buffer }>(records: readonly R[]): readonly R[] {
  return [...records].sort((a, b) => Buffer.compare(a.name, b.name));
}

/** The records of a root directory: itself, its parent (itself again), its files. */
function directory(
  tree: Tree,
  root: RecordTarget,
  places: ReadonlyMap<IsoFile, RecordTarget>,
): Buffer {
  const none = Buffer.alloc(0);
  const records = [
    directoryRecord(Buffer.from([0]), root, tree.rockRidge ? rockRidge.root() : none),
    directoryRecord(Buffer.from([1]), root, tree.rockRidge ? rockRidge.parent() : none),
    ...tree.records.map(({ name, file }) =>
      directoryRecord(
        name,
        places.get(file) ?? { sector: 0, bytes: 0, directory: false },
        tree.rockRidge ? rockRidge.file(file.name) : none,
      ),
    ),
  ];
  return packed(records);
}

function directoryBytes(tree: Tree): number {
  return directory(tree, { sector: 0, bytes: 0, directory: true }, new Map()).length;
}

/** A record never crosses the border of a sector. */
function packed(records: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [];
  let used = 0;
  for (const record of records) {
    const left = SECTOR - (used % SECTOR);
    const gap = record.length > left ? left : 0;
    parts.push(Buffer.alloc(gap), record);
    used += gap + record.length;
  }
  parts.push(Buffer.alloc(sectors(used) * SECTOR - used));
  return Buffer.concat(parts);
}

function descriptor(
  label: string,
  root: RecordTarget,
  pathTables: number,
  totalSectors: number,
  wide: boolean,
): Buffer {
  const block = Buffer.alloc(SECTOR);
  const words = (text: string, from: number, length: number) => {
    const padded = wide ? utf16(text.padEnd(length / 2)) : Buffer.from(text.padEnd(length));
    padded.copy(block, from, 0, length);
  };
  block.write(wide ? "\x02CD001\x01" : "\x01CD001\x01", 0, "latin1");
  words("", 8, 32);
  words(label, 40, 32);
  bothEnds32(block, 80, totalSectors);
  // The escape sequence that says UCS-2, level 3.
  if (wide) block.write("%/E", 88, "latin1");
  bothEnds16(block, 120, 1);
  bothEnds16(block, 124, 1);
  bothEnds16(block, 128, SECTOR);
  bothEnds32(block, 132, 10);
  block.writeUInt32LE(pathTables, 140);
  block.writeUInt32BE(pathTables + 1, 148);
  directoryRecord(Buffer.from([0]), root, Buffer.alloc(0)).copy(block, 156);
  for (const [from, length] of [
    [190, 128],
    [318, 128],
    [446, 128],
    [574, 128],
    [702, 36],
    [739, 36],
    [776, 36],
  ] as const) {
    words("", from, length);
  }
  for (const from of [813, 830]) block.write("1980010100000000", from, "latin1");
  for (const from of [847, 864]) block.write("0".repeat(16), from, "latin1");
  block[881] = 1;
  return block;
}

/** A path table with one entry, the root. */
function pathTable(rootSector: number, bigEndian: boolean): Buffer {
  const table = Buffer.alloc(10);
  table[0] = 1;
  if (bigEndian) table.writeUInt32BE(rootSector, 2);
  else table.writeUInt32LE(rootSector, 2);
  if (bigEndian) table.writeUInt16BE(1, 6);
  else table.writeUInt16LE(1, 6);
  return table;
}

function bothEnds16(block: Buffer, at: number, value: number): void {
  block.writeUInt16LE(value, at);
  block.writeUInt16BE(value, at + 2);
}

function bothEnds32(block: Buffer, at: number, value: number): void {
  block.writeUInt32LE(value, at);
  block.writeUInt32BE(value, at + 4);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function sectors(bytes: number): number {
  return Math.ceil(bytes / SECTOR);
}
