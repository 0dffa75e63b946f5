/** Reads up to `bytes` bytes at a place of a file; fewer at its end. */
export type ReadAt = (at: number, bytes: number) => Buffer;

/** No file reaches so far; what names a place beyond it is not looked at. */
const FARTHEST = 2 ** 52;

/** The bits of a table's entry that are a place in the file. */
const PLACE = 0x00ff_ffff_ffff_fe00n;
const COMPRESSED = 1n << 62n;
const EXTENDED_L2 = 16n;

/**
 * The last place that a qcow2 image's tables name, as far as two looks tell: in the level 1 table, and in
 * the level 2 table that lies last. Tools write an image from front to back, so a file that ends before
 * that place was cut off. The header must have been checked.
 */
export function qcow2LastPlace(head: Buffer, readAt: ReadAt): number {
  const clusterBits = head.readUInt32BE(20);
  const levelOne = Number(head.readBigUInt64BE(40) & PLACE);
  if (levelOne >= FARTHEST) return levelOne;
  const tables = entriesOf(readAt(levelOne, head.readUInt32BE(36) * 8), 8);
  const places = tables.map((entry) => Number(entry & PLACE));
  const lastTable = places.reduce((last, place) => Math.max(last, place), levelOne);
  if (lastTable === levelOne || lastTable >= FARTHEST) return lastTable;
  const entryBytes = hasExtendedEntries(head) ? 16 : 8;
  const entries = entriesOf(readAt(lastTable, 2 ** clusterBits), entryBytes);
  return entries.reduce((last, entry) => Math.max(last, placeOf(entry, clusterBits)), lastTable);
}

function placeOf(entry: bigint, clusterBits: number): number {
  if ((entry & COMPRESSED) === 0n) return Number(entry & PLACE);
  // Where it begins, and how many more sectors of 512 bytes are read; a file may end before the last.
  const placeBits = BigInt(62 - (clusterBits - 8));
  const place = entry & ((1n << placeBits) - 1n);
  const more = (entry & (COMPRESSED - 1n)) >> placeBits;
  return Number(more === 0n ? place : ((place >> 9n) + more - 1n) << 9n);
}

function hasExtendedEntries(head: Buffer): boolean {
  return head.readUInt32BE(4) === 3 && (head.readBigUInt64BE(72) & EXTENDED_L2) !== 0n;
}

function entriesOf(table: Buffer, entryBytes: number): readonly bigint[] {
  const count = Math.floor(table.length / entryBytes);
  return Array.from({ length: count }, (_, index) => table.readBigUInt64BE(index * entryBytes));
}
